import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { type ReportItem, type ReportItemKind, reportOutline } from '../../features/report/symbols.ts';
import { toRange } from '../convert.ts';
import type { FileInProject, Session } from '../session.ts';
import { isReport } from './report-file.ts';

/** The outline of a report; null for a file that is none. */
export function reportSymbols(session: Session, at: FileInProject): DocumentSymbol[] | null {
  const { workspace, uri } = at;
  const outline = isReport(session, at) ? reportOutline(workspace, uri) : null;
  if (outline === null) return null;
  const found = outline.items.map((item) => toSymbol(session, at, item));
  const last = found.at(-1);
  if (outline.more === 0 || last === undefined) return found;
  const { children: _, ...shown } = last;
  return [
    ...found,
    { ...shown, name: `… and ${outline.more} more`, detail: 'The outline of this file is cut here.' },
  ];
}

function toSymbol(session: Session, at: FileInProject, item: ReportItem): DocumentSymbol {
  const { workspace, uri } = at;
  return {
    name: item.name,
    detail: item.detail,
    kind: symbolKind(item.kind),
    range: toRange(session, workspace, uri, item.span),
    selectionRange: toRange(session, workspace, uri, item.focus),
    ...(item.inside.length === 0 ? {} : { children: item.inside.map((one) => toSymbol(session, at, one)) }),
  };
}

/** Works and claims look as they do in the outline of annotation files. */
function symbolKind(kind: ReportItemKind): SymbolKind {
  switch (kind) {
    case 'work':
      return SymbolKind.File;
    case 'heading':
      return SymbolKind.String;
    case 'claimed':
      return SymbolKind.Function;
    case 'read':
      return SymbolKind.Constant;
    case 'unread':
      return SymbolKind.Field;
  }
}
