import { overlaps, type Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { type Coverage, type CoveredUnit, coverageOf, isBody } from './coverage.ts';

/** Which sentence is meant, from a place in a report. */
export type SentenceWanted =
  /** The one at the place; between two, the one before. */
  | 'here'
  | 'next'
  | 'previous'
  /** The next one of which nothing has been made yet, round the end of the file. */
  | 'next-unread';

/** A sentence of a report, as somebody reads it. */
export interface SentenceRead {
  readonly span: Span;
  /** Its number among the body sentences of the file, from 1. */
  readonly number: number;
  readonly of: number;
  readonly coverage: Coverage;
  /** How many claims stand on it. */
  readonly claims: number;
}

/** The sentence meant; null at the ends of the file, where nothing is left to read, and for what is no report. */
export function sentenceFrom(
  workspace: Workspace,
  uri: string,
  place: Span,
  wanted: SentenceWanted,
): SentenceRead | null {
  const report = workspace.report(uri);
  if (report === null) return null;
  const body = coverageOf(workspace, report).filter(({ unit }) => isBody(unit.kind));
  const index = indexOf(body, place, wanted);
  const found = index === null ? undefined : body[index];
  if (found === undefined || index === null) return null;
  const { unit, coverage, claims } = found;
  return {
    span: { start: unit.start, end: unit.end },
    number: index + 1,
    of: body.length,
    coverage: coverage ?? 'unread',
    claims: claims.length,
  };
}

function indexOf(body: readonly CoveredUnit[], place: Span, wanted: SentenceWanted): number | null {
  const here = body.findLastIndex(({ unit }) => unit.start <= place.start);
  const isIn = overlaps(body[here]?.unit ?? { start: -1, end: -1 }, {
    start: place.start,
    end: place.start + 1,
  });
  switch (wanted) {
    case 'here':
      return here < 0 ? null : here;
    case 'next':
      return here + 1;
    case 'previous':
      // From the middle of nowhere the sentence before is the previous one.
      return isIn ? here - 1 : here;
    case 'next-unread': {
      const after = body.findIndex(({ coverage }, i) => i > here && coverage === 'unread');
      if (after >= 0) return after;
      const round = body.findIndex(({ coverage }) => coverage === 'unread');
      return round >= 0 && round !== here ? round : null;
    }
  }
}
