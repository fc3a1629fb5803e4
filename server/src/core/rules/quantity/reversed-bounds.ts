import { grouped } from '../../text/grouped.ts';
import type { Rule } from '../../workspace/rule.ts';

/**
 * The least that a figure can be is above the most that it can be (UCDP GED: low, best, high). A matter of the form of
 * the entry, but one of two values together, which the declaration of the format does not judge.
 */
export const reversedBounds: Rule = {
  codes: { 'quantity/reversed-bounds': 'error' },
  kinds: ['claim'],
  check({ entry: { claim } }, _ask, report) {
    for (const { min, max, path } of claim?.quantities ?? []) {
      if (min === null || max === null || min.value <= max.value) continue;
      report({
        code: 'quantity/reversed-bounds',
        message: `“min” (${grouped(min.value)}) is above “max” (${grouped(max.value)}), so no number is meant, and the figure is compared with no other. “min” is the least that it can be, “max” the most: exchange them, or mend the one that is mistyped.`,
        at: min,
        path: `${path}.min`,
        plans: [
          {
            title: `Exchange them: from ${grouped(max.value)} to ${grouped(min.value)}`,
            changes: [
              { path, key: 'min', change: { set: max.value } },
              { path, key: 'max', change: { set: min.value } },
            ],
          },
        ],
      });
    }
  },
};
