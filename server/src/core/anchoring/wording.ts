import { readTimes } from '../text/read/times/times.ts';
import { tokenize } from '../text/read/words/tokens.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type CriticalKind, criticalKind } from './critical-words.ts';
import { tokensOf } from './tokens.ts';

/** One wording of a passage, and what its words carry where they stand. */
export class Wording {
  readonly #text: string;
  #dates: readonly Span[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** The words of a stretch. */
  said({ start, end }: Span): string {
    return this.#text.slice(start, end).trim();
  }

  /** What the words of a stretch carry that changes what the passage claims, each kind once. */
  kindsIn(stretch: Span): ReadonlySet<CriticalKind> {
    const kinds = new Set<CriticalKind>();
    const words = this.#text.slice(stretch.start, stretch.end);
    const { count, starts, ends } = tokensOf(words);
    for (let at = 0; at < count; at++) {
      const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
      const kind = criticalKind(words.slice(start, end), true);
      const place = { start: stretch.start + start, end: stretch.start + end };
      // Only what stands around it tells a day or a year from a figure.
      if (kind !== null) kinds.add(kind === 'figure' && this.#isInDate(place) ? 'date' : kind);
    }
    if (/\p{Sc}|%/u.test(words)) kinds.add('figure');
    return kinds;
  }

  #isInDate(word: Span): boolean {
    this.#dates ??= readTimes(tokenize(this.#text), undefined)
      .filter(({ reason }) => reason !== 'no-day')
      .map(({ span: [start, end] }) => ({ start, end }));
    return this.#dates.some((date) => overlaps(date, word));
  }
}
