import { type DocumentSymbol, type SymbolInformation, SymbolKind, SymbolTag } from 'vscode-languageserver';
import { entriesOf, type OutlineItem, outline } from '../../features/symbols.ts';
import { toLocation, toRange } from '../convert.ts';
import type { FileInProject, Session } from '../session.ts';
import { symbolKind } from '../symbol-kinds.ts';
import type { Feature } from './feature.ts';

export const symbols: Feature = {
  capabilities: { documentSymbolProvider: { label: 'Adduce' } },
  register(session) {
    const { hierarchicalDocumentSymbolSupport, tagSupport } =
      session.client.capabilities.textDocument?.documentSymbol ?? {};
    const tags = tagSupport?.valueSet.includes(SymbolTag.Deprecated) === true;
    session.connection.onDocumentSymbol(
      ({ textDocument }, cancel): DocumentSymbol[] | SymbolInformation[] | null => {
        const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
        if (at === null || !at.workspace.hasAnnotations(at.uri)) return null;
        const { items, more } = outline(at.workspace, at.uri);
        const shown = more === 0 ? items : [...items, ...cutHere(items, more)];
        return hierarchicalDocumentSymbolSupport === true
          ? shown.map((item) => toSymbol(session, at, item, tags))
          : flat(session, at, shown, tags);
      },
    );
  },
};

/** Says at the place of the last entry shown that there are more. */
function cutHere(items: readonly OutlineItem[], more: number): readonly OutlineItem[] {
  const last = lastOf(items);
  if (last === undefined) return [];
  const detail = 'The outline of this file is cut here.';
  return [{ ...last, name: `… and ${more} more`, detail, withdrawn: false, span: last.focus }];
}

function lastOf(items: readonly OutlineItem[]): OutlineItem | undefined {
  const last = items.at(-1);
  return last === undefined ? undefined : (lastOf(last.children) ?? last);
}

function toSymbol(
  session: Session,
  { workspace, uri }: FileInProject,
  item: OutlineItem,
  tags: boolean,
): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: kindOf(item),
    ...(tags && item.withdrawn ? { tags: [SymbolTag.Deprecated] } : {}),
    range: toRange(session, workspace, uri, item.span),
    selectionRange: toRange(session, workspace, uri, item.focus),
    ...(item.children.length === 0
      ? {}
      : { children: item.children.map((child) => toSymbol(session, { workspace, uri }, child, tags)) }),
  };
}

/** For editors that show a list: the entries, each with what it would stand under. */
function flat(
  session: Session,
  { workspace, uri }: FileInProject,
  items: readonly OutlineItem[],
  tags: boolean,
): SymbolInformation[] {
  const containers = new Map<OutlineItem, string>();
  const note = ({ name, children }: OutlineItem) => {
    for (const child of children) {
      containers.set(child, name);
      note(child);
    }
  };
  items.forEach(note);
  return entriesOf(items).map((item) => {
    const containerName = containers.get(item);
    return {
      name: item.name,
      kind: kindOf(item),
      ...(tags && item.withdrawn ? { tags: [SymbolTag.Deprecated] } : {}),
      ...(containerName === undefined ? {} : { containerName }),
      location: toLocation(session, workspace, { uri, span: item.span }),
    };
  });
}

function kindOf({ kind }: OutlineItem): SymbolKind {
  switch (kind) {
    case 'list':
      return SymbolKind.Namespace;
    case 'about-event':
      return SymbolKind.Event;
    default:
      return symbolKind(kind);
  }
}
