import { overlaps, type Span } from '../text/span.ts';
import { type FoldedText, foldedOffset, sourceEnd, sourceStart } from './fold.ts';
import { partIn } from './part.ts';
import { sentencesBetween } from './passages.ts';
import { type Compared, MOST_WORDS, SharedWords, type Words } from './shared-words.ts';
import { firstTokenAfter, firstTokenFrom } from './tokens.ts';

/** How many sentences in a row may together be what became of a quote. */
const MOST_JOINED = 8;
/** A sentence is joined to others only if this much of it is the quote's, beyond what the others hold. */
const LEAST_OWN = 0.35;
/** Characters read beyond a stretch on each side, to find where its sentences begin and end. */
const MARGIN = 600;
/** For a quote of whole sentences, a part is taken only where no sentence reads this much like it, … */
const READS_WHOLE = 0.35;
/** … and the part reads so much more like it. */
const PART_AHEAD = 0.35;
/** A sentence that reads this much like the quote is not cut where another's words begin, except at a stop. */
const NEVER_CUT = 0.5;
/** How much more like the quote than the sentence its part must be that is not another's already. */
const CUT_AHEAD = 0.25;
/** Words compared in all: what a stretch may cost that is full of short sentences. */
const MOST_CELLS = 1_200_000;

/** A passage of a source that may be what became of a quote. `score`: how alike, from 0 to 1. */
export interface Fit extends Span {
  readonly score: number;
}

/** What is compared with a quote, and how. */
export interface Search extends Compared {
  readonly text: FoldedText;
  /** Whether the quote was made of whole sentences: then what it became is, too. */
  readonly whole: boolean;
  /** The quote begins with a mark of a list or a heading. */
  readonly marked: boolean;
}

/**
 * The passages of a folded stretch of a text that are most like a quote, best first: sentences and joined sentences,
 * and the words that fit where the quote was a part of a sentence. They may overlap.
 */
export function fitsIn(quote: Words, stretch: Span, search: Search): readonly Fit[] {
  if (quote.to <= quote.from || stretch.end <= stretch.start) return [];
  const comparison = new SharedWords(quote, search);
  const fits = search.whole ? sentenceFits(comparison, stretch, search) : [];
  fits.sort((a, b) => b.score - a.score || a.start - b.start);
  const best = fits[0]?.score ?? 0;
  if (search.whole && best >= READS_WHOLE) return fits;
  const part = partIn(quote, stretch, search);
  if (part === null) return fits;
  const score = likenessOf(comparison, part);
  if (!search.whole || score >= best + PART_AHEAD) {
    const { text, tokens } = search;
    const start = sourceStart(text, tokens.starts[part.from] ?? 0);
    fits.unshift({ start, end: sourceEnd(text, tokens.ends[part.to - 1] ?? 0), score });
  }
  return fits;
}

/** The sentences of a stretch, alone and joined, and what of them is not another's. */
function sentenceFits(comparison: SharedWords, stretch: Span, search: Search): Fit[] {
  const { text } = search;
  const from = Math.max(0, sourceStart(text, Math.max(0, stretch.start - MARGIN)));
  const to = sourceEnd(text, Math.min(text.text.length, stretch.end + MARGIN));
  const inside = { start: sourceStart(text, stretch.start), end: sourceEnd(text, stretch.end) };
  const sentences = sentencesBetween(text.source, from, to)
    .filter((one) => overlaps(one, inside))
    .map((one) => (search.marked ? one : withoutMark(text.source, one)))
    .flatMap((one) => atSpoiltStops(search, one, comparison.count));
  const words = sentences.map((one) => wordsIn(search, one));
  const fits: Fit[] = [];
  let cells = MOST_CELLS;
  /** What the stretches shared that began with the sentence before, by their last sentence. */
  let earlier = new Map<number, number>();
  for (let first = sentences.length - 1; first >= 0; first--) {
    const [sentence, own] = [sentences[first], words[first]];
    if (sentence === undefined || own === undefined || cells < 0) continue;
    const ends: number[] = [];
    for (const { to: end } of words.slice(first, first + MOST_JOINED)) {
      ends.push(end);
      if (end - own.from > comparison.count * 2 + 4) break;
    }
    cells -= comparison.count * ((ends.at(-1) ?? own.from) - own.from);
    const shares = comparison.sharedFrom(own.from, ends);
    const now = new Map<number, number>();
    for (const [index, share] of shares.entries()) {
      const last = first + index;
      now.set(last, share.shared);
      const before = shares[index - 1];
      if (before !== undefined) {
        const ofFirst = share.shared - (earlier.get(last) ?? 0);
        const ofLast = share.shared - before.shared;
        if (ofFirst < LEAST_OWN * (shares[0]?.weight ?? 0)) continue;
        if (ofLast < LEAST_OWN * (share.weight - before.weight)) continue;
      }
      const joined = { start: sentence.start, end: sentences[last]?.end ?? sentence.end };
      const fit = { ...joined, score: comparison.likeness(share) };
      fits.push(fit);
      const isOwn =
        first === last || (isMostly(sentence, inside) && isMostly(sentences[last] ?? sentence, inside));
      const cut = isOwn ? clipped(joined, inside) : null;
      if (cut !== null && (fit.score < NEVER_CUT || isAtStops(text.source, joined, cut))) {
        const bounds = wordBounds(search, cut);
        const score = likenessOf(comparison, wordsIn(search, bounds));
        if (score >= fit.score + CUT_AHEAD) fits.push({ ...bounds, score });
      }
    }
    earlier = now;
  }
  return fits;
}

