import { dayText, isDay, monthText } from '../read/words/calendar.ts';
import { months } from '../read/words/time-words.ts';

/** How much of a line is looked through for a date. */
const REACH = 200;
const LONGEST_ADDRESS = 500;

const WRITTEN: readonly { readonly form: RegExp; readonly order: 'ymd' | 'mdy' | 'dmy' }[] = [
  { form: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, order: 'ymd' },
  { form: /(?<!\p{L})(\p{L}{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/gu, order: 'mdy' },
  { form: /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s(\p{L}{3,9})\.?,?\s(\d{4})(?!\d)/gu, order: 'dmy' },
];

const IN_ADDRESS: readonly { readonly form: RegExp; readonly order: 'ymd' | 'mdy' | 'dmy' }[] = [
  { form: /(?<!\d)(\d{4})[/_-](\d{1,2}|[a-z]{3,9})[/_-](\d{1,2})(?!\d)/g, order: 'ymd' },
  { form: /(?<![a-z])([a-z]{3,9})[/_-](\d{1,2})[/_-](\d{4})(?!\d)/g, order: 'mdy' },
  { form: /(?<!\d)(\d{1,2})[/_-]([a-z]{3,9})[/_-](\d{4})(?!\d)/g, order: 'dmy' },
  { form: /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g, order: 'ymd' },
];

/** The first day with its year that is written in a line, in EDTF; null when there is none. */
export function dayIn(line: string): string | null {
  return firstDay(line.slice(0, REACH), WRITTEN);
}

/** The day, or else the month, that is a part of an address, in EDTF; null when there is none. */
export function dayInAddress(address: string): string | null {
  const path = address
    .slice(0, LONGEST_ADDRESS)
    .toLowerCase()
    .replace(/^[a-z]+:\/\/[^/]*/, '');
  const day = firstDay(path, IN_ADDRESS);
  if (day !== null) return day;
  const month = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?:\/|$)/.exec(path);
  return month === null ? null : monthText({ year: Number(month[1]), month: Number(month[2]) });
}

function firstDay(text: string, frames: typeof WRITTEN): string | null {
  for (const { form, order } of frames)
    for (const [, a = '', b = '', c = ''] of text.matchAll(form)) {
      const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a];
      const found = { year: Number(year), month: monthOf(month), day: Number(day) };
      if (found.year >= 1900 && found.year < 2100 && isDay(found)) return dayText(found);
    }
  return null;
}

function monthOf(word: string): number {
  return /^\d/.test(word) ? Number(word) : (months.get(word.toLowerCase()) ?? 0);
}
