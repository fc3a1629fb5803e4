import type { ClaimPiece } from './defined.ts';

/** Fewer pieces than this are checked as they come. */
const FEW_PIECES = 500;

/** The pieces that wait to be checked. */
export class Unchecked {
  #pieces = new Set<ClaimPiece>();
  /** False where pieces have been added since they were last put in order. */
  #inOrder = true;

  get isEmpty(): boolean {
    return this.#pieces.size === 0;
  }

  add(pieces: Iterable<ClaimPiece>): void {
    for (const piece of pieces) this.#pieces.add(piece);
    this.#inOrder = false;
  }

  delete(piece: ClaimPiece): void {
    this.#pieces.delete(piece);
  }

  /** Takes them out one after the other, for as long as it is asked to. */
  *taken(): Generator<ClaimPiece, void> {
    this.#orderBySource();
    for (const piece of this.#pieces) {
      this.#pieces.delete(piece);
      yield piece;
    }
  }

  /** Takes all of them out at once, which is quicker. */
  all(): Iterable<ClaimPiece> {
    this.#orderBySource();
    const all = this.#pieces;
    this.#pieces = new Set();
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
    const groups = new Map<string | null, ClaimPiece[]>();
    for (const piece of this.#pieces) {
      const [entry] = piece.content.entries;
      const source = entry?.kind === 'source' ? entry.id : (entry?.quotes[0]?.source ?? null);
      const group = groups.get(source);
      if (group === undefined) groups.set(source, [piece]);
      else group.push(piece);
    }
    this.#pieces = new Set([...groups.values()].flat());
  }
}
