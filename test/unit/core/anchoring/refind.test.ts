import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Anchor, QuoteSelector } from '../../../../server/src/core/anchoring/anchor.ts';
import { fold, sameWords } from '../../../../server/src/core/anchoring/fold.ts';
import { locate } from '../../../../server/src/core/anchoring/locate.ts';

const report = [
  'The river authority opened two gates of the Harn dam on Friday. Engineers had warned of cracks in the eastern wall. Some 1,200 people left the village of Odde overnight.',
  'The ministry praised the evacuation. A spokesman said the wall would be inspected before the end of May. Farmers asked who will pay for the lost harvest.',
  'Rain is forecast for the whole of next week. The governor, Tove Lind, has cancelled all leave for rescue crews.',
].join('\n\n');

/** The selector that would have been stored for a quote of the report as it was. */
function stored(quote: string, old = report): QuoteSelector {
  const start = old.indexOf(quote);
  assert.ok(start >= 0, quote);
  const end = start + quote.length;
  return {
    quote,
    prefix: old.slice(Math.max(0, start - 32), start),
    suffix: old.slice(end, end + 32),
    start,
    end,
  };
}

function place(anchor: Anchor, text: string): string | undefined {
  return anchor.start === undefined ? undefined : text.slice(anchor.start, anchor.end);
}

