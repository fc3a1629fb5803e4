import type { DraftOf } from './checker.ts';
import type { DraftPlace } from './rule.ts';

/** Whether a check has found what the one before it found, so that nothing has to be shown anew. */
export function sameDrafts(a: readonly DraftOf[], b: readonly DraftOf[]): boolean {
  return a.length === b.length && a.every((one, i) => same(one, b[i]));
}

function same({ draft, definition }: DraftOf, other: DraftOf | undefined): boolean {
  if (other === undefined || other.definition !== definition) return false;
  const { related = [], ...rest } = draft;
  const { related: others = [], ...theirs } = other.draft;
  return (
    draft.code === other.draft.code &&
    draft.message === other.draft.message &&
    related.length === others.length &&
    related.every((place, i) => samePlace(place, others[i])) &&
    JSON.stringify(rest) === JSON.stringify(theirs)
  );
}

function samePlace(a: DraftPlace, b: DraftPlace | undefined): boolean {
  if (b === undefined || a.message !== b.message) return false;
  if ('definition' in a || 'definition' in b)
    return 'definition' in a && 'definition' in b && a.definition === b.definition;
  return a.uri === b.uri && a.span.start === b.span.start && a.span.end === b.span.end;
}
