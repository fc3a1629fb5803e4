import { countsInWords } from '../../core/derived/origin-words.ts';
import { originsOf } from '../../core/derived/origins.ts';
import type { Hint, HintedClaim } from './hint.ts';

/**
 * Behind the id of a claim: in how many documents it stands, and how many independent origins that comes to. That one
 * document has one origin goes without saying.
 */
export function origins({ workspace, claim }: HintedClaim): readonly Hint[] {
  const { id, idSpan } = claim.entry;
  if (id === null) return [];
  const found = workspace.ask.derived(originsOf, claim);
  if (found.documents < 2 && found.origins.length < 2) return [];
  const label = found.settled ? countsInWords(found) : `${countsInWords(found)} so far`;
  return [{ kind: 'origins', at: idSpan.end, label, about: { type: 'origins', claim: id } }];
}
