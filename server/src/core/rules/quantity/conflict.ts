import { datedFigureInWords } from '../../derived/figure-words.ts';
import type { Rule } from '../../workspace/rule.ts';
import { andOthers, disagreeing, endAt, idOf, placesOfFigures, relationPlan } from './disagreeing.ts';

/** Two figures for one event that no number can both be, and nothing says so (UCDP GED: low, best, high). */
export const conflict: Rule = {
  codes: { 'quantity/conflict': 'warning' },
  kinds: ['claim'],
  check(subject, ask, report) {
    for (const { own, quantity, others } of disagreeing(subject, 'disjoint', ask)) {
      const [first] = others;
      if (first === undefined) continue;
      report({
        code: 'quantity/conflict',
        message: `${own.measure}: ${datedFigureInWords(own)} here and ${datedFigureInWords(first.figure)} in ${idOf(first.figure)} cannot both be right${andOthers(others.length - 1)}, and no claim says so: a reader would take both for true. Look at both quotes; then date each figure (“as-of”), or say which claim refutes the other.`,
        ...endAt(quantity, first.disagreement.low === own),
        related: placesOfFigures(others.map(({ figure }) => figure)),
        plans: relationPlan('refutes', first.figure, false),
      });
    }
  },
};
