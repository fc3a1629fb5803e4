import { claimsCounted, type LensMaker, placesOf, toPlaces } from './lens.ts';

/** `12 claims · changed since it was read`; leads to the claims, of a changed source to the review of its quotes. */
export const sourceLens: LensMaker = (workspace, source) => {
  const { ask } = workspace;
  const quotes = ask.quotesOf(source.entry.id ?? '');
  const claims = [...new Set(quotes.map(({ claim }) => claim))];
  const changed = ask.changeOf(source) !== null;
  return {
    title: [claimsCounted(claims.length), ...(changed ? ['changed since it was read'] : [])].join(' · '),
    leadsTo: changed ? { type: 'review' } : toPlaces(placesOf(workspace, claims)),
  };
};
