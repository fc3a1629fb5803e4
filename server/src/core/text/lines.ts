import type { Position, Range, Span } from './span.ts';

/**
 * Where the lines of a text begin. Lines end with LF, CRLF or a lone CR, as in LSP.
 * Built once per text version; every conversion after that is a binary search.
 */
export class LineIndex {
  /** Offset of the first code unit of each line; the first entry is 0. */
  readonly starts: Uint32Array;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;

  private constructor(starts: Uint32Array, length: number) {
    this.starts = starts;
    this.length = length;
  }

  static of(text: string): LineIndex {
    return new LineIndex(lineStarts(text), text.length);
  }

  /** From the starts of the lines, where somebody has found them already, of a text of this length. */
  static from(starts: Uint32Array, length: number): LineIndex {
    return new LineIndex(starts, length);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The line (from 0) that holds `offset`; offsets outside the text are clamped to it. */
  lineAt(offset: number): number {
    return lastAtOrBefore(this.starts, offset);
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.startOf(line) };
  }

  /** The offset of a position; characters beyond the end of the line land on the start of the next one. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.length;
    const start = this.startOf(position.line);
    const end = position.line + 1 < this.lineCount ? this.startOf(position.line + 1) : this.length;
    return Math.max(start, Math.min(start + Math.max(0, position.character), end));
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  spanOf(range: Range): Span {
    return { start: this.offsetAt(range.start), end: this.offsetAt(range.end) };
  }

  /** Start of a line, or the end of the text for a line that is not there. */
  startOf(line: number): number {
    return this.starts[line] ?? this.length;
  }
}

/** Offsets at which the lines of `text` begin; LF, CRLF and a lone CR end a line. */
export function lineStarts(text: string): Uint32Array {
  const starts = [0];
  let cr = text.indexOf('\r');
  for (let lf = text.indexOf('\n'); lf >= 0 || cr >= 0; ) {
    if (cr >= 0 && (lf < 0 || cr < lf)) {
      if (cr + 1 !== lf) starts.push(cr + 1);
      cr = text.indexOf('\r', cr + 1);
    } else {
      starts.push(lf + 1);
      lf = text.indexOf('\n', lf + 1);
    }
  }
  return Uint32Array.from(starts);
}

/** Index of the last entry of an ascending list that is not above `value`; 0 when all are. */
export function lastAtOrBefore(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
