import type { Position as WirePosition } from 'vscode-languageserver/node';
import { LineIndex } from '../../../server/src/core/text/lines.ts';

export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** Offsets of a text (UTF-16) from and to positions as the two sides have agreed to count them. */
export class Converter {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #encoding: PositionEncoding;

  constructor(text: string, encoding: PositionEncoding) {
    this.#text = text;
    this.#lines = LineIndex.of(text);
    this.#encoding = encoding;
  }

  positionAt(offset: number): WirePosition {
    const { line, character } = this.#lines.positionAt(offset);
    if (this.#encoding === 'utf-16') return { line, character };
    const start = this.#lines.startOf(line);
    return { line, character: lengthIn(this.#text.slice(start, start + character), this.#encoding) };
  }

  /** Null when the text has no such position: beyond its lines, beyond a line's end, or inside a character. */
  offsetAt(position: WirePosition): number | null {
    const { line, character } = position;
    if (line < 0 || line >= this.#lines.lineCount || character < 0) return null;
    const start = this.#lines.startOf(line);
    const whole = this.#text.slice(start, this.#lines.startOf(line + 1)).replace(/[\r\n]+$/, '');
    if (this.#encoding === 'utf-16') return character <= whole.length ? start + character : null;
    let counted = 0;
    let units = 0;
    for (const point of whole) {
      if (counted >= character) break;
      counted += lengthIn(point, this.#encoding);
      units += point.length;
    }
    return counted === character ? start + units : null;
  }
}

function lengthIn(text: string, encoding: 'utf-8' | 'utf-32'): number {
  let length = 0;
  for (const point of text) length += encoding === 'utf-8' ? Buffer.byteLength(point) : 1;
  return length;
}
