import type { Disagreement } from '../../derived/disagreements.ts';
import type { Figure } from '../../derived/figure.ts';
import { datedFigureInWords } from '../../derived/figure-words.ts';
import { figuresOfMeasure } from '../../derived/figures.ts';
import type { FixPlan } from '../../finding.ts';
import type { QuantityFacts } from '../../model/claim-facts.ts';
import type { Span } from '../../text/span.ts';
import { figuresGroup } from '../../workspace/groupings.ts';
import type { Ask, Definition, DraftPlace } from '../../workspace/rule.ts';

/** A figure of a claim and those of others that it disagrees with. */
export interface Disagreeing<D extends Disagreement> {
  readonly own: Figure;
  readonly quantity: QuantityFacts;
  readonly others: readonly { readonly disagreement: D; readonly figure: Figure }[];
}

/** What the figures of a claim disagree with in a way, one item for each figure. */
export function disagreeing<K extends Disagreement['kind']>(
  claim: Definition,
  kind: K,
  ask: Ask,
): readonly Disagreeing<Extract<Disagreement, { kind: K }>>[] {
  type D = Extract<Disagreement, { kind: K }>;
  const { event, claim: facts } = claim.entry;
  if (event === null || facts === null || facts.quantities.length === 0) return [];
  const measures = new Set(facts.quantities.flatMap(({ measure }) => measure?.value ?? []));
  const found = new Map<Figure, { disagreement: D; figure: Figure }[]>();
  for (const measure of measures)
    for (const disagreement of ask
      .derived(figuresOfMeasure, figuresGroup(event, measure))
      .byClaim.get(claim) ?? []) {
      if (!isOf(disagreement, kind)) continue;
      const { low, high } = disagreement;
      const [own, figure] = low.claim === claim ? [low, high] : [high, low];
      const there = found.get(own);
      if (there === undefined) found.set(own, [{ disagreement, figure }]);
      else there.push({ disagreement, figure });
    }
  return [...found].flatMap(([own, others]) => {
    const quantity = facts.quantities[own.index];
    return quantity === undefined ? [] : [{ own, quantity, others }];
  });
}

function isOf<K extends Disagreement['kind']>(
  disagreement: Disagreement,
  kind: K,
): disagreement is Extract<Disagreement, { kind: K }> {
  return disagreement.kind === kind;
}

/** The number of a quantity that decides: its upper end where the other figure is higher, else its lower end. */
export function endAt(quantity: QuantityFacts, isLow: boolean): { readonly at: Span; readonly path: string } {
  for (const key of isLow ? (['max', 'value', 'min'] as const) : (['min', 'value', 'max'] as const)) {
    const written = quantity[key];
    if (written !== null) return { at: written, path: `${quantity.path}.${key}` };
  }
  return { at: quantity, path: quantity.path };
}

/** So many of the other figures are linked. */
const SHOWN = 5;

export function placesOfFigures(figures: readonly Figure[]): readonly DraftPlace[] {
  return figures
    .slice(0, SHOWN)
    .map((figure) => ({ definition: figure.claim, message: `${datedFigureInWords(figure)}, recorded here` }));
}

export function idOf({ claim: { entry } }: Figure): string {
  return `“${entry.id ?? entry.label}”`;
}

/** “ (and 2 others)” */
export function andOthers(count: number): string {
  if (count < 1) return '';
  return count === 1 ? ' (and one more)' : ` (and ${count} more)`;
}

/** Says how the claim stands to another. */
export function relationPlan(
  type: 'refutes' | 'updates',
  { claim: { entry }, measure }: Figure,
  preferred: boolean,
): readonly FixPlan[] {
  if (entry.id === null) return [];
  return [
    {
      title: `Say that this claim ${type} “${entry.id}”`,
      changes: [
        {
          path: '',
          key: 'relations',
          change: { add: { type, target: entry.id, aspect: `quantities.${measure}` } },
        },
      ],
      preferred,
    },
  ];
}
