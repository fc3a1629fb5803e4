import { ownString } from '../text/own-string.ts';
import { initialsOf, lettersOf, searchText } from '../text/search-text.ts';
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
  /** See `initialsOf`. */
  readonly initials: number;
}

interface Entered extends Searched {
  readonly definition: Defined;
}

/**
 * What all entries of a project that have an id are found by. Made when first asked for, in turns where somebody wants it
 * so, and followed from then on. For every question the whole of it is gone through: of a hundred thousand claims, most
 * are passed over for their letters.
 */
export class SearchIndex {
  readonly #all: () => Iterable<Defined>;
  /** Null until somebody asks. */
  #places: Map<Defined, number> | null = null;
  /** What has not been entered yet, the next one last; some may have gone since. */
  #waiting: Defined[] = [];
  readonly #goneWaiting = new Set<Defined>();
  readonly #entries: Entered[] = [];
  /** See `lettersOf`; side by side, so that nothing else is looked at for those that are passed over. */
  #letters = new Int32Array(1024);

  /** `all` gives every entry of the project. */
  constructor(all: () => Iterable<Defined>) {
    this.#all = all;
  }

  /** Makes the index until `enough` says so. Returns true when it is made. */
  make(enough: () => boolean = () => false): boolean {
    if (this.#places === null) {
      this.#places = new Map();
      this.#waiting = [...this.#all()];
    }
    for (let one = this.#waiting.pop(); one !== undefined; one = this.#waiting.pop()) {
      if (!this.#goneWaiting.has(one)) this.#enter(one, this.#places);
      if (this.#waiting.length % A_FEW === 0 && enough()) break;
    }
    if (this.#waiting.length === 0) this.#goneWaiting.clear();
    return this.#waiting.length === 0;
  }

  /** Calls for every entry that has these letters (`lettersOf`), in no order. */
  visit(letters: number, look: (one: Searched) => void): void {
    this.make();
    const entries = this.#entries;
    const all = this.#letters;
    for (let i = 0; i < entries.length; i++) {
      if ((letters & ~(all[i] ?? 0)) !== 0) continue;
      const one = entries[i];
      if (one !== undefined) look(one);
    }
  }

  /** After some entries have gone and others have come. */
  update(gone: Iterable<Defined>, come: Iterable<Defined>): void {
    if (this.#places === null) return;
    for (const one of gone) this.#leave(one, this.#places);
    for (const one of come) this.#enter(one, this.#places);
  }

  #enter(definition: Defined, places: Map<Defined, number>): void {
    const { id, label, aliases } = definition.entry;
    if (id === null) return;
    const names = [id, label, ...aliases].filter((name) => name !== '');
    const text = ownString(`\n${names.map(searchText).join('\n')}`);
    const at = this.#entries.length;
    this.#entries.push({ definition, text, initials: initialsOf(text) });
    if (at >= this.#letters.length) {
      const longer = new Int32Array(2 * at);
      longer.set(this.#letters);
      this.#letters = longer;
    }
    this.#letters[at] = lettersOf(text);
    places.set(definition, at);
  }

  /** The last takes the place of the one that goes. */
  #leave(definition: Defined, places: Map<Defined, number>): void {
    const at = places.get(definition);
    if (at === undefined && this.#waiting.length > 0) this.#goneWaiting.add(definition);
    const last = at === undefined ? undefined : this.#entries.pop();
    if (at === undefined || last === undefined) return;
    places.delete(definition);
    if (last.definition === definition) return;
    this.#entries[at] = last;
    this.#letters[at] = this.#letters[this.#entries.length] ?? 0;
    places.set(last.definition, at);
  }
}

/** So many entries are entered before it is looked at the clock. */
const A_FEW = 64;
