import type { EntryKind } from '../model/entry.ts';
import { isNear } from '../text/nearest.ts';
import { SortedWords } from '../text/sorted-words.ts';

/**
 * A fact that checks can depend on, and who has asked for it. When the fact changes, those who asked are
 * looked at again; that is all there is to incremental checking here.
 */
export class Cell<W> {
  /** Most facts are asked for by few, and many by nobody: no set is made before there are two. */
  #watchers: W | Set<W> | null = null;

  *watchers(): Iterable<W> {
    if (this.#watchers instanceof Set) yield* this.#watchers;
    else if (this.#watchers !== null) yield this.#watchers;
  }

  get isWatched(): boolean {
    return this.#watchers !== null;
  }

  watch(watcher: W): void {
    if (this.#watchers instanceof Set) this.#watchers.add(watcher);
    else if (this.#watchers === null) this.#watchers = watcher;
    else if (this.#watchers !== watcher) this.#watchers = new Set([this.#watchers, watcher]);
  }

  forget(watcher: W): void {
    if (this.#watchers instanceof Set) {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.#watchers = null;
    } else if (this.#watchers === watcher) this.#watchers = null;
  }
}

/** The entries of the workspace with one kind and id. None: somebody asked for what is not there. */
export class DefinitionCell<W, D> extends Cell<W> {
  definitions: readonly D[] = NONE;
}

const NONE: readonly never[] = [];

/** The ids of one kind: what each stands for, and which resemble one that is not there. */
class KindTable<W, D> {
  readonly cells = new Map<string, DefinitionCell<W, D>>();
  readonly defined = new SortedWords();
  /** By the id that is not there: who was told what resembles it. */
  readonly resembling = new Map<string, Cell<W>>();
}

/** Ids → definitions, for the four kinds, each with its watchers. */
export class IdTable<W, D> {
  readonly #kinds = new Map<EntryKind, KindTable<W, D>>();

  cell(kind: EntryKind, id: string): DefinitionCell<W, D> {
    const { cells } = this.#of(kind);
    let cell = cells.get(id);
    if (cell === undefined) {
      cell = new DefinitionCell();
      cells.set(id, cell);
    }
    return cell;
  }

  definitions(kind: EntryKind, id: string): readonly D[] {
    return this.#kinds.get(kind)?.cells.get(id)?.definitions ?? NONE;
  }

  /** Sets what an id stands for, in order. Returns the cells whose answers this changes. */
  define(kind: EntryKind, id: string, definitions: readonly D[]): readonly Cell<W>[] {
    const cell = this.cell(kind, id);
    const before = cell.definitions.length;
    cell.definitions = definitions;
    const changed: Cell<W>[] = [cell];
    if ((before === 0) !== (definitions.length === 0)) {
      const { defined, resembling } = this.#of(kind);
      if (before === 0) defined.add(id);
      else defined.delete(id);
      for (const [word, asked] of resembling)
        if (!asked.isWatched) resembling.delete(word);
        else if (isNear(word, id)) changed.push(asked);
    }
    if (definitions.length === 0 && !cell.isWatched) this.#of(kind).cells.delete(id);
    return changed;
  }

  /** Ids of a kind that resemble one that is not there, best first. */
  similar(kind: EntryKind, id: string): readonly string[] {
    return this.#of(kind).defined.nearest(id);
  }

  /** The fact that `similar` states. */
  similarCell(kind: EntryKind, id: string): Cell<W> {
    const { resembling } = this.#of(kind);
    let cell = resembling.get(id);
    if (cell === undefined) {
      cell = new Cell();
      resembling.set(id, cell);
    }
    return cell;
  }

  *all(kind: EntryKind): Iterable<D> {
    for (const cell of this.#of(kind).cells.values()) yield* cell.definitions;
  }

  #of(kind: EntryKind): KindTable<W, D> {
    let table = this.#kinds.get(kind);
    if (table === undefined) {
      table = new KindTable();
      this.#kinds.set(kind, table);
    }
    return table;
  }
}
