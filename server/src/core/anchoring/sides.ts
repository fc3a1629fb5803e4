import { foldQuote } from './fold.ts';
import { type Weigh, weightAt } from './shared-words.ts';
import { partOf, type Tokens, tokensOf } from './tokens.ts';
import type { WordIndex } from './word-index.ts';

/** Words of context that are compared. */
const MOST_WORDS = 6;
/** Fewer words stand anywhere: where they stand elsewhere tells nothing. */
const LEAST_TELLING = 3;
/** Words that may stand between the context and the passage, or that may have come into the context. */
const SLACK = 3;
/** How many of the rarest words of a context are followed, and how often each may stand in the text. */
const MOST_PROBES = 3;
const MOST_HITS = 40;
/** A site holds at least this much of the context. */
const LEAST_SITE = 0.5;
/** Words between a passage and a site of its context that still speak for it. */
const NOT_FAR = 60;

/** A place in the text where a side of the context stands, or most of it. */
interface Site {
  /** The token that the quote would begin with; for what came after it, the one behind its last. */
  readonly at: number;
  readonly agreement: number;
}

/** How much of a side of the context stands beside a passage, not far from it, and anywhere else, from 0 to 1. */
export interface Standing {
  readonly beside: number;
  readonly near: number;
  readonly elsewhere: number;
}

/**
 * What stood before or after a quote, word by word, and where in a text it stands. Words may have come, gone or
 * changed: it is compared by the heaviest common subsequence of words.
 */
export class Side {
  readonly sites: readonly Site[];
  readonly #words: Tokens;
  readonly #index: WordIndex;
  readonly #weights: Float64Array;
  readonly #total: number;
  readonly #isBefore: boolean;

  private constructor(index: WordIndex, words: Tokens, isBefore: boolean, weigh: Weigh) {
    this.#words = words;
    this.#index = index;
    this.#isBefore = isBefore;
    this.#weights = Float64Array.from({ length: words.count }, (_, at) => weightAt(words, at, weigh));
    this.#total = this.#weights.reduce((sum, one) => sum + one, 0);
    this.sites = words.count < LEAST_TELLING ? [] : this.#findSites();
  }

  /** The last words of a prefix. Its first may be the end of a word that was cut, and is left out. */
  static before(index: WordIndex, prefix: string, weigh: Weigh): Side {
    const words = tokensOf(foldQuote(prefix));
    const from = Math.max(words.count > 2 ? 1 : 0, words.count - MOST_WORDS);
    return new Side(index, partOf(words, from, words.count), true, weigh);
  }

  /** The first words of a suffix, without the last, which may be cut. */
  static after(index: WordIndex, suffix: string, weigh: Weigh): Side {
    const words = tokensOf(foldQuote(suffix));
    const to = Math.min(words.count > 2 ? words.count - 1 : words.count, MOST_WORDS);
    return new Side(index, partOf(words, 0, to), false, weigh);
  }

  /** How it stands to a passage that begins with the token `at`, or for what came after: ends before it. */
  standingAt(at: number): Standing {
    const beside = this.agreementAt(at);
    let near = beside;
    let elsewhere = 0;
    for (const site of this.sites) {
      const distance = this.#isBefore ? at - site.at : site.at - at;
      if (distance >= -SLACK && distance <= NOT_FAR) near = Math.max(near, site.agreement);
      else elsewhere = Math.max(elsewhere, site.agreement);
    }
    return { beside, near, elsewhere };
  }

  /** How much of the context stands, in its order, right before or right after a place between two tokens. */
  agreementAt(at: number): number {
    if (this.#total === 0) return 0;
    const { ids, count } = this.#index.tokens;
    const reach = this.#words.count + SLACK;
    const from = Math.max(0, this.#isBefore ? at - reach : at);
    const to = Math.min(count, this.#isBefore ? at : at + reach);
    const heaviest = new Float64Array(this.#words.count + 1);
    for (let token = from; token < to; token++) {
      let corner = 0;
      for (let word = 0; word < this.#words.count; word++) {
        const over = heaviest[word + 1] ?? 0;
        const best = Math.max(over, heaviest[word] ?? 0);
        heaviest[word + 1] =
          this.#words.ids[word] === ids[token] ? Math.max(best, corner + (this.#weights[word] ?? 0)) : best;
        corner = over;
      }
    }
    return (heaviest[this.#words.count] ?? 0) / this.#total;
  }

  #findSites(): readonly Site[] {
    const { ids, count } = this.#words;
    const rare = Array.from({ length: count }, (_, at) => ({ at, hits: this.#index.placesOf(ids[at] ?? 0) }))
      .filter(({ hits }) => hits.length > 0)
      .sort((a, b) => a.hits.length - b.hits.length)
      .slice(0, MOST_PROBES);
    const sites = new Map<number, Site>();
    for (const { at: word, hits } of rare) {
      for (const hit of hits.subarray(0, MOST_HITS)) {
        const at = this.#isBefore ? hit - word + count : hit - word;
        if (at >= 0 && !sites.has(at)) sites.set(at, { at, agreement: this.agreementAt(at) });
      }
    }
    return [...sites.values()].filter(({ agreement }) => agreement >= LEAST_SITE);
  }
}

/** A place where the context before a quote stands, and how much of what came after the quote follows there. */
export interface Bridge {
  readonly at: number;
  readonly agreement: number;
}

/** Where both sides of a context stand together now, as far as they do. */
export function bridgesOf(before: Side, after: Side): readonly Bridge[] {
  return before.sites
    .map(({ at, agreement }) => ({ at, agreement: agreement * after.agreementAt(at) }))
    .filter(({ agreement }) => agreement > 0);
}

/** The firmest bridge that stands apart from a passage which begins with the token `first`, from 0 to 1. */
export function bridgedApart(bridges: readonly Bridge[], first: number): number {
  let firmest = 0;
  for (const { at, agreement } of bridges)
    if (Math.abs(at - first) > SLACK) firmest = Math.max(firmest, agreement);
  return firmest;
}
