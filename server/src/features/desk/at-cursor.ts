import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { claimsAt } from '../definition.ts';
import { contested } from '../report/conflicts.ts';
import { claimNode } from './claim-node.ts';
import { groupsIn } from './claims.ts';
import type { ClaimGrouping, DeskNode } from './node.ts';

/** A line of the view of claims, and the key of the line below which it stands. */
export interface DeskLine {
  readonly group: string;
  readonly claim: DeskNode;
}

/**
 * The line of the view of claims that stands for what is at a place: the claim of an annotation file, or the first that stands
 * on the words of a report; null where there is none. Of several groups it is in, the first is taken.
 *
 * @param offset UTF-16 code units into the file
 */
export function deskLineAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  by: ClaimGrouping,
): DeskLine | null {
  const claim = claimAt(workspace, uri, offset);
  if (claim === null) return null;
  const group = `group:${groupsIn(claim.entry, by)[0] ?? ''}`;
  const line = claimNode(workspace, claim, group, contested(workspace, new Set([claim])).has(claim));
  return line === null ? null : { group, claim: line };
}

function claimAt(workspace: Workspace, uri: string, offset: number): Definition | null {
  const entry = workspace.definitionAt(uri, offset)?.definition;
  if (entry !== undefined) return entry.entry.kind === 'claim' ? entry : null;
  return claimsAt(workspace, uri, offset)[0]?.claim ?? null;
}
