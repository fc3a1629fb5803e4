import type { Range } from 'vscode-languageserver';
import type { Span } from '../core/text/span.ts';
import type { ClaimPiece } from '../core/workspace/workspace.ts';
import { toRange } from './convert.ts';
import type { FileInProject, Session } from './session.ts';

/**
 * The ranges of stretches of pieces, for answers about whole files: made once and moved with the piece, line by line. Of
 * thousands a letter typed changes those of one piece.
 */
export class PieceRanges {
  readonly #session: Session;
  readonly #made = new WeakMap<Span, { readonly line: number; readonly range: Range }>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** @param span relative to the piece, and the same object from answer to answer */
  of({ workspace, uri }: FileInProject, piece: ClaimPiece, span: Span): Range {
    const before = this.#made.get(span);
    if (before?.line === piece.line) return before.range;
    const by = piece.line - (before?.line ?? 0);
    const range =
      before === undefined
        ? toRange(this.#session, workspace, uri, {
            start: span.start + piece.start,
            end: span.end + piece.start,
          })
        : { start: moved(before.range.start, by), end: moved(before.range.end, by) };
    this.#made.set(span, { line: piece.line, range });
    return range;
  }
}

function moved({ line, character }: Range['start'], by: number): Range['start'] {
  return { line: line + by, character };
}
