import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Anchor } from '../../../../server/src/core/anchoring/anchor.ts';
import { fold, sameWords } from '../../../../server/src/core/anchoring/fold.ts';
import { Revision } from '../../../../server/src/core/anchoring/revision.ts';
import type { Span } from '../../../../server/src/core/text/span.ts';
import { garbled, invent, plain, randomFrom, written } from './invented-report.ts';

const report = [
  'Ferry service suspended',
  '',
  'The harbour office said on Monday that 84 passengers were taken off the ferry at Sile. No one was hurt. The operator blamed a failed pump.',
  '',
  'Two coast guard boats reached the ferry at noon. The operator has refused to say when the route will open again. Mayor Ilse Brandt called for an inquiry.',
].join('\n');

/** What became of a stretch of an old text in a new one. */
function mapThroughRevision(old: string, now: string, span: Span): Anchor {
  return new Revision(fold(old), fold(now)).map(span);
}

/** What became of a sentence when the report was changed to `now`. */
function became(quote: string, now: string, old = report): Anchor & { readonly text: string | undefined } {
  const start = old.indexOf(quote);
  assert.ok(start >= 0, quote);
  const anchor = mapThroughRevision(old, now, { start, end: start + quote.length });
  return { ...anchor, text: anchor.start === undefined ? undefined : now.slice(anchor.start, anchor.end) };
}

