import type { EntryKind } from '../model/entry.ts';
import { isNear } from '../text/nearest.ts';
import { SortedWords } from '../text/sorted-words.ts';

/**
 * A fact that checks can depend on, and who has asked for it. When the fact changes, those who asked are
 * looked at again; that is all there is to incremental checking here.
 */
export class Cell<W> {
  /** True for a fact about other claims: who asked for it need look again only at what depends on other claims. */
  readonly isFar: boolean;
  /** Most facts are asked for by few, and many by nobody: no set is made before there are two. */
  #watchers: W | Set<W> | null = null;

  constructor(isFar = false) {
    this.isFar = isFar;
  }

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
  readonly kind: EntryKind;
  readonly id: string;
  definitions: readonly D[] = NONE;

  constructor(kind: EntryKind, id: string) {
    super(kind === 'claim');
    this.kind = kind;
    this.id = id;
  }
}

const NONE: readonly never[] = [];

/** The ids of one kind: what each stands for, and which resemble one that is not there. */
class KindTable<W, D> {
  readonly cells = new Map<string, DefinitionCell<W, D>>();
  /** Every id that is defined; null until somebody asks what resembles one that is not. */
  #defined: SortedWords | null = null;
  /** By the id that is not there: who was told what resembles it. */
  readonly resembling = new Map<string, Cell<W>>();

  get defined(): SortedWords {
    if (this.#defined === null) {
      this.#defined = new SortedWords();
      for (const [id, cell] of this.cells) if (cell.definitions.length > 0) this.#defined.add(id);
    }
    return this.#defined;
  }

  appears(id: string): void {
    this.#defined?.add(id);
  }

  disappears(id: string): void {
    this.#defined?.delete(id);
  }
}

/** Ids → definitions, for the four kinds, each with its watchers. */
export class IdTable<W, D> {
  readonly #kinds: Readonly<Record<EntryKind, KindTable<W, D>>> = {
    source: new KindTable(),
    entity: new KindTable(),
    event: new KindTable(),
    claim: new KindTable(),
  };

  cell(kind: EntryKind, id: string): DefinitionCell<W, D> {
    const { cells } = this.#kinds[kind];
    let cell = cells.get(id);
    if (cell === undefined) {
      cell = new DefinitionCell(kind, id);
      cells.set(id, cell);
    }
    return cell;
  }

  definitions(kind: EntryKind, id: string): readonly D[] {
    return this.#kinds[kind].cells.get(id)?.definitions ?? NONE;
  }

  /** Sets what an id stands for, in order. Returns the cells whose answers this changes. */
  define(cell: DefinitionCell<W, D>, definitions: readonly D[]): readonly Cell<W>[] {
    const { kind, id } = cell;
    const before = cell.definitions.length;
    cell.definitions = definitions;
    const changed: Cell<W>[] = [cell];
    if ((before === 0) !== (definitions.length === 0)) {
      const table = this.#kinds[kind];
      if (before === 0) table.appears(id);
      else table.disappears(id);
      const { resembling } = table;
      for (const [word, asked] of resembling)
        if (!asked.isWatched) resembling.delete(word);
        else if (isNear(word, id)) changed.push(asked);
    }
    if (definitions.length === 0 && !cell.isWatched) this.#kinds[kind].cells.delete(id);
    return changed;
  }

  /** Ids of a kind that resemble one that is not there, best first. */
  similar(kind: EntryKind, id: string): readonly string[] {
    return this.#kinds[kind].defined.nearest(id);
  }

  /** The fact that `similar` states. */
  similarCell(kind: EntryKind, id: string): Cell<W> {
    const { resembling } = this.#kinds[kind];
    let cell = resembling.get(id);
    if (cell === undefined) {
      cell = new Cell();
      resembling.set(id, cell);
    }
    return cell;
  }

  *all(kind: EntryKind): Iterable<D> {
    for (const cell of this.#kinds[kind].cells.values()) yield* cell.definitions;
  }
}
