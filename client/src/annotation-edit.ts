import * as vscode from 'vscode';
import type { AnnotationPlan } from '../../server/src/lsp/protocol.ts';
import { escapeSnippet } from './snippet.ts';
import { toRange } from './wire.ts';

/**
 * The whole plan as one edit of one document, which the editor applies, and undoes, in one step. The
 * snippet works as a snippet only while the document is in the active editor; elsewhere it comes in as
 * plain text. Plain insertions at the snippet's own place come before it, as part of it.
 */
export function annotationEdit(document: vscode.TextDocument, plan: AnnotationPlan): vscode.WorkspaceEdit {
  const range = toRange(plan.snippet.range);
  const edits = plan.edits.map((edit) => new vscode.TextEdit(toRange(edit.range), edit.newText));
  const here = (edit: vscode.TextEdit) => edit.range.isEmpty && edit.range.start.isEqual(range.start);
  const before = edits.filter(here).map((edit) => escapeSnippet(edit.newText));
  const others = edits.filter((edit) => !here(edit));
  const claim = keepIndentation(document, range, before.join('') + plan.snippet.newText, others);
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [...others, claim]);
  return edit;
}

/** The same without stops, for an editor that has not the keyboard. */
export function plainAnnotationEdit(
  document: vscode.TextDocument,
  plan: AnnotationPlan,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    [...plan.edits, plan.plain].map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText)),
  );
  return edit;
}

/**
 * Keeps the editor from indenting the claim like the line it starts on, which would make other YAML of it
 * (a last line without a line break is often indented). Editors that know `keepWhitespace` are told; for
 * older ones the edit starts at the beginning of the line and repeats its text, so that there is no
 * indentation to copy.
 */
function keepIndentation(
  document: vscode.TextDocument,
  range: vscode.Range,
  snippet: string,
  others: readonly vscode.TextEdit[],
): vscode.SnippetTextEdit {
  const lineStart = range.start.with({ character: 0 });
  const free = others.every(
    (other) => other.range.end.isBeforeOrEqual(lineStart) || other.range.start.isAfterOrEqual(range.end),
  );
  const repeated = free ? escapeSnippet(document.getText(new vscode.Range(lineStart, range.start))) : '';
  const edit = new vscode.SnippetTextEdit(
    free ? range.with(lineStart) : range,
    new vscode.SnippetString(repeated + snippet),
  );
  return Object.assign(edit, { keepWhitespace: true });
}
