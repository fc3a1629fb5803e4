import { figuresOfEvent } from '../../core/derived/figures.ts';
import { claimsCounted, counted, type LensMaker, MOST_PLACES, placesOf, toPlaces } from './lens.ts';

/** `5 claims · 2 disagreements`; leads to the claims. */
export const eventLens: LensMaker = (workspace, event) => {
  const { ask } = workspace;
  const id = event.entry.id ?? '';
  const claims = ask.count('claims of event', id);
  const disagreements = ask
    .derived(figuresOfEvent, id)
    .reduce((sum, measure) => sum + measure.disagreements.length, 0);
  return {
    title: [
      claimsCounted(claims),
      ...(disagreements === 0 ? [] : [counted(disagreements, 'disagreement')]),
    ].join(' · '),
    leadsTo: toPlaces(placesOf(workspace, workspace.someOf('claims of event', id, MOST_PLACES))),
  };
};
