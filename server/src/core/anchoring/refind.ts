import { overlaps, type Span } from '../text/span.ts';
import type { Anchor, QuoteSelector } from './anchor.ts';
import { asCandidates } from './as-candidates.ts';
import { isBridged } from './bridge.ts';
import { wordsIn } from './compared-text.ts';
import { differenceInWords } from './difference.ts';
import { type Evidence, isAccepted } from './evidence.ts';
import { type FoldedText, foldQuote } from './fold.ts';
import { parallelsAround } from './parallels.ts';
import { type Found, resembling } from './resembling.ts';
import type { Standing } from './sides.ts';
import { stateOf } from './state.ts';
import { tokensOf } from './tokens.ts';
import { indexOf } from './word-index.ts';

/**
 * Looks for what became of a quote whose words no longer stand in a text, without the old text. Refuses rather than
 * guesses: where what stood before and after it stands together now, it is `deleted`; so it is where not enough speaks
 * for the passage that is likest (see `isAccepted`). Then what reads like it is only suggested.
 */
export function refind(text: FoldedText, stretch: Span, selector: QuoteSelector): Anchor {
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

/** What speaks for the best of the passages found. */
export function evidenceFor(
  best: Found,
  found: readonly Found[],
  text: FoldedText,
  selector: QuoteSelector,
): Evidence {
  const { before, after } = best;
  const stronger = before.beside > after.beside ? before : after;
  const quote = foldQuote(selector.quote);
  const difference = differenceInWords(quote, foldQuote(text.source.slice(best.start, best.end)));
  const index = indexOf(text);
  const { from, to } = wordsIn({ text, tokens: index.tokens }, best);
  const strayed = ({ elsewhere, near }: Standing) => Math.max(0, elsewhere - near);
  return {
    score: best.score,
    rival: found.find((other) => !overlaps(other, best))?.score ?? 0,
    length: tokensOf(quote).count,
    difference: best.isDamaged
      ? { ...difference, kept: best.score, replaced: 0, swapped: NOTHING }
      : difference,
    stronger: stronger.beside,
    weaker: Math.min(before.beside, after.beside),
    strayed: strayed(before) + strayed(after),
    isRepeated: stronger.beside >= MOSTLY && stronger.isRepeated,
    parallel: parallelsAround(index, from, to),
    drift:
      selector.start === undefined
        ? USUAL_DRIFT
        : Math.abs(best.start - selector.start) / Math.max(1, text.source.length),
  };
}

/** A side of the context of which this much stands beside a passage. */
const MOSTLY = 0.5;
const NOTHING: ReadonlySet<never> = new Set();
/** How far a passage is taken to stand from the place of the quote where that is not known. */
const USUAL_DRIFT = 0.1;
