import { overlaps, type Span } from '../text/span.ts';
import type { Anchor, QuoteSelector } from './anchor.ts';
import { asCandidates } from './as-candidates.ts';
import { changeBetween } from './change.ts';
import { characterLikeness } from './character-likeness.ts';
import { type Fit, fitsIn, type Search, type Weigh } from './fit.ts';
import { type FoldedText, foldedOffset, foldQuote } from './fold.ts';
import { firstTokenAfter, firstTokenFrom, type Tokens, tokensOf } from './tokens.ts';
import { indexOf, type WordIndex } from './word-index.ts';

/** How many of a quote's rarest words are followed, and how often each may stand in the text. */
const MOST_PROBES = 16;
const MOST_HITS = 300;
/** How many neighbourhoods are read closely. */
const MOST_READ = 5;
/** Words of context compared on each side. */
const CONTEXT_WORDS = 5;

/** A passage that reads like the quote, and how much of the quote's context stands around it, from 0 to 1. */
export interface Found extends Fit {
  readonly before: number;
  readonly after: number;
  /**
   * Whether it stands between the quote's prefix and suffix, not far from either. Only the quote stood there, so what
   * stands there now took its place or is what became of it.
   */
  readonly between: boolean;
  /** On how many sides the context stands whole somewhere else, but not near here. */
  readonly strayed: number;
}

/**
 * Looks for what became of a quote whose words no longer stand in a text, without the old text. Refuses rather than
 * guesses: where what stood before and after it stands together now, it is `deleted`; otherwise a passage must read
 * like it, the more so the less of its context stands around it, and clearly more than any other passage. Below that,
 * what reads like it is only suggested.
 */
export function refind(text: FoldedText, stretch: Span, selector: QuoteSelector): Anchor {
  const found = resembling(text, stretch, selector);
  const [best] = found;
  if (best === undefined || isBridged(text, stretch, selector)) return gone(found);
  const change = changeBetween(selector.quote, text.source.slice(best.start, best.end));
  if (!isAccepted(best, found, change === 'edited-critical')) return gone(found);
  return { state: change === 'none' ? 'exact' : change, start: best.start, end: best.end, candidates: [] };
}

function gone(found: readonly Found[]): Anchor {
  return { state: 'deleted', candidates: asCandidates(found) };
}

/** Whether the end of the prefix and the beginning of the suffix stand together: the quote was cut out between them. */
function isBridged(text: FoldedText, stretch: Span, selector: QuoteSelector): boolean {
  const before = foldQuote(selector.prefix ?? '').slice(-MOST_BRIDGE);
  const after = foldQuote(selector.suffix ?? '').slice(0, MOST_BRIDGE);
  if (Math.min(before.length, after.length) < LEAST_BRIDGE) return false;
  for (const between of [' ', '']) {
    const place = text.text.indexOf(before + between + after, stretch.start);
    if (place >= 0 && place < stretch.end) return true;
  }
  return false;
}

const MOST_BRIDGE = 24;
const LEAST_BRIDGE = 6;

/**
 * Whether the best passage may be said to be the quote, not only to be like it. The less of its context stands around
 * it, the more it must read like it; where its context stands elsewhere, what it claims must be unchanged as well, for
 * that is how look-alikes differ.
 */
function isAccepted(best: Found, found: readonly Found[], isCritical: boolean): boolean {
  const rival = found.find((other) => !overlaps(other, best));
  const margin = rank(best) - (rival === undefined ? 0 : rank(rival));
  if (margin < LEAST_MARGIN) return false;
  if (best.between) return best.score >= (Math.min(best.before, best.after) >= NEAR ? 0.4 : 0.45);
  const isBeside = Math.max(best.before, best.after) >= NEAR;
  if (isBeside && best.strayed === 0) return best.score >= 0.45;
  if (isBeside) return best.score >= (isCritical ? 0.8 : 0.55);
  if (isCritical && (best.strayed > 0 || best.score < 0.75)) return false;
  return best.score >= (LEAST_ALONE[best.strayed] ?? 1) && margin >= 2 * LEAST_MARGIN;
}

const LEAST_MARGIN = 0.1;
/** What a passage without its context must score, by the number of sides whose context stands elsewhere. */
const LEAST_ALONE: readonly number[] = [0.65, 0.8, 0.85];

