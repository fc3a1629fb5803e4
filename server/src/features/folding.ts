import { madeOnce } from '../core/text/made-once.ts';
import type { ClaimPiece, Workspace } from '../core/workspace/workspace.ts';
import { foldsOf } from './folding-lines.ts';

/** Lines that can be folded under the first of them. Lines count from 0; the last one is among those folded. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind: 'comment' | 'region' | null;
}

/**
 * What can be folded in an open file, in the order of the text: lists, entries, what is nested in them, block scalars,
 * comments of several lines and what stands between `# region` and `# endregion`. Made of how lines begin, so YAML that is
 * broken somewhere folds as before.
 *
 * @param most where there are more, those that are nested deepest are left out
 */
export function foldsIn(workspace: Workspace, uri: string, most: number): readonly Fold[] {
  const pieces = workspace.pieces(uri);
  const sections = sectionsOf(pieces);
  const folds = [...regionsOf(pieces)];
  const depthLimit = deepestThatFits(pieces, most - sections.size - folds.length);
  for (const piece of pieces) {
    const section = sections.get(piece);
    if (section !== undefined) folds.push(section);
    for (const { first, last, kind, depth } of foldsAt(piece).folds) {
      const at = piece.line + first;
      // Its head alone is no more than the whole list under it.
      if (depth <= depthLimit && at !== section?.first)
        folds.push({ first: at, last: piece.line + last, kind });
    }
  }
  return folds.sort((a, b) => a.first - b.first || b.last - a.last).slice(0, most);
}

const foldsAt = madeOnce((piece: ClaimPiece) => foldsOf(piece.text ?? ''));

/** The lists at the top, whose items are pieces of their own. */
function sectionsOf(pieces: readonly ClaimPiece[]): ReadonlyMap<ClaimPiece, Fold> {
  const sections = new Map<ClaimPiece, Fold>();
  let head: ClaimPiece | null = null;
  let last = 0;
  const finish = () => {
    const line = head === null ? null : foldsAt(head).topLine;
    if (head !== null && line !== null && last > head.line + line)
      sections.set(head, { first: head.line + line, last, kind: null });
  };
  for (const piece of pieces) {
    const { kind, section } = piece.cut;
    const content = foldsAt(piece).lastLine;
    if (kind === 'item') {
      if (content !== null) last = piece.line + content;
    } else if (section !== null) {
      finish();
      head = piece;
      last = 0;
    }
  }
  finish();
  return sections;
}

function deepestThatFits(pieces: readonly ClaimPiece[], most: number): number {
  const counts: number[] = [];
  for (const piece of pieces)
    for (const { depth } of foldsAt(piece).folds) counts[depth] = (counts[depth] ?? 0) + 1;
  let total = 0;
  for (let depth = 0; depth < counts.length; depth++) {
    total += counts[depth] ?? 0;
    if (total > most) return depth - 1;
  }
  return counts.length;
}

/** A region may begin in one entry and end in another. One that is not ended is none. */
function regionsOf(pieces: readonly ClaimPiece[]): readonly Fold[] {
  const regions: Fold[] = [];
  const open: number[] = [];
  for (const piece of pieces)
    for (const { line, opens } of foldsAt(piece).marks) {
      const at = piece.line + line;
      if (opens) open.push(at);
      else {
        const first = open.pop();
        if (first !== undefined) regions.push({ first, last: at, kind: 'region' });
      }
    }
  return regions;
}
