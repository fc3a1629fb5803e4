import type { Rule } from '../../workspace/rule.ts';

/** Two entries of one kind with the same id: whoever names it may mean either. */
export const duplicateId: Rule = {
  codes: { 'reference/duplicate-id': 'error' },
  kinds: ['source', 'entity', 'event', 'claim'],
  check(subject, ask, report) {
    const { kind, entry } = subject;
    if (entry.id === null) return;
    const all = ask.definitions(kind, entry.id);
    if (all.length < 2) return;
    const others = all.filter((other) => other !== subject);
    report({
      code: 'reference/duplicate-id',
      message: `Another ${kind} has the id “${entry.id}” too, so a reference to it may mean either. Give one of them another id.`,
      at: entry.idSpan,
      path: 'id',
      related: others.map((definition) => ({ definition, message: `The other “${entry.id}”` })),
    });
  },
};