function rank(one: Found): number {
  return one.score * (1 + (one.before + one.after) / 4);
}

/** The passages that read most like a quote, best first. They may overlap. */
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
  const all = index.tokens.count;
  const weigh: Weigh = (id, length) =>
    (length + 1) * (0.4 + Math.log2(2 + all / (1 + index.placesOf(id).length)) / Math.log2(2 + all));
  const search: Search = {
    text,
    tokens: index.tokens,
    weigh,
    isTaken: isTaken ?? (() => false),
    whole: readsWhole(folded, selector),
  };
  const context = contextOf(index, selector);
  const quote = { tokens, from: 0, to: tokens.count };
  const reach = Math.max(200, Math.ceil(folded.length * 0.6));
  const fits: Fit[] = [];
  for (const token of centres(index, tokens, context, stretch)) {
    const at = index.tokens.starts[token] ?? 0;
    const around = {
      start: Math.max(stretch.start, at - reach),
      end: Math.min(stretch.end, at + folded.length + reach),
    };
    fits.push(...fitsIn(quote, around, search).slice(0, 4));
  }
  // Letter by letter, words that are another's cannot be told from free ones.
  return (isTaken === null ? readClosely(text, folded, fits) : fits)
    .map((fit) => ({ ...fit, ...surroundings(text, index.tokens, fit, context) }))
    .sort((a, b) => rank(b) - rank(a) || a.start - b.start);
}

/** The best few are compared letter by letter, too. */
function readClosely(text: FoldedText, quote: string, fits: readonly Fit[]): readonly Fit[] {
  const ranked = [...fits].sort((a, b) => b.score - a.score || a.start - b.start);
  return ranked.map((fit, at) => {
    if (at >= MOST_CLOSELY || fit.score > 0.9) return fit;
    const passage = foldQuote(text.source.slice(fit.start, fit.end));
    return { ...fit, score: Math.max(fit.score, characterLikeness(quote, passage)) };
  });
}

const MOST_CLOSELY = 4;

interface Context {
  readonly before: Tokens;
  readonly after: Tokens;
  /** Where either side, of three words at least, stands whole: the tokens it begins with. */
  readonly placesBefore: readonly number[];
  readonly placesAfter: readonly number[];
}

/** Where the whole context stands as seen from a passage, `first` to `next` in tokens. */
function wholeContext(
  { first, next }: { readonly first: number; readonly next: number },
  fit: { readonly before: number; readonly after: number },
  { before, placesBefore, placesAfter }: Context,
): { between: boolean; strayed: number } {
  const isAhead = (place: number) => {
    const distance = first - place - before.count;
    return distance >= 0 && distance <= NOT_FAR;
  };
  const isBehind = (place: number) => place >= next && place - next <= NOT_FAR;
  const ahead = fit.before >= NEAR || placesBefore.some(isAhead);
  const behind = fit.after >= NEAR || placesAfter.some(isBehind);
  return {
    between: ahead && behind,
    strayed: (ahead || placesBefore.length === 0 ? 0 : 1) + (behind || placesAfter.length === 0 ? 0 : 1),
  };
}

/** Words between a passage and its context that are not far. */
const NOT_FAR = 60;
/** A side of which this much stands around a passage speaks for it. */
const NEAR = 0.75;
const LEAST_TELLING = 3;

function placesOf(index: WordIndex, words: Tokens): readonly number[] {
  if (words.count < LEAST_TELLING) return [];
  const places: number[] = [];
  const { ids, count } = index.tokens;
  let rarest = 0;
  for (let at = 1; at < words.count; at++)
    if (index.placesOf(words.ids[at] ?? 0).length < index.placesOf(words.ids[rarest] ?? 0).length)
      rarest = at;
  for (const hit of index.placesOf(words.ids[rarest] ?? 0).subarray(0, MOST_HITS)) {
    const first = hit - rarest;
    let same = 0;
    while (same < words.count && first >= 0 && first + same < count && ids[first + same] === words.ids[same])
      same++;
    if (same === words.count) places.push(first);
  }
  return places;
}

