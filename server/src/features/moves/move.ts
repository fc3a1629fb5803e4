import { isInside } from '../../core/workspace/uri.ts';

/** A file or a folder that goes to another place or takes another name. Canonical URIs, without a slash at the end. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where something will be: what lies in a folder that moves goes with it. */
export function movedTo(uri: string, moves: readonly Move[]): string {
  let best: Move | null = null;
  for (const move of moves)
    if (isInside(uri, move.from) && (best === null || move.from.length > best.from.length)) best = move;
  return best === null ? uri : best.to + uri.slice(best.from.length);
}
