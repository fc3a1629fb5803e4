import { marks } from '../../unit/core/text/traps/marks.ts';
import { passages } from '../../unit/core/text/traps/passages.ts';
import { words } from '../../unit/core/text/traps/words.ts';
import { growth } from '../growth.ts';
import { Random } from '../random.ts';
import { makeReport } from '../report-text.ts';
import { leastWithin } from './clock.ts';
import type { SentenceContender } from './sentence-contenders.ts';

/** How a contender cuts our marked passages, and how fast it cuts long texts. */
export interface SentenceResult {
  readonly contender: string;
  /** Share of the passages that were cut exactly as marked. */
  readonly passages: number;
  /** F1 of the ends inside passages. */
  readonly ends: number;
  /** MB of UTF-16 text a second; null when it would have taken more than 20 seconds. */
  readonly document: number | null;
  readonly line: number | null;
  /** Growth of the time on a document: ratio of times over ratio of sizes from a quarter to the whole. */
  readonly growth: number | null;
  /** Milliseconds for the slowest of the hostile texts; null when it would have taken more than 20 seconds. */
  readonly hostile: number | null;
}

export interface SentenceSizes {
  readonly document: number;
  readonly line: number;
  readonly hostile: number;
}

const LIMIT = { limitMs: 20_000 } as const;

export function measureSentences(contender: SentenceContender, sizes: SentenceSizes): SentenceResult {
  const { ends } = contender;
  const prose = longText(sizes.document);
  const line = prose.replaceAll(/\n+/g, ' ');
  const cut = (text: string) => (size: number) => {
    const part = text.slice(0, size);
    return () => ends(part);
  };
  const possible = leastWithin(cut(prose), sizes.document, { runs: 1, ...LIMIT }) !== null;
  const grown = possible ? growth(cut(prose), [sizes.document / 4, sizes.document]) : null;
  const oneLine = leastWithin(cut(line), sizes.line, { runs: 3, ...LIMIT });
  return {
    contender: contender.name,
    ...quality(ends),
    document: grown === null ? null : speed(sizes.document, grown.times[1] ?? Number.NaN),
    line: oneLine === null ? null : speed(sizes.line, oneLine),
    growth: grown?.worst ?? null,
    hostile: slowest(ends, sizes.hostile),
  };
}

function speed(characters: number, ms: number): number {
  return characters / 1000 / ms;
}

/** Texts that make a careless scanner look far ahead or back at every step. */
const hostile: readonly string[] = [
  '.',
  'A.',
  'A. ',
  '“',
  '“a. ',
  'x',
  ' ',
  '(a. ',
  '?!',
  '... ',
  'U.S. ',
  '[1]',
  'a.b',
  "'s. ",
];

function slowest(ends: SentenceContender['ends'], size: number): number | null {
  let worst = 0;
  for (const piece of hostile) {
    const prepare = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return () => ends(text);
    };
    const ms = leastWithin(prepare, size, { runs: 3, ...LIMIT });
    if (ms === null) return null;
    worst = Math.max(worst, ms);
  }
  return worst;
}

/** The marked passages of the unit tests; a peer is given a line at a time, since not all end a sentence there. */
function quality(ends: SentenceContender['ends']): { readonly passages: number; readonly ends: number } {
  const marked = [words, marks, passages].flatMap((group) => Object.values(group).flat());
  const all = { hit: 0, found: 0, wanted: 0, exact: 0 };
  for (const passage of marked) {
    const text = passage.replaceAll('‖', '');
    const wanted = markedEnds(passage);
    const found = foundEnds(text, ends);
    const hit = [...found].filter((end) => wanted.has(end)).length;
    all.hit += hit;
    all.found += found.size;
    all.wanted += wanted.size;
    if (hit === found.size && hit === wanted.size) all.exact++;
  }
  return { passages: all.exact / marked.length, ends: (2 * all.hit) / (all.found + all.wanted) };
}

/** Ends inside a passage, each behind a character that is not blank. */
function markedEnds(passage: string): ReadonlySet<number> {
  const ends = new Set<number>();
  let before = '';
  for (const part of passage.split('‖').slice(0, -1)) {
    before += part;
    ends.add(before.trimEnd().length);
  }
  return ends;
}

function foundEnds(text: string, endsOf: SentenceContender['ends']): ReadonlySet<number> {
  const ends = new Set<number>();
  let start = 0;
  for (const line of text.split(/(?<=\r\n|\r(?!\n)|[\n\u2028\u2029])/)) {
    for (const end of endsOf(line)) ends.add(text.slice(0, start + end).trimEnd().length);
    start += line.length;
    ends.add(text.slice(0, start).trimEnd().length);
  }
  ends.delete(text.trimEnd().length);
  ends.delete(0);
  return ends;
}

function longText(size: number): string {
  const random = new Random(11);
  const texts: string[] = [];
  let length = 0;
  while (length < size) {
    const { text } = makeReport(random, [{ id: 'council', name: 'Council' }], 40);
    texts.push(text);
    length += text.length + 1;
  }
  return texts.join('\n').slice(0, size);
}