/** The words of a selector's context; one that may be cut off at the outer end is left out. */
function contextOf(index: WordIndex, selector: QuoteSelector): Context {
  const before = tokensOf(foldQuote(selector.prefix ?? ''));
  const after = tokensOf(foldQuote(selector.suffix ?? ''));
  const last = part(before, Math.max(before.count > 2 ? 1 : 0, before.count - CONTEXT_WORDS), before.count);
  const next = part(after, 0, Math.min(after.count > 2 ? after.count - 1 : after.count, CONTEXT_WORDS));
  return {
    before: last,
    after: next,
    placesBefore: placesOf(index, last),
    placesAfter: placesOf(index, next),
  };
}

function part(tokens: Tokens, from: number, to: number): Tokens {
  return {
    count: to - from,
    ids: tokens.ids.subarray(from, to),
    starts: tokens.starts.subarray(from, to),
    ends: tokens.ends.subarray(from, to),
  };
}

/** How much of the context stands right before and after a passage, in whole words from the passage outwards. */
function surroundings(text: FoldedText, tokens: Tokens, fit: Fit, context: Context): Omit<Found, keyof Fit> {
  const { before, after } = context;
  const first = firstTokenAfter(tokens, foldedOffset(text, fit.start));
  const next = firstTokenFrom(tokens, foldedOffset(text, fit.end));
  let ahead = 0;
  while (ahead < before.count && tokens.ids[first - 1 - ahead] === before.ids[before.count - 1 - ahead])
    ahead++;
  let behind = 0;
  while (behind < after.count && tokens.ids[next + behind] === after.ids[behind]) behind++;
  const beside = {
    before: before.count === 0 ? 0 : ahead / before.count,
    after: after.count === 0 ? 0 : behind / after.count,
  };
  return { ...beside, ...wholeContext({ first, next }, beside, context) };
}

/** Places of a context that may all be looked at. */
const FEW = 10;

/** Where the quote may begin, as tokens of the text: where its rare words stand in its order, or its context does. */
function centres(index: WordIndex, quote: Tokens, context: Context, stretch: Span): readonly number[] {
  const votes = new Map<number, number>();
  const width = Math.max(8, quote.count);
  const inside = (token: number) =>
    (index.tokens.starts[token] ?? 0) >= stretch.start && (index.tokens.ends[token] ?? 0) <= stretch.end;
  const vote = (begin: number, weight: number) => {
    const bucket = Math.floor(begin / width);
    for (const one of [bucket, bucket + (begin - bucket * width > width / 2 ? 1 : -1)])
      votes.set(one, (votes.get(one) ?? 0) + weight);
  };
  const probe = (words: Tokens, shift: number, most: number) => {
    const rare = Array.from({ length: words.count }, (_, at) => ({
      at,
      hits: index.placesOf(words.ids[at] ?? 0),
    }))
      .filter(({ hits }) => hits.length > 0)
      .sort((a, b) => a.hits.length - b.hits.length)
      .slice(0, most);
    for (const { at, hits } of rare) {
      const worth = 1 / (1 + Math.log2(hits.length));
      for (const hit of hits.subarray(0, MOST_HITS))
        if (inside(hit)) vote(Math.max(0, hit - at + shift), worth);
    }
  };
  probe(quote, 0, MOST_PROBES);
  probe(context.before, context.before.count, 3);
  probe(context.after, -quote.count, 3);
  // Where the whole context stands, the quote or what became of it is beside it.
  if (context.placesBefore.length <= FEW)
    for (const place of context.placesBefore) if (inside(place)) vote(place + context.before.count, 2);
  if (context.placesAfter.length <= FEW)
    for (const place of context.placesAfter) if (inside(place)) vote(Math.max(0, place - quote.count), 2);
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_READ)
    .map(([bucket]) => Math.min(index.tokens.count - 1, Math.max(0, bucket * width)));
}

/** Whether a quote reads as whole sentences, as far as it and its context tell. */
function readsWhole(quote: string, { prefix, suffix }: QuoteSelector): boolean {
  const begins =
    /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(quote) ||
    prefix === undefined ||
    /(?:^|[.!?:"”’)\]]|\n)\s*$/.test(prefix);
  const ends = /[.!?:]["”’')\]]*$/.test(quote) || suffix === undefined || /^\s*(?:\n|$)/.test(suffix);
  return begins && ends;
}
