import { phraseEnds, pluralHeads } from '../quantities/quantity-words.ts';
import { yearText } from '../words/calendar.ts';
import { isCapital, isSmall } from '../words/letters.ts';
import { currencySigns, gluedUnits, longUnits } from '../words/number-words.ts';
import {
  beforeYear,
  centuryOrdinals,
  dashes,
  eras,
  eventOpeners,
  numberedNames,
  partWords,
  seasons,
  timeUnitNames,
} from '../words/time-words.ts';
import { bareLower, lowerAt, type Token, touching } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { ordinalEnd, yearLike } from './time-dates.ts';
import { counted, stated, type TimeContext, type TimeHit } from './time-hit.ts';
import { shortYear } from './time-numeric.ts';

const BETWEEN_YEARS = wordList(dashes, '/');
/** Before it a year needs a word that shows it to be one: `in 1066`. */
const FAR = 1500;
const COUNTING = wordList('than least most ~ nearly almost some');
const EITHER = wordList('over under above below about around roughly approximately');
const BASELINES = wordList('levels level figures prices rates standards terms dollars');

/** `the 20th century`, `the nineteenth century`, `the 5th century BC` */
export function centuryAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const token = tokens[at];
  const figures = token?.kind === 'number';
  const compound = !figures && lowerAt(tokens, at) === 'twenty' && lowerAt(tokens, at + 1) === '-' ? 2 : 0;
  const end = figures ? ordinalEnd(tokens, at) : at + 1 + compound;
  if (figures && end === at + 1) return undefined;
  const hyphen = lowerAt(tokens, end) === '-' ? 1 : 0;
  const shared = !CENTURY.has(bareLower(tokens[end + hyphen])) && sharesCentury(tokens, end);
  if (!shared && !CENTURY.has(bareLower(tokens[end + hyphen]))) return undefined;
  const name = compound > 0 ? `twenty-${lowerAt(tokens, at + 2)}` : lowerAt(tokens, at);
  const century = figures ? Number(token.text) : centuryOrdinals.get(name);
  if (century === undefined || !(century >= 1 && century <= 21)) return undefined;
  const era = shared ? undefined : eras.get(lowerAt(tokens, end + hyphen + 1));
  const to = shared ? end : end + hyphen + (era === undefined ? 1 : 2);
  return stated(at, to, `${era === -1 ? '-' : ''}${String(century - 1).padStart(2, '0')}XX`, 'time.century');
}

const CENTURY = wordList('century centuries');

/** The first of `the 19th and early 20th centuries`. */
function sharesCentury(tokens: readonly Token[], end: number): boolean {
  const joiner = lowerAt(tokens, end);
  if (joiner !== 'and' && joiner !== 'or' && joiner !== 'to') return false;
  let at = end + 1;
  while (
    at <= end + 3 &&
    (partWords.has(lowerAt(tokens, at)) || lowerAt(tokens, at) === '-' || lowerAt(tokens, at) === 'the')
  )
    at++;
  const figures = tokens[at]?.kind === 'number';
  if (!figures && !centuryOrdinals.has(lowerAt(tokens, at))) return false;
  const last = figures ? ordinalEnd(tokens, at) : at + 1;
  return CENTURY.has(bareLower(tokens[last])) && (!figures || last > at + 1);
}

/** `2015`, `2014-2018`, `2014–15`, `2008-9`, `the 1990s`, `44 BC` */
export function yearsAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const token = tokens[at];
  const era = eraAt(tokens, at);
  if (era !== undefined) return era;
  if (token === undefined || !yearLike(token) || numberedNames.has(lowerAt(tokens, at - 1))) return undefined;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before !== undefined && touching(before, token) && isPartOfToken(before, tokens[at - 2]))
    return undefined;
  const year = Number(token.text);
  const decade = decadeEnd(tokens, at);
  if (decade > 0) {
    if (year % 10 !== 0) return undefined;
    // `the 1700s` is the century, `the 2000s` the decade.
    const century = year % 100 === 0 && year < 2000;
    return stated(
      at,
      decade,
      century ? `${yearText(year).slice(0, 2)}XX` : `${yearText(year).slice(0, 3)}X`,
      'time.decade',
    );
  }
  const last = tokens[at + 2];
  if (
    BETWEEN_YEARS.has(next?.text ?? ' ') &&
    touching(token, next) &&
    touching(next, last) &&
    last?.kind === 'number'
  ) {
    const full = `${token.text.slice(0, Math.max(0, 4 - last.text.length))}${last.text}`;
    return full.length === 4 && Number(full) > year
      ? stated(at, at + 3, `${yearText(year)}/${full}`, 'time.years')
      : undefined;
  }
  if (touching(token, next) && next?.kind === 'word') return undefined;
  return countsOrNames(tokens, at, year) ? undefined : stated(at, at + 1, yearText(year), 'time.year');
}

/** A figure that stands in a longer token, as in `v.2015` or `#2015`; `mid-2015` and `(2015` are free. */
function isPartOfToken(before: Token, second: Token | undefined): boolean {
  if (before.kind !== 'mark') return true;
  if (before.text === '#' || currencySigns.includes(before.text)) return true;
  return (
    (before.text === '.' || before.text === '/' || before.text === ':' || before.text === ',') &&
    second?.kind === 'number' &&
    touching(second, before)
  );
}

