import { isDigit } from '../characters.ts';
import type { Stop } from '../stop.ts';
import { followsFigure, opensSentence } from './around-stop.ts';
import type { Verdict } from './frame.ts';

/** A word of up to five letters without a vowel is some abbreviation: `Sgts.`, and before a figure `tbl. 3`. */
export function unknownAbbreviation(stop: Stop): Verdict {
  const word = stop.word;
  if (/^[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-xz]{1,4}$/.test(word)) return opensSentence(stop) ? 'end' : 'inner';
  if (!/^[b-df-hj-np-tv-xz]{2,5}$/.test(word) || !isDigit(stop.text.charCodeAt(stop.body))) return undefined;
  return followsFigure(stop) ? undefined : 'inner';
}
