import { claimsCounted, type LensMaker, MOST_PLACES, placesOf, toPlaces } from './lens.ts';

/** `12 claims · changed since it was read`; leads to the claims, of a changed source to the review of its quotes. */
export const sourceLens: LensMaker = (workspace, source) => {
  const claims = workspace.quoting(source.entry.id ?? '', MOST_PLACES);
  const changed = workspace.ask.changeOf(source) !== null;
  return {
    title: [claimsCounted(claims.count), ...(changed ? ['changed since it was read'] : [])].join(' · '),
    leadsTo: changed ? { type: 'review' } : toPlaces(placesOf(workspace, claims.some)),
  };
};
