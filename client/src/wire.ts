import * as vscode from 'vscode';
import type { WirePosition, WireRange } from '../../server/src/lsp/protocol.ts';

/** A place as the server counts it (lines and UTF-16 characters from 0) as the editor's own type. */
export function toPosition(position: WirePosition): vscode.Position {
  return new vscode.Position(position.line, position.character);
}

/** A stretch as the server counts it, as the editor's own type. */
export function toRange(range: WireRange): vscode.Range {
  return new vscode.Range(toPosition(range.start), toPosition(range.end));
}

/** A place in the editor, for the server. */
export function fromPosition(position: vscode.Position): WirePosition {
  return { line: position.line, character: position.character };
}

/** A stretch in the editor, for the server. */
export function fromRange(range: vscode.Range): WireRange {
  return { start: fromPosition(range.start), end: fromPosition(range.end) };
}
