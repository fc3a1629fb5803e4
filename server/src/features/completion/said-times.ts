import { edtfInWords } from '../../core/derived/date-in-words.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { QuotedWords } from './quoted-words.ts';
import { MOST_SAID, type Said } from './said-figures.ts';

/** A date that the quoted sentence names, as far as it can be told. */
export interface SaidDate {
  readonly edtf: string;
  readonly words: string;
  /** `relative` where it is counted from the day of issue. */
  readonly basis: 'explicit' | 'relative';
}

/** The dates of the sentences that are quoted, those within the quotes first. */
export function saidDates(quoted: readonly QuotedWords[]): readonly SaidDate[] {
  const within: SaidDate[] = [];
  const around: SaidDate[] = [];
  const seen = new Set<string>();
  for (const { sentences } of quoted)
    for (const { reading, part, text } of sentences)
      for (const { span, edtf, basis } of reading.times) {
        if (edtf === null || seen.has(edtf)) continue;
        seen.add(edtf);
        const words = onOneLine(text.slice(...span));
        const inside = part.start <= span[0] && span[1] <= part.end;
        (inside ? within : around).push({ edtf, words, basis: basis === 'issued' ? 'relative' : 'explicit' });
      }
  return [...within, ...around].slice(0, MOST_SAID);
}

/** The same as the map that stands under `time`. */
export function saidTimes(quoted: readonly QuotedWords[]): readonly Said[] {
  return saidDates(quoted).map(({ edtf, words, basis }) => ({
    words,
    detail: edtfInWords(edtf) ?? edtf,
    map: [
      ['edtf', edtf],
      ['expression', words],
      ['basis', basis],
    ],
  }));
}
