/** How many words of either text are compared; longer ones are judged by their beginnings. */
export const MOST_WORDS = 120;

/**
 * Compares texts with one quote, word by word. Words are numbered once, so that comparing many places with the same
 * quote compares numbers.
 */
export class Likeness {
  private readonly quote: readonly number[];
  private readonly ids = new Map<string, number>();
  private readonly weights: number[] = [];
  private readonly counts: number[] = [];
  private readonly ownWeight: number;

  /** `weights` says how much the telling words of the quote count; every other word counts 1. */
  constructor(quote: readonly string[], weights: ReadonlyMap<string, number>) {
    this.quote = quote.slice(0, MOST_WORDS).map((word) => {
      const id = this.ids.get(word) ?? this.weights.length;
      if (id === this.weights.length) {
        this.ids.set(word, id);
        this.weights.push(weights.get(word) ?? 1);
        this.counts.push(0);
      }
      this.counts[id] = (this.counts[id] ?? 0) + 1;
      return id;
    });
    this.ownWeight = this.weightOf(this.quote);
  }

  /** The number of a word of the quote; -1 for any other word. */
  idOf(word: string): number {
    return this.ids.get(word) ?? -1;
  }

  /** An upper bound of `score` that is quick to find: the words shared, whatever their order. */
  atMost(words: readonly number[]): number {
    const left = [...this.counts];
    let shared = 0;
    const compared = words.slice(0, MOST_WORDS);
    for (const id of compared) {
      const count = left[id] ?? 0;
      if (count === 0) continue;
      left[id] = count - 1;
      shared += this.weights[id] ?? 1;
    }
    return this.ratio(shared, compared);
  }

  /**
   * How alike a text is, from 0 to 0.99: the weighted Dice coefficient over the longest common subsequence of words.
   * Same words score below 1 as well, for a text that says the same is not found this way.
   */
  score(words: readonly number[]): number {
    const compared = words.slice(0, MOST_WORDS);
    const columns = compared.length;
    let above = new Float64Array(columns + 1);
    let row = new Float64Array(columns + 1);
    for (const id of this.quote) {
      const worth = this.weights[id] ?? 1;
      let left = 0;
      let corner = 0;
      for (let k = 0; k < columns; k++) {
        const over = above[k + 1] ?? 0;
        left = compared[k] === id ? corner + worth : Math.max(over, left);
        row[k + 1] = left;
        corner = over;
      }
      [above, row] = [row, above];
    }
    return Math.min(0.99, this.ratio(above[columns] ?? 0, compared));
  }

  private ratio(shared: number, compared: readonly number[]): number {
    const total = this.ownWeight + this.weightOf(compared);
    return total === 0 ? 0 : (2 * shared) / total;
  }

  private weightOf(ids: readonly number[]): number {
    let sum = 0;
    for (const id of ids) sum += this.weights[id] ?? 1;
    return sum;
  }
}
