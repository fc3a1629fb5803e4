import type { AppearanceFacts } from '../../core/model/claim-facts.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import { read } from '../../core/text/read/read.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { editsOfChanges } from '../entry-changes.ts';
import type { OpenEntry, Refactor, RefactorPlace } from './refactoring.ts';

/** A name longer than this is a sentence selected by mistake. */
const LONGEST = 80;
const MOST_OFFERED = 4;

/**
 * Adds words of a quote to the aliases of an entity that the claim names: those selected; or, on a claimer, those by
 * which the quote cites somebody.
 */
export const addAlias: Refactor = (place, entry) => {
  const { workspace } = place;
  const appearance = entry.definition.entry.claim?.appearances.find((one) => isAt(one, place, entry));
  if (appearance?.quote == null) return [];
  const ids = [...new Set(entitiesAt(place, entry, appearance))].slice(0, MOST_OFFERED);
  const selected = selectedWords(place, entry, appearance);
  const words = selected ?? citedIn(appearance.quote.quote);
  const isOnClaimer = selected !== null || ids.length === 1;
  if (words === null || !isOnClaimer) return [];
  return ids
    .filter((id) => !isCalled(workspace, id, words))
    .flatMap((id) => {
      const change = {
        entry: { kind: 'entity', id },
        path: '',
        key: 'aliases',
        change: { add: words },
      } as const;
      const edits = editsOfChanges(workspace, entry.definition, [change]);
      if (edits === null || edits.length === 0) return [];
      return [{ title: `Add “${words}” to the aliases of “${id}”`, kind: 'rewrite' as const, edits }];
    });
};

function isAt(one: AppearanceFacts, { span }: RefactorPlace, { start }: OpenEntry): boolean {
  return one.start + start <= span.start && span.end <= one.end + start;
}

/** With words selected, all the claim names; else the one claimer that the cursor is on. */
function entitiesAt(
  { workspace, span }: RefactorPlace,
  { definition: { entry }, start }: OpenEntry,
  { attribution }: AppearanceFacts,
): readonly string[] {
  const claimers = attribution.flatMap(({ claimers: named }) => named);
  const named =
    span.start === span.end
      ? claimers.filter((one) => one.start + start <= span.start && span.start <= one.end + start)
      : [...claimers, ...(entry.claim?.participants ?? []).flatMap(({ entity }) => entity ?? [])];
  return named.map(({ value }) => value).filter((id) => workspace.definitions('entity', id).length === 1);
}

function selectedWords(
  { workspace, uri, span }: RefactorPlace,
  { start }: OpenEntry,
  { quote }: AppearanceFacts,
): string | null {
  if (quote === null || span.start === span.end) return null;
  if (span.start < quote.span.start + start || quote.span.end + start < span.end) return null;
  const piece = workspace.pieceAt(uri, span.start);
  const words = onOneLine(piece?.text.slice(span.start - piece.start, span.end - piece.start) ?? '').trim();
  return words !== '' && words.length <= LONGEST && quote.quote.includes(words) ? words : null;
}

/** The one whom a quote cites by some words of its own; null where it cites several, or says “he”. */
function citedIn(quote: string): string | null {
  const cited = read(quote).attribution.flatMap(({ claimerSpan, identification }) =>
    claimerSpan === null || identification === 'pronoun' ? [] : [onOneLine(quote.slice(...claimerSpan))],
  );
  const [words, ...others] = new Set(cited);
  return words === undefined || others.length > 0 || words.length > LONGEST ? null : words;
}

function isCalled(workspace: Workspace, id: string, words: string): boolean {
  return workspace
    .definitions('entity', id)
    .some(({ definition: { entry } }) =>
      [entry.label, ...entry.aliases].some((name) => onOneLine(name).toLowerCase() === words.toLowerCase()),
    );
}
