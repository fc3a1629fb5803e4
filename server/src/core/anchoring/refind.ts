import type { Span } from '../text/span.ts';
import type { Anchor, SoughtQuote } from './anchor.ts';
import { asCandidates } from './as-candidates.ts';
import { isBridged } from './bridge.ts';
import { isAccepted } from './evidence.ts';
import { evidenceFor } from './evidence-for.ts';
import type { FoldedText } from './fold.ts';
import { resembling } from './resembling.ts';
import { stateOf } from './state.ts';

/**
 * Looks for what became of a quote whose words no longer stand in a text, without the old text. Refuses rather than
 * guesses: where what stood before and after it stands together now, it is `deleted`; so it is where not enough speaks
 * for the passage that is likest (see `isAccepted`). Then what reads like it is only suggested.
 */
export function refind(text: FoldedText, stretch: Span, selector: SoughtQuote): Anchor {
  const found = resembling(text, stretch, selector);
  const [best] = found;
  if (
    best === undefined ||
    isBridged(text, stretch, selector) ||
    !isAccepted(evidenceFor(best, found, text, selector))
  )
    return { state: 'deleted', candidates: asCandidates(found) };
  const state = stateOf(selector.quote, text.source.slice(best.start, best.end), 'exact');
  return { state, start: best.start, end: best.end, candidates: [] };
}
