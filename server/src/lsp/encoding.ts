/** How a client counts the characters of a line (LSP 3.17, `PositionEncodingKind`). Inside, UTF-16 counts. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The first encoding in the client’s order of preference that is known here; UTF-16, which every client speaks, else. */
export function chooseEncoding(offered: readonly string[] | undefined): PositionEncoding {
  return offered?.find(isKnown) ?? 'utf-16';
}

function isKnown(name: string): name is PositionEncoding {
  return name === 'utf-8' || name === 'utf-16' || name === 'utf-32';
}

/**
 * A place in a line as the client counts it.
 *
 * @param character in UTF-16 units; half a pair of surrogates counts as none of it
 */
export function toClientCharacter(line: string, character: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return character;
  let units = 0;
  let counted = 0;
  for (const point of line) {
    if (units + point.length > character) return counted;
    units += point.length;
    counted += lengthIn(point, encoding);
  }
  // Beyond the line’s end stay as many as were.
  return counted + Math.max(0, character - units);
}

/**
 * The other way round, in UTF-16 units. A place within a character is its start; one beyond the line’s end is the end,
 * as LSP has it.
 */
export function fromClientCharacter(line: string, character: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return character;
  let units = 0;
  let counted = 0;
  for (const point of line) {
    counted += lengthIn(point, encoding);
    if (counted > character) return units;
    units += point.length;
  }
  return units;
}

function lengthIn(point: string, encoding: 'utf-8' | 'utf-32'): number {
  if (encoding === 'utf-32') return 1;
  const code = point.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
