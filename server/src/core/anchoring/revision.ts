import { overlaps, type Span } from '../text/span.ts';
import type { Anchor } from './anchor.ts';
import { asCandidates } from './as-candidates.ts';
import { changeBetween } from './change.ts';
import { characterLikeness } from './character-likeness.ts';
import { type Fit, fitsIn, isMarked } from './fit.ts';
import { type FoldedText, fold, foldedOffset, foldQuote } from './fold.ts';
import { sentencesBetween } from './passages.ts';
import { notesAtEnd, spanOf } from './places.ts';
import { resembling } from './refind.ts';
import { byLength } from './shared-words.ts';
import { firstTokenAfter, firstTokenFrom, type Tokens, tokensOf } from './tokens.ts';
import { matchWords } from './word-diff.ts';

/** How alike a passage that stands where the quote stood must be to be what became of it. */
const GATE = 0.4;
/** How alike a passage somewhere else must be, and how much more than any other. */
const REWORDED = 0.6;
const LEAST_MARGIN = 0.15;
/** Passages compared letter by letter. */
const MOST_CLOSELY = 6;
/** Characters of context read on each side of a quote. */
const CONTEXT = 48;
/** Fewer words than this stand anywhere: they are not said to have moved. */
const LEAST_MOVED = 4;
/** Places of the same words that are looked at. */
const MOST_PLACES = 200;
/** How much text between two words that stayed is read closely, in characters beyond the quote's own length. */
const WIDEST = 12_000;

/** An old and a new text of one source, compared word by word. Made once, it maps any number of quotes. */
export class Revision {
  readonly #old: FoldedText;
  readonly #new: FoldedText;
  readonly #oldTokens: Tokens;
  readonly #newTokens: Tokens;
  /** For each old word the number of its new one, for each new word that of its old one; -1: none. */
  readonly #forth: Int32Array;
  readonly #back: Int32Array;

  constructor(oldText: FoldedText, newText: FoldedText) {
    this.#old = oldText;
    this.#new = newText;
    this.#oldTokens = tokensOf(oldText.text);
    this.#newTokens = tokensOf(newText.text);
    this.#forth = matchWords(this.#oldTokens.ids, this.#newTokens.ids);
    this.#back = new Int32Array(this.#newTokens.count).fill(-1);
    for (let at = 0; at < this.#forth.length; at++) {
      const place = this.#forth[at] ?? -1;
      if (place >= 0) this.#back[place] = at;
    }
  }

