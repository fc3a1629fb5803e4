import { editDistance } from '../../nearest.ts';

/** A name that resembles another. */
export interface NearName<T> {
  readonly key: string;
  /** How many letters part the two; 0 for the same. */
  readonly edits: number;
  readonly values: readonly T[];
}

/** Shorter names resemble too many. */
const SHORTEST = 5;
/** From so many letters on, two may differ. */
const LONG = 8;
/** Longer ones are no names. */
const LONGEST = 64;

/** How many letters may part two names of which the shorter has so many. */
export function nameEdits(length: number): number {
  if (length < SHORTEST) return 0;
  return length < LONG ? 1 : 2;
}

/** A name, and all it stands for, each as often as it was put in. */
interface Entry<T> {
  readonly key: string;
  readonly letters: number;
  readonly values: Map<T, number>;
}

/**
 * Names, found by others that resemble them. A name is cut into one part more than edits are allowed, so that every
 * name near it has one of the parts unchanged and not far from its place (Li, Deng, Wang and Feng 2011); only names
 * that share one, and nearly all their letters, are compared. What is asked for costs the same whether there are a
 * hundred names or many thousands, but for those that share a part.
 */
export class NearNames<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #byPart = new Map<string, Set<Entry<T>>>();

  add(key: string, value: T): void {
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = { key, letters: lettersOf(key), values: new Map() };
      this.#entries.set(key, entry);
      for (const part of partsOf(key)) {
        const there = this.#byPart.get(part);
        if (there === undefined) this.#byPart.set(part, new Set([entry]));
        else there.add(entry);
      }
    }
    entry.values.set(value, (entry.values.get(value) ?? 0) + 1);
  }

  /** Takes one such name out, where there is one. */
  delete(key: string, value: T): void {
    const entry = this.#entries.get(key);
    const count = entry?.values.get(value);
    if (entry === undefined || count === undefined) return;
    if (count > 1) entry.values.set(value, count - 1);
    else entry.values.delete(value);
    if (entry.values.size > 0) return;
    this.#entries.delete(key);
    for (const part of partsOf(key)) {
      const there = this.#byPart.get(part);
      there?.delete(entry);
      if (there?.size === 0) this.#byPart.delete(part);
    }
  }

  /** The names that resemble one, itself among them: by how many letters part them, then by the alphabet. */
  near(key: string): readonly NearName<T>[] {
    const found: NearName<T>[] = [];
    const add = ({ key: other, values }: Entry<T>, edits: number) =>
      found.push({ key: other, edits, values: [...values.keys()] });
    const same = this.#entries.get(key);
    if (same !== undefined) add(same, 0);
    for (const entry of this.#candidates(key)) {
      const most = nameEdits(Math.min(key.length, entry.key.length));
      const edits = entry === same ? 0 : editDistance(key, entry.key, most);
      if (edits > 0 && edits <= most) add(entry, edits);
    }
    return found.length < 2 ? found : found.sort((a, b) => a.edits - b.edits || (a.key < b.key ? -1 : 1));
  }

  /** The names that share a part with one, and may be near it by their letters; each once. */
  #candidates(key: string): Iterable<Entry<T>> {
    if (key.length < SHORTEST || key.length > LONGEST) return [];
    const found = new Set<Entry<T>>();
    const letters = lettersOf(key);
    const reach = nameEdits(key.length);
    for (let length = Math.max(SHORTEST, key.length - reach); length <= key.length + reach; length++) {
      const shift = nameEdits(Math.min(length, key.length));
      if (Math.abs(length - key.length) > shift) continue;
      const parts = nameEdits(length) + 1;
      for (let part = 0; part < parts; part++) {
        const [start, end] = boundsOf(length, parts, part);
        for (let at = Math.max(0, start - shift); at <= start + shift; at++) {
          if (at + end - start > key.length) break;
          const entries = this.#byPart.get(partKey(length, part, key.slice(at, at + end - start)));
          if (entries === undefined) continue;
          // An edit takes one letter away and brings one in.
          for (const entry of entries) if (countBits(entry.letters ^ letters) <= 2 * shift) found.add(entry);
        }
      }
    }
    return found;
  }
}

/** Which letters a name has, a bit for each (others than those of English share the bits). */
function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at++) letters |= 1 << (key.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

function* partsOf(key: string): Iterable<string> {
  if (key.length < SHORTEST || key.length > LONGEST) return;
  const parts = nameEdits(key.length) + 1;
  for (let part = 0; part < parts; part++)
    yield partKey(key.length, part, key.slice(...boundsOf(key.length, parts, part)));
}

function boundsOf(length: number, parts: number, part: number): readonly [start: number, end: number] {
  return [Math.floor((length * part) / parts), Math.floor((length * (part + 1)) / parts)];
}

function partKey(length: number, part: number, letters: string): string {
  return `${length}.${part}.${letters}`;
}
