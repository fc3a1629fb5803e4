import type { Quote } from '../../model/entry.ts';
import { ownString } from '../../text/own-string.ts';

/** Passages that a quote is held beside at once, and a few it was held beside before. */
const MOST_KEPT = 6;

/**
 * What was worked out from a quote and a passage, by their words alone. While somebody types in a report, all quotes of
 * it are looked at with every key, and nearly all of them beside the passages they stood beside before.
 */
export class BesidePassages<T> {
  readonly #known = new WeakMap<Quote, Map<string, T>>();
  readonly #work: (quote: string, passage: string) => T;

  constructor(work: (quote: string, passage: string) => T) {
    this.#work = work;
  }

  of(quote: Quote, passage: string): T {
    let known = this.#known.get(quote);
    if (known === undefined) {
      known = new Map();
      this.#known.set(quote, known);
    }
    let found = known.get(passage);
    if (found === undefined) {
      found = this.#work(quote.quote, passage);
      if (known.size >= MOST_KEPT) known.clear();
      known.set(ownString(passage), found);
    }
    return found;
  }
}