  /**
   * What became of a stretch of the old text; `start` and `end` of the outcome are offsets into the new one.
   *
   * - `exact`: the same words stand where they stood, whatever came before or after them.
   * - `moved`: the same words stand once in what is new, somewhere else.
   * - `edited`, `edited-critical`: other words stand there that read like it.
   * - `ambiguous`: the words stand several times in what is new.
   * - `deleted`: gone. `start` and `end` are not given.
   */
  map(span: Span): Anchor {
    const start = foldedOffset(this.#old, Math.max(0, span.start));
    const end = Math.max(start, foldedOffset(this.#old, Math.min(this.#old.source.length, span.end)));
    const quote = this.#old.text.slice(start, end);
    if (quote.trim() === '') return GONE;
    const from = firstTokenAfter(this.#oldTokens, start);
    const to = Math.max(from, firstTokenFrom(this.#oldTokens, end));
    const stretch = this.#between(from, to);
    const notes = notesAtEnd(this.#old.source.slice(span.start, span.end));
    const kept = this.#sameWithin(stretch, start, quote, from, to, notes);
    if (kept !== null) return { state: 'exact', ...kept, candidates: [] };
    if (from === to) return GONE;
    const moved = this.#movedTo(quote.trim(), from, to, notes);
    const [only] = moved;
    if (only !== undefined && moved.length === 1) return { state: 'moved', ...only, candidates: [] };
    if (only !== undefined)
      return { state: 'ambiguous', candidates: moved.slice(0, 20).map((place) => ({ ...place, score: 1 })) };
    return this.#edited(span, { from, to }, stretch);
  }

  /** The folded new text between what stayed before and after some old words. */
  #between(from: number, to: number): Span {
    let before = from - 1;
    while (before >= 0 && (this.#forth[before] ?? -1) < 0) before--;
    let after = to;
    while (after < this.#oldTokens.count && (this.#forth[after] ?? -1) < 0) after++;
    const start = before < 0 ? 0 : (this.#newTokens.ends[this.#forth[before] ?? 0] ?? 0);
    const end =
      after >= this.#oldTokens.count
        ? this.#new.text.length
        : (this.#newTokens.starts[this.#forth[after] ?? 0] ?? 0);
    return { start, end: Math.max(start, end) };
  }

  /** Where the same characters stand in a stretch of the new text: where their words were matched, else alone. */
  #sameWithin(
    stretch: Span,
    start: number,
    quote: string,
    from: number,
    to: number,
    notes: string,
  ): Span | null {
    for (const wanted of quote === quote.trim() ? [quote] : [quote, quote.trim()]) {
      const lead = wanted === quote ? 0 : quote.length - quote.trimStart().length;
      for (let at = from; at < to; at++) {
        const place = this.#forth[at] ?? -1;
        if (place < 0) continue;
        const here =
          (this.#newTokens.starts[place] ?? 0) - ((this.#oldTokens.starts[at] ?? 0) - start - lead);
        if (this.#new.text.startsWith(wanted, here) && here >= 0)
          return spanOf(this.#new, here, here + wanted.length, notes);
        // Only the first word that stayed is asked: if it stands wrong, the others were cut off from it.
        break;
      }
      const inside = this.#new.text.slice(stretch.start, stretch.end);
      const place = inside.indexOf(wanted);
      if (place >= 0 && (from < to || inside.indexOf(wanted, place + 1) < 0)) {
        const here = stretch.start + place;
        return spanOf(this.#new, here, here + wanted.length, notes);
      }
    }
    return null;
  }

  /** Where the words of a quote stand in what is new. */
  #movedTo(quote: string, from: number, to: number, notes: string): readonly Span[] {
    const places: Span[] = [];
    if (to - from < LEAST_MOVED) return places;
    let looked = 0;
    for (
      let at = this.#new.text.indexOf(quote);
      at >= 0 && looked < MOST_PLACES;
      at = this.#new.text.indexOf(quote, at + 1)
    ) {
      looked++;
      const first = firstTokenAfter(this.#newTokens, at);
      const last = firstTokenFrom(this.#newTokens, at + quote.length);
      let taken = 0;
      for (let token = first; token < last; token++) if (this.#isTaken(token, from, to)) taken++;
      // A word or two may have been matched by accident; a passage that was there before is matched whole.
      if (taken * 2 < last - first) places.push(spanOf(this.#new, at, at + quote.length, notes));
    }
    return places;
  }

  #isTaken(token: number, from: number, to: number): boolean {
    const owner = this.#back[token] ?? -1;
    return owner >= 0 && (owner < from || owner >= to);
  }

  #edited(span: Span, { from, to }: { from: number; to: number }, stretch: Span): Anchor {
    const quote = { tokens: this.#oldTokens, from, to };
    const likely = fitsIn(quote, this.#narrowed(stretch, from, to, span.end - span.start), {
      text: this.#new,
      tokens: this.#newTokens,
      weigh: byLength,
      isTaken: (token) => this.#isTaken(token, from, to),
      whole: isWhole(this.#old.source, span),
      marked: isMarked(this.#old.source.slice(span.start, span.end)),
    });
    const fits = (likely[0]?.score ?? 0) < GATE ? this.#damaged(span, { from, to }, likely) : likely;
    const [best] = fits;
    if (best === undefined || best.score < GATE) return this.#reworded(span, { from, to }, fits);
    const change = changeBetween(
      this.#old.source.slice(span.start, span.end),
      this.#new.source.slice(best.start, best.end),
    );
    return {
      state: change === 'none' ? 'exact' : change,
      start: best.start,
      end: best.end,
      candidates: [],
    };
  }

  /** Passages judged letter by letter, where nearly all of their words are new: those of a damaged text are. */
  #damaged(span: Span, { from, to }: { from: number; to: number }, fits: readonly Fit[]): readonly Fit[] {
    const quote = foldQuote(this.#old.source.slice(span.start, span.end));
    return fits
      .map((fit, at) => {
        const first = firstTokenAfter(this.#newTokens, foldedOffset(this.#new, fit.start));
        const next = firstTokenFrom(this.#newTokens, foldedOffset(this.#new, fit.end));
        let taken = 0;
        for (let token = first; token < next; token++) if (this.#isTaken(token, from, to)) taken++;
        if (at >= MOST_CLOSELY || taken * 5 > next - first) return fit;
        const passage = foldQuote(this.#new.source.slice(fit.start, fit.end));
        return { ...fit, score: Math.max(fit.score, characterLikeness(quote, passage)) };
      })
      .sort((a, b) => b.score - a.score || a.start - b.start);
  }

  /** What reads like a quote that is gone from its place, in what is new: moved and reworded at once. */
  #reworded(span: Span, { from, to }: { from: number; to: number }, fits: readonly Fit[]): Anchor {
    const { source } = this.#old;
    const selector = {
      quote: source.slice(span.start, span.end),
      prefix: source.slice(Math.max(0, span.start - CONTEXT), span.start),
      suffix: source.slice(span.end, span.end + CONTEXT),
    };
    const everywhere = { start: 0, end: this.#new.text.length };
    const found = resembling(this.#new, everywhere, selector, (token) => this.#isTaken(token, from, to));
    const [best] = found;
    const rival = found.find((other) => best !== undefined && !overlaps(other, best));
    if (best === undefined || best.score < REWORDED || best.score - (rival?.score ?? 0) < LEAST_MARGIN)
      return {
        state: 'deleted',
        candidates: asCandidates([...fits, ...found].sort((a, b) => b.score - a.score)),
      };
    const change = changeBetween(selector.quote, this.#new.source.slice(best.start, best.end));
    return {
      state: change === 'none' ? 'moved' : change,
      start: best.start,
      end: best.end,
      candidates: [],
    };
  }

  /** A stretch too long to be read whole, around the words of the quote that stayed in it. */
  #narrowed(stretch: Span, from: number, to: number, length: number): Span {
    const widest = WIDEST + 2 * length;
    if (stretch.end - stretch.start <= widest) return stretch;
    let centre = (stretch.start + stretch.end) / 2;
    for (let at = from; at < to; at++) {
      const place = this.#forth[at] ?? -1;
      if (place >= 0) {
        centre = this.#newTokens.starts[place] ?? 0;
        break;
      }
    }
    return {
      start: Math.max(stretch.start, Math.floor(centre - widest / 2)),
      end: Math.min(stretch.end, Math.floor(centre + widest / 2)),
    };
  }
}

const GONE: Anchor = { state: 'deleted', candidates: [] };

/** Whether a span begins where a sentence begins and ends where one ends, apart from its outer blanks. */
export function isWhole(source: string, span: Span): boolean {
  const from = Math.max(0, span.start - 1500);
  const sentences = sentencesBetween(source, from, Math.min(source.length, span.end + 1500));
  const blank = (a: number, b: number) => source.slice(Math.min(a, b), Math.max(a, b)).trim().length <= 3;
  return (
    sentences.some((one) => blank(one.start, span.start)) && sentences.some((one) => blank(one.end, span.end))
  );
}

const revisions = new WeakMap<FoldedText, { readonly old: FoldedText; readonly revision: Revision }>();

/** The comparison of two texts. The last one made for a new text is kept as long as that text. */
export function revisionOf(old: FoldedText, now: FoldedText): Revision {
  const known = revisions.get(now);
  if (known?.old === old) return known.revision;
  const revision = new Revision(old, now);
  revisions.set(now, { old, revision });
  return revision;
}

/**
 * What became of a stretch of an old text in a new one (see `Revision.map`). Compare the texts once, with `Revision`,
 * where several quotes are asked for. Needs time in proportion to the lengths, never throws.
 */
export function mapThroughRevision(
  oldText: string | FoldedText,
  newText: string | FoldedText,
  span: Span,
): Anchor {
  const [old, now] = [oldText, newText].map((text) => (typeof text === 'string' ? fold(text) : text));
  return old === undefined || now === undefined ? GONE : new Revision(old, now).map(span);
}
