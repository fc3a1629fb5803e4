import type { AnnotationFile, ClaimPiece } from './defined.ts';
import { FarCheck } from './watcher.ts';

/** Fewer pieces than this are checked as they come. */
const FEW_PIECES = 500;

/** What of a piece has to be checked: all of it, or what depends on other claims. */
export type HowMuch = 'all' | 'far';

/** The pieces that wait to be checked: those of open files first, which somebody looks at. */
export class Unchecked {
  #first = new Map<ClaimPiece, HowMuch>();
  #rest = new Map<ClaimPiece, HowMuch>();
  /** How many wait of each file. */
  readonly #waiting = new Map<AnnotationFile, number>();
  /** How many of the rest have been added since they were last put in order. */
  #unordered = 0;

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** How many come first. */
  get first(): number {
    return this.#first.size;
  }

  get size(): number {
    return this.#first.size + this.#rest.size;
  }

  /** Whether something of a file waits. */
  isWaiting(file: AnnotationFile): boolean {
    return this.#waiting.has(file);
  }

  add(checks: Iterable<ClaimPiece | FarCheck>): void {
    for (const check of checks) {
      const piece = check instanceof FarCheck ? check.piece : check;
      const file = piece.content.state?.file;
      // A piece that is no part of the index has nothing to check.
      if (file === undefined) continue;
      const before = this.howMuch(piece);
      const queue = file.open ? this.#first : this.#rest;
      if (before === undefined) {
        this.#waiting.set(file, (this.#waiting.get(file) ?? 0) + 1);
        queue.set(piece, check instanceof FarCheck ? 'far' : 'all');
        if (queue === this.#rest) this.#unordered++;
      } else if (!(check instanceof FarCheck))
        (this.#first.has(piece) ? this.#first : this.#rest).set(piece, 'all');
    }
  }

  /** What of a piece waits; undefined where nothing does. */
  howMuch(piece: ClaimPiece): HowMuch | undefined {
    return this.#first.get(piece) ?? this.#rest.get(piece);
  }

  /** `file`: the one it stands in, or stood in. */
  delete(piece: ClaimPiece, file: AnnotationFile): void {
    if (!this.#first.delete(piece) && !this.#rest.delete(piece)) return;
    const left = (this.#waiting.get(file) ?? 0) - 1;
    if (left > 0) this.#waiting.set(file, left);
    else this.#waiting.delete(file);
  }

  /** A file has been opened: what of it waits comes first from now on. */
  hasten(pieces: Iterable<ClaimPiece>): void {
    if (this.#rest.size === 0) return;
    for (const piece of pieces) {
      const howMuch = this.#rest.get(piece);
      if (howMuch === undefined) continue;
      this.#rest.delete(piece);
      this.#first.set(piece, howMuch);
    }
  }

  /** Takes them out one after the other, for as long as it is asked to. */
  *taken(): Generator<readonly [ClaimPiece, HowMuch], void> {
    yield* this.#takenFrom(this.#first);
    this.#orderBySource();
    yield* this.#takenFrom(this.#rest);
  }

  *#takenFrom(queue: ReadonlyMap<ClaimPiece, HowMuch>): Generator<readonly [ClaimPiece, HowMuch], void> {
    for (const one of queue) {
      const file = one[0].content.state?.file;
      if (file !== undefined) this.delete(one[0], file);
      yield one;
    }
  }

  /**
   * Puts many pieces in the order of the sources they look into, as when a project is opened: each report is then
   * read once and let go, however many there are. A few that are added to many do not have all sorted again.
   */
  #orderBySource(): void {
    if (this.#unordered < FEW_PIECES || this.#unordered * 4 < this.#rest.size) return;
    this.#unordered = 0;
    const groups = new Map<string | null, (readonly [ClaimPiece, HowMuch])[]>();
    for (const one of this.#rest) {
      const [entry] = one[0].content.entries;
      const source = entry?.kind === 'source' ? entry.id : (entry?.quotes[0]?.source ?? null);
      const group = groups.get(source);
      if (group === undefined) groups.set(source, [one]);
      else group.push(one);
    }
    this.#rest = new Map([...groups.values()].flat());
  }
}
