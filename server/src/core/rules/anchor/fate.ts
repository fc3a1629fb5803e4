import type { AnchorState } from '../../anchoring/locate.ts';
import { isWaived } from '../../workspace/checker.ts';
import type { Definition, PlacedQuote } from '../../workspace/rule.ts';

/** Whether what became of a quote asks for a person's word: its words no longer stand in one place of its source. */
export function isOpen(state: AnchorState): boolean {
  return state !== 'exact' && state !== 'moved';
}

/** Whether the quote's finding has been accepted with a reason. */
export function isAccepted({ quote, anchor }: PlacedQuote, claim: Definition): boolean {
  const code = anchor.state === 'ambiguous' ? 'anchor/ambiguous' : 'anchor/quote-drift';
  return isWaived({ code, path: quote.path }, claim);
}

/**
 * Whether the source is known to have changed under the quote: its words stood in the version recorded, or that
 * version is not kept. Otherwise the quote was wrong before.
 */
export function isFollowed({ change, stood }: PlacedQuote): boolean {
  return change !== null && (stood !== null || change.previous === null);
}
