import { ownString } from '../text/own-string.ts';
import { lettersOf, searchText } from '../text/search-text.ts';
import type { Defined } from './defined.ts';
import type { Definition } from './rule.ts';

/** What an entry is found by. */
export interface Searched {
  readonly definition: Definition;
  /**
   * Its id, what it is called and its other names, as `searchText` has them. Each stands on a line of its own, behind a
   * line break, the id first.
   */
  readonly text: string;
  /** See `lettersOf`. */
  readonly letters: number;
}

/**
 * What all entries of a project that have an id are found by. Made when first asked for, and followed from then on. For
 * every question the whole of it is gone through: a hundred thousand claims are ten million letters.
 */
export class SearchIndex {
  readonly #all: () => Iterable<Defined>;
  #entries: Map<Defined, Searched> | null = null;

  /** `all` gives every entry of the project. */
  constructor(all: () => Iterable<Defined>) {
    this.#all = all;
  }

  /** In no order. */
  entries(): Iterable<Searched> {
    if (this.#entries === null) {
      this.#entries = new Map();
      enter(this.#entries, this.#all());
    }
    return this.#entries.values();
  }

  /** After some entries have gone and others have come. */
  update(gone: Iterable<Defined>, come: Iterable<Defined>): void {
    if (this.#entries === null) return;
    for (const one of gone) this.#entries.delete(one);
    enter(this.#entries, come);
  }
}

function enter(entries: Map<Defined, Searched>, come: Iterable<Defined>): void {
  for (const definition of come) {
    const { id, label, aliases } = definition.entry;
    if (id === null) continue;
    const names = [id, label, ...aliases].filter((name) => name !== '');
    const text = ownString(`\n${names.map(searchText).join('\n')}`);
    entries.set(definition, { definition, text, letters: lettersOf(text) });
  }
}
