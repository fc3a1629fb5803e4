import type { FieldInfo } from '../../../../schemas/describe.ts';
import type { Entry, EntryKind } from '../../core/model/entry.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { nextClaimId } from '../annotate/ids.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionItem } from './item.ts';

/** The ids a field may name, found by id, name or alias. */
export function completeIds(
  workspace: Workspace,
  context: CompletionContext,
  ref: NonNullable<FieldInfo['ref']>,
): readonly CompletionItem[] {
  return kindsNamedBy(ref).flatMap((kind, rank) =>
    workspace
      .all(kind)
      .map(({ definition: { entry } }) => entry)
      .filter((entry) => entry.id !== null)
      .map((entry) => ({
        label: entry.id ?? '',
        kind: 'reference' as const,
        detail: entry.label,
        documentation: [entry.label, entry.type, entry.aliases.join(', ')]
          .filter((part) => part !== '')
          .join(' · '),
        newText: entry.id ?? '',
        span: context.span,
        filterText: [entry.id, entry.label, ...entry.aliases].join(' '),
        sortText: `${rank}${entry.id}`,
        snippet: false,
      })),
  );
}

/** A free id for a claim, in the manner of those before it. */
export function completeClaimId(
  workspace: Workspace,
  uri: string,
  context: CompletionContext,
): readonly CompletionItem[] {
  const idsOf = (found: readonly { readonly entry: Entry }[]) =>
    found.flatMap(({ entry }) => (entry.kind === 'claim' && entry.id !== null ? [entry.id] : []));
  const taken = (id: string) => workspace.definitions('claim', id).length > 0;
  const all = () => idsOf(workspace.all('claim').map(({ definition }) => definition));
  const near = idsOf(workspace.entriesIn(uri));
  const id = nextClaimId(near, near.length > 0 ? near : all(), taken);
  return [
    {
      label: id,
      kind: 'value',
      detail: 'the next free id',
      documentation: '',
      newText: id,
      span: context.span,
      filterText: id,
      sortText: '0',
      snippet: false,
    },
  ];
}

function kindsNamedBy(ref: NonNullable<FieldInfo['ref']>): readonly EntryKind[] {
  return ref === 'entity-or-source' ? ['entity', 'source'] : [ref];
}
