import { relationTypes } from '../../../../schemas/vocabularies.ts';
import type { TextEdit } from '../../core/finding.ts';
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

/**
 * Relates a claim to one that is near it: of the same event or source, and in the most words the same. Not where the
 * editor lets a person pick any.
 */
export const relate: Refactor = ({ workspace, snippets, picks }, { definition }) => {
  if (picks) return [];
  return relatable(workspace, definition)
    .filter(({ likeness }) => likeness > 0)
    .slice(0, MOST_OFFERED)
    .flatMap(({ claim: { entry } }) => {
      const edits = relationEdits(workspace, definition, entry.id ?? '', WEAKEST);
      if (edits === null) return [];
      const words = onOneLine(entry.label);
      const shown = words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE).trimEnd()}…` : words;
      return [
        {
          title: `Relate to “${entry.id}”: ${shown}`,
          kind: 'rewrite' as const,
          edits: snippets ? edits.map(withChoice) : edits,
        },
      ];
    });
};

/** The edits that write a relation of a claim to another; null where they cannot be made. */
export function relationEdits(
  workspace: Workspace,
  claim: Definition,
  target: string,
  type: string,
): readonly TextEdit[] | null {
  const change = { path: '', key: 'relations', change: { add: { type, target } } } as const;
  const edits = editsOfChanges(workspace, claim, [change]);
  return edits === null || edits.length === 0 ? null : edits.map((edit) => ({ ...edit, uri: claim.uri }));
}

function withChoice(edit: RefactorEdit): RefactorEdit {
  const choice = `type: \${1|${Object.keys(relationTypes).join(',')}|}`;
  return {
    ...edit,
    newText: snippetLiteral(edit.newText).replace(`type: ${WEAKEST}`, choice),
    isSnippet: true,
  };
}

/** A claim that another may be related to. */
export interface Relatable {
  readonly claim: Definition;
  readonly sameEvent: boolean;
  /** How much the propositions have in common, from 0 to 1. */
  readonly likeness: number;
}

/** The claims on the same event and sources that are not related to a claim yet, the nearest first. */
export function relatable(workspace: Workspace, claim: Definition): readonly Relatable[] {
  if (claim.kind !== 'claim' || claim.entry.id === null) return [];
  const { ask } = workspace;
  const { event, claim: facts, quotes } = claim.entry;
  const related = new Set(facts?.relations.map(({ target }) => target?.value));
  const found = new Set(event === null ? [] : ask.group('claims of event', event));
  for (const { source } of quotes)
    if (source !== null) for (const quote of ask.quotesOf(source)) found.add(quote.claim);
  const own = wordsOf(claim.entry.label);
  const idOf = ({ claim: { entry } }: Relatable) => entry.id ?? '';
  return [...found]
    .filter((one) => one !== claim && one.entry.id !== null && !related.has(one.entry.id))
    .slice(0, MOST_COMPARED)
    .map((one): Relatable => {
      const words = wordsOf(one.entry.label);
      const shared = [...words].filter((word) => own.has(word)).length;
      const likeness = shared / Math.max(1, own.size + words.size - shared);
      return { claim: one, likeness, sameEvent: event !== null && one.entry.event === event };
    })
    .sort(
      (a, b) =>
        Number(b.sameEvent) - Number(a.sameEvent) ||
        b.likeness - a.likeness ||
        (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0),
    );
}
