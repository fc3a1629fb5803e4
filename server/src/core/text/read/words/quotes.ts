import { type Token, touching } from './tokens.ts';

/** Marks that are double by their glyph, whichever way they point. */
export const doubleQuotes = '"“”„«»';
/** Single ones, which may be apostrophes as well. */
const SINGLE = "'‘’";
/** Glyphs that open a quotation, also where they should not. */
const OPENERS = `"“„«‘'`;

export function isDoubleQuote(token: Token | undefined): boolean {
  return token?.kind === 'mark' && doubleQuotes.includes(token.text);
}

/** A mark of quotation, double or single. */
export function isQuote(token: Token | undefined): boolean {
  return token?.kind === 'mark' && (doubleQuotes.includes(token.text) || SINGLE.includes(token.text));
}

/** A mark that opens a quotation, as far as what touches it tells. */
export function isOpeningQuote(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark?.kind !== 'mark' || !OPENERS.includes(mark.text)) return false;
  return touching(mark, tokens[at + 1]) && !touching(tokens[at - 1], mark);
}

/** A mark that closes a quotation; a single one does where a stop or another mark stands before it. */
export function isClosingQuote(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark?.kind !== 'mark') return false;
  const after = tokens[at + 1];
  if (touching(mark, after) && after?.kind === 'word') return false;
  if (isDoubleQuote(mark)) return true;
  return (mark.text === '’' || mark.text === "'") && tokens[at - 1]?.kind === 'mark';
}
