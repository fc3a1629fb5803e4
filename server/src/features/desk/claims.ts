import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { eventCalled } from '../names.ts';
import { contested } from '../report/conflicts.ts';
import { claimNode, claimText } from './claim-node.ts';
import {
  BY_ID,
  byId,
  type ClaimGrouping,
  type DeskNode,
  type DeskPage,
  type DeskQuery,
  matcher,
  pageInOrder,
} from './node.ts';
import { claimsCounted, inNoGroup } from './words.ts';

/** The claims of a project, brought together by what they are about, what they are, or where they stand. */
export function claimsView(workspace: Workspace, query: DeskQuery): DeskPage {
  const { parent } = query;
  if (parent === null) return groupsOf(workspace, query);
  const [, group = ''] = /^group:([^\n]*)$/.exec(parent) ?? [];
  const isWanted = matcher(query.words);
  const claims = membersOf(workspace, query.by, group).filter(
    (claim) => claim.entry.id !== null && (query.words === '' || isWanted(claimText(claim))),
  );
  const { page, more } = pageInOrder(claims, byId, query);
  const disputed = contested(workspace, new Set(page));
  return {
    nodes: page.flatMap((claim) => claimNode(workspace, claim, parent, disputed.has(claim)) ?? []),
    more,
  };
}

function groupsOf(workspace: Workspace, query: DeskQuery): DeskPage {
  const { by } = query;
  const counts = new Map<string, number>();
  let total = 0;
  const isWanted = matcher(query.words);
  for (const entry of workspace.entries('claim'))
    if (query.words === '' || isWanted(claimText({ entry }))) {
      total++;
      for (const group of groupsIn(entry, by)) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  const groups = [...counts].map(([id, count]) => ({ id, count, label: labelOf(workspace, by, id) }));
  const { page, more } = pageInOrder(
    groups,
    // What has no group comes last: it waits to be given one.
    (a, b) =>
      Number(a.id === '') - Number(b.id === '') ||
      order(by, a.id) - order(by, b.id) ||
      BY_ID.compare(a.label, b.label),
    query,
  );
  const nodes = page.map(
    ({ id, count, label }): DeskNode => ({
      key: `group:${id}`,
      kind: 'group',
      id,
      label,
      description: claimsCounted(count),
      type: id === '' ? '' : by,
      hasChildren: true,
      entry: by === 'event' || by === 'source' ? entryOf(workspace, by, id) : null,
      text: null,
      code: '',
    }),
  );
  return { nodes, more, total };
}

/** The groups that a claim is in; an empty name where it is in none. */
export function groupsIn({ event, claim }: Definition['entry'], by: ClaimGrouping): readonly string[] {
  switch (by) {
    case 'event':
      return [event ?? ''];
    case 'kind':
      return [claim?.kind?.value ?? ''];
    case 'status':
      return [claim?.review?.status?.value ?? ''];
    case 'tag':
      return distinct((claim?.tags ?? []).map(({ value }) => value));
    case 'source':
      return distinct((claim?.appearances ?? []).map(({ source }) => source?.value ?? ''));
  }
}

/** Most have one or none. */
function distinct(names: readonly string[]): readonly string[] {
  if (names.length === 1) return names;
  const groups = new Set(names.filter((name) => name !== ''));
  return groups.size === 0 ? [''] : [...groups];
}

function membersOf(workspace: Workspace, by: ClaimGrouping, group: string): readonly Definition[] {
  if (by === 'event' && group !== '') return [...workspace.ask.group('claims of event', group)];
  return [...workspace.every('claim')].filter(({ entry }) => groupsIn(entry, by).includes(group));
}

function labelOf(workspace: Workspace, by: ClaimGrouping, id: string): string {
  if (id !== '') {
    if (by === 'event') return eventCalled(workspace, id);
    if (by === 'source') return workspace.ask.definitions('source', id)[0]?.entry.label || id;
    return id;
  }
  return inNoGroup(by);
}

const KINDS = ['event', 'state', 'statement', 'assessment', 'forecast'];
const STATUSES = ['draft', 'in-review', 'approved', 'rejected'];

function order(by: ClaimGrouping, id: string): number {
  const known = by === 'kind' ? KINDS : by === 'status' ? STATUSES : [];
  const at = known.indexOf(id);
  return at < 0 ? known.length : at;
}

function entryOf(workspace: Workspace, kind: 'event' | 'source', id: string) {
  const [found] = workspace.definitions(kind, id);
  return found === undefined ? null : { uri: found.uri, span: found.idSpan };
}
