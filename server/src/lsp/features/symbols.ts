import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { EntryKind } from '../../core/model/entry.ts';
import { outline } from '../../features/symbols.ts';
import { toRange } from '../convert.ts';
import type { Feature } from './feature.ts';
import { reportSymbols } from './report-symbols.ts';

export const symbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  register(session) {
    session.connection.onDocumentSymbol(({ textDocument }, cancel): DocumentSymbol[] | null => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      if (at === null) return null;
      if (!at.workspace.hasAnnotations(at.uri)) return reportSymbols(session, at);
      const { workspace, uri } = at;
      const { items, more } = outline(workspace, uri);
      const found = items.map((item) => ({
        name: item.name,
        detail: item.detail,
        kind: symbolKind(item.kind),
        range: toRange(session, workspace, uri, item.span),
        selectionRange: toRange(session, workspace, uri, item.focus),
      }));
      const last = found.at(-1);
      if (more === 0 || last === undefined) return found;
      return [
        ...found,
        { ...last, name: `… and ${more} more`, detail: 'The outline of this file is cut here.' },
      ];
    });
  },
};

function symbolKind(kind: EntryKind): SymbolKind {
  switch (kind) {
    case 'source':
      return SymbolKind.File;
    case 'entity':
      return SymbolKind.Class;
    case 'event':
      return SymbolKind.Event;
    case 'claim':
      return SymbolKind.Function;
  }
}
