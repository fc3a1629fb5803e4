import { number } from '../budgets.ts';
import { ratiosOf } from '../growth.ts';
import { table } from '../page.ts';
import type { AnchorResult } from './anchor-bench.ts';
import type { ReadingResult } from './reading-bench.ts';
import { fates } from './revised-report.ts';
import type { SentenceResult } from './sentence-bench.ts';

/** The figures of the text engine as Markdown: sentences, anchors and readings, each beside its peers. */
export function textSection(
  results: {
    readonly sentences: readonly SentenceResult[];
    readonly anchors: readonly AnchorResult[];
    readonly readings: readonly ReadingResult[];
  },
  heading: string,
): string {
  return [
    heading,
    '',
    '### Sentences',
    '',
    table(
      ['', 'passages', 'ends F1', 'MB/s', 'MB/s, one line', 'growth', 'hostile'],
      results.sentences.map((one) => [
        one.contender,
        percent(one.passages),
        percent(one.ends),
        orNone(one.document),
        orNone(one.line),
        orNone(one.growth),
        orNone(one.hostile),
      ]),
    ),
    '',
    'Share of the marked passages of `test/unit/core/text/traps` cut as marked, and F1 of the ends inside them: ours is',
    'built until these pass, so they show what peers stumble over, not how good it is on other text. Millions of UTF-16',
    'units a second on a long document and on one long line; growth of the time from a quarter of the document to the',
    'whole (1 is linear); milliseconds for the slowest of fourteen hostile texts. A dash: it would have taken over 20 s.',
    '',
    '### Anchors',
    '',
    anchorTables(results.anchors),
    '',
    'A report and its corrected version, with a sixth of the sentences meeting each fate; right / wrong in percent. *Wrong*',
    'is attached to other words, or to anything where the sentence is gone. *Called same*: said to be the same words',
    'although they differ. Milliseconds per quote in a document of so many million characters; *first* holds what is read once',
    'for all quotes. Growth of the median from the smallest document to the largest.',
    '',
    '### Readings',
    '',
    table(
      ['', 'times', 'numbers', 'with bounds', 'cues', 'with claimer', 'µs', 'growth'],
      results.readings.map((one) => [
        one.contender,
        percentOrNone(one.times),
        percentOrNone(one.numbers),
        percentOrNone(one.intervals),
        percentOrNone(one.cues),
        percentOrNone(one.claimers),
        number(one.sentence),
        number(one.growth),
      ]),
    ),
    '',
    'F1 on the labelled sentences of `test/bench/text/labelled-sentences.ts`; a dash: it does not read this kind.',
    'Microseconds a sentence, warm, and growth of the time on one endless sentence from 20 to 80 KB.',
  ].join('\n');
}

function anchorTables(results: readonly AnchorResult[]): string {
  const shares = table(
    ['', ...fates, 'called same'],
    results.map(({ contender, fates: found }) => [
      contender,
      ...found.map(({ right, wrong }) => `${percent(right)} / ${percent(wrong)}`),
      percent(Math.max(...found.map(({ falselySame }) => falselySame))),
    ]),
  );
  const speeds = table(
    [
      '',
      ...(results[0]?.speeds ?? []).flatMap(({ characters }) => [
        `${millions(characters)} first`,
        'median',
        'p95',
      ]),
      'growth',
    ],
    results.map(({ contender, speeds: found }) => [
      contender,
      ...found.flatMap(({ first, median, p95 }) => [number(first), number(median), number(p95)]),
      number(
        ratiosOf(
          found.map(({ characters }) => characters),
          found.map(({ median }) => median),
        ).reduce((product, ratio) => product * ratio, 1),
      ),
    ]),
  );
  return `${shares}\n\n${speeds}`;
}

function millions(characters: number): string {
  return `${number(characters / 1e6)} M,`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function percentOrNone(share: number | null): string {
  return share === null ? '—' : percent(share);
}

function orNone(value: number | null): string {
  return value === null ? '—' : number(value);
}
