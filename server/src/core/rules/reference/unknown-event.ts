import type { Rule } from '../../workspace/rule.ts';
import { findUnknown } from './unknown.ts';

/** An event is named that no file of the project defines. */
export const unknownEvent: Rule = {
  codes: { 'reference/unknown-event': 'error' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    for (const reference of entry.references) {
      if (reference.to !== 'event') continue;
      const draft = findUnknown(reference, ask, 'reference/unknown-event');
      if (draft !== null) report(draft);
    }
  },
};