describe('locating what became of a quote, without the old text', () => {
  const quote = 'Some 1,200 people left the village of Odde overnight.';

  it('happens only when it is asked for', () => {
    const now = report.replace('1,200', '1,400');
    assert.equal(locate(now, stored(quote)).state, 'deleted');
    assert.equal(locate(now, stored(quote), { refind: true }).state, 'edited-critical');
  });

  it('covers the whole sentence that stands between what stood around it', () => {
    const now = report.replace('overnight.', 'during the night, most of them by bus.');
    assert.equal(
      place(locate(now, stored(quote), { refind: true }), now),
      'Some 1,200 people left the village of Odde during the night, most of them by bus.',
    );
  });

  it('refuses what was written anew in its place', () => {
    const now = report.replace(quote, 'By Saturday the streets of two hamlets were empty, police said.');
    assert.equal(locate(now, stored(quote), { refind: true }).state, 'deleted');
  });

  it('is edited, not critically, when a harmless word changed', () => {
    const now = report.replace('had warned of cracks', 'had spoken of cracks');
    const anchor = locate(now, stored('Engineers had warned of cracks in the eastern wall.'), {
      refind: true,
    });
    assert.deepEqual(
      [anchor.state, place(anchor, now)],
      ['edited', 'Engineers had spoken of cracks in the eastern wall.'],
    );
  });

  it('refuses where the sentences around it stand together now, though a look-alike stays', () => {
    const twin = 'Some 1,300 people left the village of Ulde overnight.';
    const old = `${report} Roads were blocked. ${twin} Nobody was hurt.`;
    const now = old.replace(` ${quote}`, '');
    const anchor = locate(now, stored(quote, old), { refind: true });
    assert.equal(anchor.state, 'deleted');
    assert.equal(place({ ...anchor, ...anchor.candidates[0] }, now), twin);
  });

  it('refuses a look-alike where the sentences around the quote were reworded as well', () => {
    const twin = 'Some 1,300 people left the village of Ulde overnight.';
    const old = `${report} Roads were blocked. ${twin} Nobody was hurt.`;
    const now = old
      .replace(` ${quote}`, '')
      .replace('Engineers had warned of cracks in the eastern wall.', 'Nobody had seen the cracks.');
    assert.equal(locate(now, stored(quote, old), { refind: true }).state, 'deleted');
  });

  it('needs no context where none was stored and nothing else reads like it', () => {
    const filler = Array.from(
      { length: 40 },
      (_, at) => `Gauge ${at} on the river rose by ${at % 7} metres at night.`,
    );
    const wanted = 'Farmers there asked who will pay for the lost harvest.';
    const edited = 'Farmers there asked who will pay for the harvest.';
    const now = (passage: string) => [...filler, 'It rained.', passage, 'It was late.'].join('\n\n');
    assert.equal(place(locate(now(edited), { quote: wanted }, { refind: true }), now(edited)), edited);
    const other = now('Millers here asked who will pay for the lost bridge.');
    assert.equal(locate(other, { quote: wanted }, { refind: true }).state, 'deleted');
  });

  it('puts the nearer of two passages that read the same first', () => {
    const filler = 'Nothing else was reported from the valley that day. '.repeat(20);
    const now = `Some 1,300 people left Odde overnight. ${filler}Some 1,300 people left Odde overnight.`;
    const far = now.lastIndexOf('Some');
    const anchor = locate(
      now,
      { quote: 'Some 1,200 people left Odde overnight.', start: far },
      { refind: true },
    );
    assert.equal(anchor.start ?? anchor.candidates[0]?.start, far);
  });

  it('refuses when several passages read alike', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `Convoy ${at} passed the northern checkpoint at dawn.`);
    const anchor = locate(
      rows.join(' '),
      { quote: 'Convoy 71 passed the northern checkpoint at dawn.' },
      { refind: true },
    );
    assert.equal(anchor.state, 'deleted');
    assert.ok(anchor.candidates.length > 1);
  });

  it('refuses in another text', () => {
    const other =
      'Ticket prices rise in May. The operator said the new fares apply from Friday. Two lines are closed.';
    assert.equal(locate(other, stored(quote), { refind: true }).state, 'deleted');
  });

  it('stays within the segment, though a line broken there goes on', () => {
    const now =
      'Two gates of the dam were opened on Friday, and the water fell\nby a metre until the evening came.';
    const within = { start: 0, end: now.indexOf('\n') };
    const anchor = locate(
      now,
      { quote: 'Two gates of the dam were opened on Friday, and the lake fell', start: 0 },
      { refind: true, within },
    );
    assert.equal(place(anchor, now), 'Two gates of the dam were opened on Friday, and the water fell');
  });

  it('reads through damaged letters', () => {
    const now = report.replace(
      'Engineers had warned of cracks in the eastern wall.',
      'Engincers hod warned of cracks in tbe eastern wa1l.',
    );
    const anchor = locate(now, stored('Engineers had warned of cracks in the eastern wall.'), {
      refind: true,
    });
    assert.equal(place(anchor, now), 'Engincers hod warned of cracks in tbe eastern wa1l.');
    assert.equal(anchor.state.startsWith('edited'), true);
  });

  it('takes the nearest of several places of the same words only when it is clearly the nearest', () => {
    const filler = 'Nothing else was reported from the valley that day. '.repeat(20);
    const text = `It rained. ${filler}It rained.`;
    const far = text.lastIndexOf('It rained.');
    assert.equal(locate(text, { quote: 'It rained.', start: far - 9 }, { refind: true }).start, far);
    assert.equal(locate(text, { quote: 'It rained.', start: far - 9 }).state, 'ambiguous');
    assert.equal(locate(text, { quote: 'It rained.', start: far >> 1 }, { refind: true }).state, 'ambiguous');
  });

  it('never throws and keeps every range inside', () => {
    const pieces = fc.constantFrom(
      'It rained on Monday. ',
      'It snowed on Friday ',
      '“Yes” ',
      '[7]',
      'cafe\u0301 ',
      '\n',
      '\u00ad',
      '3,500 men left. ',
      'No ',
      '😀',
      '水 ',
      '\r\n',
    );
    const text = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, text, (now, quote, prefix, suffix) => {
        for (const selector of [{ quote }, { quote, prefix, suffix, start: 3, end: 9 }]) {
          const anchor = locate(now, selector, { refind: true });
          for (const one of [anchor, ...anchor.candidates]) {
            if (one.start === undefined || one.end === undefined) continue;
            assert.ok(one.start >= 0 && one.start < one.end && one.end <= now.length);
          }
          if (anchor.state === 'exact') assert.ok(sameWords(now.slice(anchor.start, anchor.end), quote));
          assert.equal(
            anchor.start === undefined,
            anchor.state === 'deleted' || anchor.state === 'ambiguous',
          );
        }
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('calls nothing exact in which a mark between words changed', () => {
    const marks = fc.constantFrom(
      ' ',
      '-',
      ', ',
      '. ',
      ': ',
      ' (',
      '/',
      '; ',
      '\n',
      ' – ',
      '’',
      ' [3] ',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(marks, { minLength: 9, maxLength: 9 }), fc.boolean(), (script, isKept) => {
        const words = quote.split(' ');
        const passage = words.map((word, at) => (at === 0 ? word : `${script[at] ?? ' '}${word}`)).join('');
        const now = report.replace(quote, passage);
        const anchor = locate(now, stored(quote), isKept ? { previous: report } : { refind: true });
        if (anchor.state !== 'exact' && anchor.state !== 'moved') return;
        assert.ok(sameWords(now.slice(anchor.start, anchor.end), quote), passage);
      }),
      { numRuns: 300 },
    );
    const now = report.replace('Odde overnight', 'Odde, overnight');
    assert.equal(locate(now, stored(quote), { refind: true }).state, 'edited');
    assert.equal(locate(now, stored(quote), { previous: report }).state, 'edited');
  }).timeout(60_000);

  it('grows with the length on texts made to defeat it', () => {
    const shapes: readonly ((size: number) => string)[] = [
      (size) => 'Rain fell. '.repeat(size / 11),
      (size) => 'x'.repeat(size),
      (size) => 'to be or not '.repeat(size / 13),
      (size) => '. '.repeat(size / 2),
      (size) => 'a\n'.repeat(size / 2),
    ];
    for (const shape of shapes) {
      const time = (size: number) => {
        const text = fold(shape(size));
        const started = performance.now();
        for (const quote of ['Rain fell on the town to be or not. ', 'x x be to not a. '])
          locate(
            text,
            { quote: quote.repeat(8), prefix: 'Rain fell. ', suffix: 'a b c. ' },
            { refind: true },
          );
        return performance.now() - started;
      };
      time(25_000);
      const [small, large] = [time(50_000), time(200_000)];
      assert.ok(large < small * 8 + 300, `${small} ms, then ${large} ms`);
    }
  }).timeout(60_000);
});