/** Four figures that count or measure: `2000 people`, `more than 1500`, `2050 km`. */
function countsOrNames(tokens: readonly Token[], at: number, year: number): boolean {
  const before = lowerAt(tokens, at - 1);
  const after = tokens[at + 1];
  const next = after?.lower ?? '';
  const plain = !isSmall(after) || phraseEnds.has(next);
  if (next === '%' || next === '°') return true;
  if (longUnits.has(next) || gluedUnits.has(next) || pluralHeads.has(next)) return true;
  if (timeUnitNames.has(next) && next.endsWith('s')) return true;
  const plural = isSmall(after) && /[^s]s$/.test(next) && next.length > 3;
  if (COUNTING.has(before)) return !BASELINES.has(next);
  if (EITHER.has(before)) return !(plain && year >= 1900) && !BASELINES.has(next);
  if (year >= 1900) return false;
  if (year >= 1500 && !plural && eventOpeners.has(before)) return false;
  if (beforeYear.has(before)) return plural;
  if (year < FAR && tokens[at - 1]?.text !== '(' && !isCirca(tokens, at)) return true;
  return plural || !plain || after?.kind === 'word';
}

/** `c. 1450` */
function isCirca(tokens: readonly Token[], at: number): boolean {
  return (
    lowerAt(tokens, at - 1) === '.' && (lowerAt(tokens, at - 2) === 'c' || lowerAt(tokens, at - 2) === 'ca')
  );
}

/** `44 BC`, `AD 79` */
function eraAt(tokens: readonly Token[], at: number): TimeHit | undefined {
  const year = Number(tokens[at]?.text);
  if (!Number.isInteger(year) || year < 1 || year > 3000) return undefined;
  const after = eras.get(lowerAt(tokens, at + 1));
  if (after !== undefined && isCapital(tokens[at + 1]))
    return stated(at, at + 2, yearText(after < 0 ? 1 - year : year), 'time.year');
  const before = eras.get(lowerAt(tokens, at - 1));
  return before === 1 && isCapital(tokens[at - 1])
    ? stated(at - 1, at + 1, yearText(year), 'time.year')
    : undefined;
}

const DECADE = wordList('the early late mid -');

/** The end of the `s` of `1990s`, `1990's`; 0 without one. */
function decadeEnd(tokens: readonly Token[], at: number): number {
  if (!touching(tokens[at], tokens[at + 1])) return 0;
  if (lowerAt(tokens, at + 1) === 's') return at + 2;
  const apostrophe = tokens[at + 1]?.text === "'" || tokens[at + 1]?.text === '’';
  const written = apostrophe && lowerAt(tokens, at + 2) === 's' && touching(tokens[at + 1], tokens[at + 2]);
  // `2020's floods` are of a year, `the 1990's` are ten.
  return written && DECADE.has(lowerAt(tokens, at - 1)) ? at + 3 : 0;
}

/** `the 80s`, `early 90s`; the temperatures and ages of that form are none. */
export function bareDecadeAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const token = tokens[at];
  const decade = Number(token?.text);
  if (token?.text.length !== 2 || decade % 10 !== 0 || decade < 50) return undefined;
  if (!touching(token, tokens[at + 1]) || lowerAt(tokens, at + 1) !== 's') return undefined;
  const before = lowerAt(tokens, at - 1);
  if (before !== 'the' && before !== 'late' && before !== 'early' && before !== 'mid' && before !== '-')
    return undefined;
  for (let index = at - 2; index >= Math.max(0, at - 6); index--)
    if (NO_DECADE.has(lowerAt(tokens, index))) return undefined;
  return stated(at, at + 2, `${yearText(1900 + decade).slice(0, 3)}X`, 'time.decade');
}

const NO_DECADE = wordList(
  'temperatures temperature highs lows high low his her their our my degrees mercury reach reached upper',
);

/** `’08`, `the '60s`; begins at the apostrophe. */
export function shortYearAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const mark = tokens[at];
  const token = tokens[at + 1];
  if (token?.kind !== 'number' || token.text.length !== 2 || !touching(mark, token)) return undefined;
  if (touching(tokens[at - 1], mark)) return undefined;
  const year = shortYear(Number(token.text));
  if (lowerAt(tokens, at + 2) === 's' && touching(token, tokens[at + 2])) {
    return year % 10 === 0 ? stated(at, at + 3, `${yearText(year).slice(0, 3)}X`, 'time.decade') : undefined;
  }
  const after = tokens[at + 2];
  if (
    after?.text === "'" ||
    after?.text === '’' ||
    (after !== undefined && touching(token, after) && after.kind === 'word')
  )
    return undefined;
  return after !== undefined &&
    isSmall(after) &&
    !phraseEnds.has(after.lower) &&
    !beforeYear.has(lowerAt(tokens, at - 1))
    ? undefined
    : stated(at, at + 2, yearText(year), 'time.year');
}

/** `spring 2022`, `the summer of 2023`, `the winter of last year` */
export function seasonAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const season = seasons.get(lowerAt(tokens, at));
  if (season === undefined) return undefined;
  const place = lowerAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  const year = tokens[place];
  if (year !== undefined && yearLike(year)) {
    const last = tokens[place + 2];
    const winter =
      dashes.has(lowerAt(tokens, place + 1)) && touching(year, tokens[place + 1]) && last?.kind === 'number';
    return stated(at, winter ? place + 3 : place + 1, `${year.text}-${season}`, 'time.season');
  }
  const shift =
    lowerAt(tokens, place) === 'last'
      ? -1
      : lowerAt(tokens, place) === 'next'
        ? 1
        : lowerAt(tokens, place) === 'this'
          ? 0
          : undefined;
  if (shift === undefined || bareLower(tokens[place + 1]) !== 'year') return undefined;
  return counted(
    context,
    at,
    place + 2,
    (issued) => `${yearText(issued.year + shift)}-${season}`,
    'time.season',
  );
}