describe('what became of a quote, with the old text at hand', () => {
  it('is exact when only its surroundings changed', () => {
    const anchor = became('No one was hurt.', report.replace('84 passengers', 'some 90 passengers and crew'));
    assert.deepEqual([anchor.state, anchor.text], ['exact', 'No one was hurt.']);
  });

  it('is exact through other line breaks, marks and spaces', () => {
    const now = `Updated.\r\n${report.replaceAll(' ', '\n')}`;
    const anchor = became('Two coast guard boats reached the ferry at noon.', now);
    assert.equal(anchor.state, 'exact');
    assert.equal(anchor.text?.replaceAll('\n', ' '), 'Two coast guard boats reached the ferry at noon.');
  });

  it('has moved when the same words stand once in what is new', () => {
    const quote = 'The operator blamed a failed pump.';
    const anchor = became(quote, `${report.replace(` ${quote}`, '')} ${quote}`);
    assert.deepEqual([anchor.state, anchor.text], ['moved', quote]);
  });

  it('has moved though the comparison pairs the words at its new place with those of a look-alike', () => {
    const at = (post: string, hour: string) => `The guard at ${post} post shut the gate at ${hour} o'clock.`;
    const [first, second, third] = [at('north', 'six'), at('south', 'six'), at('south', 'nine')];
    const now = `Rain fell. ${second} Nobody came. ${first} It was quiet. ${third} Snow fell.`;
    const old = `Rain fell. ${first} Nobody came. ${third} It was quiet. ${second} Snow fell.`;
    for (const quote of [first, second, third]) {
      const anchor = became(quote, now, old);
      assert.equal(anchor.text, quote, quote);
      assert.ok(anchor.state === 'moved' || anchor.state === 'exact');
    }
  });

  it('has moved to no place where the same words stood before', () => {
    const quote = 'The route was closed for a week.';
    const old = `${quote} Trucks waited at the border. ${quote} Drivers slept in their cabs. They had no water.`;
    const now = old.replace(` ${quote}`, '').replace('had no water', 'were out of water');
    const second = old.lastIndexOf(quote);
    const anchor = mapThroughRevision(old, now, { start: second, end: second + quote.length });
    assert.equal(anchor.state, 'deleted');
  });

  it('is edited where only a mark changed', () => {
    const quote = 'Two coast guard boats reached the ferry at noon.';
    const now = report.replace('coast guard', 'coast-guard');
    const anchor = became(quote, now);
    assert.deepEqual([anchor.state, anchor.text], ['edited', quote.replace('coast guard', 'coast-guard')]);
  });

  it('is edited when other words say it, and covers the whole sentence', () => {
    const now = report.replace(
      'reached the ferry at noon',
      'came alongside the ferry at noon, witnesses said',
    );
    const anchor = became('Two coast guard boats reached the ferry at noon.', now);
    assert.equal(anchor.state, 'edited');
    assert.equal(anchor.text, 'Two coast guard boats came alongside the ferry at noon, witnesses said.');
  });

  for (const [what, from, to] of [
    ['a figure', '84 passengers', '94 passengers'],
    ['a day', 'on Monday', 'on Tuesday'],
    ['a name', 'at Sile', 'at Marn'],
    ['a negation that came', 'were taken', 'were not taken'],
    ['a modal that came', 'were taken', 'may have been taken'],
  ] as const) {
    it(`is edited in what it claims when ${what} changed`, () => {
      const quote = 'The harbour office said on Monday that 84 passengers were taken off the ferry at Sile.';
      const anchor = became(quote, report.replace(from, to));
      assert.deepEqual([anchor.state, anchor.text], ['edited-critical', quote.replace(from, to)]);
    });
  }

  it('is deleted when what stood around it stands together now', () => {
    const anchor = became('No one was hurt.', report.replace('No one was hurt. ', ''));
    assert.deepEqual([anchor.state, anchor.start], ['deleted', undefined]);
  });

  it('is deleted though a sentence like it stays', () => {
    const [first, second] = [
      'Unit 4 shelled the village of Harn at dawn.',
      'Unit 5 shelled the village of Harn at dusk.',
    ];
    const old = `It was a long day. ${first} Nothing else was known. ${second} Then it was quiet.`;
    assert.equal(became(first, old.replace(`${first} `, ''), old).state, 'deleted');
    assert.equal(became(second, old.replace(`${second} `, ''), old).state, 'deleted');
  });

  it('is deleted though the next item of a list begins with the same words', () => {
    const items = ['confirm that the pumps run', 'confirm that the gates are shut', 'confirm the crew list'];
    const old = `Before the tide turns:\n\n- ${items.join('\n- ')}\n`;
    const [first = '', second = ''] = items;
    assert.equal(became(first, old.replace(`- ${first}\n`, ''), old).state, 'deleted');
    assert.equal(became(second, old.replace(`- ${second}\n`, ''), old).state, 'deleted');
  });

  it('is deleted though a neighbour that was changed as well reads a little like it', () => {
    const [first, second] = [
      'The northern sluice was shut by hand at four in the morning.',
      'The southern sluice was shut by motor at five in the morning.',
    ];
    const old = `It rained all night. ${first} ${second} The lake fell by a metre.`;
    const now = old.replace(`${first} ${second}`, second.replace('by motor', 'by its motor'));
    assert.equal(became(first, now, old).state, 'deleted');
  });

  it('covers the whole sentence that was made longer, and is not called exact', () => {
    const now = report.replace('No one was hurt.', 'No one was hurt, but two dogs were lost.');
    const anchor = became('No one was hurt.', now);
    assert.deepEqual(
      [anchor.state, anchor.text],
      ['edited-critical', 'No one was hurt, but two dogs were lost.'],
    );
  });

  it('is deleted though the same sentence stays elsewhere', () => {
    const quote = 'The route was closed for a week.';
    const old = `${quote} Trucks waited at the border. ${quote} Drivers slept in their cabs.`;
    const now = old.replace(` ${quote}`, '');
    const anchor = mapThroughRevision(old, now, {
      start: old.lastIndexOf(quote),
      end: old.lastIndexOf(quote) + quote.length,
    });
    assert.equal(anchor.state, 'deleted');
    assert.equal(became(quote, now, old).start, 0);
  });

  it('is deleted when another sentence took its place', () => {
    const now = report.replace('No one was hurt.', 'Insurers declined to comment on the value of the cargo.');
    assert.equal(became('No one was hurt.', now).state, 'deleted');
  });

  it('is edited where a scanner damaged nearly every word', () => {
    const damaged = 'Tw0 coost guord boots reochcd thc fcrry ot n0on.';
    const anchor = became(
      'Two coast guard boats reached the ferry at noon.',
      report.replace('Two coast guard boats reached the ferry at noon.', damaged),
    );
    assert.deepEqual([anchor.state.startsWith('edited'), anchor.text], [true, damaged]);
  });

  it('follows a part of a sentence', () => {
    const now = report.replace('has refused to say when', 'has so far declined to say on which day');
    const anchor = became('when the route will open again', now);
    assert.equal(anchor.text, 'the route will open again');
  });

  it('is nowhere for a blank stretch and in an empty text', () => {
    assert.equal(mapThroughRevision(report, report, { start: 23, end: 25 }).state, 'deleted');
    assert.equal(mapThroughRevision(report, '', { start: 0, end: 10 }).state, 'deleted');
    assert.equal(mapThroughRevision('', report, { start: 0, end: 10 }).state, 'deleted');
  });
});

