import { numberAt } from '../quantities/numbers.ts';
import { phraseEnds } from '../quantities/quantity-words.ts';
import { isCapital } from '../words/letters.ts';
import { magnitudes } from '../words/number-words.ts';
import {
  eventOpeners,
  indefinite,
  namedElsewhere,
  seasons,
  stretchOpeners,
  type TimeUnit,
  timeUnitNames,
  unitShifts,
  weekdays,
} from '../words/time-words.ts';
import { bareLower, lowerAt, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { back } from './tense-words.ts';
import { dayFirst, monthFirst } from './time-dates.ts';
import { counted, type TimeContext, type TimeHit, unresolved } from './time-hit.ts';
import { isName } from './time-relative.ts';
import { hoursAt, nearestSeason, stretch, unitAt } from './time-resolve.ts';

/** How many words of the event in `three days before the vote` belong to it at most. */
const EVENT = 4;
const FROM_EVENT = wordList('later earlier afterward afterwards beforehand prior');
const SHORT = wordList('minute hour day');
/** Before `last six weeks` without an article. */
const OVER = wordList('in over for during within throughout of by through until');

/** `last week`, `this month`, `the last four months`, `recent months`, `that year`, `the following day` */
export function unitPhraseAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const first = lowerAt(tokens, at);
  // `this past week` is what the past week is.
  const article =
    first === 'the' || (first === 'this' && stretchOpeners.has(lowerAt(tokens, at + 1))) ? 1 : 0;
  const place = at + article;
  const opener = lowerAt(tokens, place);
  if (article === 0 && isName(tokens, at)) return undefined;
  const season = seasonAfter(context, at, article, place, opener);
  if (season !== undefined) return season;
  const unit = unitOf(context, place + 1);
  if (opener === 'weekend' && article > 0) return weekend(context, at);
  if (unit === undefined) return stretchAt(context, at, place, opener);
  if (isPlural(context, place + 1)) return unitPlural(context, at, place, opener);
  if (article === 0 && !SHORT.has(unit)) {
    const shift = unitShifts.get(opener);
    if (shift !== undefined)
      return counted(context, at, place + 2, (issued) => unitAt(issued, unit, shift), 'time.unit');
  }
  if (namedElsewhere.has(opener)) return unresolved(at, place + 2, 'needs-context', 'time.named-elsewhere');
  if (opener === 'next' && SHORT.has(unit))
    return unresolved(at, place + 2, 'needs-context', 'time.named-elsewhere');
  // `The next year he left` follows on what was told; `over the next year` counts from today.
  if (opener === 'next' && article > 0 && !OVER.has(lowerAt(tokens, at - 1)))
    return unresolved(at, place + 2, 'needs-context', 'time.named-elsewhere');
  const side = stretchOpeners.get(opener);
  if (unit === 'weekend' && side !== undefined) return otherWeekend(context, at, place + 2, side);
  if (lowerAt(tokens, place + 2) === 'and' && lowerAt(tokens, place + 4) === 'half' && side !== undefined)
    return unresolved(at, place + 5, 'indefinite', 'time.indefinite');
  return side === undefined || SHORT.has(unit)
    ? undefined
    : counted(context, at, place + 2, (issued) => stretch(issued, unit, 1, side), 'time.stretch');
}

/** `the weekend`, which is the last one once it has come, or the next */
function weekend(context: TimeContext, at: number): TimeHit | undefined {
  const direction = context.direction(at);
  return counted(
    context,
    at,
    at + 2,
    (issued) => {
      const begun = unitAt(issued, 'weekend', 0) <= unitAt(issued, 'day', 0);
      return unitAt(issued, 'weekend', direction <= 0 && !begun ? -1 : 0);
    },
    'time.unit',
  );
}

/** `the coming weekend`, `the past weekend` */
function otherWeekend(context: TimeContext, at: number, to: number, side: -1 | 1): TimeHit {
  return counted(
    context,
    at,
    to,
    (issued) => {
      const begun = unitAt(issued, 'weekend', 0) <= unitAt(issued, 'day', 0);
      return unitAt(issued, 'weekend', side < 0 ? -1 : begun ? 1 : 0);
    },
    'time.unit',
  );
}

/** `last summer`, `this fall`, `next spring` */
function seasonAfter(
  context: TimeContext,
  at: number,
  article: number,
  place: number,
  opener: string,
): TimeHit | undefined {
  const season = seasons.get(bareLower(context.tokens[place + 1]));
  if (season === undefined || (article > 0 && (opener === 'last' || opener === 'next'))) return undefined;
  if (namedElsewhere.has(opener)) return unresolved(at, place + 2, 'needs-context', 'time.named-elsewhere');
  const shift = opener === 'this' ? 0 : stretchOpeners.get(opener);
  return shift === undefined
    ? undefined
    : counted(context, at, place + 2, (issued) => nearestSeason(issued, season, shift), 'time.season');
}

