import type { EntryKind } from '../model/entry.ts';

/**
 * A fact that checks can depend on, and who has asked for it. When the fact changes, those who asked are
 * looked at again; that is all there is to incremental checking here.
 */
export class Cell<W> {
  readonly #watchers = new Set<W>();

  get watchers(): ReadonlySet<W> {
    return this.#watchers;
  }

  watch(watcher: W): void {
    this.#watchers.add(watcher);
  }

  forget(watcher: W): void {
    this.#watchers.delete(watcher);
  }
}

/** The entries of the workspace with one kind and id. None: somebody asked for what is not there. */
export class DefinitionCell<W, D> extends Cell<W> {
  definitions: readonly D[] = [];
}

/** Ids → definitions, for the four kinds, each with its watchers. */
export class IdTable<W, D> {
  readonly #cells = new Map<EntryKind, Map<string, DefinitionCell<W, D>>>();
  /** Which ids exist at all, per kind: asked for by suggestions. */
  readonly #idSets = new Map<EntryKind, Cell<W>>();
  readonly #sorted = new Map<string, readonly string[]>();

  cell(kind: EntryKind, id: string): DefinitionCell<W, D> {
    const cells = this.#cellsOf(kind);
    let cell = cells.get(id);
    if (cell === undefined) {
      cell = new DefinitionCell();
      cells.set(id, cell);
    }
    return cell;
  }

  /** Ids of these kinds as one list, by code unit. The same list until one comes or goes. */
  sortedIds(kinds: readonly EntryKind[]): readonly string[] {
    const key = kinds.join(' ');
    let sorted = this.#sorted.get(key);
    if (sorted === undefined) {
      const ids = new Set<string>();
      for (const kind of kinds) for (const id of this.ids(kind)) ids.add(id);
      sorted = [...ids].sort();
      this.#sorted.set(key, sorted);
    }
    return sorted;
  }

  /** An id has come or gone. Returns who has asked which ids there are. */
  idSetChanged(kind: EntryKind): Cell<W> {
    this.#sorted.clear();
    return this.idSet(kind);
  }

  idSet(kind: EntryKind): Cell<W> {
    let cell = this.#idSets.get(kind);
    if (cell === undefined) {
      cell = new Cell();
      this.#idSets.set(kind, cell);
    }
    return cell;
  }

  definitions(kind: EntryKind, id: string): readonly D[] {
    return this.#cells.get(kind)?.get(id)?.definitions ?? [];
  }

  /** Ids of a kind that are defined, in no particular order. */
  *ids(kind: EntryKind): Iterable<string> {
    for (const [id, cell] of this.#cellsOf(kind)) if (cell.definitions.length > 0) yield id;
  }

  *all(kind: EntryKind): Iterable<D> {
    for (const cell of this.#cellsOf(kind).values()) yield* cell.definitions;
  }

  /** Drops a cell that nobody defines and nobody watches. */
  prune(kind: EntryKind, id: string): void {
    const cell = this.#cells.get(kind)?.get(id);
    if (cell !== undefined && cell.definitions.length === 0 && cell.watchers.size === 0)
      this.#cells.get(kind)?.delete(id);
  }

  #cellsOf(kind: EntryKind): Map<string, DefinitionCell<W, D>> {
    let cells = this.#cells.get(kind);
    if (cells === undefined) {
      cells = new Map();
      this.#cells.set(kind, cells);
    }
    return cells;
  }
}
