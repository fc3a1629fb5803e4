import { ownString } from './own-string.ts';
import { remembering } from './remembering.ts';

/** Longer names are cut. */
const LONGEST = 200;
/** So many names are remembered: those of the registry are compared with one text after the other. */
const REMEMBERED = 2048;

/**
 * A name as far as two spellings of it must agree: without case, articles, marks and genitives. `The Harbour-Ledger’s` and
 * `harbour ledger` are one. Empty for one without letters and figures.
 */
export const plainName: (name: string) => string = remembering(
  (name) =>
    ownString(
      name
        .slice(0, LONGEST)
        .normalize('NFC')
        .toLowerCase()
        .replace(/['’]s\b/g, '')
        .replace(/\./g, '')
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim()
        .replace(/^(?:the|an?) /, ''),
    ),
  REMEMBERED,
);