describe('mapping through any edits', () => {
  const subjects = ['The mayor', 'A patrol', 'Two witnesses', 'The ministry', 'An envoy'];
  const verbs = ['reached', 'denied', 'praised', 'inspected', 'left'];
  /** Sentences that differ from one another in their number at least, as those of real reports do. */
  const sentence = (at: number) =>
    `${subjects[at % 5]} ${verbs[Math.floor(at / 5) % 5]} post ${at} near marker ${at * 7 + 3}.`;

  it('gives the place that the edits give, when they leave the quote alone', () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat(29),
        kind: fc.constantFrom('delete', 'insert', 'replace', 'reword'),
        salt: fc.nat(400),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(edits, fc.nat(29), fc.constantFrom(' ', '\n', '\n\n'), (script, kept, gap) => {
        const old = Array.from({ length: 30 }, (_, at) => sentence(at));
        const now: string[] = [...old];
        for (const { at, kind, salt } of script) {
          if (at === kept) continue;
          if (kind === 'delete') now[at] = '';
          else if (kind === 'insert') now[at] = `${sentence(1000 + salt)}${gap}${now[at]}`;
          else if (kind === 'replace') now[at] = sentence(2000 + salt);
          else now[at] = (now[at] ?? '').replace('near', 'not far from');
        }
        const before = old
          .slice(0, kept)
          .map((one) => one + gap)
          .join('');
        const ahead = now
          .slice(0, kept)
          .map((one) => one + gap)
          .join('');
        // An inserted sentence stands before the one it was inserted at, never inside the quote.
        const quote = sentence(kept);
        const anchor = mapThroughRevision(old.join(gap), now.join(gap), {
          start: before.length,
          end: before.length + quote.length,
        });
        assert.deepEqual(
          { state: anchor.state, start: anchor.start, end: anchor.end },
          { state: 'exact', start: ahead.length, end: ahead.length + quote.length },
        );
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  it('finds every sentence of a report whose paragraphs were put in another order', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { minLength: 1, maxLength: 8 }),
        (seed, swaps) => {
          const alike = (at: number) =>
            `On day ${at % 4} the post at marker ${(at * 7 + seed) % 31} reported ${(at * 13) % 30} trucks to the office.`;
          const old = Array.from({ length: 30 }, (_, at) => alike(at));
          const now = [...old];
          for (const [a, b] of swaps) [now[a], now[b]] = [now[b] ?? '', now[a] ?? ''];
          const text = now.join('\n\n');
          const revision = new Revision(fold(old.join('\n\n')), fold(text));
          for (const quote of old) {
            const start = old.join('\n\n').indexOf(quote);
            const anchor = revision.map({ start, end: start + quote.length });
            assert.equal(text.slice(anchor.start, anchor.end), quote);
            assert.match(anchor.state, /^(?:exact|moved)$/);
          }
        },
      ),
      { numRuns: 100 },
    );
  }).timeout(60_000);

  it('follows a deleted quote nowhere, whatever else the edits do', () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat(35),
        kind: fc.constantFrom('delete', 'insert', 'move', 'garble'),
        seed: fc.nat(),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(fc.nat(), edits, fc.boolean(), (seed, script, isTwin) => {
        const report = invent(randomFrom(seed));
        const [twin, other] = report.twins;
        const gone = isTwin ? twin : 7;
        const now: string[] = [...report.sentences];
        now[gone] = '';
        for (const edit of script) {
          const random = randomFrom(edit.seed);
          const { at } = edit;
          // The look-alike stays as it was: an edited one may be either of the two.
          if (at === gone || at === other || at === twin) continue;
          if (edit.kind === 'delete') now[at] = '';
          else if (edit.kind === 'insert') now[at] = `${plain(random)} ${now[at]}`;
          else if (edit.kind === 'garble') now[at] = garbled(random, now[at] ?? '', 0.3);
          else {
            const to = Math.floor(random() * now.length);
            if ([gone, other, twin].includes(to)) continue;
            [now[at], now[to]] = [now[to] ?? '', now[at] ?? ''];
          }
        }
        // What is written where the quote stood may be read as what became of it.
        const left = (at: number) => now[at] !== '' && at !== gone;
        const before = now.findLastIndex((_, at) => at < gone && left(at));
        const behind = now.findIndex((_, at) => at > gone && left(at));
        for (const at of [before, behind]) fc.pre(at < 0 || now[at] === report.sentences[at]);
        const old = written(report.sentences);
        const start = old.indexOf(report.sentences[gone] ?? '');
        const end = start + (report.sentences[gone] ?? '').length;
        const text = written(now);
        const anchor = mapThroughRevision(old, text, { start, end });
        assert.equal(anchor.start, undefined, text.slice(anchor.start, anchor.end));
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  it('never throws, keeps every range inside, and calls only the same words exact', () => {
    const pieces = fc.constantFrom(
      'It rained. ',
      'It snowed ',
      '“Yes” ',

      '\n',
      'a–b ',
      '\u00ad',
      '  ',
      '3,500 ',
      'No ',
      '😀',
      '水 ',
      '\r\n\r\n',
      '- ',
    );
    const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(40), (old, now, from, length) => {
        const start = old.length === 0 ? 0 : from % old.length;
        const anchor = mapThroughRevision(old, now, { start, end: start + length });
        for (const one of [anchor, ...anchor.candidates]) {
          if (one.start === undefined || one.end === undefined) continue;
          assert.ok(one.start >= 0 && one.start <= one.end && one.end <= now.length);
        }
        if (anchor.state === 'exact' || anchor.state === 'moved')
          assert.ok(sameWords(now.slice(anchor.start, anchor.end), old.slice(start, start + length)));
        assert.equal(anchor.start === undefined, anchor.state === 'deleted' || anchor.state === 'ambiguous');
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);

  it('grows with the length on texts made to defeat it', () => {
    const words = (count: number, seed: number) =>
      Array.from({ length: count }, (_, at) => 'abcdefg'[(at * at * seed + at * 3) % 7]).join(' ');
    const shapes: readonly ((size: number, seed: number) => string)[] = [
      (size, seed) => 'Rain. '.repeat(size / 6 + seed),
      (size, seed) => 'x'.repeat(size + seed),
      (size, seed) => words(size / 2, seed),
      (size, seed) =>
        Array.from({ length: size / 6 }, (_, at) => `w${(at * (seed * 2 + 1)) % 9973}`).join(' '),
      (size, seed) => '\n'.repeat(size + seed),
    ];
    for (const shape of shapes) {
      const time = (size: number) => {
        const [old, now] = [fold(shape(size, 1)), fold(shape(size, 2))];
        const started = performance.now();
        const revision = new Revision(old, now);
        for (let at = 0; at < 5; at++) revision.map({ start: at * 100, end: at * 100 + 300 });
        return performance.now() - started;
      };
      time(25_000);
      const [small, large] = [time(50_000), time(200_000)];
      // Four times as long; quadratic would be sixteen times. The constant keeps short times from deciding.
      assert.ok(large < small * 8 + 300, `${small} ms, then ${large} ms`);
    }
  }).timeout(60_000);
});
