import type { Rule } from '../../workspace/rule.ts';
import { quoteLike } from './unknown.ts';

/** Two entries of one kind with the same id: whoever names it may mean either. */
export const duplicateId: Rule = {
  codes: { 'reference/duplicate-id': 'error' },
  kinds: ['source', 'entity', 'event', 'claim'],
  check(subject, ask, report) {
    const { kind, entry } = subject;
    if (entry.id === null) return;
    const others = ask.definitions(kind, entry.id).filter((other) => other !== subject);
    if (others.length === 0) return;
    const free = freeId(entry.id, (id) => ask.definitions(kind, id).length === 0);
    report({
      code: 'reference/duplicate-id',
      message: `Another ${kind} has the id “${entry.id}” too, so a reference to it may mean either. Give one of them another id.`,
      at: entry.idSpan,
      path: 'id',
      related: others.map((definition) => ({ definition, message: `The other “${entry.id}”` })),
      fixes: [
        {
          title: `Change this one to “${free}”`,
          edits: [{ span: entry.idSpan, newText: quoteLike(ask.textAt(entry.idSpan), free) }],
        },
      ],
    });
  },
};

/** `C-7-2` beside `C-7`: whoever reads it sees where it comes from. */
function freeId(id: string, isFree: (candidate: string) => boolean): string {
  for (let n = 2; ; n++) if (isFree(`${id}-${n}`)) return `${id}-${n}`;
}
