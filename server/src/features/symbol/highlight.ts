import type { Workspace } from '../../core/workspace/workspace.ts';
import { namedAt } from '../at.ts';
import { type Occurrence, occurrencesOf } from './symbol.ts';

/** Highlights are asked for at every move of the cursor; of more than these, those nearest to it are given. */
export const MOST_HIGHLIGHTS = 1000;

/** Every place in one file that means the id or the tag at the cursor; empty where neither stands. */
export function highlightsAt(workspace: Workspace, uri: string, offset: number): readonly Occurrence[] {
  const named = namedAt(workspace, uri, offset);
  if (named === null) return [];
  const all = occurrencesOf(workspace, named.symbol, uri);
  if (all.length <= MOST_HIGHLIGHTS) return all;
  const inOrder = [...all].sort((a, b) => a.span.start - b.span.start);
  const after = inOrder.findIndex(({ span }) => span.start > offset);
  const middle = after < 0 ? inOrder.length : after;
  const first = Math.min(Math.max(0, middle - MOST_HIGHLIGHTS / 2), inOrder.length - MOST_HIGHLIGHTS);
  return inOrder.slice(first, first + MOST_HIGHLIGHTS);
}
