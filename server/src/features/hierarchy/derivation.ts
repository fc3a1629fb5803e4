import type { RelationType } from '../../core/model/claim-facts.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { entryName } from '../entry-name.ts';
import { type EntryRef, entryAt, refTo } from '../entry-ref.ts';
import { type HierarchyNode, MOST_NODES } from './node.ts';

/** The relations by which a claim comes out of another, and how each is told of the one and of the other. */
const DERIVING: ReadonlyMap<RelationType, { readonly later: string; readonly earlier: string }> = new Map([
  ['derived-from', { later: 'concluded from', earlier: 'grounds for' }],
  ['updates', { later: 'updates', earlier: 'updated by' }],
  ['qualifies', { later: 'narrows', earlier: 'narrowed by' }],
  ['identical', { later: 'says the same as', earlier: 'said also by' }],
]);

/** The claim around an offset of an annotation file, or the one named there. */
export function claimAt(workspace: Workspace, uri: string, offset: number): readonly HierarchyNode[] {
  const found = workspace.definitionAt(uri, offset);
  if (found === null) return [];
  const { definition, start } = found;
  const named = definition.entry.references.find(
    (one) => one.to === 'claim' && one.start + start <= offset && offset <= one.end + start,
  );
  const meant =
    named === undefined
      ? [definition]
      : workspace.definitions('claim', named.id).map((target) => target.definition);
  return meant.flatMap((claim) => (claim.kind === 'claim' ? claimNode(workspace, claim, '') : []));
}

/** The claims that a claim comes out of, as it says itself. */
export function earlierThan(workspace: Workspace, ref: EntryRef): readonly HierarchyNode[] {
  const claim = entryAt(workspace, ref)?.definition;
  if (claim === undefined) return [];
  return (claim.entry.claim?.relations ?? [])
    .flatMap(({ type, target }) => {
      const words = type === null ? undefined : DERIVING.get(type.value);
      if (words === undefined || target === null || target.value === ref.id) return [];
      return workspace
        .definitions('claim', target.value)
        .flatMap(({ definition }) => claimNode(workspace, definition, `${words.earlier} ${ref.id}`));
    })
    .slice(0, MOST_NODES);
}

/** The claims that come out of a claim, as they say. */
export function laterThan(workspace: Workspace, ref: EntryRef): readonly HierarchyNode[] {
  return workspace.ask
    .group('claims that name claim', ref.id)
    .flatMap((claim) => {
      const relations = (claim.entry.claim?.relations ?? []).filter(({ target }) => target?.value === ref.id);
      const words = relations.flatMap(({ type }) =>
        type === null ? [] : (DERIVING.get(type.value)?.later ?? []),
      );
      return words.length === 0 || claim.entry.id === ref.id
        ? []
        : claimNode(workspace, claim, `${[...new Set(words)].join(', ')} ${ref.id}`);
    })
    .slice(0, MOST_NODES);
}

function claimNode(workspace: Workspace, claim: Definition, detail: string): readonly HierarchyNode[] {
  const ref = refTo(workspace, claim);
  if (ref === null) return [];
  return workspace.placesOf(claim).map(({ uri, span, idSpan }) => ({
    ref,
    name: entryName(claim.entry),
    detail,
    uri,
    span: { start: Math.min(span.start, idSpan.start), end: Math.max(span.end, idSpan.end) },
    focus: idSpan,
  }));
}
