import { DiagnosticSeverity, type Location, type Range } from 'vscode-languageserver';
import type { Severity } from '../core/finding.ts';
import type { Span } from '../core/text/span.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { Session } from './session.ts';

/** Between the core's offsets and words and LSP's. Nothing else in the project knows both. */

export function toRange(workspace: Workspace, uri: string, span: Span): Range {
  return workspace.rangeIn(uri, span);
}

export function toLocation(
  session: Session,
  workspace: Workspace,
  place: { uri: string; span: Span },
): Location {
  return { uri: session.documents.clientUri(place.uri), range: toRange(workspace, place.uri, place.span) };
}

export function toSpan(workspace: Workspace, uri: string, range: Range): Span {
  const start = workspace.offsetIn(uri, range.start);
  return { start, end: Math.max(start, workspace.offsetIn(uri, range.end)) };
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
