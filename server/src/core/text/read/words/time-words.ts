import { articles, possessives } from './grammar-words.ts';
import { wordList } from './word-list.ts';

/** `monday:0 tuesday:1` as a map. */
function numbered(list: string): ReadonlyMap<string, number> {
  return new Map(
    list.split(' ').map((entry) => [entry.split(':')[0] ?? '', Number(entry.split(':')[1])] as const),
  );
}

/** Between two times, what makes a range of them. */
export const dashes = wordList('- – —');

/** Months by name and abbreviation, from 1. */
export const months = numbered(
  'january:1 february:2 march:3 april:4 may:5 june:6 july:7 august:8 september:9 october:10 november:11 december:12 ' +
    'jan:1 feb:2 mar:3 apr:4 jun:6 jul:7 aug:8 sep:9 sept:9 oct:10 nov:11 dec:12',
);

/** Short names of months that are no abbreviations. */
export const fullMonths = wordList('may june july');

/** Names of months that are also other words, or names, when they stand without a day or year. */
export const ambiguousMonths = wordList('may march mar jan dec sep');

/** Names of months that are also given names of people. */
export const givenNames = wordList('april june august may jan');

/** Before a time, what makes it part of the name of something: `the March vote`, `their 1990 book`. */
export const eventOpeners = wordList(articles, possessives, 'this that');

/** Before a month that stands alone, what shows it to be one. */
export const beforeMonth = wordList(
  'in since by of until till from through throughout during last this next past early mid late before after and to between earlier following',
);

/** Weekdays, from 0 for Monday. */
export const weekdays = numbered('monday:0 tuesday:1 wednesday:2 thursday:3 friday:4 saturday:5 sunday:6');

/** With a capital, what makes a weekday before it part of the name of a paper: `the Sunday Telegraph`. */
export const paperNames = wordList(
  'times telegraph mirror mail express post herald star sun world sport people independent tribune journal record review business national',
);

/** Written with a stop. */
export const weekdayAbbreviations = numbered(
  'mon:0 tue:1 tues:1 wed:2 thu:3 thur:3 thurs:3 fri:4 sat:5 sun:6',
);

/** Words for one day, counted from the day of issue. */
export const dayWords = numbered('today:0 tonight:0 yesterday:-1 tomorrow:1');

/** Parts of a day that follow a weekday, a date or `yesterday`. */
export const partsOfDay = wordList(
  'morning afternoon evening night noon midday lunchtime dawn dusk midnight',
);

/** The same in the plural, as on any such day. */
export const partsOfDays = wordList('mornings afternoons evenings nights');

/** Before a weekday, what makes it a day of its own: `Black Friday`. */
export const dayNames = wordList('super black good ash cyber bloody palm giving easter whit shrove');

/** Days that have a name and, every year, the same date. */
export const namedDays: readonly (readonly [name: string, date: readonly [month: number, day: number]])[] = [
  ["new year's eve", [12, 31]],
  ["new year's day", [1, 1]],
  ["valentine's day", [2, 14]],
  ['bastille day', [7, 14]],
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['boxing day', [12, 26]],
];

/** Units of time that are counted and shifted; seconds go with the minutes, nights with the days. */
export type TimeUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** Singular and plural. */
export const timeUnitNames: ReadonlyMap<string, TimeUnit> = new Map(
  (
    'second:minute seconds:minute minute:minute minutes:minute hour:hour hours:hour day:day days:day night:day nights:day week:week weeks:week ' +
    'fortnight:week fortnights:week weekend:weekend weekends:weekend month:month months:month quarter:quarter quarters:quarter year:year years:year ' +
    'decade:decade decades:decade century:century centuries:century'
  )
    .split(' ')
    .map((entry) => [entry.split(':')[0] ?? '', entry.split(':')[1] as TimeUnit] as const),
);

/** Which one of a unit is meant, counted from the one of the day of issue. */
export const unitShifts = numbered('this:0 last:-1 next:1');

/** What opens a stretch of time that ends or begins with the day of issue. */
export const stretchOpeners: ReadonlyMap<string, -1 | 1> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
]);

/** Before a unit, what makes it one that was named elsewhere: `that year`. */
export const namedElsewhere = wordList(
  'that same following previous preceding ensuing subsequent intervening',
);

/** Numbers that are none. */
export const indefinite = wordList('few several couple many recent');

/** What bounds a time on one side. */
export const openers: ReadonlyMap<string, 'from' | 'to'> = new Map([
  ['since', 'from'],
  ['after', 'from'],
  ['until', 'to'],
  ['till', 'to'],
  ['through', 'to'],
  ['before', 'to'],
]);

/** Words before a time that say which part of it, and belong to it: `early 2023`, `later this month`. */
export const partWords = wordList('early mid late earlier later');

/** Nouns that make a part of a time: `the end of June`. */
export const partNouns = wordList('end beginning start middle close turn');

/** Ordinals of quarters and halves. */
export const partOrdinals = numbered(
  'first:1 1st:1 second:2 2nd:2 latter:2 third:3 3rd:3 fourth:4 4th:4 final:9 last:9',
);

/** Ordinals of centuries in words. */
export const centuryOrdinals: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth twentieth twenty-first'
  )
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
);

/** Seasons with their EDTF number. */
export const seasons = numbered('spring:21 summer:22 autumn:23 fall:23 winter:24');

/** Before a year, what shows it to be one even if it lies far back. */
export const beforeYear = wordList(
  'in since by of until till before after during late early mid circa from about around between and to the year spring summer autumn fall ' +
    'winter back',
);

/** Numbered things that are no years. */
export const numberedNames = wordList(
  'resolution flight article route highway directive regulation order bill unit room model number no nos page lot docket case',
);

/** Eras before and after the number of a year. */
export const eras: ReadonlyMap<string, -1 | 1> = new Map([
  ['bc', -1],
  ['b.c', -1],
  ['b.c.', -1],
  ['bce', -1],
  ['b.c.e.', -1],
  ['ad', 1],
  ['a.d', 1],
  ['a.d.', 1],
  ['ce', 1],
  ['c.e.', 1],
]);
