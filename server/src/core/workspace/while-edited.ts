import type { Anchor } from '../anchoring/anchor.ts';
import { fold, foldQuote } from '../anchoring/fold.ts';
import { SameLines } from '../anchoring/same-lines.ts';
import { tokensOf } from '../anchoring/tokens.ts';
import type { Quote } from '../model/entry.ts';
import type { Span } from '../text/span.ts';
import type { Report } from './report.ts';

/** Characters around an edit in which words of a quote may have come together. */
const AROUND = 1000;
/** A longer quote may reach further, and is looked for as a whole. */
const LONGEST = 900;
/** What part of a quote's telling words must stand where something was typed for it to have come back there. */
const LEAST_BACK = 0.5;
/** A word of fewer letters stands everywhere. */
const LEAST_LETTERS = 4;

/** What has been done to a report since it was saved. */
export class Edits {
  readonly #lines: SameLines;
  /** The text around what was edited, folded. */
  readonly #around: string;
  readonly #wordsAround: ReadonlySet<number>;
  /** The telling words that stand there more often than before. */
  readonly #came: ReadonlySet<number>;

  constructor(saved: string, now: string) {
    this.#lines = new SameLines(saved, now);
    const { changed, replaced } = this.#lines;
    this.#around = widened(changed, now.length).reduce((all, one) => `${all}${folded(now, one)}\n`, '');
    this.#wordsAround = new Set(tellingIn(this.#around));
    const came = new Map<number, number>();
    for (const one of changed)
      for (const id of tellingIn(folded(now, one))) came.set(id, (came.get(id) ?? 0) + 1);
    for (const one of replaced)
      for (const id of tellingIn(folded(saved, one))) came.set(id, (came.get(id) ?? 0) - 1);
    this.#came = new Set([...came].flatMap(([id, count]) => (count > 0 ? [id] : [])));
  }

  /**
   * What became of a quote, given what had become of it in the file as it was saved: the same, further on or further
   * back. Null where the edits may have changed that: they touch a line that it stands on, or words of it have come.
   */
  through(quote: Quote, anchor: Anchor): Anchor | null {
    const { state, start, end } = anchor;
    if (state === 'deleted' ? this.#mayBringBack(quote) : state !== 'exact' && this.#holds(quote))
      return null;
    const candidates: Anchor['candidates'][number][] = [];
    for (const candidate of anchor.candidates) {
      const there = this.spanThrough(candidate);
      if (there === null) return null;
      candidates.push({ ...candidate, ...there });
    }
    if (start === undefined || end === undefined) return { state, candidates };
    const place = this.spanThrough({ start, end });
    return place === null ? null : { state, ...place, candidates };
  }

  /** Where a stretch of the file as it was saved stands; null where a line of it was edited. */
  spanThrough(span: Span): Span | null {
    return this.#lines.through(span);
  }

  /** The same of whole lines of which the first and the last were left alone, whatever was done to those between. */
  linesThrough(saved: string, { start, end }: Span): Span | null {
    if (start >= end) return null;
    const second = saved.indexOf('\n', start) + 1;
    const last = end < 2 ? 0 : saved.lastIndexOf('\n', end - 2) + 1;
    const from = this.spanThrough({ start, end: second === 0 ? end : Math.min(end, second) });
    const to = this.spanThrough({ start: Math.max(start, last), end });
    return from === null || to === null ? null : { start: from.start, end: to.end };
  }

  /** All places of the words of a quote, given those in the file as it was saved; null where the edits may have changed them. */
  placesThrough(quote: Quote, places: readonly Span[]): readonly Span[] | null {
    if (this.#holds(quote)) return null;
    const there = places.map((place) => this.spanThrough(place)).filter((place) => place !== null);
    return there.length === places.length ? there : null;
  }

  /** Whether the very words of a quote may stand around what was edited. */
  #holds(quote: Quote): boolean {
    if (quote.quote.length > LONGEST) return true;
    return (
      tellingWordsOf(quote).every((id) => this.#wordsAround.has(id)) &&
      this.#around.includes(foldQuote(quote.quote))
    );
  }

  #mayBringBack(quote: Quote): boolean {
    if (this.#came.size === 0) return false;
    const words = tellingWordsOf(quote);
    // One without such words may be anything.
    if (words.length === 0) return true;
    if (!words.some((id) => this.#came.has(id))) return false;
    return words.filter((id) => this.#wordsAround.has(id)).length >= LEAST_BACK * words.length;
  }
}

const known = new WeakMap<Report, { readonly saved: Report; readonly edits: Edits }>();

/** What has been done to a report since it was saved; worked out once for each version of it. */
export function editsSince(saved: Report, report: Report): Edits {
  const before = known.get(report);
  if (before?.saved === saved) return before.edits;
  const edits = new Edits(saved.text, report.text);
  known.set(report, { saved, edits });
  return edits;
}

const tellingWords = new WeakMap<Quote, readonly number[]>();

function tellingWordsOf(quote: Quote): readonly number[] {
  let words = tellingWords.get(quote);
  if (words === undefined) {
    words = [...new Set(tellingIn(foldQuote(quote.quote)))];
    tellingWords.set(quote, words);
  }
  return words;
}

/** The numbers of the words in a folded text that tell something: long ones, names, figures. */
function tellingIn(text: string): readonly number[] {
  const { count, ids, starts, ends } = tokensOf(text);
  const telling: number[] = [];
  for (let at = 0; at < count; at++) {
    const start = starts[at] ?? 0;
    const first = text.charCodeAt(start);
    const isShort = (ends[at] ?? 0) - start < LEAST_LETTERS;
    if (!isShort || first < SMALL_A || first > SMALL_Z) telling.push(ids[at] ?? 0);
  }
  return telling;
}

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

function folded(text: string, { start, end }: Span): string {
  return fold(text.slice(start, end)).text;
}

/** Stretches with what lies around them, those joined that meet then. */
function widened(stretches: readonly Span[], length: number): readonly Span[] {
  const wide: Span[] = [];
  for (const one of stretches) {
    const start = Math.max(0, one.start - AROUND);
    const end = Math.min(length, one.end + AROUND);
    const last = wide.at(-1);
    if (last !== undefined && start <= last.end) wide[wide.length - 1] = { start: last.start, end };
    else wide.push({ start, end });
  }
  return wide;
}
