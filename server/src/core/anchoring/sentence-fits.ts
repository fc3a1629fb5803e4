import { overlaps, type Span } from '../text/span.ts';
import { clipped } from './clip.ts';
import { type Fit, type Search, wordsIn } from './compared-text.ts';
import { sourceEnd, sourceStart } from './fold.ts';
import { sentencesBetween } from './passages.ts';
import { atSpoiltStops, withoutMark } from './sentence-bounds.ts';
import type { SharedWords, Words } from './shared-words.ts';

/** How many sentences in a row may together be what became of a quote. */
const MOST_JOINED = 8;
/** A sentence is joined to others only if this much of it is the quote's, beyond what the others hold. */
const LEAST_OWN = 0.35;
/** Characters read beyond a stretch on each side, to find where its sentences begin and end. */
const MARGIN = 600;
/** A sentence that reads this much like the quote is not cut where another's words begin, except at a stop. */
const NEVER_CUT = 0.5;
/** How much more like the quote than the sentence its part must be that is not another's already. */
const CUT_AHEAD = 0.25;
/** Words compared in all: what a stretch may cost that is full of short sentences. */
const MOST_CELLS = 1_200_000;

/** A sentence with its words. */
interface Sentence extends Span {
  readonly words: Words;
}

/** The sentences of a folded stretch, alone and joined, and what of them is not another's. */
export function sentenceFits(comparison: SharedWords, stretch: Span, search: Search): Fit[] {
  const { text } = search;
  const inside = { start: sourceStart(text, stretch.start), end: sourceEnd(text, stretch.end) };
  const sentences = sentencesOf(comparison, stretch, inside, search);
  const fits: Fit[] = [];
  let cells = MOST_CELLS;
  /** What the sentences share from the one after `first` up to each. */
  let later = new Map<number, number>();
  for (let first = sentences.length - 1; first >= 0 && cells > 0; first--) {
    const row = rowFrom(sentences, first, comparison);
    cells -= comparison.count * row.reduce((sum, { words }) => sum + words.to - words.from, 0);
    const shares = comparison.sharedFrom(
      row[0]?.words.from ?? 0,
      row.map(({ words }) => words.to),
    );
    const shared = new Map<number, number>();
    for (const [index, share] of shares.entries()) {
      const [begin, end, before] = [row[0], row[index], shares[index - 1]];
      if (begin === undefined || end === undefined) continue;
      shared.set(first + index, share.shared);
      if (before !== undefined) {
        const ofFirst = share.shared - (later.get(first + index) ?? 0);
        if (ofFirst < LEAST_OWN * (shares[0]?.weight ?? 0)) continue;
        if (share.shared - before.shared < LEAST_OWN * (share.weight - before.weight)) continue;
      }
      const fit = { start: begin.start, end: end.end, score: comparison.likeness(share) };
      fits.push(fit);
      if (index > 0 && !(isMostly(begin, inside) && isMostly(end, inside))) continue;
      const cut = clipped(fit, inside, search, fit.score >= NEVER_CUT);
      if (cut === null) continue;
      const score = comparison.likenessOf(wordsIn(search, cut));
      if (score >= fit.score + CUT_AHEAD) fits.push({ ...cut, score });
    }
    later = shared;
  }
  return fits;
}

function sentencesOf(
  comparison: SharedWords,
  stretch: Span,
  inside: Span,
  search: Search,
): readonly Sentence[] {
  const { text } = search;
  const { source } = text;
  const from = sourceStart(text, Math.max(search.bounds.start, stretch.start - MARGIN));
  const to = sourceEnd(text, Math.min(search.bounds.end, stretch.end + MARGIN));
  const withWords = (span: Span): Sentence => ({ ...span, words: wordsIn(search, span) });
  return sentencesBetween(source, from, to)
    .filter((one) => overlaps(one, inside))
    .map((one) => withWords(search.marked ? one : withoutMark(source, one)))
    .flatMap((one) =>
      one.words.to - one.words.from > comparison.count + 2
        ? atSpoiltStops(source, one).map(withWords)
        : [one],
    );
}

/** The sentences from one on that may together be as long as a quote, or up to twice as long. */
function rowFrom(sentences: readonly Sentence[], first: number, { count }: SharedWords): readonly Sentence[] {
  const begin = sentences[first]?.words.from ?? 0;
  const row = sentences.slice(first, first + MOST_JOINED);
  const last = row.findIndex(({ words }) => words.to - begin > count * 2 + 4);
  return last < 0 ? row : row.slice(0, last + 1);
}

/** Whether at least half of a sentence lies inside. */
function isMostly(sentence: Span, inside: Span): boolean {
  const shared = Math.min(sentence.end, inside.end) - Math.max(sentence.start, inside.start);
  return shared * 2 >= sentence.end - sentence.start;
}
