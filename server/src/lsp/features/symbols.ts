import { type DocumentSymbol, type SymbolInformation, SymbolKind, SymbolTag } from 'vscode-languageserver';
import {
  entriesOf,
  type OutlineEntry,
  type OutlineGroup,
  type OutlineItem,
  outline,
} from '../../features/symbols.ts';
import { toRange } from '../convert.ts';
import { PieceRanges } from '../piece-ranges.ts';
import type { FileInProject, Session } from '../session.ts';
import { symbolKind } from '../symbol-kinds.ts';
import type { Feature } from './feature.ts';
import { reportSymbols } from './report-symbols.ts';

export const symbols: Feature = {
  capabilities: { documentSymbolProvider: { label: 'Adduce' } },
  register(session) {
    const { hierarchicalDocumentSymbolSupport, tagSupport } =
      session.client.capabilities.textDocument?.documentSymbol ?? {};
    const shown: Shown = {
      session,
      ranges: new PieceRanges(session),
      tags: tagSupport?.valueSet.includes(SymbolTag.Deprecated) === true,
    };
    session.connection.onDocumentSymbol(
      ({ textDocument }, cancel): DocumentSymbol[] | SymbolInformation[] | null => {
        const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
        if (at === null) return null;
        if (!at.workspace.hasAnnotations(at.uri))
          return reportSymbols(session, at, hierarchicalDocumentSymbolSupport === true ? 'tree' : 'list');
        const { items, more } = outline(at.workspace, at.uri);
        return hierarchicalDocumentSymbolSupport === true
          ? tree(shown, at, items, more)
          : flat(shown, at, items, more);
      },
    );
  },
};

/** How a client is shown things. */
interface Shown {
  readonly session: Session;
  readonly ranges: PieceRanges;
  readonly tags: boolean;
}

function tree(
  shown: Shown,
  at: FileInProject,
  items: readonly OutlineGroup[],
  more: number,
): DocumentSymbol[] {
  const found = items.map((item) => toSymbol(shown, at, item));
  const last = more === 0 ? undefined : entriesOf(items).at(-1);
  if (last === undefined) return found;
  // Said at the place of the last entry that is shown.
  const range = shown.ranges.of(at, last.piece, last.focus);
  const kind = symbolKind(last.kind);
  return [...found, { name: leftOut(more), detail: CUT, kind, range, selectionRange: range }];
}

function leftOut(more: number): string {
  return `… and ${more} more`;
}

const CUT = 'The outline of this file is cut here.';

function toSymbol(shown: Shown, at: FileInProject, item: OutlineItem): DocumentSymbol {
  const { name, detail } = item;
  if (!('children' in item))
    return {
      name,
      detail,
      kind: symbolKind(item.kind),
      ...tagsOf(shown, item),
      range: shown.ranges.of(at, item.piece, item.span),
      selectionRange: shown.ranges.of(at, item.piece, item.focus),
    };
  return {
    name,
    detail,
    kind: item.kind === 'list' ? SymbolKind.Namespace : SymbolKind.Event,
    range: toRange(shown.session, at.workspace, at.uri, item.span),
    selectionRange: toRange(shown.session, at.workspace, at.uri, item.focus),
    children: item.children.map((child) => toSymbol(shown, at, child)),
  };
}

/** For editors that show a list: the entries, each with what it would stand under. */
function flat(
  shown: Shown,
  at: FileInProject,
  items: readonly OutlineGroup[],
  more: number,
): SymbolInformation[] {
  const containers = new Map<OutlineItem, string>();
  const note = (item: OutlineItem) => {
    if (!('children' in item)) return;
    for (const child of item.children) {
      containers.set(child, item.name);
      note(child);
    }
  };
  items.forEach(note);
  const uri = shown.session.documents.clientUri(at.uri);
  const entries = entriesOf(items);
  const found = entries.map((item) => {
    const containerName = containers.get(item);
    return {
      name: item.name,
      kind: symbolKind(item.kind),
      ...tagsOf(shown, item),
      ...(containerName === undefined ? {} : { containerName }),
      location: { uri, range: shown.ranges.of(at, item.piece, item.span) },
    };
  });
  const last = more === 0 ? undefined : entries.at(-1);
  if (last === undefined) return found;
  const location = { uri, range: shown.ranges.of(at, last.piece, last.focus) };
  return [...found, { name: leftOut(more), kind: symbolKind(last.kind), location }];
}

function tagsOf({ tags }: Shown, { withdrawn }: OutlineEntry): { readonly tags?: SymbolTag[] } {
  return tags && withdrawn ? { tags: [SymbolTag.Deprecated] } : {};
}
