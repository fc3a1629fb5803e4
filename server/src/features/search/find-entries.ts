import { lettersOf, searchText } from '../../core/text/search-text.ts';
import { placeDefinition } from '../../core/workspace/defined.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Searched, Workspace } from '../../core/workspace/workspace.ts';
import { type Query, Rank, rankIn } from './match.ts';

/** An entry that was found, and the project it is of. */
export interface FoundEntry {
  readonly workspace: Workspace;
  readonly definition: Definition;
}

interface Candidate extends FoundEntry {
  readonly rank: Rank;
  readonly text: string;
  /** Of the id, where that is what answers; else of all names. */
  readonly length: number;
}

/** More than these nobody reads, and one who types on gets others. */
export const MOST_FOUND = 200;

/**
 * The entries of some projects that answer a query, best first: those whose id it begins, then those whose name, then
 * words, then letters in their order; of equal ones the shorter. No query at all is answered by everything.
 */
export function findEntries(
  workspaces: readonly Workspace[],
  query: string,
  most = MOST_FOUND,
): readonly FoundEntry[] {
  const whole = searchText(query.slice(0, LONGEST_QUERY)).trim();
  const asked: Query = { whole, words: whole.split(' ') };
  const letters = lettersOf(whole);
  let best: Candidate[] = [];
  let last: Candidate | null = null;
  for (const workspace of workspaces)
    for (const one of workspace.searched()) {
      if ((letters & ~one.letters) !== 0) continue;
      const candidate = candidateOf(workspace, one, asked);
      if (candidate === null || (last !== null && better(last, candidate) < 0)) continue;
      best.push(candidate);
      // Sorted from time to time only: a letter alone is found in nearly everything.
      if (best.length < 2 * most + MARGIN) continue;
      best = best.sort(better).slice(0, most);
      last = best.at(-1) ?? null;
    }
  return best.sort(better).slice(0, most);
}

/** UTF-16 units. Nobody types more to find something. */
const LONGEST_QUERY = 100;
const MARGIN = 1000;

function candidateOf(workspace: Workspace, { definition, text }: Searched, asked: Query): Candidate | null {
  const rank = rankIn(text, asked);
  if (rank === null) return null;
  const length = OF_ID.has(rank) ? (definition.entry.id ?? '').length : text.length;
  return { workspace, definition, rank, text, length };
}

const OF_ID: ReadonlySet<Rank> = new Set([Rank.id, Rank.startOfId, Rank.wordOfId, Rank.lettersOfId]);

/** The order does not depend on how the project came to be as it is. */
function better(a: Candidate, b: Candidate): number {
  return (
    a.rank - b.rank ||
    a.length - b.length ||
    (a.text < b.text ? -1 : a.text > b.text ? 1 : 0) ||
    (a.definition.uri < b.definition.uri ? -1 : a.definition.uri > b.definition.uri ? 1 : 0) ||
    placeDefinition(a.definition).span.start - placeDefinition(b.definition).span.start
  );
}
