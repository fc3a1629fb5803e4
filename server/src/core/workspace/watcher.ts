import { Cell } from './cells.ts';
import type { ClaimPiece } from './defined.ts';

/** Who asks for facts: a piece that is checked, what of it depends on other claims, or a fact derived from others. */
export type Watcher = ClaimPiece | FarCheck | DerivedCell;

/** Facts as they are asked for: about other claims (`far`), and all else. */
export interface CellsNoted {
  readonly near: Set<Cell<Watcher>>;
  readonly far: Set<Cell<Watcher>>;
}

/** What is found in a piece by rules that look at other claims. */
export class FarCheck {
  readonly piece: ClaimPiece;

  constructor(piece: ClaimPiece) {
    this.piece = piece;
  }
}

/** A fact worked out from others. When one of those changes, it is thrown away, and who asked for it looks again. */
export class DerivedCell extends Cell<Watcher> {
  readonly value: unknown;
  readonly #asked: readonly Cell<Watcher>[];
  readonly #forget: () => void;

  /** `forget` takes it out of where it is kept. */
  constructor(value: unknown, asked: readonly Cell<Watcher>[], forget: () => void) {
    super(asked.some(({ isFar }) => isFar));
    this.value = value;
    this.#asked = asked;
    this.#forget = forget;
    for (const cell of asked) cell.watch(this);
  }

  /** It holds no more. Returns who has to look again. */
  discard(): Iterable<Watcher> {
    for (const cell of this.#asked) cell.forget(this);
    this.#forget();
    return this.watchers();
  }
}

/** The checks among those who ask, and those behind the derived facts among them, which are thrown away. */
export function* checksDisturbed(watchers: Iterable<Watcher>): Iterable<ClaimPiece | FarCheck> {
  for (const watcher of watchers)
    if (watcher instanceof DerivedCell) yield* checksDisturbed(watcher.discard());
    else yield watcher;
}
