import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../../server/src/core/anchoring/fold.ts';
import {
  type Anchor,
  locate,
  occurrences,
  type QuoteSelector,
  sameWords,
} from '../../../../server/src/core/anchoring/locate.ts';

const report = [
  'Flood warning',
  'The council said on Monday that 84 houses along the Arl were under water.[72] “We had no warning,” Mayor Ilse Brandt said.',
  'Two schools were closed. The ferry was stopped.',
  'A second wave reached the lower town on Tuesday; the fire service counted 130 houses. The ferry was stopped.',
  'Cafe\u0301 owners’ losses — some 2,000 euros a day — were “not covered”.[3][4] Insurers declined to comment.',
].join('\r\n');

function place(anchor: Anchor, text = report): string {
  assert.notEqual(anchor.start, undefined, anchor.state);
  return text.slice(anchor.start, anchor.end);
}

function find(selector: QuoteSelector | string): Anchor {
  return locate(report, typeof selector === 'string' ? { quote: selector } : selector);
}

describe('locating a quote', () => {
  it('finds the exact words', () => {
    const anchor = find('Two schools were closed.');
    assert.equal(anchor.state, 'exact');
    assert.equal(place(anchor), 'Two schools were closed.');
    assert.deepEqual(anchor.candidates, []);
  });

  it('finds them through other marks, dashes, spaces and composed letters', () => {
    const anchor = find(' Café owners\' losses - some\n2,000 euros a day - were "not covered".\n');
    assert.equal(anchor.state, 'exact');
    assert.equal(place(anchor), 'Cafe\u0301 owners’ losses — some 2,000 euros a day — were “not covered”.');
  });

  it('finds them across a line break', () => {
    assert.equal(
      place(find('The ferry was stopped. A second wave')),
      'The ferry was stopped.\r\nA second wave',
    );
  });

  it('does not care whether a note marker was written, and covers it only if it was', () => {
    assert.equal(place(find('were under water.')).endsWith('water.'), true);
    assert.equal(place(find('were under water.[72]')).endsWith('water.[72]'), true);
    assert.equal(place(find('were under water.[99]')).endsWith('water.'), true);
    assert.equal(place(find('“not covered”.[3]')), '“not covered”.[3]');
    assert.equal(place(find('[72] “We had no warning,”')), '“We had no warning,”');
    assert.equal(place(find('were under water. “We had')), 'were under water.[72] “We had');
  });

  it('never takes other words or another case for the same', () => {
    assert.equal(find('Two Schools were closed.').state, 'deleted');
    assert.equal(find('94 houses along the Arl').state, 'deleted');
  });

  it('is nowhere for a blank quote', () => {
    for (const quote of ['', ' \n\t', '\u00a0\u200b']) {
      assert.deepEqual(find(quote), { state: 'deleted', candidates: [] });
    }
  });

  it('works in an empty text', () => {
    assert.deepEqual(locate('', { quote: 'anything' }), { state: 'deleted', candidates: [] });
  });
});

describe('locating a quote that stands several times', () => {
  const first = report.indexOf('The ferry');
  const second = report.lastIndexOf('The ferry');

  it('is ambiguous without more to go by, and lists the places', () => {
    const anchor = find('The ferry was stopped.');
    assert.equal(anchor.state, 'ambiguous');
    assert.equal(anchor.start, undefined);
    assert.deepEqual(
      anchor.candidates.map((one) => [one.start, one.score]),
      [
        [first, 1],
        [second, 1],
      ],
    );
  });

  it('is told apart by the words before or after', () => {
    assert.equal(find({ quote: 'The ferry was stopped.', prefix: '130 houses.' }).start, second);
    assert.equal(find({ quote: 'The ferry was stopped.', suffix: 'A second wave' }).start, first);
    assert.equal(find({ quote: 'The ferry was stopped.', suffix: "\u00a0Café owners'" }).start, second);
  });

  it('takes the longest agreement when context has changed further away', () => {
    assert.equal(find({ quote: 'The ferry was stopped.', prefix: 'counted 140 houses.' }).start, second);
  });

  it('is not told apart by a word that agrees in part', () => {
    assert.equal(find({ quote: 'The ferry was stopped.', prefix: 'fused.' }).state, 'ambiguous');
    assert.equal(
      locate('so bad it ended. The mad it ended.', { quote: 'it ended', prefix: 'glad' }).state,
      'ambiguous',
    );
  });

  it('is told apart by its old place only when that is one of the places', () => {
    assert.equal(find({ quote: 'The ferry was stopped.', start: second }).start, second);
    assert.equal(find({ quote: 'The ferry was stopped.', start: second + 1 }).state, 'ambiguous');
  });

  it('believes the context rather than the old place', () => {
    assert.equal(find({ quote: 'The ferry was stopped.', prefix: 'closed.', start: second }).start, first);
  });

  it('looks only inside the segment given', () => {
    const within = { start: report.indexOf('A second'), end: report.length };
    assert.equal(locate(report, { quote: 'The ferry was stopped.' }, { within }).start, second);
    assert.equal(locate(report, { quote: 'Two schools were closed.' }, { within }).state, 'deleted');
    const cut = { start: 0, end: second + 5 };
    assert.equal(locate(report, { quote: 'The ferry was stopped.' }, { within: cut }).start, first);
  });

  it('lists twenty places at most', () => {
    assert.equal(locate('Rain. '.repeat(500), { quote: 'Rain.' }).candidates.length, 20);
  });
});

