/** What a unit measures, and how a number of it becomes one of the unit that all of its dimension are compared in. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
  /** Added before multiplying: the zero of a scale of temperature. */
  readonly offset?: number;
}

/** `names` in the form in which they are looked up: small letters, the plural too, `er` for `re`. */
const TABLE: readonly (readonly [names: string, dimension: string, factor: number, offset?: number])[] = [
  ['millimeter millimeters mm', 'length', 0.001],
  ['centimeter centimeters cm', 'length', 0.01],
  ['meter meters m', 'length', 1],
  ['kilometer kilometers km kms', 'length', 1000],
  ['inch inches in', 'length', 0.0254],
  ['foot feet ft', 'length', 0.3048],
  ['yard yards yd yds', 'length', 0.9144],
  ['mile miles mi', 'length', 1609.344],
  ['nautical_mile nautical_miles nm nmi', 'length', 1852],
  ['square_meter square_meters sq_m', 'area', 1],
  ['square_kilometer square_kilometers sq_km', 'area', 1e6],
  ['hectare hectares ha', 'area', 1e4],
  ['square_foot square_feet sq_ft', 'area', 0.09290304],
  ['acre acres', 'area', 4046.8564224],
  ['square_mile square_miles sq_mi', 'area', 2589988.110336],
  ['gram grams gramme grammes g', 'mass', 0.001],
  ['kilogram kilograms kilogramme kilogrammes kilo kilos kg', 'mass', 1],
  ['tonne tonnes metric_ton metric_tons', 'mass', 1000],
  ['ounce ounces oz', 'mass', 0.028349523125],
  ['pound pounds lb lbs', 'mass', 0.45359237],
  ['liter liters l', 'volume', 0.001],
  ['cubic_meter cubic_meters', 'volume', 1],
  ['us_gallon us_gallons', 'volume', 0.003785411784],
  ['cubic_foot cubic_feet', 'volume', 0.028316846592],
  ['kilometers_per_hour kilometer_per_hour kmh kph km/h', 'speed', 1],
  ['miles_per_hour mile_per_hour mph', 'speed', 1.609344],
  ['knot knots kt kts', 'speed', 1.852],
  ['c celsius degrees_celsius degree_celsius degrees_c', 'temperature', 1],
  ['f fahrenheit degrees_fahrenheit degree_fahrenheit degrees_f', 'temperature', 5 / 9, -32],
];

/** A ton or a gallon is not the same everywhere, nor is an ounce or a pound always a mass: they are compared with nothing. */
const LOOSE: ReadonlySet<string> = new Set([
  'ton',
  'tons',
  'gallon',
  'gallons',
  'degree',
  'degrees',
  'percent',
  'per cent',
  '%',
  'percentage points',
  'dollar',
  'dollars',
  'euro',
  'euros',
  'rial',
  'rials',
  'yen',
  'barrel',
  'barrels',
  'watt',
  'watts',
  'megawatt',
  'megawatts',
  'mw',
  'gw',
  'kw',
  'second',
  'seconds',
  'minute',
  'minutes',
  'hour',
  'hours',
]);

const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([names, dimension, factor, offset]) =>
    names
      .split(' ')
      .map((name): readonly [string, Unit] => [
        name.replaceAll('_', ' '),
        { dimension, factor, ...(offset !== undefined && { offset }) },
      ]),
  ),
);

/** The unit that some words name; null where they name none, or one that is not the same everywhere. */
export function unitOf(words: string): Unit | null {
  return UNITS.get(plainly(words)) ?? null;
}

/** True where something is measured rather than counted: there are numbers between two that follow each other. */
export function isMeasure(words: string): boolean {
  const plain = plainly(words);
  return UNITS.has(plain) || LOOSE.has(plain) || /^\p{Sc}/u.test(plain);
}

export function inCommonUnit(number: number, { factor, offset = 0 }: Unit): number {
  return (number + offset) * factor;
}

function plainly(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\b(\w*(?:met|lit))re(s?)\b/g, '$1er$2');
}
