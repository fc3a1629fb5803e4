import { numberAt } from './numbers.ts';
import { phraseEnds } from './quantity-words.ts';
import { dateAt } from './time-dates.ts';
import { counted, stem, type TimeContext, type TimeHit, unresolved } from './time-hit.ts';
import { nearestWeekday, stretch, unitAt } from './time-resolve.ts';
import {
  dayWords,
  indefinite,
  partWords,
  stretchOpeners,
  type TimeUnit,
  timeUnitNames,
  unitShifts,
  weekdayAbbreviations,
  weekdays,
} from './time-words.ts';

const NAMED_ELSEWHERE: ReadonlySet<string> = new Set(['that', 'same', 'following', 'previous', 'preceding']);
const HALVES_OF_DAY: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night']);
/** How many words of the event in `three days before the vote` belong to it at most. */
const EVENT = 4;

/** A time counted from the day of issue or from something else, that begins at a token. */
export function relativeAt(context: TimeContext, at: number): TimeHit | undefined {
  return (
    weekdayAt(context, at) ??
    dayWordAt(context, at) ??
    unitPhraseAt(context, at) ??
    countedUnitsAt(context, at)
  );
}

/** `Monday`, `last Friday`, `Thursday, January 25` */
function weekdayAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const shift = unitShifts.get(tokens[at]?.lower ?? '');
  const place = shift === undefined ? at : at + 1;
  const token = tokens[place];
  if (token === undefined || token.text === token.lower) return undefined;
  const short = tokens[place + 1]?.text === '.' ? weekdayAbbreviations.get(token.lower) : undefined;
  const weekday = weekdays.get(stem(token)) ?? short;
  if (weekday === undefined) return undefined;
  const end = short === undefined || weekdays.has(stem(token)) ? place + 1 : place + 2;
  const date = dateAt(context, tokens[end]?.text === ',' || tokens[end]?.text === '(' ? end + 1 : end);
  if (date !== undefined && (date.pattern === 'time.date' || date.pattern === 'time.day-month'))
    return { ...date, from: at };
  const direction = shift === -1 || shift === 1 ? shift : context.direction(at);
  const include = shift !== -1 && shift !== 1;
  return counted(
    context,
    at,
    end,
    (issued) => nearestWeekday(issued, weekday, direction, include),
    'time.weekday',
  );
}

/** `today`, `yesterday`, `last night`, `this morning` */
function dayWordAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const shift = dayWords.get(stem(tokens[at]));
  if (shift !== undefined)
    return counted(context, at, at + 1, (issued) => unitAt(issued, 'day', shift), 'time.day-word');
  const half = stem(tokens[at + 1]);
  if (!HALVES_OF_DAY.has(half)) return undefined;
  if (tokens[at]?.lower === 'this')
    return counted(context, at, at + 2, (issued) => unitAt(issued, 'day', 0), 'time.part-of-day');
  if (tokens[at]?.lower !== 'last' || half !== 'night') return undefined;
  return counted(context, at, at + 2, (issued) => unitAt(issued, 'day', -1), 'time.part-of-day');
}

/** `last week`, `earlier this month`, `the last four months`, `recent months`, `that year` */
function unitPhraseAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const article = tokens[at]?.lower === 'the' ? 1 : 0;
  const place = at + article;
  const word = tokens[place]?.lower ?? '';
  const unit = unitOf(context, place + 1);
  if (word === 'weekend' && article > 0) {
    const direction = context.direction(at);
    return counted(
      context,
      at,
      place + 1,
      (issued) => unitAt(issued, 'weekend', direction < 0 ? lastWeekend(issued) : 0),
      'time.unit',
    );
  }
  if (unit !== undefined) {
    const plural = stem(tokens[place + 1]).endsWith('s');
    if (plural) return unitPlural(context, at, place, word);
    const shift = article === 0 ? unitShifts.get(word) : undefined;
    if (shift !== undefined && unit !== 'hour' && unit !== 'day') {
      return counted(context, at, place + 2, (issued) => unitAt(issued, unit, shift), 'time.unit');
    }
    if (NAMED_ELSEWHERE.has(word)) return unresolved(at, place + 2, 'needs-context', 'time.named-elsewhere');
    if (word === 'next' && unit === 'day')
      return unresolved(at, place + 2, 'needs-context', 'time.named-elsewhere');
    const side = stretchOpeners.get(word);
    return side === undefined || unit === 'hour' || unit === 'day'
      ? undefined
      : counted(context, at, place + 2, (issued) => stretch(issued, unit, 1, side), 'time.stretch');
  }
  return stretchAt(context, at, place, word);
}

