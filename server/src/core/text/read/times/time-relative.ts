import { dayText, isDay, parseDay, weekdayOf } from '../words/calendar.ts';
import { amongSmallLetters, isCapital } from '../words/letters.ts';
import { phraseAt, phrases } from '../words/phrases.ts';
import { isQuote } from '../words/quotes.ts';
import {
  dayNames,
  dayWords,
  namedDays,
  namedElsewhere,
  paperNames,
  partOrdinals,
  partsOfDay,
  partsOfDays,
  unitShifts,
  weekdayAbbreviations,
  weekdays,
} from '../words/time-words.ts';
import { bareLower, lowerAt, type Token, tokenize } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { dayFirst, monthFirst, yearAfter } from './time-dates.ts';
import { counted, stated, type TimeContext, type TimeHit, unresolved } from './time-hit.ts';
import { nearestDay, nearestWeekday, unitAt, weekdayOfWeek } from './time-resolve.ts';

/** `Monday`, `last Friday`, `Thursday, January 25`, `Tuesday of last week` */
export function weekdayAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;

  const opener = openerOf(tokens, at);
  const place = at + (opener?.length ?? 0);
  const token = tokens[place];
  if (token === undefined || !isCapital(token)) return undefined;
  if (dayNames.has(lowerAt(tokens, place - 1)) || partsOfDays.has(lowerAt(tokens, place + 1)))
    return undefined;
  if (isCapital(tokens[place + 1]) && paperNames.has(lowerAt(tokens, place + 1))) return undefined;
  const full = weekdays.get(bareLower(token));
  const short =
    full === undefined && lowerAt(tokens, place + 1) === '.'
      ? weekdayAbbreviations.get(token.lower)
      : undefined;
  const weekday = full ?? short;
  if (weekday === undefined || (opener === undefined && isRepeated(tokens, at))) return undefined;
  const named = (hit: TimeHit, bare = false): TimeHit => ({ ...hit, weekday: { day: weekday + 1, bare } });
  // `the last Friday in August`
  const numbered = lowerAt(tokens, at) === 'the' || partOrdinals.has(lowerAt(tokens, place - 1));
  if (numbered && IN_MONTH.has(lowerAt(tokens, place + 1))) return undefined;
  const end = short === undefined ? place + 1 : place + 2;
  const comma = lowerAt(tokens, end) === ',' || lowerAt(tokens, end) === '(' ? 1 : 0;
  const date =
    monthFirst(context, end + comma) ??
    dayFirst(context, lowerAt(tokens, end + comma) === 'the' ? end + comma + 1 : end + comma);
  if (date?.pattern === 'time.date') return named({ ...date, from: at });
  if (date?.pattern === 'time.day-month') return named({ ...onWeekday(context, date, weekday), from: at });
  const week = weekAfter(tokens, end);
  if (week !== undefined) {
    return named(
      counted(context, at, week.to, (issued) => weekdayOfWeek(issued, weekday, week.shift), 'time.weekday'),
    );
  }
  const shift = opener?.shift;
  return named(
    counted(
      context,
      at,
      end,
      (issued) => {
        if (shift === 0) return weekdayOfWeek(issued, weekday, 0);
        return nearestWeekday(issued, weekday, shift ?? context.direction(at), shift === undefined);
      },
      'time.weekday',
    ),
    opener === undefined,
  );
}

/** `Thursday, January 25`: the year nearest to that of issue in which that day is one; the tense may be told wrongly. */
function onWeekday(context: TimeContext, date: TimeHit, weekday: number): TimeHit {
  const { issued } = context;
  if (issued === undefined || date.edtf === null || date.edtf.includes('/')) return date;
  const found = parseDay(date.edtf);
  if (found === undefined || weekdayOf(found) === weekday) return date;
  for (const shift of [0, -1, 1]) {
    const other = { ...found, year: issued.year + shift };
    if (isDay(other) && weekdayOf(other) === weekday) return { ...date, edtf: dayText(other) };
  }
  return date;
}

/** `last`, `this`, `this coming` before a weekday. */
function openerOf(
  tokens: readonly Token[],
  at: number,
): { readonly length: number; readonly shift: -1 | 0 | 1 } | undefined {
  const first = lowerAt(tokens, at);
  const second = first === 'this' || first === 'the' ? lowerAt(tokens, at + 1) : first;
  const length = second === first ? 1 : 2;
  if (second === 'last' || second === 'past') return { length, shift: -1 };
  if (second === 'next' || second === 'coming') return { length, shift: 1 };
  return first === 'this' ? { length: 1, shift: 0 } : undefined;
}

