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

/**
 * Names, found by others that resemble them. A name is cut into one part more than edits are allowed, so that every
 * name near it has one of the parts unchanged and not far from its place (Li, Deng, Wang and Feng 2011); only names
 * that share one are compared. What is asked for costs the same whether there are a hundred names or many thousands,
 * but for those that share a part.
 */
export class NearNames<T> {
  readonly #values = new Map<string, Map<T, number>>();
  readonly #byPart = new Map<string, Set<string>>();

  add(key: string, value: T): void {
    let values = this.#values.get(key);
    if (values === undefined) {
      values = new Map();
      this.#values.set(key, values);
      for (const part of partsOf(key)) {
        const there = this.#byPart.get(part);
        if (there === undefined) this.#byPart.set(part, new Set([key]));
        else there.add(key);
      }
    }
    values.set(value, (values.get(value) ?? 0) + 1);
  }

  /** Takes one such name out, where there is one. */
  delete(key: string, value: T): void {
    const values = this.#values.get(key);
    const count = values?.get(value);
    if (values === undefined || count === undefined) return;
    if (count > 1) values.set(value, count - 1);
    else values.delete(value);
    if (values.size > 0) return;
    this.#values.delete(key);
    for (const part of partsOf(key)) {
      const there = this.#byPart.get(part);
      there?.delete(key);
      if (there?.size === 0) this.#byPart.delete(part);
    }
  }

  /** The names that resemble one, itself among them: by how many letters part them, then by the alphabet. */
  near(key: string): readonly NearName<T>[] {
    const found: NearName<T>[] = [];
    const add = (other: string, edits: number) =>
      found.push({ key: other, edits, values: [...(this.#values.get(other)?.keys() ?? [])] });
    if (this.#values.has(key)) add(key, 0);
    for (const other of this.#candidates(key)) {
      const most = nameEdits(Math.min(key.length, other.length));
      const edits = other === key ? 0 : editDistance(key, other, most);
      if (edits > 0 && edits <= most) add(other, edits);
    }
    return found.sort((a, b) => a.edits - b.edits || (a.key < b.key ? -1 : 1));
  }

  /** The names that share a part with one, each once. */
  #candidates(key: string): ReadonlySet<string> {
    const found = new Set<string>();
    if (key.length < SHORTEST || key.length > LONGEST) return found;
    const reach = nameEdits(key.length);
    for (let length = Math.max(SHORTEST, key.length - reach); length <= key.length + reach; length++) {
      const shift = nameEdits(Math.min(length, key.length));
      if (Math.abs(length - key.length) > shift) continue;
      const parts = nameEdits(length) + 1;
      for (let part = 0; part < parts; part++) {
        const [start, end] = boundsOf(length, parts, part);
        for (let at = Math.max(0, start - shift); at <= start + shift; at++) {
          if (at + end - start > key.length) break;
          const words = this.#byPart.get(partKey(length, part, key.slice(at, at + end - start)));
          if (words !== undefined) for (const word of words) found.add(word);
        }
      }
    }
    return found;
  }
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
