import { relationTypes } from '../../../../schemas/vocabularies.ts';
import { wordsOf } from '../../core/rules/relation/proposition-words.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { snippetLiteral } from '../annotate/yaml-text.ts';
import { editsOfChanges } from '../entry-changes.ts';
import type { Refactor, RefactorEdit } from './refactoring.ts';

const MOST_OFFERED = 3;
/** Claims that are compared; more stand on one event only where nobody looks at them one by one. */
const MOST_COMPARED = 500;
const LONGEST_TITLE = 60;
/** What is written where the editor cannot let a person choose: the word that claims least. */
const WEAKEST = 'related';

/** Relates a claim to one that is near it: of the same event or source, and in the most words the same. */
export const relate: Refactor = ({ workspace, snippets }, { definition }) => {
  if (definition.kind !== 'claim' || definition.entry.id === null) return [];
  return nearest(workspace, definition).flatMap((other) => {
    const { id, label } = other.entry;
    if (id === null) return [];
    const change = { path: '', key: 'relations', change: { add: { type: WEAKEST, target: id } } } as const;
    const edits = editsOfChanges(workspace, definition, [change]);
    if (edits === null || edits.length === 0) return [];
    const words = onOneLine(label);
    const shown = words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE).trimEnd()}…` : words;
    return [
      {
        title: `Relate to “${id}”: ${shown}`,
        kind: 'rewrite' as const,
        edits: snippets ? edits.map(withChoice) : edits,
      },
    ];
  });
};

function withChoice(edit: RefactorEdit): RefactorEdit {
  const choice = `type: \${1|${Object.keys(relationTypes).join(',')}|}`;
  return {
    ...edit,
    newText: snippetLiteral(edit.newText).replace(`type: ${WEAKEST}`, choice),
    isSnippet: true,
  };
}

function nearest(workspace: Workspace, claim: Definition): readonly Definition[] {
  const { ask } = workspace;
  const { event, claim: facts, quotes } = claim.entry;
  const related = new Set(facts?.relations.map(({ target }) => target?.value));
  const found = new Set(event === null ? [] : ask.group('claims of event', event));
  for (const { source } of quotes)
    if (source !== null) for (const quote of ask.quotesOf(source)) found.add(quote.claim);
  const own = wordsOf(claim.entry.label);
  return [...found]
    .filter((one) => one !== claim && !related.has(one.entry.id ?? ''))
    .slice(0, MOST_COMPARED)
    .map((one) => {
      const words = wordsOf(one.entry.label);
      const shared = [...words].filter((word) => own.has(word)).length;
      const likeness = shared / Math.max(1, own.size + words.size - shared);
      return { one, likeness, sameEvent: event !== null && one.entry.event === event };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort(
      (a, b) =>
        Number(b.sameEvent) - Number(a.sameEvent) ||
        b.likeness - a.likeness ||
        ((a.one.entry.id ?? '') < (b.one.entry.id ?? '') ? -1 : 1),
    )
    .slice(0, MOST_OFFERED)
    .map(({ one }) => one);
}
