import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Place } from '../definition.ts';

/** The lists whose entries can have a lens, by which they are switched on and off. */
export const LENS_LISTS = ['claims', 'events', 'sources'] as const;
export type LensList = (typeof LENS_LISTS)[number];
export type LensesWanted = Readonly<Record<LensList, boolean>>;

/** What a lens over an entry says, and what is behind it. */
export interface Lens {
  /** `2 appearances · 1 independent origin` */
  readonly title: string;
  /** What a click leads to; null where there is nothing. */
  readonly leadsTo:
    | { readonly type: 'places'; readonly places: readonly Place[] }
    /** The report of the source has changed: the walk through its quotes. */
    | { readonly type: 'review' }
    | null;
}

/** Makes the lens of an entry with an id. */
export type LensMaker = (workspace: Workspace, definition: Definition) => Lens;

/** Of very many places, so many are led to: nobody looks through more. */
export const MOST_PLACES = 200;

export function toPlaces(places: readonly Place[]): Lens['leadsTo'] {
  return places.length === 0 ? null : { type: 'places', places: places.slice(0, MOST_PLACES) };
}

/** `3 claims` */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** `3 claims`, or that there are none. */
export function claimsCounted(count: number): string {
  return count === 0 ? 'no claims yet' : counted(count, 'claim');
}

/** The ids of claims, where they stand. */
export function placesOf(workspace: Workspace, claims: readonly Definition[]): readonly Place[] {
  return claims
    .slice(0, MOST_PLACES)
    .flatMap((claim) => workspace.placesOf(claim).map(({ uri, idSpan }) => ({ uri, span: idSpan })));
}
