import type { Definition } from '../../../core/workspace/rule.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { isBlank, type ReadyMap } from '../../completion/ready.ts';
import { withoutArticle } from '../../completion/said-chain.ts';
import { type CitedHop, chainFor } from '../chain.ts';
import type { GuessedWords } from './guess.ts';
import { speakerBefore } from './speaker-before.ts';

/** Who is cited, from the publisher to the origin, and those of them whom the registry does not know. */
export interface Cited {
  readonly chain: readonly ReadyMap[];
  readonly newcomers: readonly Newcomer[];
}

/** Somebody to be registered. */
export interface Newcomer {
  readonly id: string;
  readonly type: 'person' | 'organization' | 'class';
  readonly name: string;
}

/**
 * The chain that words of a report give, with pronouns as whom they mean. Where nothing tells whom, and before a document that
 * is not registered, it ends: a claimer that is nobody’s name would have to be taken out again.
 */
export function citedIn(workspace: Workspace, { report, words, source, sourceId }: GuessedWords): Cited {
  const chain: ReadyMap[] = [];
  const newcomers = new Map<string, Newcomer>();
  for (const hop of chainFor(workspace, report, words, source, sourceId)) {
    if (hop.said?.identification === 'pronoun') {
      const speaker = speakerBefore(workspace, report, words, source);
      if (speaker === null) break;
      chain.push(
        hop.map.map(([key, value]) => (key === 'claimer' ? [key, { text: speaker }] : [key, value])),
      );
      continue;
    }
    const newcomer = newcomerIn(workspace, hop);
    if (newcomer === 'unknown') break;
    chain.push(hop.map);
    if (newcomer !== null) newcomers.set(newcomer.id, newcomer);
  }
  return { chain, newcomers: [...newcomers.values()] };
}

/** Null for who is known already; `unknown` for a work of which a person has to say what it is. */
function newcomerIn(workspace: Workspace, { map, said }: CitedHop): Newcomer | 'unknown' | null {
  const claimer = map.find(([key]) => key === 'claimer')?.[1];
  if (said === null || claimer === undefined || !isBlank(claimer)) return null;
  const id = String(claimer.text);
  if ((['entity', 'source'] as const).some((kind) => workspace.definitions(kind, id).length > 0)) return null;
  const name = withoutArticle(said.words);
  switch (said.identification) {
    case 'named':
    case 'role':
      return { id, type: 'person', name };
    case 'collective':
      return { id, type: 'organization', name };
    case 'anonymous':
      return { id, type: 'class', name };
    case 'document':
      return 'unknown';
    case 'pronoun':
    case null:
      return null;
  }
}

/** Whether somebody stands in a chain. */
export function isCited(chain: readonly ReadyMap[], { entry }: Definition): boolean {
  return chain.some((hop) =>
    hop.some(([key, value]) => {
      if (key !== 'claimer') return false;
      if (typeof value !== 'object') return value === entry.id;
      return 'text' in value ? value.text === entry.id : value.includes(entry.id ?? '');
    }),
  );
}
