import { overlaps, type Span } from '../text/span.ts';
import type { Anchor, QuoteSelector } from './anchor.ts';
import { asCandidates } from './as-candidates.ts';
import { characterLikeness } from './character-likeness.ts';
import type { Fit } from './compared-text.ts';
import { fitsIn } from './fit.ts';
import { foldedOffset, foldQuote } from './fold.ts';
import type { MatchedTexts, OldWords } from './matched-texts.ts';
import { resembling } from './resembling.ts';
import { isMarked } from './sentence-bounds.ts';
import { byLength } from './shared-words.ts';
import { stateOf } from './state.ts';
import { isWhole, readsWhole } from './whole.ts';
import { indexOf } from './word-index.ts';

/** How alike a passage that stands where the quote stood must be to be what became of it. */
const GATE = 0.4;
/** How alike a passage somewhere else must be, and how much more than any other. */
const REWORDED = 0.7;
const LEAST_LEAD = 0.3;
/** Passages that are looked at closely. */
const MOST_CLOSELY = 6;
/** A passage of which more than this part is another's is not judged by its letters. */
const MOST_TAKEN = 0.2;
/** Characters of context read on each side of a quote. */
const CONTEXT = 48;
/** Characters of the old text around a quote in which a passage may have another origin. */
const NEIGHBOURHOOD = 800;
/** How much more like another sentence of the old text than the quote such a passage is. */
const OTHERS = 0.05;
/** How much text between two words that stayed is read closely, in characters beyond the quote's own length. */
const WIDEST = 12_000;

/**
 * What took the place of a quote whose words are gone, `span` in the old source: a passage that reads like it where it
 * stood, between what stayed before and after it; else one that reads much like it in what is new. A passage that
 * stood in the old text as well, or reads more like another sentence there, is not what became of the quote.
 */
export function successorOf(texts: MatchedTexts, span: Span, words: OldWords): Anchor {
  const { old, now } = texts;
  const quote = old.source.slice(span.start, span.end);
  const here = fitsHere(texts, span, words);
  const best = here.slice(0, MOST_CLOSELY).find((fit) => fit.score >= GATE && isNew(texts, fit, span, words));
  const moved = best === undefined ? fitsElsewhere(texts, span, words) : [];
  const [first] = moved;
  const found =
    best ?? (first !== undefined && isClear(first, moved) && isNew(texts, first, span, words) ? first : null);
  if (found === null)
    return {
      state: 'deleted',
      candidates: asCandidates([...here, ...moved].sort((a, b) => b.score - a.score || a.start - b.start)),
    };
  const passage = now.source.slice(found.start, found.end);
  const state = stateOf(quote, passage, best === undefined ? 'moved' : 'exact');
  return { state, start: found.start, end: found.end, candidates: [] };
}

/** Whether a passage somewhere else reads much like the quote, and no other nearly as much. */
function isClear(first: Fit, all: readonly Fit[]): boolean {
  const rival = all.find((other) => !overlaps(other, first))?.score ?? 0;
  return first.score >= REWORDED && first.score - rival >= LEAST_LEAD;
}

/** What reads like the quote where it stood. */
function fitsHere(texts: MatchedTexts, span: Span, words: OldWords): readonly Fit[] {
  const fits = fitsIn({ tokens: texts.oldTokens, ...words }, narrowed(texts, span, words), {
    text: texts.now,
    bounds: { start: 0, end: texts.now.text.length },
    tokens: texts.newTokens,
    weigh: byLength,
    isTaken: (token) => texts.isTaken(token, words),
    whole: isWhole(texts.old.source, span) || readsWhole(selectorOf(texts, span)),
    marked: isMarked(texts.old.source.slice(span.start, span.end)),
  });
  return (fits[0]?.score ?? 0) < GATE ? byLetters(texts, span, words, fits) : fits;
}

/** The same judged letter by letter, where nearly all of their words are new: those of a damaged text are. */
function byLetters(texts: MatchedTexts, span: Span, words: OldWords, fits: readonly Fit[]): readonly Fit[] {
  const quote = foldQuote(texts.old.source.slice(span.start, span.end));
  return fits
    .map((fit, at) => {
      const passage = texts.newWords(fit);
      if (at >= MOST_CLOSELY) return fit;
      if (texts.countTaken(passage, words) > MOST_TAKEN * (passage.to - passage.from)) return fit;
      const letters = characterLikeness(quote, foldQuote(texts.now.source.slice(fit.start, fit.end)));
      return { ...fit, score: Math.max(fit.score, letters) };
    })
    .sort((a, b) => b.score - a.score || a.start - b.start);
}

/** What reads like a quote that is gone from its place, in what is new: moved and reworded at once. */
function fitsElsewhere(texts: MatchedTexts, span: Span, words: OldWords): readonly Fit[] {
  const everywhere = { start: 0, end: texts.now.text.length };
  return resembling(texts.now, everywhere, selectorOf(texts, span), (token) => texts.isTaken(token, words));
}

function selectorOf({ old: { source } }: MatchedTexts, span: Span): QuoteSelector {
  return {
    quote: source.slice(span.start, span.end),
    prefix: source.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: source.slice(span.end, span.end + CONTEXT),
    start: span.start,
  };
}

/** Whether a passage did not stand in the old text outside of the quote, and reads more like the quote than its neighbours. */
function isNew(texts: MatchedTexts, passage: Fit, span: Span, words: OldWords): boolean {
  const { from, to } = texts.newWords(passage);
  const isOutside = (first: number) => first + to - from <= words.from || first >= words.to;
  const before = indexOf(texts.old).runsOf(texts.newTokens, from, to).filter(isOutside).length;
  if (before > 0 && before >= indexOf(texts.now).runsOf(texts.newTokens, from, to).length) return false;
  const quote = { start: foldedOffset(texts.old, span.start), end: foldedOffset(texts.old, span.end) };
  const around = {
    start: Math.max(0, quote.start - NEIGHBOURHOOD),
    end: Math.min(texts.old.text.length, quote.end + NEIGHBOURHOOD),
  };
  const [origin] = fitsIn({ tokens: texts.newTokens, from, to }, around, {
    text: texts.old,
    bounds: { start: 0, end: texts.old.text.length },
    tokens: texts.oldTokens,
    weigh: byLength,
    isTaken: () => false,
    whole: true,
    marked: false,
  });
  return origin === undefined || overlaps(origin, span) || origin.score < passage.score + OTHERS;
}

/** The folded new text where the quote stood; around a word of it that stayed, where that is too long to be read. */
function narrowed(texts: MatchedTexts, span: Span, words: OldWords): Span {
  const stretch = texts.between(words);
  const widest = WIDEST + 2 * (span.end - span.start);
  if (stretch.end - stretch.start <= widest) return stretch;
  const kept = texts.firstKept(words);
  const centre =
    kept === null ? (stretch.start + stretch.end) / 2 : (texts.newTokens.starts[kept.place] ?? 0);
  return {
    start: Math.max(stretch.start, Math.floor(centre - widest / 2)),
    end: Math.min(stretch.end, Math.floor(centre + widest / 2)),
  };
}
