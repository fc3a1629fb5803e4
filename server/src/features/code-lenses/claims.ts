import { originsOf } from '../../core/derived/origins.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { counted, type LensMaker, toPlaces } from './lens.ts';

/** `2 appearances · 1 independent origin · 1 finding`; leads to where the claim stands in reports. */
export const claimLens: LensMaker = (workspace, claim) => {
  const { claim: facts, quotes, broken } = claim.entry;
  // The lens stays: lines that go and come again while somebody types are worse than one that says nothing.
  if (broken) return { title: 'cannot be read as it is', leadsTo: null };
  const standing = workspace.standingOf(claim);
  const appearances = facts?.appearances.length ?? quotes.length;
  return {
    title: [
      counted(appearances, 'appearance'),
      ...origins(workspace, claim),
      ...findings(workspace, claim),
    ].join(' · '),
    leadsTo: toPlaces(standing.flatMap(({ uri, place }) => (place === null ? [] : [{ uri, span: place }]))),
  };
};

function origins(workspace: Workspace, claim: Definition): readonly string[] {
  const found = workspace.ask.derived(originsOf, claim);
  if (found.lines.length === 0) return [];
  const count = counted(found.origins.length, 'independent origin');
  return [found.settled ? count : `${count} so far`];
}

/** Those that are shown as such; what is in the baseline is there to be forgotten for now. */
function findings(workspace: Workspace, claim: Definition): readonly string[] {
  const [place] = workspace.placesOf(claim);
  if (place === undefined) return [];
  const count = workspace
    .findingsAt(place.uri, place.span)
    .filter((finding) => finding.claim === claim.entry.id && finding.inBaseline === undefined).length;
  return count === 0 ? [] : [counted(count, 'finding')];
}
