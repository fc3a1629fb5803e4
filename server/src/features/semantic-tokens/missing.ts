import { madeOnce } from '../../core/text/made-once.ts';
import type { Span } from '../../core/text/span.ts';
import type { Verdict } from '../../core/workspace/checker.ts';
import type { ClaimPiece } from '../../core/workspace/workspace.ts';

/**
 * The places of a piece that name what is not there: an entry, a file, words of a report. They are known from checking,
 * whether or not what is found of them is shown; while a project is still being read, there are none.
 */
export function missingIn(piece: ClaimPiece): MissingPlaces {
  const verdict = piece.content.state?.verdict ?? null;
  return verdict === null ? NONE : missingOf(verdict);
}

export interface MissingPlaces {
  has(place: Span): boolean;
}

const NONE: MissingPlaces = { has: () => false };

const CODES: ReadonlySet<string> = new Set([
  'reference/unknown-claim',
  'reference/unknown-entity',
  'reference/unknown-event',
  'reference/unknown-source',
  'source/missing-file',
  'source/outside-workspace',
  'anchor/quote-drift',
]);

const missingOf = madeOnce((verdict: Verdict): MissingPlaces => {
  const places = new Set<string>();
  for (const { draft } of verdict.drafts) if (CODES.has(draft.code)) places.add(keyOf(draft.at));
  return places.size === 0 ? NONE : { has: (place) => places.has(keyOf(place)) };
});

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
