import type { Credibility } from '../model/claim-facts.ts';
import type { Reliability } from '../model/registry-facts.ts';
import { PARTS } from '../workspace/groupings.ts';
import type { Ask, Definition, Derivation } from '../workspace/rule.ts';

/** How many claims have a pair of grades: that of the source, and that of the information. */
export interface GradeCount {
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly count: number;
}

const CREDIBILITIES: readonly Credibility[] = ['1', '2', '3', '4', '5', '6'];

/**
 * The pairs of grades in the whole project, of the claims that stand in a single source. Worked out in parts, so that
 * one grade more costs no more in a large project: of a grade that changes, its own source, the part which that is in,
 * and the sum of the parts.
 */
export const gradesOfProject: Derivation<string, readonly GradeCount[]> = {
  name: 'the grades of a project',
  derive: (_, ask) =>
    added(Array.from({ length: PARTS }, (_, part) => ask.derived(gradesOfPart, String(part))).flat()),
};

const gradesOfPart: Derivation<string, readonly GradeCount[]> = {
  name: 'the grades of some sources',
  derive: (part, ask) =>
    added(ask.group('graded sources by part', part).flatMap((source) => ask.derived(gradesOfSource, source))),
};

const gradesOfSource: Derivation<Definition, readonly GradeCount[]> = {
  name: 'the grades of a source',
  derive({ entry: { id, source } }, ask) {
    const reliability = source?.reliability?.value;
    if (id === null || reliability === undefined) return [];
    return CREDIBILITIES.map((credibility) => ({
      reliability,
      credibility,
      count: countOf(id, credibility, ask),
    })).filter(({ count }) => count > 0);
  },
};

function countOf(source: string, credibility: Credibility, ask: Ask): number {
  return ask.count('claims of source and grade', `${source} ${credibility}`);
}

function added(counts: readonly GradeCount[]): readonly GradeCount[] {
  const sums = new Map<string, GradeCount>();
  for (const one of counts) {
    const pair = one.reliability + one.credibility;
    sums.set(pair, { ...one, count: one.count + (sums.get(pair)?.count ?? 0) });
  }
  return [...sums.values()];
}

/** Whether the grade of the information is the one that goes with that of the source. */
export function isOnDiagonal({ reliability, credibility }: GradeCount): boolean {
  return ['A1', 'B2', 'C3'].includes(reliability + credibility);
}
