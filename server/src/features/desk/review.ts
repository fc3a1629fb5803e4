import type { EntryChange } from '../../core/finding.ts';
import type { Entry } from '../../core/model/entry.ts';

/**
 * What approving a claim changes in it: its status, who approved it and when (nanopublication info). Refused where two
 * persons would be one: the second look is somebody else’s.
 *
 * @param today `YYYY-MM-DD`
 */
export function approving(
  { id, claim }: Entry,
  reviewer: string,
  today: string,
): readonly EntryChange[] | { readonly refused: string } {
  const review = claim?.review ?? null;
  if (claim === null || review === null)
    return { refused: `“${id ?? ''}” says nothing of a review, so there is nothing to approve.` };
  if (review.annotator?.value === reviewer)
    return {
      refused: `${reviewer} wrote “${id ?? ''}”. It is approved by somebody else, so that four eyes have seen it.`,
    };
  if (claim.evaluation === null)
    return {
      refused: `“${id ?? ''}” has no evaluation yet. Whoever approves it approves that as well: write it first.`,
    };
  const set = (key: string, value: string): EntryChange => ({ path: 'review', key, change: { set: value } });
  return [set('status', 'approved'), set('reviewer', reviewer), set('modified', today)];
}
