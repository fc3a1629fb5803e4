import search from 'approx-string-match';
import { type FoldedText, fold } from '../../../server/src/core/anchoring/fold.ts';
import { locate } from '../../../server/src/core/anchoring/locate.ts';
import { named } from './versions.ts';

/** A quote as it was stored: its words, 32 characters on either side, and where it stood. */
export interface StoredQuote {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

export interface Place {
  readonly start: number;
  readonly end: number;
  /** It claims that the words are the same. */
  readonly same: boolean;
}

/** Something that finds quotes again. `prepare` reads a text once; what it returns is asked for each quote. */
export interface AnchorContender {
  readonly name: string;
  readonly prepare: (after: string, before: string) => (stored: StoredQuote) => Place | null;
}

export function anchorContenders(peers: boolean): readonly AnchorContender[] {
  const ours: readonly AnchorContender[] = [
    {
      name: 'Adduce, the old text kept',
      prepare: (after, before) => {
        const [now, previous] = [fold(after), fold(before)];
        return (stored) => placeOf(now, stored, previous);
      },
    },
    {
      name: 'Adduce, by search alone',
      prepare: (after) => {
        const now = fold(after);
        return (stored) => placeOf(now, stored, undefined);
      },
    },
  ];
  if (!peers) return ours;
  return [
    ...ours,
    {
      name: `${named('approx-string-match')}, with context`,
      prepare: (after) => (stored) => fuzzyPlace(after, stored),
    },
    {
      name: 'String.indexOf',
      prepare: (after) => (stored) => {
        const start = after.indexOf(stored.quote);
        return start < 0 ? null : { start, end: start + stored.quote.length, same: true };
      },
    },
  ];
}

function placeOf(now: FoldedText, stored: StoredQuote, previous: FoldedText | undefined): Place | null {
  const { state, start, end } = locate(now, stored, { refind: true, ...(previous && { previous }) });
  if (start === undefined || end === undefined) return null;
  return { start, end, same: state === 'exact' || state === 'moved' };
}

/** The share of a quote's characters that may differ, as web annotators have it. */
const TOLERANCE = 0.5;
/** Their patterns end at this many differences. */
const MOST_ERRORS = 256;

/** Fuzzy search as web annotators do it: every place that is near enough, weighed by words, context and position. */
function fuzzyPlace(text: string, stored: StoredQuote): Place | null {
  const { quote, prefix, suffix } = stored;
  const most = Math.min(MOST_ERRORS, Math.floor(quote.length * TOLERANCE));
  let best: (Place & { readonly score: number }) | null = null;
  for (const { start, end, errors } of search(text, quote, most)) {
    const before = likeness(text.slice(Math.max(0, start - prefix.length), start), prefix);
    const after = likeness(text.slice(end, end + suffix.length), suffix);
    const near = 1 - Math.abs(start - stored.start) / text.length;
    const score = 50 * (1 - errors / quote.length) + 20 * before + 20 * after + 2 * near;
    if (best === null || score > best.score) best = { start, end, same: errors === 0, score };
  }
  return best;
}

/** How alike two short texts are: 1 the same, 0 nothing in common. */
function likeness(text: string, pattern: string): number {
  if (pattern === '') return 1;
  const [best] = [...search(text, pattern, pattern.length)].sort((a, b) => a.errors - b.errors);
  return best === undefined ? 0 : 1 - best.errors / pattern.length;
}
