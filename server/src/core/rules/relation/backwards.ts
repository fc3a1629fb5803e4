import type { ClaimFacts, QuantityFacts, RelationFacts } from '../../model/claim-facts.ts';
import { type DateSpan, edtfSpan, padded } from '../../text/edtf-span.ts';
import type { Ask } from '../../workspace/rule.ts';

/** Why a claim cannot be the newer word on another: the days its figures are of, or those its sources came out. */
export interface Backwards {
  readonly by: 'as-of' | 'issued';
  /** As written, of the claim that updates and of the one that is updated. */
  readonly own: string;
  readonly other: string;
}

interface Dated {
  readonly text: string;
  readonly span: DateSpan;
}

/**
 * Whether a claim that updates another is older than it. Figures of one measure that both give a day (`as-of`) decide
 * it; where there are none, when the sources of the two were issued.
 */
export function backwards(
  own: ClaimFacts,
  other: ClaimFacts,
  relation: RelationFacts,
  ask: Ask,
): Backwards | null {
  const measure = /^quantities\.(.+)$/.exec(relation.aspect?.value ?? '')?.[1];
  const shared = own.quantities.flatMap((quantity) => {
    const name = quantity.measure?.value;
    if (name === undefined || (measure !== undefined && measure !== name)) return [];
    const ours = dated(quantity.asOf?.value);
    return other.quantities
      .filter((theirs) => theirs.measure?.value === name)
      .flatMap((theirs) => pairOf(ours, dated(theirs.asOf?.value)));
  });
  if (shared.length > 0)
    return shared.every(([ours, theirs]) => isBefore(ours, theirs)) ? said('as-of', shared[0]) : null;
  if (hasDay(own.quantities, measure) !== hasDay(other.quantities, measure)) return null;
  const [ours, theirs] = [issuedOf(own, ask), issuedOf(other, ask)];
  if (ours === null || theirs === null) return null;
  const newest = ours.reduce((a, b) => (b.span.last > a.span.last ? b : a));
  const oldest = theirs.reduce((a, b) => (b.span.first < a.span.first ? b : a));
  return isBefore(newest, oldest) ? said('issued', [newest, oldest]) : null;
}

function said(by: Backwards['by'], pair: readonly [Dated, Dated] | undefined): Backwards | null {
  return pair === undefined ? null : { by, own: pair[0].text, other: pair[1].text };
}

function pairOf(a: Dated | null, b: Dated | null): readonly (readonly [Dated, Dated])[] {
  return a === null || b === null ? [] : [[a, b]];
}

/** A day for one of the two alone says that they are not of one kind. */
function hasDay(quantities: readonly QuantityFacts[], measure: string | undefined): boolean {
  return quantities.some(
    ({ asOf, measure: its }) => asOf !== null && (measure === undefined || its?.value === measure),
  );
}

/** When the sources of a claim were issued; null unless that is known of all of them. */
function issuedOf({ appearances }: ClaimFacts, ask: Ask): readonly [Dated, ...Dated[]] | null {
  const found: Dated[] = [];
  for (const { source } of appearances) {
    const [work] = source === null ? [] : ask.definitions('source', source.value);
    const issued = dated(work?.entry.source?.issued?.value);
    if (issued === null) return null;
    found.push(issued);
  }
  const [first, ...rest] = found;
  return first === undefined ? null : [first, ...rest];
}

function dated(text: string | undefined): Dated | null {
  const span = text === undefined ? null : edtfSpan(text);
  return text === undefined || span === null ? null : { text, span };
}

/** Every day of the one lies before every day of the other; what is approximate may be off by its own precision. */
function isBefore(a: Dated, b: Dated): boolean {
  return widened(a.span).last < widened(b.span).first;
}

function widened(span: DateSpan): DateSpan {
  return span.approximate || span.uncertain ? padded(span, DAYS[span.precision]) : span;
}

const DAYS: Readonly<Record<DateSpan['precision'], number>> = {
  day: 7,
  month: 31,
  season: 92,
  year: 366,
  years: 3660,
};
