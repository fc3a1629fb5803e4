import { dateInWords } from '../../core/derived/date-in-words.ts';
import { dayInWords } from '../../core/derived/days-in-words.ts';
import { possibleDays } from '../../core/derived/possible-days.ts';
import type { Written } from '../../core/model/claim-facts.ts';
import type { Section } from './section.ts';

/** When it was, on which days that may have been, and when the event was that the claim is about. */
export const times: Section = {
  key: 'times',
  explain({ entry }, { ask }) {
    const { claim } = entry;
    if (claim === null) return null;
    const event = entry.event === null ? undefined : ask.definitions('event', entry.event)[0];
    const dates: readonly (readonly [string, Written<string> | null | undefined])[] = [
      ['time', claim.time?.edtf],
      ['as reported', claim.time?.asReported],
      ['horizon', claim.horizon],
      [`event ${entry.event ?? ''}`, event?.entry.occurrence?.time],
    ];
    const told = dates.flatMap(([what, date]) => (date == null ? [] : [{ what, edtf: date.value }]));
    if (told.length === 0) return null;
    return {
      title: 'Times',
      lines: told.map(({ what, edtf }) => ({ text: `${what}: ${inWords(edtf)}`, beside: edtf })),
      data: told.map(({ what, edtf }) => ({ what, edtf, ...daysData(edtf) })),
    };
  },
};

function inWords(edtf: string): string {
  const words = dateInWords(edtf);
  if (words !== null) return words;
  const days = possibleDays(edtf);
  return days === null ? 'no date' : dayInWords(days.first);
}

/** First and last day in ISO 8601; null where the date has no such end, or is none. */
function daysData(edtf: string) {
  const days = possibleDays(edtf);
  const iso = (day: number | undefined) =>
    day !== undefined && Number.isFinite(day) ? new Date(day * MS_PER_DAY).toISOString().slice(0, 10) : null;
  return { first: iso(days?.first), last: iso(days?.last) };
}

const MS_PER_DAY = 86_400_000;
