import type { Tokens } from './tokens.ts';

/** A stretch of words of a text. */
export interface Words {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
}

/** How much a word counts in a comparison. */
export type Weigh = (id: number, length: number) => number;

/** Longer words tell more, and shape what one sees as alike. */
export const byLength: Weigh = (_id, length) => length + 1;

/** More words than this of a quote are not compared. */
export const MOST_WORDS = 600;

/** What a quote is compared with, and how. */
export interface Compared {
  readonly tokens: Tokens;
  readonly weigh: Weigh;
  /** Whether a word of the text is already known to be another's: then it is not the quote's. */
  readonly isTaken: (token: number) => boolean;
}

/** Compares one quote with stretches of a text by the heaviest common subsequence of their words. */
export class SharedWords {
  /** The weight of the quote. */
  readonly weight: number;
  /** Its words. */
  readonly count: number;
  readonly #ids: Int32Array;
  readonly #weights: Float64Array;
  readonly #compared: Compared;
  readonly #column: Float64Array;

  constructor(quote: Words, compared: Compared) {
    this.count = Math.min(MOST_WORDS, quote.to - quote.from);
    this.#ids = quote.tokens.ids.subarray(quote.from, quote.from + this.count);
    this.#weights = Float64Array.from({ length: this.count }, (_, at) =>
      weightAt(quote.tokens, quote.from + at, compared.weigh),
    );
    this.weight = this.#weights.reduce((sum, one) => sum + one, 0);
    this.#compared = compared;
    this.#column = new Float64Array(this.count + 1);
  }

  /**
   * What the stretches from the token `from` to each of some ascending `ends` weigh, and how much of it is the
   * quote's. One pass serves them all.
   */
  sharedFrom(
    from: number,
    ends: readonly number[],
  ): readonly { readonly shared: number; readonly weight: number }[] {
    const { tokens, weigh, isTaken } = this.#compared;
    const column = this.#column.fill(0);
    const found: { shared: number; weight: number }[] = [];
    let weight = 0;
    let token = from;
    for (const end of ends) {
      for (; token < end; token++) {
        weight += weightAt(tokens, token, weigh);
        if (!isTaken(token)) this.#take(tokens.ids[token] ?? 0, column);
      }
      found.push({ shared: column[this.count] ?? 0, weight });
    }
    return found;
  }

  /** The weighted Dice coefficient, from 0 to 1. */
  likeness({ shared, weight }: { readonly shared: number; readonly weight: number }): number {
    const total = this.weight + weight;
    return total === 0 ? 0 : (2 * shared) / total;
  }

  /** How alike some words of the text are to the quote. */
  likenessOf({ from, to }: { readonly from: number; readonly to: number }): number {
    const [share] = this.sharedFrom(from, [Math.min(to, from + MOST_WORDS)]);
    return share === undefined ? 0 : this.likeness(share);
  }

  #take(id: number, column: Float64Array): void {
    let corner = 0;
    for (let at = 0; at < this.count; at++) {
      const over = column[at + 1] ?? 0;
      const best = Math.max(over, column[at] ?? 0);
      column[at + 1] = this.#ids[at] === id ? Math.max(best, corner + (this.#weights[at] ?? 0)) : best;
      corner = over;
    }
  }
}

/** How much a token counts. */
export function weightAt(tokens: Tokens, at: number, weigh: Weigh): number {
  return weigh(tokens.ids[at] ?? 0, (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0));
}
