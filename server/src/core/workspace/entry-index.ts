import { type Entry, sameFacts } from '../model/entry.ts';
import { kept } from '../text/kept.ts';
import { type DefinitionCell, IdTable } from './cells.ts';
import { type AnnotationFile, byPlace, type ClaimPiece, Defined } from './defined.ts';
import { FarCheck, type Watcher } from './watcher.ts';

/** Ids whose entries have changed place, with those that come to them. */
type Moved = Map<DefinitionCell<Watcher, Defined>, Defined[]>;

/** Entries that have been taken out, by kind and id, until one is put in that says the same. */
type Left = Map<string, Defined[]>;

/** The entries of a project by their ids, as the pieces of its files come and go. */
export class EntryIndex {
  readonly ids = new IdTable<Watcher, Defined>();

  /**
   * Takes the entries of some pieces of a file out and puts those of others in. `disturbed` is told who had asked for
   * what has changed by it. Returns the entries that are no more and those that are new; what says the same as before
   * is neither.
   */
  replace(
    file: AnnotationFile,
    removed: readonly ClaimPiece[],
    added: readonly ClaimPiece[],
    disturbed: (watchers: Iterable<Watcher>) => void,
  ): { readonly gone: readonly Defined[]; readonly come: readonly Defined[] } {
    const left: Left = new Map();
    /** The entries that were there before. */
    const wereThere = new Set<Defined>();
    for (const piece of removed) {
      for (const definition of piece.content.state?.definitions ?? []) {
        kept(left, keyOf(definition.entry), (): Defined[] => []).push(definition);
        wereThere.add(definition);
      }
      piece.content.state = null;
    }
    const moved: Moved = new Map();
    const come: Defined[] = [];
    for (const piece of added) {
      const definitions = piece.content.entries.map((entry) => {
        const definition = this.#define(entry, piece, file, left, moved);
        if (!wereThere.has(definition)) come.push(definition);
        return definition;
      });
      piece.content.state = { file, definitions, verdict: null, farCheck: new FarCheck(piece) };
    }
    const redefine = (cell: DefinitionCell<Watcher, Defined>, definitions: readonly Defined[]) => {
      for (const changed of this.ids.define(cell, definitions)) disturbed(changed.watchers());
    };
    // Once for each id, not for each entry: thousands may have the same one.
    for (const [cell, come] of moved)
      redefine(
        cell,
        cell.definitions.length === 0 && come.length === 1
          ? come
          : [...cell.definitions, ...come].sort(byPlace),
      );
    for (const gone of left.values()) {
      const cell = this.#cellOf(gone);
      if (cell === null) continue;
      const without = new Set(gone);
      redefine(
        cell,
        cell.definitions.filter((one) => !without.has(one)),
      );
    }
    return { gone: [...left.values()].flat(), come };
  }

  /** Enters an entry; where it says what one just taken out said, it takes its place and nobody is disturbed. */
  #define(entry: Entry, piece: ClaimPiece, file: AnnotationFile, left: Left, moved: Moved): Defined {
    const before = left.size === 0 ? undefined : left.get(keyOf(entry));
    const same = before?.find((one) => sameFacts(one.entry, entry));
    if (before !== undefined && same !== undefined) {
      before.splice(before.indexOf(same), 1);
      same.entry = entry;
      same.piece = piece;
      if (entry.id !== null && this.ids.definitions(entry.kind, entry.id).length > 1)
        kept(moved, this.ids.cell(entry.kind, entry.id), (): Defined[] => []);
      return same;
    }
    const definition = new Defined(entry, piece, file);
    if (entry.id !== null)
      kept(moved, this.ids.cell(entry.kind, entry.id), (): Defined[] => []).push(definition);
    return definition;
  }

  /** The cell of entries that share their kind and id; null for those without an id. */
  #cellOf([first]: readonly Defined[]): DefinitionCell<Watcher, Defined> | null {
    return first === undefined || first.entry.id === null ? null : this.ids.cell(first.kind, first.entry.id);
  }
}

function keyOf({ kind, id }: Entry): string {
  return `${kind} ${id}`;
}
