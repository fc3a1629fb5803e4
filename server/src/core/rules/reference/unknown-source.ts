import type { Rule } from '../../workspace/rule.ts';
import { findUnknown } from './unknown.ts';

/** A source is named that no file of the project registers. */
export const unknownSource: Rule = {
  codes: { 'reference/unknown-source': 'error' },
  kinds: ['source', 'claim'],
  check({ entry }, ask, report) {
    for (const reference of entry.references) {
      if (reference.to !== 'source') continue;
      const draft = findUnknown(reference, ask, 'reference/unknown-source');
      if (draft !== null) report(draft);
    }
  },
};
