import type { Range, SymbolKind } from 'vscode-languageserver';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { EntryRef } from '../features/entry-ref.ts';
import type { HierarchyNode } from '../features/hierarchy/node.ts';
import { toRange } from './convert.ts';
import { refOf } from './entry-data.ts';
import type { Session } from './session.ts';
import { symbolKind } from './symbol-kinds.ts';

/** What the protocol’s items of call and of type hierarchies have in common, which is all of them. */
export interface HierarchyItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly uri: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly data: EntryRef;
}

export function toItem(session: Session, workspace: Workspace, node: HierarchyNode): HierarchyItem {
  const { ref, name, detail, uri, span, focus } = node;
  return {
    name,
    detail,
    kind: symbolKind(ref.kind),
    uri: session.documents.clientUri(uri),
    range: toRange(session, workspace, uri, span),
    selectionRange: toRange(session, workspace, uri, focus),
    data: ref,
  };
}

/** The entry behind an item that comes back, and its project once that has been read; null for nothing of ours. */
export async function fromItem(
  session: Session,
  { data }: { readonly data?: unknown },
): Promise<{ readonly workspace: Workspace; readonly ref: EntryRef } | null> {
  const ref = refOf(data);
  const at = ref === null ? null : await session.loaded(ref.uri);
  return ref === null || at === null ? null : { workspace: at.workspace, ref };
}
