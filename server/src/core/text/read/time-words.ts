import { wordList } from './word-list.ts';

/** Months by name and abbreviation, from 1. */
export const months: ReadonlyMap<string, number> = new Map(
  (
    'january:1 february:2 march:3 april:4 may:5 june:6 july:7 august:8 september:9 october:10 november:11 december:12 ' +
    'jan:1 feb:2 mar:3 apr:4 jun:6 jul:7 aug:8 sep:9 sept:9 oct:10 nov:11 dec:12'
  )
    .split(' ')
    .map((entry) => [entry.split(':')[0] ?? '', Number(entry.split(':')[1])]),
);

/** Short names of months that are no abbreviations. */
export const fullMonths = wordList('may june july');

/** Names of months that are also other words when they stand without a day or year. */
export const ambiguousMonths = wordList('may march mar jan dec sep');

/** Before a month that stands alone, what shows it to be one. */
export const beforeMonth = wordList(
  'in since by of until till from through during last this next early mid late before after and to between earlier following',
);

/** Weekdays, from 0 for Monday. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ').map((word, index) => [word, index]),
);

export const weekdayAbbreviations: ReadonlyMap<string, number> = new Map(
  'mon:0 tue:1 tues:1 wed:2 thu:3 thurs:3 fri:4 sat:5 sun:6'
    .split(' ')
    .map((entry) => [entry.split(':')[0] ?? '', Number(entry.split(':')[1])]),
);

/** Words for one day, counted from the day of issue. */
export const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

export type TimeUnit = 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'year' | 'decade';

export const timeUnitNames: ReadonlyMap<string, TimeUnit> = new Map([
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['minutes', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['night', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['weekend', 'weekend'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
]);

/** Which one of a unit is meant, counted from the one of the day of issue. */
export const unitShifts: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['last', -1],
  ['next', 1],
]);

/** What opens a stretch of time that ends or begins with the day of issue. */
export const stretchOpeners: ReadonlyMap<string, -1 | 1> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['next', 1],
  ['coming', 1],
]);

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

export const partWords = wordList('early mid late earlier later');

/** Verbs and nouns that look ahead. */
export const ahead = wordList(
  "will won't shall ll i'll we'll they'll he'll she'll it'll going scheduled planned plans expected expects due slated set upcoming " +
    'forthcoming begins starts opens expires takes runs intends intend aims hopes hope plan planning expect forecast tomorrow ahead must should would',
);

/** Verbs that look back, besides those in -ed. */
export const back = wordList(
  'was were had did said told made took went came left became began fell rose held met saw fled won lost hit struck broke fought ' +
    'shot sank stood got gave found kept brought sent paid spent flew wrote spoke grew ran has have been died killed launched',
);

/** Before a participle in -ed, what keeps it from telling the tense. */
export const beforeParticiple = wordList('be being to get');

/** Seasons with their EDTF number. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

/** Numbered things that are no years. */
export const numberedNames = wordList(
  'resolution flight article route highway directive regulation order bill unit room model',
);
