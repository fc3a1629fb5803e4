import { parseDay } from '../words/calendar.ts';
import { smallNumbers, tens, vagueNumbers } from '../words/number-words.ts';
import {
  centuryOrdinals,
  dashes,
  dayWords,
  indefinite,
  months,
  namedElsewhere,
  openers,
  partNouns,
  partOrdinals,
  partsOfDay,
  partWords,
  seasons,
  stretchOpeners,
  timeUnitNames,
  weekdayAbbreviations,
  weekdays,
} from '../words/time-words.ts';
import { bareLower, lowerAt, type TextSpan, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { clockAt, noonAt } from './time-clock.ts';
import { dayFirst, monthFirst } from './time-dates.ts';
import {
  type FromEvent,
  type NamedWeekday,
  type TimeContext,
  type TimeHit,
  type TimeReason,
  withoutGenitive,
} from './time-hit.ts';
import { isoAt, namedAttackAt, slashedAt } from './time-numeric.ts';
import {
  endOfUnitAt,
  firstOfAt,
  partInAt,
  partOfAt,
  partOfMonthAt,
  stretchToAt,
  weekOfAt,
} from './time-parts.ts';
import { fiscalAt, quarterAt, shortQuarterAt } from './time-quarters.ts';
import {
  dayBeforeAt,
  dayWordAt,
  namedDayAt,
  namedDayStarts,
  partOfDayAt,
  weekdayAt,
} from './time-relative.ts';
import { openInterval } from './time-resolve.ts';
import { tenseAt } from './time-tense.ts';
import { countedUnitsAt, unitPhraseAt } from './time-units.ts';
import { bareDecadeAt, centuryAt, seasonAt, shortYearAt, yearsAt } from './time-years.ts';

/** A date or time in a sentence. */
export interface Time {
  /** `since`, `until`, `after`, `before` and `mid-` included; `on`, `in`, `at` are not. */
  readonly span: TextSpan;
  /** What it means, in EDTF; null when that cannot be told. */
  readonly edtf: string | null;
  /** The same without the open interval of `since` or `until`. */
  readonly anchor: string | null;
  /** What it was resolved by: the words alone, or the day of issue as well; null when it is not resolved. */
  readonly basis: 'sentence' | 'issued' | null;
  /** Why it is not resolved; null when it is. */
  readonly reason: TimeReason | null;
  readonly pattern: string;
  /** The day of the week it names, if it names one. */
  readonly weekday?: NamedWeekday;
  /** How it counts from an event, where it does and names the event. */
  readonly fromEvent?: FromEvent;
}

type Reader = (context: TimeContext, at: number) => TimeHit | undefined;

/** What may begin at a word; every other word is passed over. */
const readers: ReadonlyMap<string, readonly Reader[]> = byFirstWord([
  [namedDayStarts, namedDayAt],
  [[...weekdays.keys(), ...weekdayAbbreviations.keys()], weekdayAt],
  [['last', 'this', 'next', 'past', 'coming', 'the'], weekdayAt],
  [['this', 'last', 'the', ...namedElsewhere], partOfDayAt],
  [dayWords.keys(), dayWordAt],
  [['the', 'day'], dayBeforeAt],
  [[...partNouns, 'the'], (context, at) => partOfAt(context, at, innerAt)],
  [[...partOrdinals.keys(), 'the'], (context, at) => partOfMonthAt(context, at, innerAt)],
  [['year', 'month', 'week'], endOfUnitAt],
  [['the', 'week', 'weekend'], (context, at) => weekOfAt(context, at, innerAt)],
  [['the'], (context, at) => stretchToAt(context, at, innerAt)],
  [['earlier', 'later', 'early', 'late'], (context, at) => partInAt(context, at, innerAt)],
  [['first', 'last', 'final', 'opening', 'the'], (context, at) => firstOfAt(context, at, innerAt)],
  [[...partOrdinals.keys(), 'the'], quarterAt],
  [['q', 'h'], shortQuarterAt],
  [['fiscal', 'financial', 'fy'], fiscalAt],
  [
    ['the', 'this', 'last', 'next', 'these', 'recent', ...stretchOpeners.keys(), ...namedElsewhere],
    unitPhraseAt,
  ],
  [
    [
      'the',
      'a',
      'an',
      'within',
      ...indefinite,
      ...smallNumbers.keys(),
      ...tens.keys(),
      ...vagueNumbers.keys(),
    ],
    countedUnitsAt,
  ],
  [[...timeUnitNames.keys()].filter((name) => name.endsWith('s')), countedUnitsAt],
  [['half', 'dozen'], countedUnitsAt],
  [months.keys(), monthFirst],
  [seasons.keys(), seasonAt],
  [[...centuryOrdinals.keys(), 'twenty'], centuryAt],
  [['noon', 'midnight', 'midday'], noonAt],
]);

/** What may begin at a figure. */
const figureReaders: readonly Reader[] = [
  isoAt,
  slashedAt,
  namedAttackAt,
  clockAt,
  dayFirst,
  centuryAt,
  countedUnitsAt,
  bareDecadeAt,
  yearsAt,
];

/** After `the`, what may make a time of it. */
const AFTER_THE: ReadonlySet<string> = new Set([
  ...smallNumbers.keys(),
  ...tens.keys(),
  ...stretchOpeners.keys(),
  ...namedElsewhere,
  ...partNouns,
  ...partOrdinals.keys(),
  ...timeUnitNames.keys(),
  'recent',
  'opening',
]);
const TO = wordList('to until till through');
/** Dates and years, which make a range with another of their kind. */
const EXPLICIT = wordList(
  'time.year time.month time.day-month time.date time.month-year time.weekday time.decade time.century time.day-word',
);
const ARTICLE_BELONGS = wordList(
  'time.decade time.century time.season time.part time.unit time.stretch time.indefinite',
);
const DAYS = wordList('time.weekday time.day-month time.date time.day-word time.named-day');

/** The times of a sentence, in order. */
export function readTimes(tokens: readonly Token[], issued: string | undefined): readonly Time[] {
  const context: TimeContext = {
    tokens,
    issued: issued === undefined ? undefined : parseDay(issued),
    direction: (at) => tenseAt(tokens, at),
  };
  const found: Time[] = [];
  let at = 0;
  let free = 0;
  while (at < tokens.length) {
    const hit = wholeAt(context, at);
    const ranged = hit === undefined ? undefined : withRange(context, hit, free);
    if (ranged === undefined) at++;
    else {
      const whole = withoutGenitive(tokens, ranged);
      found.push(timeOf(tokens, whole, free));
      at = whole.to;
      free = whole.to;
    }
  }
  return found;
}

/** The time that begins at a token, with the part of the day after it. */
function wholeAt(context: TimeContext, at: number): TimeHit | undefined {
  const hit = bareAt(context, at);
  if (hit === undefined || !DAYS.has(hit.pattern)) return hit;
  const genitive = lowerAt(context.tokens, hit.to - 1).endsWith("'s");
  return !genitive && partsOfDay.has(bareLower(context.tokens[hit.to])) ? { ...hit, to: hit.to + 1 } : hit;
}

/** The time that a part of another begins with. */
function innerAt(context: TimeContext, at: number): TimeHit | undefined {
  return context.nested ? undefined : wholeAt({ ...context, nested: true }, at);
}

function bareAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const token = tokens[at];
  if (token === undefined || token.kind === 'opaque') return undefined;
  if (token.kind === 'mark')
    return token.text === '’' || token.text === "'" || token.text === '‘'
      ? shortYearAt(context, at)
      : undefined;
  if (
    token.kind === 'word' &&
    token.lower === 'the' &&
    tokens[at + 1]?.kind !== 'number' &&
    !AFTER_THE.has(bareLower(tokens[at + 1]))
  )
    return undefined;
  for (const reader of token.kind === 'number' ? figureReaders : (readers.get(bareLower(token)) ?? [])) {
    const hit = reader(context, at);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

function timeOf(tokens: readonly Token[], hit: TimeHit, free: number): Time {
  let from = hit.from;
  const part = lowerAt(tokens, from - 1) === '-' ? from - 2 : from - 1;
  if (part >= free && hit.pattern !== 'time.clock' && partWords.has(lowerAt(tokens, part))) from = part;
  let to = hit.to;
  let side: 'from' | 'to' | undefined;
  if (hit.end === undefined) {
    const article =
      lowerAt(tokens, from - 1) === 'the' && (ARTICLE_BELONGS.has(hit.pattern) || from < hit.from);
    const place = article ? from - 2 : from - 1;
    side = place >= free ? openers.get(lowerAt(tokens, place)) : undefined;
    if (side !== undefined) from = place;
    else if (lowerAt(tokens, place) === 'to' && lowerAt(tokens, place - 1) === 'prior' && place - 1 >= free) {
      side = 'to';
      from = place - 1;
    }
    const onward = lowerAt(tokens, to);
    if (side === undefined && (onward === 'onward' || onward === 'onwards')) {
      side = 'from';
      to++;
    }
  }
  const start = tokens[from]?.start ?? 0;
  const end = hit.end ?? tokens[to - 1]?.end ?? start;
  const edtf = hit.edtf === null || side === undefined ? hit.edtf : openInterval(hit.edtf, side);
  return {
    span: [start, end],
    edtf,
    anchor: hit.edtf,
    basis: hit.basis,
    reason: hit.reason,
    pattern: hit.pattern,
    ...(hit.weekday !== undefined && { weekday: hit.weekday }),
    ...(hit.fromEvent !== undefined && { fromEvent: hit.fromEvent }),
  };
}

/** `from 2014 to 2018`, `between May 3 and May 5`, `Oct. 30 to Nov. 1`; undefined where the figure is no year after all. */
function withRange(context: TimeContext, hit: TimeHit, free: number): TimeHit | undefined {
  const { tokens } = context;
  const before = hit.from - 1 >= free ? lowerAt(tokens, hit.from - 1) : '';
  const opener = partWords.has(before) || before === 'the' ? lowerAt(tokens, hit.from - 2) : before;
  const joiner = lowerAt(tokens, hit.to);
  const opened = (opener === 'from' && TO.has(joiner)) || (opener === 'between' && joiner === 'and');
  if (!opened && !((TO.has(joiner) || dashes.has(joiner)) && EXPLICIT.has(hit.pattern))) return hit;
  let place = hit.to + 1;
  if (lowerAt(tokens, place) === 'the') place++;
  const part = partWords.has(lowerAt(tokens, place)) ? (lowerAt(tokens, place + 1) === '-' ? 2 : 1) : 0;
  const other = wholeAt(context, place + part);
  if (other === undefined) {
    const counts = hit.pattern === 'time.year' && opened && tokens[place]?.kind === 'number';
    return counts ? undefined : hit;
  }
  if (!opened && (other.pattern === 'time.clock' || !EXPLICIT.has(other.pattern))) return hit;
  if (other.edtf === null || other.edtf.includes('/')) return hit;
  const first = alike(context, hit, other);
  if (first.edtf === null || first.edtf.includes('/')) return hit;
  const last = other.edtf < first.edtf ? wholeAt({ ...context, direction: () => 2 }, place + part) : other;
  if (last?.edtf == null || last.edtf < first.edtf) return hit;
  const basis = first.basis === 'issued' || last.basis === 'issued' ? 'issued' : 'sentence';
  const from = opened ? hit.from - (opener === before ? 1 : 2) : hit.from;
  return {
    from,
    to: last.to,
    edtf: `${first.edtf}/${last.edtf}`,
    reason: null,
    basis,
    pattern: 'time.range',
  };
}

/** The first date with the year of the second, where only that has one: `March to May 2023`. */
function alike(context: TimeContext, first: TimeHit, second: TimeHit): TimeHit {
  const yearless = first.pattern === 'time.month' || first.pattern === 'time.day-month';
  const full = second.pattern === 'time.month-year' || second.pattern === 'time.date';
  if (!yearless || !full || second.edtf === null) return first;
  const year = Number(second.edtf.slice(0, 4));
  const found = wholeAt({ ...context, year }, first.from) ?? first;
  if (found.edtf === null || found.edtf <= second.edtf) return found;
  return wholeAt({ ...context, year: year - 1 }, first.from) ?? first;
}

function byFirstWord(
  entries: readonly (readonly [words: Iterable<string>, reader: Reader])[],
): ReadonlyMap<string, readonly Reader[]> {
  const found = new Map<string, Reader[]>();
  for (const [words, reader] of entries) {
    for (const first of words) found.set(first, [...(found.get(first) ?? []), reader]);
  }
  return found;
}
