import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { contested } from '../report/conflicts.ts';
import { claimNode } from './claim-node.ts';
import { BY_ID, type DeskPage, type DeskQuery, matcher, pageOf } from './node.ts';
import { claimsCounted, entityType } from './words.ts';

/** The people, bodies, places and things of a project by their type, and the claims that name each. */
export function entitiesView(workspace: Workspace, query: DeskQuery): DeskPage {
  const { parent } = query;
  if (parent === null) return types(workspace, query);
  const [, type] = /^group:([^\n]*)$/.exec(parent) ?? [];
  return type === undefined ? claimsNaming(workspace, query, parent) : ofType(workspace, query, type);
}

function types(workspace: Workspace, query: DeskQuery): DeskPage {
  const counts = new Map<string, number>();
  const isWanted = matcher(query.words);
  for (const entry of workspace.entries('entity'))
    if (isWanted(textOf({ entry }))) counts.set(entry.type, (counts.get(entry.type) ?? 0) + 1);
  const groups = [...counts].sort(([a], [b]) => BY_ID.compare(a, b));
  return pageOf(groups, query, ([type, count]) => ({
    key: `group:${type}`,
    kind: 'group',
    id: type,
    label: entityType(type),
    description: String(count),
    type,
    hasChildren: true,
    entry: null,
    text: null,
    code: '',
  }));
}

function ofType(workspace: Workspace, query: DeskQuery, type: string): DeskPage {
  const isWanted = matcher(query.words);
  const named = claimCounts(workspace);
  const entities = workspace
    .all('entity')
    .filter(({ definition }) => definition.entry.type === type && isWanted(textOf(definition)))
    .sort((a, b) => BY_ID.compare(a.definition.entry.label, b.definition.entry.label));
  return pageOf(entities, query, ({ definition: { entry }, uri, idSpan }) => {
    const id = entry.id ?? '';
    const count = named.get(id) ?? 0;
    return {
      key: `entity:${id}`,
      kind: 'entity',
      id,
      label: entry.label === '' ? id : entry.label,
      description: [
        claimsCounted(count),
        ...(entry.aliases.length === 0 ? [] : [entry.aliases.join(', ')]),
      ].join(' · '),
      type,
      hasChildren: count > 0,
      entry: { uri, span: idSpan },
      text: null,
      code: '',
    };
  });
}

function claimsNaming(workspace: Workspace, query: DeskQuery, parent: string): DeskPage {
  const id = parent.replace(/^entity:/, '');
  const claims = workspace
    .all('claim')
    .flatMap(({ definition }) => (namedIn(definition).has(id) ? [definition] : []))
    .sort((a, b) => BY_ID.compare(a.entry.id ?? '', b.entry.id ?? ''));
  const disputed = contested(workspace, new Set(claims.slice(query.from, query.from + query.count)));
  return pageOf(claims, query, (claim) => claimNode(workspace, claim, parent, disputed.has(claim)));
}

function claimCounts(workspace: Workspace): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of workspace.entries('claim'))
    for (const id of namedIn({ entry })) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Who takes part in a claim, where it is, and who speaks. */
function namedIn({ entry: { claim } }: Pick<Definition, 'entry'>): ReadonlySet<string> {
  return new Set([
    ...(claim?.participants ?? []).flatMap(({ entity }) => entity?.value ?? []),
    ...(claim?.place == null ? [] : [claim.place.value]),
    ...(claim?.appearances ?? []).flatMap(({ attribution }) =>
      attribution.flatMap(({ claimers }) => claimers.map(({ value }) => value)),
    ),
  ]);
}

function textOf({ entry }: Pick<Definition, 'entry'>): string {
  return [entry.id ?? '', entry.label, ...entry.aliases].join('\n');
}
