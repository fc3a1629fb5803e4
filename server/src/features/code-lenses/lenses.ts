import { type EntryKind, listOf } from '../../core/model/entry.ts';
import type { Span } from '../../core/text/span.ts';
import type { ClaimPiece, Workspace } from '../../core/workspace/workspace.ts';
import { type EntryRef, entryAt } from '../entry-ref.ts';
import { claimLens } from './claims.ts';
import { eventLens } from './events.ts';
import { LENS_LISTS, type Lens, type LensesWanted, type LensMaker } from './lens.ts';
import { sourceLens } from './sources.ts';

const MAKERS: Readonly<Record<EntryKind, LensMaker | null>> = {
  claim: claimLens,
  event: eventLens,
  source: sourceLens,
  entity: null,
};

/** A place for a lens; what it says is worked out when somebody gets to see it. */
export interface LensPlace {
  readonly ref: EntryRef;
  readonly piece: ClaimPiece;
  /** The id of the entry, relative to the piece; the same object for as long as the piece is. */
  readonly span: Span;
  /** A claim that can be shown beside the words it stands on. */
  readonly hasQuotes: boolean;
}

/** More lenses than these slow editors down. */
export const MOST_LENSES = 5000;

/** The entries of an annotation file that have a lens, in the order of the file; one without an id has none yet. */
export function lensPlaces(workspace: Workspace, uri: string, wanted: LensesWanted): readonly LensPlace[] {
  const { ask } = workspace;
  const places: LensPlace[] = [];
  const seen = new Map<string, number>();
  for (const piece of workspace.pieces(uri))
    for (const { kind, id, idSpan: span, quotes } of piece.content.entries) {
      if (id === null || MAKERS[kind] === null || !isWanted(kind, wanted)) continue;
      let nth = 0;
      // Nearly every id is one entry’s alone.
      if (ask.definitions(kind, id).length > 1) {
        nth = seen.get(`${kind} ${id}`) ?? 0;
        seen.set(`${kind} ${id}`, nth + 1);
      }
      places.push({
        ref: { uri, kind, id, nth },
        piece,
        span,
        hasQuotes: kind === 'claim' && quotes.length > 0,
      });
      if (places.length === MOST_LENSES) return places;
    }
  return places;
}

/** The lens of an entry; null where the entry is gone. */
export function lensOf(workspace: Workspace, ref: EntryRef): Lens | null {
  const place = entryAt(workspace, ref);
  return place === null ? null : (MAKERS[ref.kind]?.(workspace, place.definition) ?? null);
}

function isWanted(kind: EntryKind, wanted: LensesWanted): boolean {
  const list = LENS_LISTS.find((one) => one === listOf(kind));
  return list !== undefined && wanted[list];
}
