import type { Comparator } from '../model/claim-facts.ts';
import { grouped } from '../text/grouped.ts';

/** All numbers that a figure may stand for. Ends that are not bounded are infinite. */
export interface Interval {
  readonly min: number;
  readonly max: number;
  /** The end itself is not among the numbers: above 80, below 100. */
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  /** A single number that is said to be rough: “about 170”. */
  readonly approximate: boolean;
}

/** What is recorded of a figure. */
export interface RecordedFigure {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly comparator: Comparator | null;
}

/** What to make of a bound that is recorded under “more than”, “fewer than” or “nearly”. */
export type StatedNumbers = ReadonlySet<number>;

/**
 * The numbers that a figure may stand for. What is recorded decides and nothing is padded: “nearly” with a `max` of 100
 * says below 100. `value` beside `min` or `max` is a best estimate between them. Null where no number is recorded, or
 * the least is above the most.
 *
 * Of “more than 150” some record the 150 and some 151, the least that it can be. The numbers that the words themselves
 * have, where they are known, tell which it is: a bound that stands among them is itself not meant.
 */
export function intervalOf(
  { value, min, max, comparator }: RecordedFigure,
  stated: StatedNumbers | null = null,
): Interval | null {
  if (min === null && max === null) return value === null ? null : intervalAround(value, comparator);
  const low = min ?? Number.NEGATIVE_INFINITY;
  const high = max ?? Number.POSITIVE_INFINITY;
  if (!(low <= high)) return null;
  const standsIn = (number: number | null) => number !== null && stated?.has(number) === true;
  const minOpen = min === null || (comparator === 'more-than' && standsIn(min));
  const maxOpen =
    max === null ||
    (comparator === 'fewer-than' && standsIn(max)) ||
    (comparator === 'nearly' && (stated === null || stated.size === 0 || standsIn(max)));
  // `min: 100, max: 100` under “nearly” would be no number at all.
  if (low === high && (minOpen || maxOpen)) return null;
  return { min: low, max: high, minOpen, maxOpen, approximate: false };
}

function intervalAround(value: number, comparator: Comparator | null): Interval {
  const exact: Interval = { min: value, max: value, minOpen: false, maxOpen: false, approximate: false };
  const up = { max: Number.POSITIVE_INFINITY, maxOpen: true };
  const down = { min: Number.NEGATIVE_INFINITY, minOpen: true };
  switch (comparator) {
    case null:
    case 'exactly':
    case 'range':
      return exact;
    case 'about':
      return { ...exact, approximate: true };
    case 'at-least':
      return { ...exact, ...up };
    case 'more-than':
      return { ...exact, ...up, minOpen: true };
    case 'at-most':
      return { ...exact, ...down };
    case 'fewer-than':
    case 'nearly':
      return { ...exact, ...down, maxOpen: true };
  }
}

/** True when every number of the first is below every number of the second. */
export function endsBefore(a: Interval, b: Interval): boolean {
  return a.max < b.min || (a.max === b.min && (a.maxOpen || b.minOpen));
}

/**
 * The interval within which a rough figure can be compared with others: by one unit of its last digit that is not
 * zero either way, as “about 170” may be 160 or 180, and “about 100” anything up to 200. Other figures as they are.
 */
export function comparedInterval(interval: Interval): Interval {
  if (!interval.approximate) return interval;
  const unit = lastDigitUnit(interval.min);
  return { ...interval, min: interval.min - unit, max: interval.max + unit };
}

/** The place of the last digit that is not zero: 10 of 170, 100 of 1,200, a tenth of 3.5. */
export function lastDigitUnit(number: number): number {
  const [digits = '0', exponent = '0'] = Math.abs(number).toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
}

/** The interval as people say it: “at least 94”, “90 to 100”, “below 100”, “about 170”. */
export function intervalInWords({ min, max, minOpen, maxOpen, approximate }: Interval): string {
  if (min === max) return approximate ? `about ${grouped(min)}` : grouped(min);
  const low =
    min === Number.NEGATIVE_INFINITY ? null : `${minOpen ? 'more than' : 'at least'} ${grouped(min)}`;
  const high = max === Number.POSITIVE_INFINITY ? null : `${maxOpen ? 'below' : 'at most'} ${grouped(max)}`;
  if (low !== null && high !== null)
    return minOpen || maxOpen ? `${low} and ${high}` : `${grouped(min)} to ${grouped(max)}`;
  return low ?? high ?? 'any number';
}
