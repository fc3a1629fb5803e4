import { growth } from '../growth.ts';
import { Random } from '../random.ts';
import { makeReport } from '../report-text.ts';
import { least } from './clock.ts';
import { ISSUED, type LabelledSentence, labelledSentences } from './labelled-sentences.ts';
import type { Found, ReadingContender } from './reading-contenders.ts';

/** F1 of what a contender reads from labelled sentences, and how long it takes. Null: it does not read this kind. */
export interface ReadingResult {
  readonly contender: string;
  /** Expression and EDTF value both right. */
  readonly times: number | null;
  /** The number, whatever the comparator. */
  readonly numbers: number | null;
  /** Comparator and bounds too. */
  readonly intervals: number | null;
  readonly cues: number | null;
  /** The cue with its claimer. */
  readonly claimers: number | null;
  /** Microseconds a sentence, warm. */
  readonly sentence: number;
  /** Growth of the time on a sentence without an end, from 20 to 80 KB. */
  readonly growth: number;
}

type Span = readonly [number, number];

export function measureReading(contender: ReadingContender): ReadingResult {
  const counts = { times: count(), numbers: count(), intervals: count(), cues: count(), claimers: count() };
  const offered = { times: false, quantities: false, cues: false };
  for (const labelled of labelledSentences) {
    const found = contender.read(labelled.text, ISSUED);
    offered.times ||= found.times !== undefined;
    offered.quantities ||= found.quantities !== undefined;
    offered.cues ||= found.cues !== undefined;
    countTimes(labelled, found, counts.times);
    countQuantities(labelled, found, counts.numbers, counts.intervals);
    countCues(labelled, found, counts.cues, counts.claimers);
  }
  return {
    contender: contender.name,
    times: offered.times ? f1(counts.times) : null,
    numbers: offered.quantities ? f1(counts.numbers) : null,
    intervals: offered.quantities ? f1(counts.intervals) : null,
    cues: offered.cues ? f1(counts.cues) : null,
    claimers: offered.cues ? f1(counts.claimers) : null,
    ...speed(contender),
  };
}

interface Count {
  hits: number;
  found: number;
  wanted: number;
}

function count(): Count {
  return { hits: 0, found: 0, wanted: 0 };
}

function f1({ hits, found, wanted }: Count): number {
  return (2 * hits) / (found + wanted);
}

function countTimes({ text, times = {} }: LabelledSentence, found: Found, into: Count): void {
  into.wanted += Object.keys(times).length;
  into.found += found.times?.length ?? 0;
  for (const [words, edtf] of Object.entries(times)) {
    const span = spanOf(text, words);
    if (found.times?.some((one) => alike(one.span, span) && one.edtf === edtf)) into.hits++;
  }
}

function countQuantities(
  { text, quantities = {} }: LabelledSentence,
  found: Found,
  numbers: Count,
  intervals: Count,
): void {
  for (const into of [numbers, intervals]) {
    into.wanted += Object.keys(quantities).length;
    into.found += found.quantities?.length ?? 0;
  }
  for (const [words, [comparator, lower, upper]] of Object.entries(quantities)) {
    const span = spanOf(text, words);
    const hit = found.quantities?.find((one) => alike(one.span, span));
    if (hit === undefined) continue;
    if ([lower ?? upper, upper ?? lower].every((bound) => bound === hit.least || bound === hit.most))
      numbers.hits++;
    if (hit.comparator === comparator && hit.least === lower && hit.most === upper) intervals.hits++;
  }
}

function countCues({ text, cues = {} }: LabelledSentence, found: Found, into: Count, claimers: Count): void {
  for (const counted of [into, claimers]) {
    counted.wanted += Object.keys(cues).length;
    counted.found += found.cues?.length ?? 0;
  }
  for (const [words, claimer] of Object.entries(cues)) {
    const span = spanOf(text, words);
    const hit = found.cues?.find((one) => alike(one.cue, span));
    if (hit === undefined) continue;
    into.hits++;
    const named = claimer === null ? null : spanOf(text, claimer);
    if (named === null ? hit.claimer === null : hit.claimer !== null && alike(hit.claimer, named))
      claimers.hits++;
  }
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in “${text}”.`);
  return [start, start + words.length];
}

/** Two spans of which at least half is shared. */
function alike(a: Span, b: Span): boolean {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared > 0 && shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0])) >= 0.5;
}

function speed(contender: ReadingContender): { readonly sentence: number; readonly growth: number } {
  const { facts } = makeReport(new Random(31), [{ id: 'council', name: 'Council' }], 300);
  const sentences = facts.map(({ quote }) => `${quote}.`);
  const all = () => sentences.map((sentence) => contender.read(sentence, ISSUED));
  all();
  const ms = least(all, 5);
  const long = (size: number) => {
    const text = sentences
      .join(', and ')
      .repeat(Math.ceil(size / 50_000))
      .slice(0, size);
    return () => contender.read(text, ISSUED);
  };
  return {
    sentence: (ms * 1000) / sentences.length,
    growth: growth(long, [20_000, 80_000], { rounds: 3 }).worst,
  };
}
