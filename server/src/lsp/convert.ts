import { DiagnosticSeverity, type Location, type Position, type Range } from 'vscode-languageserver';
import type { Severity } from '../core/finding.ts';
import type { Span } from '../core/text/span.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { Session } from './session.ts';

/** Between the core's offsets and words and LSP's. Nothing else in the project knows both. */

export function toRange({ positions }: Session, workspace: Workspace, uri: string, span: Span): Range {
  return positions.rangeOf(workspace, uri, span);
}

/** In UTF-16 units. A place outside the text is the nearest one in it. */
export function toOffset(
  { positions }: Session,
  workspace: Workspace,
  uri: string,
  position: Position,
): number {
  return positions.offsetOf(workspace, uri, position);
}

export function toLocation(
  session: Session,
  workspace: Workspace,
  place: { uri: string; span: Span },
): Location {
  return {
    uri: session.documents.clientUri(place.uri),
    range: toRange(session, workspace, place.uri, place.span),
  };
}

export function toSpan(session: Session, workspace: Workspace, uri: string, range: Range): Span {
  const start = toOffset(session, workspace, uri, range.start);
  return { start, end: Math.max(start, toOffset(session, workspace, uri, range.end)) };
}

export function toSeverity(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'information':
      return DiagnosticSeverity.Information;
    case 'hint':
      return DiagnosticSeverity.Hint;
  }
}
