import { approximateSpan, edtfSpan, weekdayOf } from '../text/edtf-span.ts';
import { weekdayNames } from './calendar-names.ts';
import { dayInWords, daysInWords, spanInWords } from './days-in-words.ts';

/**
 * What a date in EDTF may mean, in words: `any day from 1 January to 31 January 2024`. Null for a plain day, which says
 * so itself, and for what is no date.
 */
export function dateInWords(edtf: string): string | null {
  const plain = edtfSpan(edtf);
  const wide = approximateSpan(edtf);
  if (plain === null || wide === null) return null;
  const isDay = plain.first === plain.last;
  if (isDay && !plain.approximate && !plain.uncertain) return null;
  return [
    plain.approximate
      ? `about ${isDay ? dayInWords(plain.first) : spanInWords(plain)}, taken as ${daysInWords(wide)}`
      : said(edtf, plain),
    plain.uncertain ? ', but doubtful' : '',
    plain.precision === 'season' ? ' (the seasons of the northern hemisphere)' : '',
  ].join('');
}

/** An interval goes on from its first day to its last; all else is some day of a span. */
function said(edtf: string, span: { readonly first: number; readonly last: number }): string {
  if (edtf.includes('/')) return spanInWords(span);
  return edtf.startsWith('{') ? `days ${spanInWords(span)}` : daysInWords(span);
}

/** The same of any date: of a plain day, `Wednesday, 3 January 2024`. */
export function edtfInWords(edtf: string): string | null {
  const words = dateInWords(edtf);
  const span = edtfSpan(edtf);
  if (words !== null || span === null) return words;
  return `${weekdayNames[weekdayOf(span.first) - 1] ?? ''}, ${dayInWords(span.first)}`;
}
