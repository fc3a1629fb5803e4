import { Random } from '../random.ts';
import { median, percentile } from '../statistics.ts';
import type { AnchorContender, Place, StoredQuote } from './anchor-contenders.ts';
import { type Fate, fates, makeRevision, type Revised, type Revision } from './revised-report.ts';

/** What became of quotes that met a fate. Shares of their number. */
export interface FateResult {
  readonly fate: Fate;
  readonly count: number;
  readonly right: number;
  /** Attached to other words, or to anything where the sentence is gone. */
  readonly wrong: number;
  /** Said to be the same words although they are not. */
  readonly falselySame: number;
}

export interface AnchorResult {
  readonly contender: string;
  readonly fates: readonly FateResult[];
  readonly speeds: readonly AnchorSpeed[];
}

/** Milliseconds in a document of a size. */
export interface AnchorSpeed {
  readonly characters: number;
  /** Reading the text, and the first quote in it. */
  readonly first: number;
  readonly median: number;
  readonly p95: number;
}

export interface AnchorSizes {
  /** Sentences a document has. */
  readonly documents: readonly number[];
  readonly queries: number;
  /** How many reports of 60 sentences decide the shares. */
  readonly reports: number;
}

const CONTEXT = 32;
const SENTENCES = 60;
/** A contender that needs more than this for all queries in one document is stopped there. */
const LIMIT_MS = 20_000;

export function measureAnchors(contender: AnchorContender, sizes: AnchorSizes): AnchorResult {
  const random = new Random(23);
  const outcomes = Array.from({ length: sizes.reports }, () => {
    const revision = makeRevision(random, SENTENCES);
    const ask = contender.prepare(revision.after, revision.before);
    return revision.sentences.map((sentence) => judge(sentence, ask(stored(revision, sentence))));
  }).flat();
  return {
    contender: contender.name,
    fates: fates.map((fate) => sumUp(fate, outcomes)),
    speeds: sizes.documents.map((sentences) => speedIn(contender, sentences, sizes.queries)),
  };
}

interface Outcome {
  readonly fate: Fate;
  readonly right: boolean;
  readonly wrong: boolean;
  readonly falselySame: boolean;
}

function judge({ fate, now }: Revised, found: Place | null): Outcome {
  const overlap = now === null || found === null ? 0 : overlapOf(now, found);
  return {
    fate,
    right: now === null ? found === null : overlap >= 0.9,
    wrong: found !== null && overlap < 0.5,
    falselySame: found?.same === true && fate !== 'unchanged' && fate !== 'moved',
  };
}

function overlapOf(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function sumUp(fate: Fate, outcomes: readonly Outcome[]): FateResult {
  const own = outcomes.filter((outcome) => outcome.fate === fate);
  const share = (test: (outcome: Outcome) => boolean) => own.filter(test).length / own.length;
  return {
    fate,
    count: own.length,
    right: share(({ right }) => right),
    wrong: share(({ wrong }) => wrong),
    falselySame: share(({ falselySame }) => falselySame),
  };
}

function stored({ before }: Revision, { quote, old }: Revised): StoredQuote {
  return {
    quote,
    prefix: before.slice(Math.max(0, old.start - CONTEXT), old.start),
    suffix: before.slice(old.end, old.end + CONTEXT),
    start: old.start,
    end: old.end,
  };
}

function speedIn(contender: AnchorContender, sentences: number, queries: number): AnchorSpeed {
  const revision = makeLongRevision(sentences);
  const chosen = everyNth(revision.sentences, queries);
  const began = performance.now();
  const ask = contender.prepare(revision.after, revision.before);
  const times: number[] = [];
  let first = 0;
  for (const [i, sentence] of chosen.entries()) {
    const start = performance.now();
    ask(stored(revision, sentence));
    const end = performance.now();
    if (i === 0) first = end - began;
    else times.push(end - start);
    if (end - began > LIMIT_MS) break;
  }
  return {
    characters: revision.after.length,
    first,
    median: median(times),
    p95: percentile(times, 0.95),
  };
}

/** Evenly chosen, with every fate among them. */
function everyNth(sentences: readonly Revised[], count: number): readonly Revised[] {
  const step = Math.max(1, Math.floor(sentences.length / count));
  // A step that shares no factor with the number of fates meets each of them.
  const odd = step % 2 === 0 || step % 3 === 0 ? step + (6 - (step % 6)) + 1 : step;
  return sentences.filter((_, i) => i % odd === 0);
}

/** Reports in a row, as one document: made apart, since a report makes sure that no two of its sentences are alike. */
function makeLongRevision(sentences: number): Revision {
  const random = new Random(29);
  const parts = Array.from({ length: Math.ceil(sentences / SENTENCES) }, () =>
    makeRevision(random, SENTENCES),
  );
  let [before, after] = ['', ''];
  const all: Revised[] = [];
  for (const part of parts) {
    const shift = (span: { start: number; end: number }, by: number) => ({
      start: span.start + by,
      end: span.end + by,
    });
    for (const one of part.sentences)
      all.push({
        ...one,
        old: shift(one.old, before.length),
        now: one.now === null ? null : shift(one.now, after.length),
      });
    before += part.before;
    after += part.after;
  }
  return { before, after, sentences: all };
}