function likenessOf(comparison: SharedWords, words: Words): number {
  const [share] = comparison.sharedFrom(words.from, [Math.min(words.to, words.from + MOST_WORDS)]);
  return share === undefined ? 0 : comparison.likeness(share);
}

/** What a line of a list or a heading begins with. */
const LINE_MARK = /^(?:#{1,6}|[-*+•>|]|\d{1,3}[.)])\s+(?=\S)/;

/** Whether a quote begins with the mark of a list or a heading. */
export function isMarked(quote: string): boolean {
  return LINE_MARK.test(quote.trimStart());
}

function withoutMark(source: string, { start, end }: Span): Span {
  const mark = LINE_MARK.exec(source.slice(start, Math.min(end, start + LONGEST_MARK)));
  return { start: start + (mark?.[0].length ?? 0), end };
}

const LONGEST_MARK = 16;

/** A stop with something glued to it that no sentence ends with: a note, an entity, a mark in a wrong encoding. */
const SPOILT_STOP =
  /[.!?](?!\p{N})(?:[^\s\p{L}&\u00d7\u00f7]|[\u00c0-\u024f]|&(?:#?\w{1,8};)?){1,16}\s+(?=\S)/gu;

/**
 * The parts of a sentence that is longer than a quote, cut also where the marks at the end of a sentence were damaged.
 * Where that is too often, they are joined again.
 */
function atSpoiltStops(search: Search, sentence: Span, count: number): readonly Span[] {
  const words = wordsIn(search, sentence);
  if (words.to - words.from <= count + 2) return [sentence];
  const parts: Span[] = [];
  let { start } = sentence;
  for (const stop of search.text.source.slice(sentence.start, sentence.end).matchAll(SPOILT_STOP)) {
    const end = sentence.start + stop.index + stop[0].trimEnd().length;
    parts.push({ start, end });
    start = sentence.start + stop.index + stop[0].length;
  }
  return [...parts, { start, end: sentence.end }];
}

/** The part of a sentence that lies inside, where much of it is known to be another's; null where little is. */
function clipped(span: Span, inside: Span): Span | null {
  const outside = Math.max(0, inside.start - span.start) + Math.max(0, span.end - inside.end);
  if (outside * 3 < span.end - span.start) return null;
  return { start: Math.max(span.start, inside.start), end: Math.min(span.end, inside.end) };
}

/** Whether a part is cut off at stops: two sentences that were read as one for want of a blank between them. */
function isAtStops(source: string, sentence: Span, cut: Span): boolean {
  const isStop = (at: number) => /[.!?]\S*\s*$/.test(source.slice(Math.max(0, at - LONGEST_STOP), at));
  return (cut.start === sentence.start || isStop(cut.start)) && (cut.end === sentence.end || isStop(cut.end));
}

/** A stop with what may be glued to it: quotation marks, damaged ones, note markers. */
const LONGEST_STOP = 16;

/** Whether at least half of a sentence lies inside. */
function isMostly(sentence: Span, inside: Span): boolean {
  const shared = Math.min(sentence.end, inside.end) - Math.max(sentence.start, inside.start);
  return shared * 2 >= sentence.end - sentence.start;
}

/** From the first word to the last, with the mark that ends it. */
function wordBounds(search: Search, span: Span): Span {
  const { text, tokens } = search;
  const { from, to } = wordsIn(search, span);
  if (from >= to) return span;
  const start = Math.max(span.start, sourceStart(text, tokens.starts[from] ?? 0));
  let end = Math.min(span.end, sourceEnd(text, tokens.ends[to - 1] ?? 0));
  while (end < span.end && /[.!?"'”’)\]]/.test(text.source.charAt(end))) end++;
  return { start, end: Math.max(start, end) };
}

/** The words of a stretch of the source. */
export function wordsIn({ text, tokens }: Pick<Search, 'text' | 'tokens'>, span: Span): Words {
  const from = firstTokenAfter(tokens, foldedOffset(text, span.start));
  const to = firstTokenFrom(tokens, foldedOffset(text, span.end));
  return { tokens, from, to: Math.max(from, to) };
}
