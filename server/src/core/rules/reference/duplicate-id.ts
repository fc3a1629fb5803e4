import type { Rule } from '../../workspace/rule.ts';

/** Two entries of one kind with the same id: whoever names it may mean either. */
export const duplicateId: Rule = {
  codes: { 'reference/duplicate-id': 'error' },
  kinds: ['source', 'entity', 'event', 'claim'],
  check(subject, ask, report) {
    const { kind, entry } = subject;
    if (entry.id === null) return;
    const others = ask.definitions(kind, entry.id).filter((other) => other !== subject);
    if (others.length === 0) return;
    report({
      code: 'reference/duplicate-id',
      message: `Another ${kind} has the id “${entry.id}” too, so a reference to it may mean either. Give one of them another id.`,
      at: entry.idSpan,
      path: 'id',
      related: others.map((definition) => ({ definition, message: `The other “${entry.id}”` })),
    });
  },
};
