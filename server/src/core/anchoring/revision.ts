import type { Span } from '../text/span.ts';
import type { Anchor } from './anchor.ts';
import { type FoldedText, foldedOffset } from './fold.ts';
import { MatchedTexts, type OldWords } from './matched-texts.ts';
import { notesAtEnd, spanOf } from './places.ts';
import { successorOf } from './successor.ts';

/** Fewer words than this stand anywhere: they are not said to have moved. */
const LEAST_MOVED = 4;
/** Places of the same words that are looked at, and listed. */
const MOST_PLACES = 200;
const MOST_LISTED = 20;

/** An old and a new text of one source, compared word by word. Made once, it maps any number of quotes. */
export class Revision {
  readonly #texts: MatchedTexts;

  constructor(oldText: FoldedText, newText: FoldedText) {
    this.#texts = new MatchedTexts(oldText, newText);
  }

  /**
   * What became of a stretch of the old text; `start` and `end` of the outcome are offsets into the new one.
   *
   * - `exact`: the same words stand where they stood, whatever came before or after them.
   * - `moved`: the same words stand once in what is new, somewhere else; another place of the same words that stayed
   *   where it was is not new.
   * - `edited`, `edited-critical`: other words stand there that read like it.
   * - `ambiguous`: the words stand several times in what is new.
   * - `deleted`: gone. `start` and `end` are not given.
   */
  map(span: Span): Anchor {
    const { old } = this.#texts;
    const start = foldedOffset(old, Math.max(0, span.start));
    const end = Math.max(start, foldedOffset(old, Math.min(old.source.length, span.end)));
    const quote = old.text.slice(start, end);
    if (quote.trim() === '') return GONE;
    const words = this.#texts.oldWords(start, end);
    const notes = notesAtEnd(old.source.slice(span.start, span.end));
    const kept = this.#sameHere(quote, start, words, notes);
    if (kept !== null) return { state: 'exact', ...kept, candidates: [] };
    if (words.from === words.to) return GONE;
    const moved = this.#movedTo(quote.trim(), words, notes);
    const [only] = moved;
    if (only !== undefined && moved.length === 1) return { state: 'moved', ...only, candidates: [] };
    if (only === undefined) return successorOf(this.#texts, span, words);
    return {
      state: 'ambiguous',
      candidates: moved.slice(0, MOST_LISTED).map((place) => ({ ...place, score: 1 })),
    };
  }

  /** Where the same characters stand between what stayed before and after them: where the first word that stayed stands, else alone. */
  #sameHere(quote: string, start: number, words: OldWords, notes: string): Span | null {
    const { now, oldTokens, newTokens } = this.#texts;
    const kept = this.#texts.firstKept(words);
    const stretch = this.#texts.between(words);
    const inside = now.text.slice(stretch.start, stretch.end);
    for (const wanted of quote === quote.trim() ? [quote] : [quote, quote.trim()]) {
      if (kept !== null) {
        const lead = wanted === quote ? 0 : quote.length - quote.trimStart().length;
        const here = (newTokens.starts[kept.place] ?? 0) - ((oldTokens.starts[kept.at] ?? 0) - start - lead);
        if (here >= 0 && now.text.startsWith(wanted, here))
          return spanOf(now, here, here + wanted.length, notes);
      }
      const place = inside.indexOf(wanted);
      // A mark without a word is found only where it stands alone.
      if (place >= 0 && (words.from < words.to || inside.indexOf(wanted, place + 1) < 0))
        return spanOf(now, stretch.start + place, stretch.start + place + wanted.length, notes);
    }
    return null;
  }

  /**
   * Where the words of a quote stand in what is new: not matched, or else matched to words of the old text that are not
   * the quote's. Words of a look-alike may be: where paragraphs changed places the comparison pairs what it can, and the
   * very words beat those that were only paired.
   */
  #movedTo(quote: string, words: OldWords, notes: string): readonly Span[] {
    const free: Span[] = [];
    const paired: Span[] = [];
    if (words.to - words.from < LEAST_MOVED) return free;
    const { text } = this.#texts.now;
    let looked = 0;
    for (let at = text.indexOf(quote); at >= 0 && looked < MOST_PLACES; at = text.indexOf(quote, at + 1)) {
      looked++;
      const place = spanOf(this.#texts.now, at, at + quote.length, notes);
      const there = this.#texts.newWords(place);
      // A word or two may have been matched by accident; a passage that was there before is matched whole.
      if (this.#texts.countTaken(there, words) * 2 < there.to - there.from) free.push(place);
      else if (!this.#texts.isRepeat(there, words)) paired.push(place);
    }
    return free.length > 0 ? free : paired;
  }
}

const GONE: Anchor = { state: 'deleted', candidates: [] };

const revisions = new WeakMap<FoldedText, { readonly old: FoldedText; readonly revision: Revision }>();

/** The comparison of two texts. The last one made for a new text is kept as long as that text. */
export function revisionOf(old: FoldedText, now: FoldedText): Revision {
  const known = revisions.get(now);
  if (known?.old === old) return known.revision;
  const revision = new Revision(old, now);
  revisions.set(now, { old, revision });
  return revision;
}
