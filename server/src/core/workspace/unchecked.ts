import type { ClaimPiece } from './defined.ts';
import { FarCheck } from './watcher.ts';

/** Fewer pieces than this are checked as they come. */
const FEW_PIECES = 500;

/** What of a piece has to be checked: all of it, or what depends on other claims. */
export type HowMuch = 'all' | 'far';

/** The pieces that wait to be checked. */
export class Unchecked {
  #pieces = new Map<ClaimPiece, HowMuch>();
  /** False where pieces have been added since they were last put in order. */
  #inOrder = true;

  get isEmpty(): boolean {
    return this.#pieces.size === 0;
  }

  add(checks: Iterable<ClaimPiece | FarCheck>): void {
    for (const check of checks)
      if (!(check instanceof FarCheck)) this.#pieces.set(check, 'all');
      else if (!this.#pieces.has(check.piece)) this.#pieces.set(check.piece, 'far');
    this.#inOrder = false;
  }

  delete(piece: ClaimPiece): void {
    this.#pieces.delete(piece);
  }

  /** Takes them out one after the other, for as long as it is asked to. */
  *taken(): Generator<readonly [ClaimPiece, HowMuch], void> {
    this.#orderBySource();
    for (const one of this.#pieces) {
      this.#pieces.delete(one[0]);
      yield one;
    }
  }

  /** Takes all of them out at once, which is quicker. */
  all(): Iterable<readonly [ClaimPiece, HowMuch]> {
    this.#orderBySource();
    const all = this.#pieces;
    this.#pieces = new Map();
    return all;
  }

  /**
   * Puts many pieces in the order of the sources they look into, as when a project is opened: each report is then
   * read once and let go, however many there are.
   */
  #orderBySource(): void {
    if (this.#inOrder) return;
    this.#inOrder = true;
    if (this.#pieces.size < FEW_PIECES) return;
    const groups = new Map<string | null, (readonly [ClaimPiece, HowMuch])[]>();
    for (const one of this.#pieces) {
      const [entry] = one[0].content.entries;
      const source = entry?.kind === 'source' ? entry.id : (entry?.quotes[0]?.source ?? null);
      const group = groups.get(source);
      if (group === undefined) groups.set(source, [one]);
      else group.push(one);
    }
    this.#pieces = new Map([...groups.values()].flat());
  }
}
