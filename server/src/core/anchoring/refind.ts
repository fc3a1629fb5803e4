import { overlaps, type Span } from '../text/span.ts';
import type { Anchor, QuoteSelector } from './anchor.ts';
import { asCandidates } from './as-candidates.ts';
import { centresOf } from './centres.ts';
import { changeBetween } from './change.ts';
import { characterLikeness } from './character-likeness.ts';
import { type Fit, type Search, wordsIn } from './compared-text.ts';
import { differenceInWords } from './difference.ts';
import { type Evidence, isAccepted } from './evidence.ts';
import { fitsIn } from './fit.ts';
import { type FoldedText, foldQuote } from './fold.ts';
import { parallelsAround } from './parallels.ts';
import { isMarked } from './sentence-bounds.ts';
import type { Weigh } from './shared-words.ts';
import { Side, type Standing } from './sides.ts';
import { tokensOf } from './tokens.ts';
import { readsWhole } from './whole.ts';
import { indexOf, type WordIndex } from './word-index.ts';

/** A passage that reads like a quote, and how the quote's context stands to it. */
export interface Found extends Fit {
  readonly before: Standing;
  readonly after: Standing;
  /** Its letters are alike, though its words are not: a scanner or a wrong encoding spoilt them. */
  readonly isDamaged: boolean;
}

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
  const change = changeBetween(selector.quote, text.source.slice(best.start, best.end));
  return { state: change === 'none' ? 'exact' : change, start: best.start, end: best.end, candidates: [] };
}

/** What speaks for the best of the passages found. */
export function evidenceFor(
  best: Found,
  found: readonly Found[],
  text: FoldedText,
  selector: QuoteSelector,
): Evidence {
  const { before, after } = best;
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
    stronger: Math.max(before.beside, after.beside),
    weaker: Math.min(before.beside, after.beside),
    strayed: strayed(before) + strayed(after),
    isRepeated: (before.beside > after.beside ? before : after).isRepeated,
    parallel: parallelsAround(index, from, to),
    drift:
      selector.start === undefined
        ? USUAL_DRIFT
        : Math.abs(best.start - selector.start) / Math.max(1, text.source.length),
  };
}

const NOTHING: ReadonlySet<never> = new Set();
/** How far a passage is taken to stand from the place of the quote where that is not known. */
const USUAL_DRIFT = 0.1;

/** Whether the end of the prefix and the beginning of the suffix stand together: the quote was cut out between them. */
function isBridged(text: FoldedText, stretch: Span, selector: QuoteSelector): boolean {
  const before = foldQuote(selector.prefix ?? '').slice(-MOST_BRIDGE);
  const after = foldQuote(selector.suffix ?? '').slice(0, MOST_BRIDGE);
  if (Math.min(before.length, after.length) < LEAST_BRIDGE) return false;
  return [' ', ''].some((between) => standsIn(text, stretch, before + between + after));
}

/** Whether some characters stand in a stretch of a text; looked for where the rarest of their words stands. */
function standsIn(text: FoldedText, stretch: Span, wanted: string): boolean {
  const index = indexOf(text);
  const words = tokensOf(wanted);
  // The outermost words may be parts of words.
  let rare = -1;
  for (let at = 1; at < words.count - 1; at++)
    if (rare < 0 || index.rarityOf(words.ids[at] ?? 0) > index.rarityOf(words.ids[rare] ?? 0)) rare = at;
  const isWithin = (place: number) => place >= stretch.start && place + wanted.length <= stretch.end;
  if (rare < 0) {
    const place = text.text.indexOf(wanted, stretch.start);
    return place >= 0 && isWithin(place);
  }
  const offset = words.starts[rare] ?? 0;
  return index.placesOf(words.ids[rare] ?? 0).some((hit) => {
    const place = (index.tokens.starts[hit] ?? 0) - offset;
    return isWithin(place) && text.text.startsWith(wanted, place);
  });
}

/** Characters of context that make a bridge. */
const MOST_BRIDGE = 24;
const LEAST_BRIDGE = 6;

function rank({ score, before, after }: Found): number {
  return score * (1 + (before.near + after.near) / 4);
}

/** The passages that read most like a quote, best first. They may overlap. `isTaken`: words known to be another's. */
export function resembling(
  text: FoldedText,
  stretch: Span,
  selector: QuoteSelector,
  isTaken: ((token: number) => boolean) | null = null,
): readonly Found[] {
  const folded = foldQuote(selector.quote);
  const tokens = tokensOf(folded);
  if (tokens.count === 0) return [];
  const index = indexOf(text);
  const weigh = rarityIn(index);
  const sides = {
    before: Side.before(index, selector.prefix ?? '', weigh),
    after: Side.after(index, selector.suffix ?? '', weigh),
  };
  const search: Search = {
    text,
    tokens: index.tokens,
    weigh,
    isTaken: isTaken ?? (() => false),
    whole: readsWhole(selector),
    marked: isMarked(selector.quote),
  };
  const quote = { tokens, from: 0, to: tokens.count };
  const reach = Math.max(200, Math.ceil(folded.length * 0.6));
  const around = centresOf(index, tokens, sides, stretch).map((token) => {
    const at = index.tokens.starts[token] ?? 0;
    return {
      start: Math.max(stretch.start, at - reach),
      end: Math.min(stretch.end, at + folded.length + reach),
    };
  });
  const fits = joined(around).flatMap((one) => fitsIn(quote, one, search).slice(0, 6));
  // Letter by letter, words that are another's cannot be told from free ones.
  const read =
    isTaken === null ? readClosely(text, folded, fits) : fits.map((fit) => ({ ...fit, isDamaged: false }));
  return read
    .map((fit) => {
      const { from, to } = wordsIn(search, fit);
      return { ...fit, before: sides.before.standingAt(from), after: sides.after.standingAt(to) };
    })
    .sort((a, b) => rank(b) - rank(a) || a.start - b.start);
}

/** The longer a word and the fewer places it stands in, the more it tells. */
function rarityIn(index: WordIndex): Weigh {
  return (id, length) => (length + 1) * (COMMON + index.rarityOf(id));
}

/** What the commonest word counts beside the rarest. */
const COMMON = 0.4;

/** Stretches that overlap are read once. */
function joined(stretches: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const one of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last !== undefined && overlaps(last, one))
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
    else apart.push(one);
  }
  return apart;
}

/** The best few are compared letter by letter, too: the words of a damaged text are all other words. */
function readClosely(text: FoldedText, quote: string, fits: readonly Fit[]): readonly Reading[] {
  const ranked = [...fits].sort((a, b) => b.score - a.score || a.start - b.start);
  return ranked.map((fit, at) => {
    if (at >= MOST_CLOSELY || fit.score > 1 - FAR_CLOSER) return { ...fit, isDamaged: false };
    const score = characterLikeness(quote, foldQuote(text.source.slice(fit.start, fit.end)));
    return score >= fit.score + FAR_CLOSER
      ? { ...fit, score, isDamaged: true }
      : { ...fit, isDamaged: false };
  });
}

interface Reading extends Fit {
  readonly isDamaged: boolean;
}

const MOST_CLOSELY = 4;
/** How much more alike by letters than by words a damaged passage is. */
const FAR_CLOSER = 0.2;
