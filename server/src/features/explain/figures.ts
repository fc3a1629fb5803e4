import type { Disagreement } from '../../core/derived/disagreements.ts';
import { type Figure, figuresOf } from '../../core/derived/figure.ts';
import { datedFigureInWords } from '../../core/derived/figure-words.ts';
import { figuresOfMeasure } from '../../core/derived/figures.ts';
import { figuresGroup } from '../../core/workspace/groupings.ts';
import type { Known, Section, SectionLine } from './section.ts';

/** The figures of the claim as intervals, and those of other claims about the same event that they cannot agree with. */
export const figures: Section = {
  key: 'figures',
  explain(claim, known) {
    const own = figuresOf(claim, known.ask);
    if (own.length === 0) return null;
    const told = own.map((figure) => ({ figure, others: othersThan(figure, known) }));
    const disagreeing = told.filter(({ others }) => others.length > 0).length;
    return {
      title: [count(own.length, 'figure'), ...disagree(disagreeing)].join('; '),
      lines: told.flatMap(({ figure, others }): readonly SectionLine[] => [
        { text: `${figure.measure}: ${datedFigureInWords(figure)}` },
        ...others.map(({ other, why }) => ({
          text: `disagrees with ${datedFigureInWords(other)} in ${other.claim.entry.id ?? 'another claim'}`,
          beside: why,
          depth: 1 as const,
        })),
      ]),
      data: told.map(({ figure, others }) => ({
        measure: figure.measure,
        ...intervalData(figure),
        of: figure.of,
        since: figure.sinceWritten,
        'as-of': figure.asOfWritten,
        disagrees: others.map(({ other, kind }) => ({
          claim: other.claim.entry.id,
          kind,
          ...intervalData(other),
        })),
      })),
    };
  },
};

function othersThan(figure: Figure, { ask }: Known) {
  const { claim, index, measure } = figure;
  if (claim.entry.event === null) return [];
  const { byClaim } = ask.derived(figuresOfMeasure, figuresGroup(claim.entry.event, measure));
  const isOwn = (one: Figure) => one.claim === claim && one.index === index;
  return (byClaim.get(claim) ?? [])
    .filter(({ low, high }) => isOwn(low) || isOwn(high))
    .map((disagreement) => ({
      other: isOwn(disagreement.low) ? disagreement.high : disagreement.low,
      kind: disagreement.kind,
      why: whyOf(disagreement),
    }));
}

function whyOf({ kind }: Disagreement): string {
  switch (kind) {
    case 'disjoint':
      return 'no number is both';
    case 'decrease':
      return 'a running count falls';
    case 'population':
      return 'if they count the same people';
  }
}

/** An end that is open has no number. */
function intervalData({ interval: { min, max, minOpen, maxOpen } }: Figure) {
  return {
    min: Number.isFinite(min) ? min : null,
    max: Number.isFinite(max) ? max : null,
    'min-open': Number.isFinite(min) && minOpen,
    'max-open': Number.isFinite(max) && maxOpen,
  };
}

function disagree(number: number): readonly string[] {
  return number === 0 ? [] : [`${number} ${number === 1 ? 'disagrees' : 'disagree'} with others`];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
