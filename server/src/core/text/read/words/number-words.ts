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
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Short for a magnitude when glued to figures. */
export const gluedMagnitudes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** The same where the figures are money, or people and things are counted: `m` is a metre otherwise. */
export const shortMagnitudes: ReadonlyMap<string, number> = new Map([
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
  ['halves', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['sixth', 1 / 6],
  ['sixths', 1 / 6],
  ['seventh', 1 / 7],
  ['sevenths', 1 / 7],
  ['eighth', 1 / 8],
  ['eighths', 1 / 8],
  ['ninth', 1 / 9],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
]);

/** Fractions of one character, as in `4½`. */
export const fractionSigns: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
]);

/** Words for money after figures: `800m euro`. */
export const currencyWords = wordList(
  'euro euros dollar dollars pound pounds sterling yen yuan rand rupee rupees ruble rubles rouble roubles franc francs peso pesos lira won real reais krona kronor krone kroner baht shilling shillings naira riyal riyals dinar dinars dirham dirhams',
);

export const currencySigns = '$€£¥₪₹₽₺₴₩₦';

/** Units that stand glued to figures. */
export const gluedUnits = wordList(
  'km kg m mm cm ft mph kph kmh lb lbs oz g t mw gw kw kwh gwh mwh gb mb tb hz khz mhz ghz ha mi nm kt pp p bps kbps mbps gbps bpd c f l ml hp cc v w yd',
);

/** Units that are written out and whose plural may lack its s. */
export const longUnits = wordList(
  'percent per cent kilometer kilometre meter metre mile foot inch kilogram ton tonne dollar euro degree',
);