/** `recent months`, `the past days`, `these days` */
function unitPlural(context: TimeContext, at: number, place: number, opener: string): TimeHit | undefined {
  if (namedElsewhere.has(opener) && opener !== 'that' && opener !== 'same')
    return unresolved(at, place + 2, 'needs-context', 'time.named-elsewhere');
  const loose =
    stretchOpeners.has(opener) ||
    opener === 'recent' ||
    (opener === 'these' && lowerAt(context.tokens, place + 1) === 'days');
  return loose ? unresolved(at, place + 2, 'indefinite', 'time.indefinite') : undefined;
}

/** `the last four months`, `the past few days`, `the past two and a half years` */
function stretchAt(context: TimeContext, at: number, place: number, opener: string): TimeHit | undefined {
  const { tokens } = context;
  const side = stretchOpeners.get(opener);
  // `expected to last six weeks`
  if (side === undefined || (opener === 'last' && place === at && !OVER.has(lowerAt(tokens, at - 1))))
    return undefined;
  if (indefinite.has(lowerAt(tokens, place + 1))) {
    const of = lowerAt(tokens, place + 2) === 'of' ? 1 : 0;
    return unitOf(context, place + 2 + of) === undefined
      ? undefined
      : unresolved(at, place + 3 + of, 'indefinite', 'time.indefinite');
  }
  const number = numberAt(tokens, place + 1);
  if (number === undefined) return undefined;
  const second = /^(?:or|to|-|–)$/.test(lowerAt(tokens, number.to))
    ? numberAt(tokens, number.to + 1)
    : undefined;
  const end = second?.to ?? number.to;
  const calendar = lowerAt(tokens, end) === 'calendar' || lowerAt(tokens, end) === 'full' ? 1 : 0;
  const unit = unitOf(context, end + calendar);
  if (unit === undefined) return undefined;
  // The months previous to what, the sentence says elsewhere.
  if (opener === 'previous')
    return unresolved(at, end + calendar + 1, 'needs-context', 'time.named-elsewhere');
  const rough =
    second !== undefined || number.kind === 'vague' || number.kind === 'fraction' || !isWhole(number.value);
  if (rough) return unresolved(at, end + calendar + 1, 'indefinite', 'time.indefinite');
  return counted(
    context,
    at,
    end + calendar + 1,
    (issued) => stretch(issued, unit, number.value, side),
    'time.stretch',
  );
}

/** `two weeks ago`, `a year later`, `three days before the vote`, `within two years`, `days after` */
export function countedUnitsAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const within = lowerAt(tokens, at) === 'within' ? 1 : 0;
  const place = at + within;
  const first = lowerAt(tokens, place);
  const article = first === 'a' || first === 'an' || first === 'one';
  const definite = first === 'the';
  const loose = indefinite.has(lowerAt(tokens, article ? place + 1 : place));
  const number = loose || article ? undefined : numberAt(tokens, place);
  const end = loose
    ? place + (article ? 2 : 1) + (lowerAt(tokens, place + (article ? 2 : 1)) === 'of' ? 1 : 0)
    : halfArticle(
        tokens,
        number?.to ?? (article || definite ? place + 1 : place),
        number?.kind === 'fraction',
      );
  const unit = unitOf(context, end);
  if (unit === undefined) return number === undefined ? undefined : twoNumbersAt(context, at, number.to);
  if (number !== undefined && number.magnitude > 1000) return undefined;
  const bare = !loose && number === undefined && !article;
  const plural = isPlural(context, end);
  if (bare && !definite && (!plural || magnitudes.has(lowerAt(tokens, at - 1)))) return undefined;
  const to = end + 1;
  const after = lowerAt(tokens, to);
  if (within > 0) return bare ? undefined : unresolved(at, to, 'needs-context', 'time.within');
  // `in the weeks ahead`
  if (after === 'ahead' && definite && plural) return unresolved(at, to + 1, 'indefinite', 'time.indefinite');
  if (definite)
    return after === 'before' || after === 'after'
      ? fromEvent(context, at, to, unit, plural ? null : 1)
      : undefined;
  const count = (number?.value ?? 1) * (bareLower(tokens[end]).startsWith('fortnight') ? 2 : 1);
  const exact = !loose && !bare && number?.kind !== 'vague' && isWhole(count);
  if (after === 'ago') return ago(context, at, to + 1, unit, exact ? count : undefined);
  if (after === 'from' && (lowerAt(tokens, to + 1) === 'now' || lowerAt(tokens, to + 1) === 'today')) {
    return exact
      ? counted(context, at, to + 2, (issued) => shifted(issued, unit, count), 'time.from-now')
      : unresolved(at, to + 2, 'indefinite', 'time.from-now');
  }
  // `in two weeks’ time`
  if (
    (after === "'" || after === '’') &&
    lowerAt(tokens, to + 1) === 'time' &&
    lowerAt(tokens, at - 1) === 'in'
  ) {
    return exact
      ? counted(context, at, to + 2, (issued) => shifted(issued, unit, count), 'time.from-now')
      : unresolved(at, to + 2, 'indefinite', 'time.from-now');
  }
  if (FROM_EVENT.has(after) && !(after === 'prior' && lowerAt(tokens, to + 1) === 'to'))
    return unresolved(at, to + 1, 'needs-context', 'time.from-event');
  // `Seventeen years on, it is open`
  if (after === 'on' && number !== undefined && lowerAt(tokens, to + 1) === ',')
    return unresolved(at, to + 1, 'needs-context', 'time.from-event');
  return after === 'before' || after === 'after' || after === 'prior'
    ? fromEvent(context, at, to, unit, exact ? count : null)
    : undefined;
}

