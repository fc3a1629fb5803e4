import type { ClaimFacts, QuantityFacts } from '../model/claim-facts.ts';
import { approximateSpan, type DateSpan, type DaySpan, edtfSpan } from '../text/edtf-span.ts';
import type { Quantity } from '../text/read/quantities/quantities.ts';
import type { Ask, Definition, Derivation } from '../workspace/rule.ts';
import { comparedInterval, type Interval, intervalOf, type StatedNumbers } from './interval.ts';
import { populationOf } from './population.ts';

/** A number that a claim records, ready to be compared with others. */
export interface Figure {
  readonly claim: Definition;
  /** Which of the claim’s quantities it is: its place in `entry.claim.quantities`. */
  readonly index: number;
  readonly measure: string;
  /** Who or what is counted, as written. */
  readonly of: string | null;
  /** The same in the form in which it is compared; null fits anything. */
  readonly population: string | null;
  readonly interval: Interval;
  /** The interval within which it is compared, wider where the figure is said to be rough. */
  readonly compared: Interval;
  readonly cumulative: boolean;
  readonly since: DaySpan | null;
  /** As written, however rough. */
  readonly asOf: DateSpan | null;
  /** EDTF, as written. */
  readonly sinceWritten: string | null;
  /** EDTF, as written. */
  readonly asOfWritten: string | null;
  /** What part of the event it is about: the figures of what came before it are not those of the event. */
  readonly part: string;
  readonly time: DaySpan | null;
  readonly place: string | null;
  /** Who took part as what, by role and entity. */
  readonly participants: readonly Participant[];
}

export interface Participant {
  readonly role: string;
  readonly entity: string;
}

/** The figures that a claim records, whatever it says of them: denied and known to be wrong, too. */
const figuresOfClaim: Derivation<Definition, readonly Figure[]> = {
  name: 'the figures of a claim',
  derive(definition, ask) {
    const { claim } = definition.entry;
    return claim === null
      ? []
      : claim.quantities.flatMap((_, index) => figureOf(definition, claim, index, ask) ?? []);
  },
};

/** The figures of a claim; none of one without an id, which nobody could be led to. */
export function figuresOf(claim: Definition, ask: Ask): readonly Figure[] {
  return claim.entry.id === null ? [] : ask.derived(figuresOfClaim, claim);
}

function figureOf(definition: Definition, claim: ClaimFacts, index: number, ask: Ask): Figure | null {
  const quantity = claim.quantities[index];
  const measure = quantity?.measure?.value;
  if (quantity === undefined || measure === undefined) return null;
  const interval = intervalIn(quantity, ask);
  if (interval === null) return null;
  const of = quantity.of?.value ?? null;
  return {
    claim: definition,
    index,
    measure,
    of,
    population: populationOf(of, measure),
    interval,
    compared: comparedInterval(interval),
    cumulative: quantity.cumulative,
    since: daysOf(quantity.since?.value),
    asOf: quantity.asOf === null ? null : edtfSpan(quantity.asOf.value),
    sinceWritten: quantity.since?.value ?? null,
    asOfWritten: quantity.asOf?.value ?? null,
    part: partOf(claim),
    // A running count is of all that has been since it began, whenever the claim is dated.
    time: quantity.cumulative ? null : daysOf(claim.time?.edtf?.value),
    place: claim.place?.value ?? null,
    participants: participantsIn(claim),
  };
}

/** The interval of a quantity, its own words being asked what a bound means that may be read in two ways. */
export function intervalIn(quantity: QuantityFacts, ask: Ask): Interval | null {
  const comparator = quantity.comparator?.value ?? null;
  const expression = quantity.expression?.value;
  const asks =
    expression !== undefined &&
    (comparator === 'more-than' || comparator === 'fewer-than' || comparator === 'nearly') &&
    (quantity.min !== null || quantity.max !== null);
  return intervalOf(
    {
      value: quantity.value?.value ?? null,
      min: quantity.min?.value ?? null,
      max: quantity.max?.value ?? null,
      comparator,
    },
    asks ? numbersOf(ask.readings.ofWords(expression).quantities) : null,
  );
}

function numbersOf(quantities: readonly Quantity[]): StatedNumbers {
  return new Set(
    quantities.flatMap(({ value, min, max }) => [value, min, max].filter((one) => one !== undefined)),
  );
}

/** So many participants tell figures apart. */
const MOST_PARTICIPANTS = 20;

function participantsIn({ participants }: ClaimFacts): readonly Participant[] {
  return participants
    .slice(0, MOST_PARTICIPANTS)
    .flatMap(({ role, entity }) =>
      role === null || entity === null ? [] : [{ role: role.value, entity: entity.value }],
    );
}

/** A claim about the event is counted with those that are the event itself. */
function partOf({ eventRole }: ClaimFacts): string {
  const role = eventRole?.value ?? 'about';
  return role === 'about' ? '' : role;
}

function daysOf(edtf: string | undefined): DaySpan | null {
  return edtf === undefined ? null : approximateSpan(edtf);
}

/** A figure counts as said where its claim holds: not where it is denied, threatened, foretold or known to be wrong. */
export function holds({ entry: { claim } }: Definition): boolean {
  if (claim === null || claim.rank?.value === 'deprecated') return false;
  const kind = claim.kind?.value;
  if (kind === 'forecast') return false;
  const act = claim.act?.value;
  if (kind === 'statement' && act !== undefined && !TOLD.has(act)) return false;
  const { appearances } = claim;
  return (
    appearances.length === 0 ||
    appearances.some(({ polarity }) => (polarity?.value ?? 'positive') !== 'negative')
  );
}

/** Acts that tell of something as a fact. */
const TOLD: ReadonlySet<string> = new Set(['claim', 'accuse', 'comment']);
