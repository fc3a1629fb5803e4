import { overlaps } from '../text/span.ts';
import type { QuoteSelector } from './anchor.ts';
import { wordsIn } from './compared-text.ts';
import { differenceInWords, type WordDifference } from './difference.ts';
import type { Evidence } from './evidence.ts';
import { type FoldedText, foldQuote } from './fold.ts';
import { keptWords } from './kept-words.ts';
import { parallelsAround } from './parallels.ts';
import type { Found } from './resembling.ts';
import type { Standing } from './sides.ts';
import { surroundingsOf } from './surroundings.ts';
import { idOf, type Tokens, tokensOf } from './tokens.ts';
import { indexOf, type WordIndex } from './word-index.ts';

/** What speaks for and against the best of the passages found. */
export function evidenceFor(
  best: Found,
  found: readonly Found[],
  text: FoldedText,
  selector: QuoteSelector,
): Evidence {
  const { before, after } = best;
  const index = indexOf(text);
  const { from, to } = wordsIn({ text, tokens: index.tokens }, best);
  const quote = foldQuote(selector.quote);
  const passage = foldQuote(text.source.slice(best.start, best.end));
  const words = tokensOf(quote);
  const kept = best.isDamaged ? allOf(words) : keptWords(words, tokensOf(passage), index);
  const difference = best.isDamaged ? undamaged(best) : differenceInWords(quote, passage);
  const around = surroundingsOf(index, from, to, difference.fresh, selector);
  const isBare = isBlank(selector.prefix) && isBlank(selector.suffix);
  const beside = isBare ? [UNKNOWN] : [before.beside, after.beside];
  const strayed = ({ elsewhere, near }: Standing) => Math.max(0, elsewhere - near);
  return {
    score: best.score,
    rival: found.find((other) => !overlaps(other, best))?.score ?? 0,
    kept: difference.kept,
    told: bitsIn(index, words.ids) - bitsIn(index, difference.gone.map(idOf)),
    opening: kept.opening,
    isPhrase: kept.isRunRepeated,
    replaced: difference.replaced,
    swapped: difference.swapped,
    stronger: Math.max(...beside),
    weaker: Math.min(...beside),
    surroundings: around.context,
    strayed: strayed(before) + strayed(after),
    bridged: best.bridged,
    topic: around.topic,
    parallel: parallelsAround(index, from, to),
    drift:
      selector.start === undefined
        ? USUAL_DRIFT
        : Math.abs(best.start - selector.start) / Math.max(1, text.source.length),
    turn: best.turn,
  };
}

function isBlank(context: string | undefined): boolean {
  return context === undefined || context.trim() === '';
}

/** How much is taken to stand beside a passage of a context that was not stored: a quote found once needs none. */
const UNKNOWN = 0.3;
/** How far a passage is taken to stand from the place of the quote where that is not known. */
const USUAL_DRIFT = 0.1;

function bitsIn(index: WordIndex, ids: Iterable<number>): number {
  let bits = 0;
  for (const id of ids) bits += index.bitsOf(id);
  return bits;
}

/** Where the letters are damaged, all words are other words and tell nothing: what is alike by letters counts. */
function undamaged({ score }: Found): WordDifference {
  return { kept: score, replaced: 0, gone: [], fresh: [], swapped: new Set() };
}

function allOf({ count }: Tokens): ReturnType<typeof keptWords> {
  return { isRunRepeated: false, opening: count };
}
