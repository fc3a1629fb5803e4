import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type ReportItem, type ReportItemKind, reportOutline } from '../../features/report/symbols.ts';
import { toRange } from '../convert.ts';
import type { FileInProject, Session } from '../session.ts';
import { isReport } from './report-file.ts';

/** The outline of a report, for editors that show a tree or a list; null for a file that is none. */
export function reportSymbols(
  session: Session,
  at: FileInProject,
  shape: 'tree' | 'list',
): DocumentSymbol[] | SymbolInformation[] | null {
  const { workspace, uri } = at;
  const outline = isReport(session, at) ? reportOutline(workspace, uri) : null;
  if (outline === null) return null;
  const { items, more } = outline;
  const found = items.map((item) => toSymbol(session, at, item));
  const last = found.at(-1);
  if (more > 0 && last !== undefined) {
    const { kind, range, selectionRange } = last;
    found.push({
      name: `… and ${more} more`,
      detail: 'The outline of this file is cut here.',
      kind,
      range,
      selectionRange,
    });
  }
  return shape === 'tree' ? found : listed(session.documents.clientUri(uri), found, null);
}

/** Each with what it would stand under. */
function listed(
  uri: string,
  symbols: readonly DocumentSymbol[],
  containerName: string | null,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }): SymbolInformation[] => [
    { name, kind, location: { uri, range }, ...(containerName === null ? {} : { containerName }) },
    ...listed(uri, children ?? [], name),
  ]);
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
