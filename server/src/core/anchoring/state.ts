import type { AnchorState } from './anchor.ts';
import { changeBetween } from './change.ts';
import { sameWords } from './fold.ts';

/**
 * The state of a quote that was found as a passage. `same`: what it is when it says the same words. Other marks make it
 * edited though its words are the same: a hyphen joins two words to one, and whoever reads `exact` need not look.
 */
export function stateOf<Same extends AnchorState>(
  quote: string,
  passage: string,
  same: Same,
): Same | 'edited' | 'edited-critical' {
  if (sameWords(quote, passage)) return same;
  const change = changeBetween(quote, passage);
  return change === 'none' ? 'edited' : change;
}
