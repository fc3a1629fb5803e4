import { lettersOf } from '../../core/text/search-text.ts';
import { compare, placeDefinition } from '../../core/workspace/defined.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Searched, Workspace } from '../../core/workspace/workspace.ts';
import { queryOf, Rank, rankOf } from './match.ts';

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
  const asked = queryOf(query);
  const letters = lettersOf(asked.whole);
  const best = new Best(most);
  for (const workspace of workspaces)
    workspace.search(letters, (one) => best.add(workspace, one, rankOf(one, asked, 'as-typed')));
  // Only what cannot be found as it was typed has to be guessed at.
  if (best.size < most)
    for (const workspace of workspaces)
      workspace.search(letters, (one) => {
        const rank = rankOf(one, asked, 'letters');
        if (rank === Rank.lettersOfId || rank === Rank.lettersOfName) best.add(workspace, one, rank);
      });
  return best.all();
}

/** The best of many. */
class Best {
  readonly #most: number;
  #found: Candidate[] = [];
  /** What has to be beaten, once there are enough. */
  #last: Candidate | null = null;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#found.length;
  }

  add(workspace: Workspace, { definition, text }: Searched, rank: Rank | null): void {
    if (rank === null) return;
    const length = OF_ID.has(rank) ? (definition.entry.id ?? '').length : text.length;
    const last = this.#last;
    if (last !== null && (rank > last.rank || (rank === last.rank && length > last.length))) return;
    this.#found.push({ workspace, definition, rank, text, length });
    // Sorted from time to time only: a letter alone is found in nearly everything.
    if (this.#found.length >= 2 * this.#most + MARGIN) this.#cut();
  }

  all(): readonly Candidate[] {
    this.#cut();
    return this.#found;
  }

  #cut(): void {
    this.#found = this.#found.sort(better).slice(0, this.#most);
    if (this.#found.length === this.#most) this.#last = this.#found.at(-1) ?? null;
  }
}

const MARGIN = 200;

const OF_ID: ReadonlySet<Rank> = new Set([Rank.id, Rank.startOfId, Rank.wordOfId, Rank.lettersOfId]);

/** The order does not depend on how the project came to be as it is. */
function better(a: Candidate, b: Candidate): number {
  return (
    a.rank - b.rank ||
    a.length - b.length ||
    compare(a.text, b.text) ||
    compare(a.definition.uri, b.definition.uri) ||
    placeDefinition(a.definition).span.start - placeDefinition(b.definition).span.start
  );
}
