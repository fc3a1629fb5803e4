import { wordList } from './word-list.ts';

export const smallNumbers: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index]),
);

/** What multiplies the number before it. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Short for a magnitude when glued to figures; `m` and `b` only after a currency sign. */
export const gluedMagnitudes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

export const currencyMagnitudes: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ...gluedMagnitudes,
]);

/** Plurals that say no more than an order of magnitude, with the least they mean. */
export const vagueNumbers: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);

export const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
]);

export const currencySigns = '$€£¥₪₹₽₺₴';

/** Units that stand glued to figures. */
export const gluedUnits = wordList(
  'km kg m mm cm ft mph kph lb lbs oz g t mw gw kw kwh gb mb tb hz khz mhz ha mi nm kt pp bps',
);

/** Units that are written out and whose plural may lack its s. */
export const longUnits = wordList(
  'percent per cent kilometer kilometre meter metre mile foot inch kilogram ton tonne dollar euro degree',
);
