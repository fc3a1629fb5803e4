import { datedFigureInWords } from '../../derived/figure-words.ts';
import type { Rule } from '../../workspace/rule.ts';
import { andOthers, disagreeing, endAt, idOf, placesOfFigures, relationPlan } from './disagreeing.ts';

/** A running count is lower than it was before, and nothing says that it was corrected. */
export const cumulativeDecrease: Rule = {
  codes: { 'quantity/cumulative-decrease': 'warning' },
  supersedes: ['quantity/conflict'],
  kinds: ['claim'],
  check(subject, ask, report) {
    for (const { own, quantity, others } of disagreeing(subject, 'decrease', ask)) {
      const [first] = others;
      if (first === undefined) continue;
      const isLater = first.disagreement.low === own;
      const [before, after] = isLater ? [first.figure, own] : [own, first.figure];
      const explained = others.every(({ disagreement }) => disagreement.sinceDiffers);
      report({
        code: 'quantity/cumulative-decrease',
        message: `${own.measure}: a running count cannot fall, but it is ${datedFigureInWords(after)} (${isLater ? 'here' : idOf(after)}) after ${datedFigureInWords(before)} (${isLater ? idOf(before) : 'here'})${andOthers(others.length - 1)}. ${
          explained
            ? 'The two are counted from different days (“since”), which may be why: then they are no one series.'
            : 'Check both dates and figures. If the later count corrects the earlier one, say that it updates or refutes it.'
        }`,
        ...endAt(quantity, isLater),
        related: placesOfFigures(others.map(({ figure }) => figure)),
        plans: [
          ...(isLater ? relationPlan('updates', first.figure, false) : []),
          ...relationPlan('refutes', first.figure, false),
        ],
        ...(explained && { severity: 'information' as const }),
      });
    }
  },
};
