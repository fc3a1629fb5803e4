import type { FoldedText } from './folded-text.ts';
import { runsIn } from './runs-in.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** The words of a text and where each of them stands. */
export class WordIndex {
  readonly tokens: Tokens;
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** Of each different word: its number, and where its places begin in `#places`. */
  readonly #ids: Int32Array;
  readonly #begins: Uint32Array;
  readonly #places: Uint32Array;
  readonly #rarities: Float32Array;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
    const { ids, count } = this.tokens;
    let size = 64;
    while (size < count * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#ids = new Int32Array(count + 1);
    const words = new Uint32Array(count);
    const counts = new Uint32Array(count + 2);
    let different = 0;
    for (let at = 0; at < count; at++) {
      const id = ids[at] ?? 0;
      const slot = this.#slotOf(id);
      let word = this.#slots[slot] ?? 0;
      if (word === 0) {
        word = ++different;
        this.#slots[slot] = word;
        this.#ids[word] = id;
      }
      words[at] = word;
      counts[word] = (counts[word] ?? 0) + 1;
    }
    this.#begins = new Uint32Array(different + 2);
    for (let word = 1; word <= different; word++)
      this.#begins[word + 1] = (this.#begins[word] ?? 0) + (counts[word] ?? 0);
    this.#rarities = new Float32Array(different + 1).fill(1);
    const all = Math.log2(2 + count);
    for (let word = 1; word <= different; word++)
      this.#rarities[word] = Math.log2(2 + count / (1 + (counts[word] ?? 0))) / all;
    this.#places = new Uint32Array(count);
    const next = this.#begins.slice();
    for (let at = 0; at < count; at++) {
      const word = words[at] ?? 0;
      const place = next[word] ?? 0;
      this.#places[place] = at;
      next[word] = place + 1;
    }
  }

  /** The tokens that are this word, in order. */
  placesOf(id: number): Uint32Array {
    const word = this.#slots[this.#slotOf(id)] ?? 0;
    if (word === 0) return this.#places.subarray(0, 0);
    return this.#places.subarray(this.#begins[word], this.#begins[word + 1]);
  }

  /** The tokens at which the words `from` to `to` of another text, or of this one, stand in the same order. */
  runsOf({ ids }: Tokens, from: number, to: number): readonly number[] {
    if (from >= to) return [];
    let rare = from;
    for (let at = from + 1; at < to; at++)
      if (this.placesOf(ids[at] ?? 0).length < this.placesOf(ids[rare] ?? 0).length) rare = at;
    const hits = this.placesOf(ids[rare] ?? 0);
    const wanted = ids.subarray(from, to);
    if (hits.length * wanted.length > PATIENCE * (this.tokens.count + wanted.length))
      return runsIn(this.tokens.ids, wanted);
    const runs: number[] = [];
    for (const hit of hits) {
      const first = hit - (rare - from);
      let same = 0;
      while (same < wanted.length && this.tokens.ids[first + same] === wanted[same]) same++;
      if (first >= 0 && same === wanted.length) runs.push(first);
    }
    return runs;
  }

  /** How rare a word is: 1 where it does not stand in the text, near 0 where nothing else does. */
  rarityOf(id: number): number {
    return this.#rarities[this.#slots[this.#slotOf(id)] ?? 0] ?? 1;
  }

  /** How much a word tells, in bits. A very long text is taken for one of `LONG` words: there is more of everything in it. */
  bitsOf(id: number): number {
    const { count } = this.tokens;
    const share = Math.min(1, LONG / Math.max(1, count));
    return Math.log2(1 + (count * share) / (1 + this.placesOf(id).length * share));
  }

  #slotOf(id: number): number {
    let slot = (id ^ (id >>> 16)) & this.#mask;
    for (;;) {
      const word = this.#slots[slot] ?? 0;
      if (word === 0 || this.#ids[word] === id) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}

/** Words of a long document. */
const LONG = 16_384;
/** Comparing at each place of the rarest word must not cost more than reading the text so many times. */
const PATIENCE = 4;

const tokens = new WeakMap<FoldedText, Tokens>();
const indexes = new WeakMap<FoldedText, WordIndex>();

/** The words of a text, cut when they are first asked for and kept as long as the folded text. */
export function tokensIn(text: FoldedText): Tokens {
  const known = tokens.get(text) ?? tokensOf(text.text);
  tokens.set(text, known);
  return known;
}

/** The index of a text, made and kept in the same way. */
export function indexOf(text: FoldedText): WordIndex {
  const known = indexes.get(text) ?? new WordIndex(tokensIn(text));
  indexes.set(text, known);
  return known;
}
