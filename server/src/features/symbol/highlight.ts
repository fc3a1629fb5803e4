import type { Workspace } from '../../core/workspace/workspace.ts';
import { namedAt } from '../at.ts';
import { type Occurrence, occurrencesOf } from './symbol.ts';

/** Every place in one file that means the id or the tag at the cursor; empty where neither stands. */
export function highlightsAt(workspace: Workspace, uri: string, offset: number): readonly Occurrence[] {
  const named = namedAt(workspace, uri, offset);
  return named === null ? [] : occurrencesOf(workspace, named.symbol, uri);
}
