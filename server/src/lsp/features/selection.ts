import type { Position, SelectionRange } from 'vscode-languageserver';
import { reportSelection } from '../../features/report/selection.ts';
import { selectionAt } from '../../features/selection.ts';
import { toOffset, toRange } from '../convert.ts';
import type { FileInProject, Session } from '../session.ts';
import type { Feature } from './feature.ts';
import { isReport } from './report-file.ts';

export const selection: Feature = {
  capabilities: { selectionRangeProvider: true },
  register(session) {
    session.connection.onSelectionRanges(({ textDocument, positions }, cancel): SelectionRange[] | null => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      if (at === null || (at.workspace.pieces(at.uri).length === 0 && !isReport(session, at))) return null;
      return positions.map((position) => growing(session, at, position));
    });
  },
};

/** Each range with the one around it; where there is none, the place alone, for every place must have its answer. */
function growing(session: Session, { workspace, uri }: FileInProject, position: Position): SelectionRange {
  const look = workspace.hasAnnotations(uri) ? selectionAt : reportSelection;
  const spans = look(workspace, uri, toOffset(session, workspace, uri, position));
  return (
    spans.reduceRight<SelectionRange | undefined>((parent, span) => {
      const range = toRange(session, workspace, uri, span);
      return parent === undefined ? { range } : { range, parent };
    }, undefined) ?? { range: { start: position, end: position } }
  );
}
