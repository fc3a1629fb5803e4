import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { DeskNode } from './node.ts';
import { contestedMark, deprecatedMark } from './words.ts';

/** A claim as a line of a view. Null for one that has been taken out meanwhile. */
export function claimNode(
  workspace: Workspace,
  claim: Definition,
  parent: string,
  isContested: boolean,
): DeskNode | null {
  const { entry } = claim;
  const [home] = workspace.placesOf(claim);
  if (home === undefined || entry.id === null) return null;
  const standing = workspace.standingOf(claim).find(({ span }) => span !== null);
  const status = entry.claim?.review?.status?.value;
  return {
    key: `${parent}\nclaim:${entry.id}`,
    kind: 'claim',
    id: entry.id,
    label: entry.label === '' ? entry.id : entry.label,
    description: [
      entry.id,
      ...(isContested ? [contestedMark()] : []),
      ...(status === undefined ? [] : [status]),
      ...(entry.claim?.rank?.value === 'deprecated' ? [deprecatedMark()] : []),
    ].join(' · '),
    type: entry.claim?.kind?.value ?? '',
    hasChildren: false,
    entry: { uri: home.uri, span: home.idSpan },
    text: standing?.span == null ? null : { uri: standing.uri, span: standing.span },
    code: '',
  };
}

/** What of a claim is searched by the words of a filter. */
export function claimText({ entry }: Pick<Definition, 'entry'>): string {
  const { claim } = entry;
  return [
    entry.id ?? '',
    entry.label,
    claim?.kind?.value ?? '',
    ...(claim?.tags ?? []).map(({ value }) => value),
    ...(claim?.appearances ?? []).map(({ source }) => source?.value ?? ''),
  ].join('\n');
}
