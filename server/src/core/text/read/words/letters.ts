import type { Token } from './tokens.ts';

/** True for a word that begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return token.text.charAt(0) !== token.lower.charAt(0);
}

/** True for a word without a capital letter; `iPhone` is none. */
export function isSmall(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  // A curly apostrophe is straight in `lower`.
  return token.text === token.lower || (token.text.includes('’') && !isCapital(token));
}

/** How many words on each side are looked at. */
const NEIGHBOURS = 6;

/** Whether most words around a token are in small letters, so that it stands in no headline. */
export function amongSmallLetters(tokens: readonly Token[], at: number): boolean {
  let small = 0;
  let capital = 0;
  for (
    let index = Math.max(0, at - NEIGHBOURS);
    index <= Math.min(tokens.length - 1, at + NEIGHBOURS);
    index++
  ) {
    const near = tokens[index];
    if (near?.kind !== 'word' || near.text.length < 3) continue;
    if (isSmall(near)) small++;
    else capital++;
  }
  return small * 2 > capital;
}
