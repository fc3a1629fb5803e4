import { overlaps, type Span } from '../text/span.ts';
import type { SoughtQuote } from './anchor.ts';
import { centresOf } from './centres.ts';
import { characterLikeness } from './character-likeness.ts';
import { type Fit, type Search, wordsIn } from './compared-text.ts';
import { fitsIn } from './fit.ts';
import { type FoldedText, foldQuote } from './fold.ts';
import { isMarked } from './sentence-bounds.ts';
import type { Weigh } from './shared-words.ts';
import { bridgedApart, bridgesOf, Side, type Standing } from './sides.ts';
import { tokensOf } from './tokens.ts';
import { type Turn, turnOf } from './turn.ts';
import { readsWhole } from './whole.ts';
import { indexOf, type WordIndex } from './word-index.ts';

/** A passage that reads like a quote, and how the quote's context stands to it. */
export interface Found extends Fit {
  readonly before: Standing;
  readonly after: Standing;
  /** How firmly both sides of the context stand together somewhere else, from 0 to 1. */
  readonly bridged: number;
  /** How it stands to where the quotes around the quote expect it. */
  readonly turn: Turn;
  /** Its letters are alike, though its words are not: a scanner or a wrong encoding spoilt them. */
  readonly isDamaged: boolean;
}

/** Characters read before and after a likely place: as a part of the quote's length, and at least. */
const REACH = 0.6;
const LEAST_REACH = 200;
/** Passages of one neighbourhood that are kept. */
const MOST_FITS = 6;

/** The passages that read most like a quote, best first. They may overlap. `isTaken`: words known to be another's. */
export function resembling(
  text: FoldedText,
  stretch: Span,
  selector: SoughtQuote,
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
    bounds: stretch,
    tokens: index.tokens,
    weigh,
    isTaken: isTaken ?? (() => false),
    whole: readsWhole(selector),
    marked: isMarked(selector.quote),
  };
  const quote = { tokens, from: 0, to: tokens.count };
  const reach = Math.max(LEAST_REACH, Math.ceil(folded.length * REACH));
  const around = centresOf(index, tokens, sides, stretch).map((token) => {
    const at = index.tokens.starts[token] ?? 0;
    return {
      start: Math.max(stretch.start, at - reach),
      end: Math.min(stretch.end, at + folded.length + reach),
    };
  });
  const fits = joined(around).flatMap((one) => fitsIn(quote, one, search).slice(0, MOST_FITS));
  // Letter by letter, words that are another's cannot be told from free ones.
  const read =
    isTaken === null ? readClosely(text, folded, fits) : fits.map((fit) => ({ ...fit, isDamaged: false }));
  const bridges = bridgesOf(sides.before, sides.after);
  return read
    .map((fit) => {
      const { from, to } = wordsIn(search, fit);
      return {
        ...fit,
        before: sides.before.standingAt(from),
        after: sides.after.standingAt(to),
        bridged: bridgedApart(bridges, from),
        turn: turnOf(fit, selector.between, stretch),
      };
    })
    .sort((a, b) => rank(b) - rank(a) || farFrom(a, selector) - farFrom(b, selector) || a.start - b.start);
}

/** How far a passage stands from the place of the quote: of two that are the same, the nearer is meant. */
function farFrom({ start }: Span, selector: SoughtQuote): number {
  return selector.start === undefined ? 0 : Math.abs(start - selector.start);
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

function rank({ score, before, after, turn }: Found): number {
  return score * (1 + (before.near + after.near + (1 - turn.left)) / 4);
}