describe('locating a quote that is gone', () => {
  it('suggests the sentence that says nearly the same, and does not anchor there', () => {
    const anchor = find('The council said on Monday that 94 houses along the Arl were under water.');
    assert.equal(anchor.state, 'deleted');
    assert.equal(anchor.start, undefined);
    const [best] = anchor.candidates;
    assert.ok(best !== undefined && best.score > 0.8 && best.score < 1);
    assert.equal(report.slice(best.start, best.end).startsWith('The council said'), true);
  });

  it('suggests joined sentences for a quote of several', () => {
    const [best] = find('The schools were closed. The ferry was stopped too.').candidates;
    assert.ok(best !== undefined);
    assert.equal(report.slice(best.start, best.end), 'Two schools were closed. The ferry was stopped.');
  });

  it('suggests nothing that is not alike', () => {
    assert.deepEqual(find('Negotiators will meet in Geneva next week.').candidates, []);
  });

  it('suggests three places at most, best first, apart from one another', () => {
    const text = Array.from(
      { length: 12 },
      (_, at) => `Patrol ${at} crossed the northern bridge at dawn.`,
    ).join(' ');
    const { candidates } = locate(text, { quote: 'Patrol 77 crossed the northern bridge at dawn.' });
    assert.equal(candidates.length, 3);
    for (const [at, one] of candidates.entries()) {
      assert.ok(one.score <= (candidates[at - 1]?.score ?? 1));
      assert.ok(
        candidates.every((other) => other === one || other.end <= one.start || one.end <= other.start),
      );
    }
  });

  it('finds the nearly same sentence in a large text', () => {
    const filler = 'Nothing was reported from the villages along the road that week. '.repeat(8000);
    const text = `${filler}The envoy Parrish left the port of Sile with 300 crates. ${filler}`;
    const [best] = locate(text, {
      quote: 'The envoy Parrish left the port of Sile with 310 crates.',
    }).candidates;
    assert.equal(best?.start, filler.length);
  });
});

describe('the places of a quote', () => {
  it('are spans of the source, in order', () => {
    const text = 'It “fell”.[1] It "fell".';
    const spans = occurrences(fold(text), 'It "fell".');
    assert.deepEqual(
      spans.map((span) => text.slice(span.start, span.end)),
      ['It “fell”.', 'It "fell".'],
    );
  });

  it('stop at the limit', () => {
    assert.equal(occurrences(fold('a a a a'), 'a', 2).length, 2);
    assert.deepEqual(occurrences(fold('a a'), ' '), []);
  });

  it('say the same words as the quote, wherever they are', () => {
    const text = fc
      .array(fc.constantFrom('It rained. ', '“Yes”', '[7]', 'cafe\u0301 ', '\n', 'a–b ', '\u00ad', '  '), {
        maxLength: 25,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(20), (source, from, length) => {
        const start = source.length === 0 ? 0 : from % source.length;
        const quote = source.slice(start, start + length);
        for (const span of occurrences(fold(source), quote)) {
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= source.length);
          assert.ok(sameWords(source.slice(span.start, span.end), quote), JSON.stringify([quote, span]));
        }
      }),
    );
  }).timeout(30_000);
});