function unitPlural(context: TimeContext, at: number, place: number, word: string): TimeHit | undefined {
  const loose = stretchOpeners.has(word) || indefinite.has(word) || word === 'these';
  if (!loose || word === 'few' || word === 'several' || word === 'many') return undefined;
  return context.tokens[place - 1]?.lower === 'for' && word === 'many'
    ? undefined
    : unresolved(at, place + 2, 'indefinite', 'time.indefinite');
}

/** `the last four months`, `the past few days` */
function stretchAt(context: TimeContext, at: number, place: number, word: string): TimeHit | undefined {
  const { tokens } = context;
  const side = stretchOpeners.get(word);
  if (side === undefined) return undefined;
  if (indefinite.has(tokens[place + 1]?.lower ?? '')) {
    const of = tokens[place + 2]?.lower === 'of' ? 1 : 0;
    return unitOf(context, place + 2 + of) === undefined
      ? undefined
      : unresolved(at, place + 3 + of, 'indefinite', 'time.indefinite');
  }
  const number = numberAt(tokens, place + 1);
  const unit = number === undefined ? undefined : unitOf(context, number.to);
  if (number === undefined || unit === undefined) return undefined;
  if (number.kind === 'vague' || number.kind === 'fraction' || number.value > 5000) {
    return unresolved(at, number.to + 1, 'indefinite', 'time.indefinite');
  }
  return counted(
    context,
    at,
    number.to + 1,
    (issued) => stretch(issued, unit, number.value, side),
    'time.stretch',
  );
}

/** `two weeks ago`, `a year later`, `three days before the vote`, `within two years` */
function countedUnitsAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const within = tokens[at]?.lower === 'within' ? 1 : 0;
  const place = at + within;
  const article = tokens[place]?.lower === 'a' || tokens[place]?.lower === 'an';
  const loose = indefinite.has(tokens[article ? place + 1 : place]?.lower ?? '');
  const number = loose ? undefined : numberAt(tokens, place);
  const end = loose
    ? place + (article ? 2 : 1) + (tokens[place + 2]?.lower === 'of' ? 1 : 0)
    : (number?.to ?? (article ? place + 1 : place));
  const bare = !loose && number === undefined && !article;
  const unit = unitOf(context, end);
  if (unit === undefined || (bare && !stem(tokens[end]).endsWith('s'))) return undefined;
  const after = tokens[end + 1]?.lower ?? '';
  if (within > 0) return bare ? undefined : unresolved(at, end + 1, 'needs-context', 'time.within');
  if (after === 'ago') {
    const count = number?.value ?? 1;
    const before = tokens[at - 1]?.lower;
    const rough =
      loose ||
      bare ||
      number?.kind === 'vague' ||
      count > 5000 ||
      !Number.isInteger(count) ||
      before === 'than' ||
      before === 'over';
    if (rough) return unresolved(at, end + 2, 'indefinite', 'time.ago');
    const shift = unit === 'hour' ? Math.trunc(count / 24) : count;
    return counted(
      context,
      at,
      end + 2,
      (issued) => unitAt(issued, unit === 'hour' ? 'day' : unit, -shift),
      'time.ago',
    );
  }
  if (after === 'later' || after === 'earlier' || after === 'afterward' || after === 'afterwards') {
    return unresolved(at, end + 2, 'needs-context', 'time.from-event');
  }
  if (after !== 'before' && after !== 'after' && after !== 'prior') return undefined;
  return unresolved(at, eventEnd(context, end + 2), 'needs-context', 'time.from-event');
}

/** The end of the noun phrase that names the event. */
function eventEnd({ tokens }: TimeContext, start: number): number {
  let at = start;
  if (tokens[at]?.lower === 'to') at++;
  const article = /^(?:the|a|an|his|her|its|their|that|this)$/.test(tokens[at]?.lower ?? '');
  if (!article) return start;
  at++;
  const first = at;
  while (at < first + EVENT && tokens[at]?.kind === 'word' && !phraseEnds.has(tokens[at]?.lower ?? '')) at++;
  return at;
}

function unitOf({ tokens }: TimeContext, at: number): TimeUnit | undefined {
  return timeUnitNames.get(stem(tokens[at]));
}

/** Whether the last weekend is of this week: only once its Saturday has come. */
function lastWeekend(issued: Parameters<typeof unitAt>[0]): number {
  return unitAt(issued, 'weekend', 0) <= unitAt(issued, 'day', 0) ? 0 : -1;
}

/** Words before a time that say which part of it, and belong to it: `earlier this month`, `late 2023`. */
export function isPart(word: string): boolean {
  return partWords.has(word);
}