/** Before `than two years ago`, what makes it a bound; `higher than a year ago` is none. */
const MORE = wordList('more less fewer longer earlier later');

/** `21 to 28 days later`, `two or three years ago` */
function twoNumbersAt(context: TimeContext, at: number, joiner: number): TimeHit | undefined {
  const { tokens } = context;
  const number = /^(?:or|to|-|–)$/.test(lowerAt(tokens, joiner)) ? numberAt(tokens, joiner + 1) : undefined;
  if (number === undefined || number.magnitude > 1000 || unitOf(context, number.to) === undefined)
    return undefined;
  const after = lowerAt(tokens, number.to + 1);
  if (after === 'ago') return unresolved(at, number.to + 2, 'indefinite', 'time.ago');
  return after === 'later' || after === 'earlier'
    ? unresolved(at, number.to + 2, 'needs-context', 'time.from-event')
    : undefined;
}

/** Past the article of `half an hour`. */
function halfArticle(tokens: readonly Token[], at: number, fraction: boolean): number {
  return fraction && (lowerAt(tokens, at) === 'a' || lowerAt(tokens, at) === 'an') ? at + 1 : at;
}

function ago(
  context: TimeContext,
  at: number,
  to: number,
  unit: TimeUnit,
  count: number | undefined,
): TimeHit {
  const before = lowerAt(context.tokens, at - 1);
  const compared = before === 'than' && MORE.has(lowerAt(context.tokens, at - 2));
  const bounded = compared || before === 'over' || before === 'least' || before === 'under';
  return count === undefined || bounded
    ? unresolved(at, to, 'indefinite', 'time.ago')
    : counted(context, at, to, (issued) => shifted(issued, unit, -count), 'time.ago');
}

function shifted(issued: Parameters<typeof unitAt>[0], unit: TimeUnit, count: number): string {
  return unit === 'hour' || unit === 'minute' ? hoursAt(issued, unit, count) : unitAt(issued, unit, count);
}

/** `before the vote`, with the noun phrase that names the event or does it; `at` is the word `before`. */
function fromEvent(
  context: TimeContext,
  from: number,
  at: number,
  unit: TimeUnit,
  count: number | null,
): TimeHit {
  const { tokens } = context;
  const start = lowerAt(tokens, at + 1) === 'to' ? at + 2 : at + 1;
  const side = lowerAt(tokens, at) === 'after' ? 1 : -1;
  const determined = eventOpeners.has(lowerAt(tokens, start));
  const first = determined ? start + 1 : start;
  let to = first;
  // `after the shelling`: a verb in -ing has no article.
  if (determined && isGerund(tokens[to])) to++;
  while (to < first + EVENT && isNoun(tokens[to]) && (determined || to === first || joinsName(tokens, to)))
    to++;
  const hit = unresolved(from, to === first ? start : to, 'needs-context', 'time.from-event');
  const named = monthFirst(context, first) ?? dayFirst(context, first);
  // Without a noun, nothing says what it counts from; `a day after Monday’s vote` counts from the Monday.
  if (named === undefined && (to === first || weekdays.has(bareLower(tokens[first])))) return hit;
  const date = named?.edtf ?? null;
  return { ...hit, fromEvent: { unit, count, side, ...(date !== null && { date }) } };
}

/** No preposition and no verb: the words an event is named with. */
function isNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || phraseEnds.has(token.lower) || back.has(token.lower)) return false;
  return isCapital(token) || token.lower.length < 5 || !/(?:ed|ing)$/.test(token.lower);
}

function isGerund(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.lower.length > 5 && token.lower.endsWith('ing');
}

/** `after Biden left`: a small letter after a name goes on with a clause. */
function joinsName(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens[at]) || !isCapital(tokens[at - 1]);
}

function unitOf({ tokens }: TimeContext, at: number): TimeUnit | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || (isCapital(token) && isName(tokens, at))) return undefined;
  return timeUnitNames.get(bareLower(token));
}

function isPlural({ tokens }: TimeContext, at: number): boolean {
  const lower = lowerAt(tokens, at);
  return lower.endsWith('s') && !lower.endsWith("'s");
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value <= 5000;
}
