import { MONTHS } from '../../../../schemas/edtf.ts';
import { edtfInWords } from '../../core/derived/date-in-words.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Time } from '../../core/text/read/times/times.ts';
import type { QuotedWords } from './quoted-words.ts';
import { MOST_SAID, type Said } from './said-figures.ts';

/** A date that the quoted sentence names, as far as it can be told. */
export interface SaidDate {
  readonly edtf: string;
  readonly words: string;
  readonly basis: 'explicit' | 'relative';
}

/** The dates of the sentences that are quoted, those within the quotes first. */
export function saidDates(quoted: readonly Pick<QuotedWords, 'sentences'>[]): readonly SaidDate[] {
  const within: SaidDate[] = [];
  const around: SaidDate[] = [];
  const seen = new Set<string>();
  for (const { sentences } of quoted)
    for (const { reading, part, text } of sentences)
      for (const time of reading.times) {
        const { span, edtf } = time;
        if (edtf === null || seen.has(edtf)) continue;
        seen.add(edtf);
        const words = onOneLine(text.slice(...span));
        const inside = part.start <= span[0] && span[1] <= part.end;
        (inside ? within : around).push({ edtf, words, basis: basisOf(time, words) });
      }
  return [...within, ...around].slice(0, MOST_SAID);
}

/** How a date follows from the words. “3 January” gives it, though the year is that of the text. */
function basisOf({ basis }: Time, words: string): SaidDate['basis'] {
  return basis === 'sentence' || (NAMES_MONTH.test(words) && !COUNTS.test(words)) ? 'explicit' : 'relative';
}

const NAMES_MONTH = new RegExp(`\\b(?:${MONTHS.map((month) => month.slice(0, 3)).join('|')})`);
const COUNTS = /\b(?:last|this|next|past|coming|ago|later|earlier|before|after)\b/i;

/** The same as the map that stands under `time`. */
export function saidTimes(quoted: readonly Pick<QuotedWords, 'sentences'>[]): readonly Said[] {
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
