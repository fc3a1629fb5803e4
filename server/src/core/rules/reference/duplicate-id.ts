import type { Rule } from '../../workspace/rule.ts';

const MOST_RELATED = 10;

/** Two entries of one kind with the same id: whoever names it may mean either. */
export const duplicateId: Rule = {
  codes: { 'reference/duplicate-id': 'error' },
  kinds: ['source', 'entity', 'event', 'claim'],
  check(subject, ask, report) {
    const { kind, entry } = subject;
    if (entry.id === null) return;
    const all = ask.definitions(kind, entry.id);
    if (all.length < 2) return;
    // A file copied many times over would otherwise list everything in everything.
    const shown = all
      .slice(0, MOST_RELATED + 1)
      .filter((other) => other !== subject)
      .slice(0, MOST_RELATED);
    const others = all.length - 1;
    const rest =
      shown.length < others ? ` ${others} others have it; the first ${MOST_RELATED} are linked.` : '';
    report({
      code: 'reference/duplicate-id',
      message: `Another ${kind} has the id “${entry.id}” too, so a reference to it may mean either. Give one of them another id.${rest}`,
      at: entry.idSpan,
      path: 'id',
      related: shown.map((definition) => ({ definition, message: `The other “${entry.id}”` })),
    });
  },
};