describe('locating a quote with the old text at hand', () => {
  const quote = 'The ministry praised the evacuation.';

  it('says where the same words went', () => {
    const now = `${report.replace(`${quote} `, '')} ${quote}`;
    const anchor = locate(now, stored(quote), { previous: report });
    assert.deepEqual([anchor.state, place(anchor, now)], ['moved', quote]);
  });

  it('tells a deleted sentence from its look-alike', () => {
    const old = `${report} The ministry praised the rescue.`;
    const now = old.replace(quote, 'Boats were sent.');
    assert.equal(locate(now, stored(quote, old), { previous: old }).state, 'deleted');
  });

  it('believes the context where the cached place is stale, and searches where the old text does not have the quote', () => {
    const now = report.replace('praised the evacuation', 'applauded the evacuation');
    const stale = { ...stored(quote), start: 3, end: 20 };
    assert.equal(locate(now, stale, { previous: report }).state, 'edited');
    assert.equal(locate(report, stored(quote), { previous: 'Another report.' }).state, 'exact');
  });

  it('compares two folded texts once', () => {
    const [old, now] = [fold(report), fold(report.replace('1,200', '1,400'))];
    const first = locate(now, stored(quote), { previous: old });
    assert.deepEqual(locate(now, stored(quote), { previous: old }), first);
    assert.equal(first.state, 'exact');
    const other = fold(report.replace(quote, ''));
    assert.equal(locate(now, stored(quote), { previous: other }).state, 'exact');
  });

  it('does not follow a quote out of the segment', () => {
    const now = `${report.replace(`${quote} `, '')} ${quote}`;
    const within = { start: 0, end: now.length - quote.length };
    const anchor = locate(now, stored(quote), { previous: report, within });
    assert.equal(anchor.state, 'deleted');
    assert.equal(anchor.candidates[0]?.start, within.end);
  });

  it('finds a sentence that was moved and reworded at once', () => {
    const sentence = 'A spokesman said the wall would be inspected before the end of May.';
    const now = `${report.replace(`${sentence} `, '')} A spokeswoman said the wall would be inspected again before the end of May.`;
    const anchor = locate(now, stored(sentence), { previous: report });
    assert.equal(place(anchor, now)?.startsWith('A spokeswoman'), true);
  });
});

describe('repeats of a quote whose context does not tell them apart', () => {
  const repeats = [
    'The gates stay shut.',
    'Divers went down.',
    'The gates stay shut.',
    'Rain fell.',
    'The gates stay shut.',
  ];
  const text = repeats.join('\n\n');
  const second = text.indexOf('The gates', 10);
  const between = { start: text.indexOf('Divers'), end: text.indexOf('Rain') };

  it('are told apart by the quotes around, where what became of it is looked for', () => {
    const anchor = locate(text, { quote: 'The gates stay shut.' }, { refind: true, between });
    assert.deepEqual([anchor.state, anchor.start], ['exact', second]);
    assert.equal(locate(text, { quote: 'The gates stay shut.' }, { between }).state, 'ambiguous');
  });

  it('stay ambiguous where several of them, or none, stand where it is expected', () => {
    for (const other of [
      { start: 0, end: text.indexOf('Rain') },
      { start: between.start, end: second },
    ])
      assert.equal(
        locate(text, { quote: 'The gates stay shut.' }, { refind: true, between: other }).state,
        'ambiguous',
      );
  });

  it('are first told apart by their context', () => {
    const anchor = locate(
      text,
      { quote: 'The gates stay shut.', prefix: 'Rain fell. ' },
      { refind: true, between },
    );
    assert.equal(anchor.start, text.lastIndexOf('The gates'));
  });
});

describe('one of two passages that read alike', () => {
  const filler = (name: string) =>
    ['ferry', 'market', 'tunnel', 'orchard', 'quarry', 'archive']
      .map((thing) => `Nobody spoke of the ${thing} in ${name}.`)
      .join(' ');
  const old = 'Crews from the upper valley cleared the coastal road of fallen trees before noon.';
  const [first, second] = [old.replace('before noon', 'by noon'), old.replace('before noon', 'by nine')];
  const text = [filler('Odde'), first, filler('Harn'), second, filler('Sile')].join('\n\n');

  for (const passage of [first, second])
    it(`is meant where the quotes around expect it: ${passage.slice(-8)}`, () => {
      const start = text.indexOf(passage);
      const between = { start: start - 60, end: start + passage.length + 60 };
      const anchor = locate(text, { quote: old }, { refind: true, between });
      const [best] = anchor.candidates;
      assert.equal(anchor.start ?? best?.start, start);
    });
});
