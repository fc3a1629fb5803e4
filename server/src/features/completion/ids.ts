import type { FieldInfo } from '../../../../schemas/describe.ts';
import type { EntryKind } from '../../core/model/entry.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
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

function kindsNamedBy(ref: NonNullable<FieldInfo['ref']>): readonly EntryKind[] {
  return ref === 'entity-or-source' ? ['entity', 'source'] : [ref];
}
