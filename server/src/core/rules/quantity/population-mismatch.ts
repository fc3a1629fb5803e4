import { type Figure, figuresOf } from '../../derived/figure.ts';
import { figureInWords } from '../../derived/figure-words.ts';
import { isMeasure } from '../../derived/units.ts';
import type { RelationFacts } from '../../model/claim-facts.ts';
import type { Ask, Definition, Draft, Rule } from '../../workspace/rule.ts';
import { disagreeing, idOf, placesOfFigures } from './disagreeing.ts';

/** Figures that are set against each other, or look as if they should be, and do not count the same people or things. */
export const populationMismatch: Rule = {
  codes: { 'quantity/population-mismatch': 'information' },
  kinds: ['claim'],
  check(subject, ask, report) {
    const { claim } = subject.entry;
    if (claim === null || claim.quantities.length === 0) return;
    const told = new Set<string>();
    const tell = (own: Figure, other: Figure, how: string) => {
      const draft = mismatch(own, other, how);
      if (draft === null || told.has(draft.path)) return;
      told.add(draft.path);
      report(draft);
    };
    for (const relation of claim.relations)
      for (const [own, other] of linkedFigures(subject, relation, ask))
        tell(own, other, relation.type?.value === 'refutes' ? 'refutes it' : 'says the same');
    for (const { own, others } of disagreeing(subject, 'population', ask)) {
      const [first] = others;
      if (first !== undefined) tell(own, first.figure, 'is for the same event');
    }
  },
};

function mismatch(own: Figure, other: Figure, how: string): Draft | null {
  const quantity = own.claim.entry.claim?.quantities[own.index];
  if (quantity === undefined || quantity.of === null) return null;
  return {
    code: 'quantity/population-mismatch',
    message: `${own.measure}: this counts “${own.of}”, and ${idOf(other)}, which ${how}, counts “${other.of}” (${figureInWords(own)}, ${figureInWords(other)}). Figures of different populations neither confirm nor refute each other. If both mean the same people or things, give them the same “of”.`,
    at: quantity.of,
    path: `${quantity.path}.of`,
    related: placesOfFigures([other]),
  };
}

/** The figures of a claim beside those of one that it calls identical or refutes, where their populations differ. */
function linkedFigures(
  subject: Definition,
  { type, target, aspect }: RelationFacts,
  ask: Ask,
): readonly (readonly [own: Figure, other: Figure])[] {
  if ((type?.value !== 'identical' && type?.value !== 'refutes') || target === null) return [];
  const [other] = ask.definitions('claim', target.value);
  if (other === undefined || other === subject) return [];
  // Said by both, it is told once.
  const back = other.entry.claim?.relations.some(
    (relation) => relation.type?.value === type.value && relation.target?.value === subject.entry.id,
  );
  if (back === true && !comesFirst(subject, other)) return [];
  const measure = /^quantities\.(.+)$/.exec(aspect?.value ?? '')?.[1];
  const counted = (claim: Definition) =>
    figuresOf(claim, ask)
      .filter((figure) => figure.population !== null && (measure === undefined || figure.measure === measure))
      .filter(({ of }) => of !== null && !isMeasure(of));
  const others = counted(other);
  const own = counted(subject);
  // Where they share a population, that is the one in which they meet.
  const shared = new Set(own.map(nameOf));
  const meet = new Set(others.filter((figure) => shared.has(nameOf(figure))).map((figure) => figure.measure));
  const byMeasure = new Map(others.map((figure) => [figure.measure, figure]));
  return own.flatMap((figure): readonly (readonly [Figure, Figure])[] => {
    const beside = byMeasure.get(figure.measure);
    return beside === undefined || meet.has(figure.measure) ? [] : [[figure, beside]];
  });
}

function nameOf({ measure, population }: Figure): string {
  return `${measure}\n${population}`;
}

function comesFirst(one: Definition, other: Definition): boolean {
  const [a, b] = [one.entry.id ?? '', other.entry.id ?? ''];
  return a < b || (a === b && one.uri <= other.uri);
}
