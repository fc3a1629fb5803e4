import { kept } from '../text/kept.ts';
import { byPlace, type Defined } from './defined.ts';

/**
 * Which entries name an id, and which claims carry a tag, as they come and go. Made when first asked for: in a large
 * project nobody could wait for all entries to be gone through at every hover.
 */
export class Mentions {
  readonly #all: () => Iterable<Defined>;
  /** Null until somebody asks. */
  #made: Map<string, Set<Defined>> | null = null;

  /** `all` gives every entry of the project. */
  constructor(all: () => Iterable<Defined>) {
    this.#all = all;
  }

  /** The entries that name an id, whatever kind of entry it is meant to be, by file and place. */
  ofId(id: string): readonly Defined[] {
    return this.#of(idKey(id));
  }

  /** The claims that carry a tag, by file and place. */
  ofTag(tag: string): readonly Defined[] {
    return this.#of(tagKey(tag));
  }

  /** After some entries have gone and others have come. An entry that says what it said is in neither list. */
  update(gone: Iterable<Defined>, come: Iterable<Defined>): void {
    const made = this.#made;
    if (made === null) return;
    for (const one of gone)
      for (const key of keysOf(one)) {
        const entries = made.get(key);
        entries?.delete(one);
        if (entries?.size === 0) made.delete(key);
      }
    for (const one of come) enter(made, one);
  }

  #of(key: string): readonly Defined[] {
    if (this.#made === null) {
      this.#made = new Map();
      for (const one of this.#all()) enter(this.#made, one);
    }
    return [...(this.#made.get(key) ?? [])].sort(byPlace);
  }
}

function enter(made: Map<string, Set<Defined>>, one: Defined): void {
  for (const key of keysOf(one)) kept(made, key, () => new Set<Defined>()).add(one);
}

function keysOf({ entry: { references, claim } }: Defined): ReadonlySet<string> {
  return new Set([
    ...references.map(({ id }) => idKey(id)),
    ...(claim?.tags ?? []).map(({ value }) => tagKey(value)),
  ]);
}

function idKey(id: string): string {
  return `id ${id}`;
}

function tagKey(tag: string): string {
  return `tag ${tag}`;
}
