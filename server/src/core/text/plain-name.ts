/** Longer names are cut. */
const LONGEST = 200;

/**
 * A name as far as two spellings of it must agree: without case, articles, marks and genitives. `The Harbour-Ledger’s` and
 * `harbour ledger` are one. Empty for one without letters and figures.
 */
export function plainName(name: string): string {
  return name
    .slice(0, LONGEST)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\./g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?) /, '');
}
