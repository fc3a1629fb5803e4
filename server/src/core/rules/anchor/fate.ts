import type { AnchorState } from '../../anchoring/locate.ts';
import type { Definition, PlacedQuote } from '../../workspace/rule.ts';
import { isWaived } from '../../workspace/waivers.ts';

/** Whether what became of a quote asks for a person's word: its words no longer stand in one place of its source. */
export function isOpen(state: AnchorState): boolean {
  return state !== 'exact' && state !== 'moved';
}

/**
 * Whether the quote's words stand in the file, but outside of the lines that are its source, and are not known to have
 * stood within them. One that did, and is gone, has not come to belong to another work that says the same.
 */
export function isOutside({ anchor, elsewhere, stood }: PlacedQuote): boolean {
  return anchor.state === 'deleted' && elsewhere.length > 0 && stood === null;
}

/** The rule that has a finding on a quote whose words do not stand in one place of its source. */
export function ruleOf(placed: PlacedQuote): string {
  if (placed.anchor.state === 'ambiguous') return 'anchor/ambiguous';
  return isOutside(placed) ? 'anchor/crosses-segment' : 'anchor/quote-drift';
}

/** Whether the quote's finding has been accepted with a reason. */
export function isAccepted(placed: PlacedQuote, claim: Definition): boolean {
  return isWaived({ code: ruleOf(placed), path: placed.quote.path }, claim);
}

/**
 * Whether the source is known to have changed under the quote: its words stood in the version recorded, or that
 * version is not kept. Otherwise the quote was wrong before.
 */
export function isFollowed({ change, stood }: PlacedQuote): boolean {
  return change !== null && (stood !== null || change.previous === null);
}
