import { dayText, isDay, monthText, yearText } from './calendar.ts';
import { counted, stated, stem, type TimeContext, type TimeHit, unresolved } from './time-hit.ts';
import { nearestDay, nearestMonth } from './time-resolve.ts';
import { ambiguousMonths, beforeMonth, fullMonths, months, numberedNames, seasons } from './time-words.ts';
import { type Token, touching } from './tokens.ts';

const ORDINAL: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** A date, a month, a year, a decade or a clock time that begins at a token. */
export function dateAt(context: TimeContext, at: number): TimeHit | undefined {
  const token = context.tokens[at];
  if (token?.kind === 'word') return monthFirst(context, at) ?? seasonAt(context, at);
  if (token?.kind !== 'number') return undefined;
  return (
    isoAt(context, at) ??
    slashedAt(context, at) ??
    clockAt(context, at) ??
    dayFirst(context, at) ??
    centuryAt(context, at) ??
    yearsAt(context, at)
  );
}

/** `2031-05-09`, `2031-05-09T08:30:00+00:00` */
function isoAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const [year, first, month, second, day] = tokens.slice(at, at + 5);
  if (year?.text.length !== 4 || first?.text !== '-' || second?.text !== '-') return undefined;
  if (month?.kind !== 'number' || day?.kind !== 'number' || !touching(year, first) || !touching(second, day))
    return undefined;
  const found = { year: Number(year.text), month: Number(month.text), day: Number(day.text) };
  let to = at + 5;
  if (touching(day, tokens[to]) && tokens[to]?.text === 'T')
    while (touching(tokens[to - 1], tokens[to]) && to < at + 20) to++;
  return isDay(found) ? stated(at, to, dayText(found), 'time.iso') : undefined;
}

/** `25/1/2024`; `3/4/2024` can be two days. */
function slashedAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const [first, slash, second, other, year] = tokens.slice(at, at + 5);
  if (slash?.text !== '/' || other?.text !== '/' || year?.kind !== 'number' || year.text.length !== 4)
    return undefined;
  if (!touching(first, slash) || second?.kind !== 'number') return undefined;
  const [a, b] = [Number(first?.text), Number(second.text)];
  const readings = [
    { year: Number(year.text), month: a, day: b },
    { year: Number(year.text), month: b, day: a },
  ].filter(isDay);
  const [found] = readings;
  if (found === undefined) return undefined;
  if (readings.length > 1 && a !== b) return unresolved(at, at + 5, 'ambiguous', 'time.slashed');
  return stated(at, at + 5, dayText(found), 'time.slashed');
}

/** `22:30`, `5 p.m.`, `5:30 am` */
function clockAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const hour = Number(tokens[at]?.text);
  if (!Number.isInteger(hour) || hour > 24) return undefined;
  const colon =
    tokens[at + 1]?.text === ':' && touching(tokens[at], tokens[at + 1]) && tokens[at + 2]?.text.length === 2;
  const minutes = colon && tokens[at + 2]?.kind === 'number' && Number(tokens[at + 2]?.text) < 60;
  const to = minutes ? at + 3 : at + 1;
  const half = /^[ap]\.?m\.?$/.test(tokens[to]?.lower ?? '');
  if (!minutes && !half) return undefined;
  return unresolved(at, half ? to + 1 : to, 'no-day', 'time.clock');
}

/** `January 3`, `Jan. 3rd, 2024`, `January 2020`, `January` */
function monthFirst(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const month = monthOf(tokens[at]);
  if (month === undefined) return undefined;
  const next = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const number = tokens[next];
  if (number?.kind === 'number' && number.text.length <= 2) {
    const day = Number(number.text);
    const end = ordinalEnd(tokens, next);
    const range = dayRange(tokens, end);
    const to = range?.to ?? end;
    const comma = tokens[to]?.text === ',' ? 1 : 0;
    const year = yearOf(tokens[to + comma]);
    return wholeDate(context, at, year === undefined ? to : to + comma + 1, { year, month, day }, range?.day);
  }
  const comma = number?.text === ',' ? 1 : 0;
  const year = yearOf(tokens[next + comma]);
  if (year !== undefined) return stated(at, next + comma + 1, monthText({ year, month }), 'time.month-year');
  return bareMonth(context, at, month, next);
}

function bareMonth(context: TimeContext, at: number, month: number, next: number): TimeHit | undefined {
  const { tokens } = context;
  const before = tokens[at - 1]?.text === '-' ? tokens[at - 2] : tokens[at - 1];
  const word = stem(tokens[at]);
  if (ambiguousMonths.has(word) && !beforeMonth.has(before?.lower ?? '')) return undefined;
  // A name beside it makes a name of it: `April Jones`.
  const after = tokens[at + 1];
  if (after?.kind === 'word' && after.text !== after.lower && !beforeMonth.has(before?.lower ?? ''))
    return undefined;
  const shift = before?.lower === 'last' ? -1 : before?.lower === 'next' ? 1 : undefined;
  const to = isShort(word) ? next : at + 1;
  const direction = shift ?? context.direction(at);
  return counted(
    context,
    shift === undefined ? at : at - 1,
    to,
    (issued) => nearestMonth(issued, month, direction),
    'time.month',
  );
}

