import type { Entry } from '../../core/model/entry.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { contested } from '../report/conflicts.ts';
import { claimNode } from './claim-node.ts';
import {
  BY_ID,
  byId,
  type DeskNode,
  type DeskPage,
  type DeskQuery,
  matcher,
  pageInOrder,
  pageOf,
} from './node.ts';
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
  const page = pageOf(groups, query, ([type, count]) => ({
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
  return { ...page, total: groups.reduce((sum, [, count]) => sum + count, 0) };
}

function ofType(workspace: Workspace, query: DeskQuery, type: string): DeskPage {
  const isWanted = matcher(query.words);
  const entities = [...workspace.every('entity')].filter(
    (one) => one.entry.type === type && isWanted(textOf(one)),
  );
  const { page, more } = pageInOrder(entities, (a, b) => BY_ID.compare(a.entry.label, b.entry.label), query);
  const counts = countsOf(
    workspace,
    page.map(({ entry }) => entry.id ?? ''),
  );
  const nodes = page.map((definition): DeskNode => {
    const { entry } = definition;
    const id = entry.id ?? '';
    const count = counts.get(id) ?? 0;
    const [place] = workspace.placesOf(definition);
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
      entry: place === undefined ? null : { uri: place.uri, span: place.idSpan },
      text: null,
      code: '',
    };
  });
  return { nodes, more };
}

function claimsNaming(workspace: Workspace, query: DeskQuery, parent: string): DeskPage {
  const claims = claimsThatName(workspace, parent.replace(/^entity:/, ''));
  const { page, more } = pageInOrder(claims, byId, query);
  const disputed = contested(workspace, new Set(page));
  return {
    nodes: page.flatMap((claim) => claimNode(workspace, claim, parent, disputed.has(claim)) ?? []),
    more,
  };
}

/** The claims in which somebody or something takes part, is the place, or speaks. */
function claimsThatName(workspace: Workspace, id: string): readonly Definition[] {
  return [...workspace.every('claim')].filter(({ entry }) => namedIn(entry).includes(id));
}

/** How many claims name each of some entities. */
function countsOf(workspace: Workspace, ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map(ids.map((id) => [id, 0]));
  for (const entry of workspace.entries('claim'))
    for (const id of namedIn(entry)) {
      const count = counts.get(id);
      if (count !== undefined) counts.set(id, count + 1);
    }
  return counts;
}

/** Whom an entry names, gathered once for an entry as it is: all claims are gone through for each page. */
const named = new WeakMap<Entry, readonly string[]>();

/** Who takes part in a claim, where it is, and who speaks; each once. */
function namedIn(entry: Entry): readonly string[] {
  let ids = named.get(entry);
  if (ids === undefined) {
    const { claim } = entry;
    const all = [
      ...(claim?.participants ?? []).flatMap(({ entity }) => entity?.value ?? []),
      ...(claim?.place == null ? [] : [claim.place.value]),
      ...(claim?.appearances ?? []).flatMap(({ attribution }) =>
        attribution.flatMap(({ claimers }) => claimers.map(({ value }) => value)),
      ),
    ];
    ids = [...new Set(all)];
    named.set(entry, ids);
  }
  return ids;
}

function textOf({ entry }: Pick<Definition, 'entry'>): string {
  return [entry.id ?? '', entry.label, ...entry.aliases].join('\n');
}
