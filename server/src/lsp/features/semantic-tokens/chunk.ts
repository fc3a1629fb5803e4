import { LineIndex } from '../../../core/text/lines.ts';
import { linesOf, wholeOf } from '../../../features/semantic-tokens/lines.ts';
import type { Token } from '../../../features/semantic-tokens/tokens.ts';
import { type PositionEncoding, toClientCharacter } from '../../encoding.ts';
import { numbersOf } from './legend.ts';

/** The tokens of one piece in the numbers of the protocol; only the line of the first counts from the piece’s start. */
export interface Chunk {
  /** Five numbers for each token. */
  readonly data: Uint32Array;
  /** Line of the last token, from the start of the piece. */
  readonly lastLine: number;
}

/** How a client counts the characters of a line, and whether it shows a token that runs over several. */
export interface Manner {
  readonly encoding: PositionEncoding;
  readonly multiline: boolean;
}

export function chunkOf(text: string, tokens: readonly Token[], { encoding, multiline }: Manner): Chunk {
  const lines = LineIndex.of(text);
  const width = (start: number, end: number) =>
    encoding === 'utf-16' ? end - start : toClientCharacter(text.slice(start, end), end - start, encoding);
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens) {
    const [type, modifiers] = numbersOf(token);
    const whole = multiline ? wholeOf(text, token) : null;
    for (const { start, end } of multiline ? (whole === null ? [] : [whole]) : linesOf(text, token)) {
      const at = lines.lineAt(start);
      const column = width(lines.startOf(at), start);
      data.push(at - line, at === line && data.length > 0 ? column - character : column);
      data.push(width(start, end), type, modifiers);
      line = at;
      character = column;
    }
  }
  return { data: Uint32Array.from(data), lastLine: line };
}