/** `3 January 2024`, `the 3rd of January` */
function dayFirst(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  if ((tokens[at]?.text.length ?? 9) > 2) return undefined;
  const day = Number(tokens[at]?.text);
  const end = ordinalEnd(tokens, at);
  const range = dayRange(tokens, end);
  let place = range?.to ?? end;
  if (tokens[place]?.lower === 'of') place++;
  const month = monthOf(tokens[place]);
  if (month === undefined || !Number.isInteger(day)) return undefined;
  const stop = tokens[place + 1]?.text === '.' && isShort(stem(tokens[place])) ? 1 : 0;
  const comma = tokens[place + 1 + stop]?.text === ',' ? 1 : 0;
  const year = yearOf(tokens[place + 1 + stop + comma]);
  return wholeDate(
    context,
    at,
    year === undefined ? place + 1 + stop : place + 2 + stop + comma,
    { year, month, day },
    range?.day,
  );
}

function wholeDate(
  context: TimeContext,
  at: number,
  to: number,
  { year, month, day }: { readonly year: number | undefined; readonly month: number; readonly day: number },
  last: number | undefined,
): TimeHit {
  const resolve = (found: string | null): string | null =>
    found === null || last === undefined
      ? found
      : `${found}/${found.slice(0, 8)}${String(last).padStart(2, '0')}`;
  if (year !== undefined) {
    const whole = { year, month, day };
    const fits = isDay(whole) && (last === undefined || isDay({ ...whole, day: last }));
    const edtf = fits ? resolve(dayText(whole)) : null;
    return edtf === null ? unresolved(at, to, 'no-such-day', 'time.date') : stated(at, to, edtf, 'time.date');
  }
  // 2024 is a leap year: what it does not have, no year has.
  const fits = isDay({ year: 2024, month, day: last ?? day });
  const direction = context.direction(at);
  return counted(
    context,
    at,
    to,
    (issued) => (fits ? resolve(nearestDay(issued, month, day, direction)) : null),
    'time.day-month',
  );
}

/** `-5` in `January 3-5`. */
function dayRange(
  tokens: readonly Token[],
  at: number,
): { readonly day: number; readonly to: number } | undefined {
  const mark = tokens[at]?.text;
  const last = tokens[at + 1];
  if ((mark !== '-' && mark !== '–') || last?.kind !== 'number' || last.text.length > 2) return undefined;
  return { day: Number(last.text), to: ordinalEnd(tokens, at + 1) };
}

/** `the 20th century` */
function centuryAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const end = ordinalEnd(tokens, at);
  const hyphen = tokens[end]?.text === '-' ? 1 : 0;
  if (end === at + 1 || stem(tokens[end + hyphen]) !== 'century') return undefined;
  const century = Number(tokens[at]?.text);
  return century < 1 || century > 21
    ? undefined
    : stated(at, end + hyphen + 1, `${String(century - 1).padStart(2, '0')}XX`, 'time.century');
}

/** `2015`, `2014-2018`, `2014–15`, `the 1990s` */
function yearsAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const token = tokens[at];
  const year = yearOf(token);
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (year === undefined || numberedNames.has(before?.lower ?? '')) return undefined;
  if (before !== undefined && touching(before, token) && before.kind !== 'mark') return undefined;
  if (touching(token, next) && next?.lower === 's') {
    return year % 10 === 0 ? stated(at, at + 2, `${yearText(year).slice(0, 3)}X`, 'time.decade') : undefined;
  }
  const last = tokens[at + 2];
  if (
    (next?.text === '-' || next?.text === '–') &&
    last?.kind === 'number' &&
    touching(token, next) &&
    touching(next, last)
  ) {
    const full = last.text.length === 2 ? `${String(year).slice(0, 2)}${last.text}` : last.text;
    return full.length === 4 && Number(full) > year
      ? stated(at, at + 3, `${yearText(year)}/${full}`, 'time.years')
      : undefined;
  }
  if (touching(token, next) && next?.kind === 'word') return undefined;
  return stated(at, at + 1, yearText(year), 'time.year');
}

/** `spring 2022`, `the summer of 2023` */
function seasonAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const season = seasons.get(tokens[at]?.lower ?? '');
  if (season === undefined) return undefined;
  const place = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
  const year = yearOf(tokens[place]);
  return year === undefined ? undefined : stated(at, place + 1, `${yearText(year)}-${season}`, 'time.season');
}

function monthOf(token: Token | undefined): number | undefined {
  return token === undefined || token.text === token.lower ? undefined : months.get(stem(token));
}

/** True for a name of a month that is written with a stop. */
function isShort(word: string): boolean {
  return word.length <= 4 && !fullMonths.has(word);
}

function yearOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || token.text.length !== 4 || token.text.includes('.')) return undefined;
  const year = Number(token.text);
  return year >= 1500 && year <= 2100 ? year : undefined;
}

function ordinalEnd(tokens: readonly Token[], at: number): number {
  return touching(tokens[at], tokens[at + 1]) && ORDINAL.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
}