const IN_MONTH = wordList('in of before');

/** `every Monday`, `each Friday` happen again and again. */
function isRepeated(tokens: readonly Token[], at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  return before === 'every' || before === 'each';
}

/** `of last week`, `this week` after a weekday. */
function weekAfter(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly shift: number } | undefined {
  const place = lowerAt(tokens, at) === 'of' ? at + 1 : at;
  const shift = unitShifts.get(lowerAt(tokens, place));
  return shift === undefined || bareLower(tokens[place + 1]) !== 'week'
    ? undefined
    : { to: place + 2, shift };
}

/** `today`, `yesterday`, `the day before yesterday` */
export function dayWordAt(context: TimeContext, at: number): TimeHit | undefined {
  const shift = dayWords.get(bareLower(context.tokens[at]));
  if (shift === undefined || isName(context.tokens, at)) return undefined;
  return counted(context, at, at + 1, (issued) => unitAt(issued, 'day', shift), 'time.day-word');
}

/** `the day before yesterday`, `the day after tomorrow`; other days count from an event. */
export function dayBeforeAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const place = lowerAt(tokens, at) === 'the' ? at + 1 : at;
  if (lowerAt(tokens, place) !== 'day') return undefined;
  const side = lowerAt(tokens, place + 1) === 'before' ? -1 : lowerAt(tokens, place + 1) === 'after' ? 1 : 0;
  const day = bareLower(tokens[place + 2]);
  const shift = day === 'yesterday' && side < 0 ? -2 : day === 'tomorrow' && side > 0 ? 2 : undefined;
  if (shift === undefined) return undefined;
  return counted(context, at, place + 3, (issued) => unitAt(issued, 'day', shift), 'time.day-word');
}

/** `last night`, `this morning`, `that evening` */
export function partOfDayAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const first = lowerAt(tokens, at);
  const part = bareLower(tokens[at + 1]);
  if (isName(tokens, at)) return undefined;
  if (first === 'this' && partsOfDay.has(part) && part !== 'noon')
    return counted(context, at, at + 2, (issued) => unitAt(issued, 'day', 0), 'time.part-of-day');
  if (first === 'last' && (part === 'night' || part === 'evening'))
    return counted(context, at, at + 2, (issued) => unitAt(issued, 'day', -1), 'time.part-of-day');
  const article = first === 'the' ? 1 : 0;
  const other =
    namedElsewhere.has(lowerAt(tokens, at + article)) || (article > 0 && lowerAt(tokens, at + 1) === 'next');
  const last = at + article + 1;
  return other && partsOfDay.has(bareLower(tokens[last]))
    ? unresolved(at, last + 1, 'needs-context', 'time.named-elsewhere')
    : undefined;
}

const namedDayPhrases = phrases(namedDays);
/** The first words of those names, without a genitive. */
export const namedDayStarts = namedDays.map(([name]) => bareLower(tokenize(name)[0]));

/** `Christmas Day`, `New Year’s Eve` */
export function namedDayAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const found = phraseAt(namedDayPhrases, tokens, at);
  if (found === undefined) return undefined;
  const [month, day] = found.value;
  const to = at + found.words.length;
  const year = yearAfter(context, to);
  if (year !== undefined && year.shift === undefined)
    return stated(at, year.to, dayText({ year: year.value, month, day }), 'time.named-day');
  return counted(
    context,
    at,
    year?.to ?? to,
    (issued) =>
      year?.shift === undefined
        ? nearestDay(issued, month, day, context.direction(at))
        : dayText({ year: issued.year + year.shift, month, day }),
    'time.named-day',
  );
}

/** Alone between quotation marks: `NBC’s “Today”`, `ABC’s “This Week”`. */
function quoted(tokens: readonly Token[], at: number): boolean {
  if (!isQuote(tokens[at - 1])) return false;
  const end = isCapital(tokens[at + 1]) ? at + 2 : at + 1;
  const comma = tokens[end]?.text === ',' || tokens[end]?.text === '.' ? 1 : 0;
  return isQuote(tokens[end + comma]);
}

/**
 * A word for a time that begins with a capital in the middle of a sentence of small letters is a name: the paper
 * `USA Today`, the programme `This Week`.
 */
export function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isCapital(token)) return false;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.kind === 'mark') return quoted(tokens, at);
  return amongSmallLetters(tokens, at);
}
