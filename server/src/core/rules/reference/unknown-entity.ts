import type { Rule } from '../../workspace/rule.ts';
import { findUnknown } from './unknown.ts';

/** An entity (or a claimer: an entity or a source) is named that no file of the project defines. */
export const unknownEntity: Rule = {
  codes: { 'reference/unknown-entity': 'error' },
  kinds: ['entity', 'event', 'claim'],
  check({ entry }, ask, report) {
    for (const reference of entry.references) {
      if (reference.to !== 'entity' && reference.to !== 'claimer') continue;
      const draft = findUnknown(reference, ask, 'reference/unknown-entity');
      if (draft !== null) report(draft);
    }
  },
};
