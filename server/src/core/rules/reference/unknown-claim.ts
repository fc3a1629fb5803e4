import type { Rule } from '../../workspace/rule.ts';
import { findUnknown } from './unknown.ts';

/** A claim is named that no file of the project makes. */
export const unknownClaim: Rule = {
  codes: { 'reference/unknown-claim': 'error' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    for (const reference of entry.references) {
      if (reference.to !== 'claim') continue;
      const draft = findUnknown(reference, ask, 'reference/unknown-claim');
      if (draft !== null) report(draft);
    }
  },
};
