/** Writing text of unknown origin on a terminal: no control sequences, known widths. */

/**
 * The text with nothing in it that a terminal would act on or that would show it in another order than
 * it is written: control characters become their pictures (U+2400 …), a tab a space, and bidirectional
 * overrides the replacement character. As long as before, in UTF-16 code units.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    if (code === 9) return ' ';
    if (code < 32) return String.fromCharCode(0x2400 + code);
    return code === 127 ? '\u2421' : '\ufffd';
  });
}

// C0 and C1 controls, line and paragraph separators, bidirectional controls (Unicode 15, UAX #9).
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu;

/**
 * How many columns a terminal gives a text: two to wide characters (Unicode UAX #11) and emoji, none to
 * what joins the character before it. An estimate: terminals differ.
 */
export function columnsOf(text: string): number {
  // The bulk of all text.
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;

/**
 * Breaks a text between words so that no line is wider than `width` columns, if its words allow it; the
 * first line, which something else may stand on already, no wider than `first`.
 */
export function wrapped(text: string, width: number, first: number = width): readonly string[] {
  if (columnsOf(text) <= first) return [text];
  const lines: string[] = [];
  let words: string[] = [];
  let used = 0;
  for (const word of text.split(' ')) {
    const columns = columnsOf(word);
    if (words.length > 0 && used + 1 + columns > (lines.length === 0 ? first : width)) {
      lines.push(words.join(' '));
      words = [];
    }
    used = words.length === 0 ? columns : used + 1 + columns;
    words.push(word);
  }
  return [...lines, words.join(' ')];
}

/** Marks up text for the terminal, or leaves it as it is. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

/** `colour`: whether the terminal understands SGR sequences (ECMA-48). */
export function styleFor(colour: boolean): Style {
  const sgr = (on: number, off: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: sgr(1, 22),
    dim: sgr(2, 22),
    red: sgr(31, 39),
    yellow: sgr(33, 39),
    blue: sgr(34, 39),
    green: sgr(32, 39),
  };
}
