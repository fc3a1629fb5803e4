import { overlaps, type Span } from '../text/span.ts';
import type { Candidate } from './anchor.ts';
import { type FoldedText, sourceEnd, sourceStart } from './fold.ts';
import { Likeness, MOST_WORDS } from './likeness.ts';
import type { Region } from './places.ts';
import { passageWithSameEnds } from './same-ends.ts';
import { sentencesIn } from './sentence-words.ts';
import { type Word, wordsOf } from './words.ts';

/** How many suggestions are made, and how alike they must be. */
const MOST_SUGGESTIONS = 3;
const GATE = 0.5;
/** How many words of the quote are looked for, and how many hits of one word are counted. */
const MOST_PROBES = 12;
const MOST_HITS = 400;
/** How many neighbourhoods are read closely, and how many sentences in a row are joined there. */
const MOST_REGIONS = 6;
/** How much of the best neighbourhood's telling words another must hold to be read at all. */
const LEAST_CROWD = 0.5;
const MOST_JOINED = 6;
/** How much of a very large text is searched: this many characters, around the place the quote once had. */
const LARGEST_SEARCH = 4_000_000;

/**
 * Places in a region that say something like a quote that is not there: first its telling words (long ones and
 * numbers) are looked for, then the sentences around the places where most of them meet are compared word by
 * word, in order. A passage that begins and ends as the quote does is found without all that. Best first; empty
 * when nothing is alike enough. `hint` is the quote's old source offset.
 */
export function similarPlaces(
  text: FoldedText,
  region: Region,
  quote: string,
  hint: number | undefined,
): readonly Candidate[] {
  const words = wordsOf(quote, MOST_WORDS);
  if (words.length === 0) return [];
  const from =
    region.text.length > LARGEST_SEARCH ? Math.max(0, (hint ?? 0) - region.start - LARGEST_SEARCH / 2) : 0;
  const searched = region.text.slice(from, from + LARGEST_SEARCH);
  const lower = searched.toLowerCase();
  const probes = probe(lower.length === searched.length ? lower : searched, words);
  const weights = new Map(probes.map((one) => [one.word, one.weight]));
  const likeness = new Likeness(
    words.map((word) => word.text),
    weights,
  );
  // The commonest case by far, and nothing can be closer.
  const passage = passageWithSameEnds(searched, quote);
  if (passage !== null) return [asCandidate(text, region, from, passage, likeness)];
  const size = { length: quote.length, words: words.length };
  const found: Candidate[] = [];
  const read: number[] = [];
  const compared = new Set<number>();
  for (const centre of crowdedPlaces(probes, quote.length)) {
    if (read.some((other) => Math.abs(other - centre) < quote.length)) continue;
    read.push(centre);
    found.push(...compareAround(text, region, from + centre, likeness, size, compared));
  }
  return bestApart(found);
}

function asCandidate(
  text: FoldedText,
  region: Region,
  from: number,
  passage: Span,
  likeness: Likeness,
): Candidate {
  const [start, end] = [from + passage.start, from + passage.end];
  const words = wordsOf(region.text.slice(start, end), MOST_WORDS).map((word) => likeness.idOf(word.text));
  return {
    start: sourceStart(text, region.start + start),
    end: sourceEnd(text, region.start + end),
    score: likeness.score(words),
  };
}

/** The best candidates that do not overlap a better one. */
function bestApart(found: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const one of [...found].sort((a, b) => b.score - a.score || a.start - b.start)) {
    if (one.score < GATE || kept.length === MOST_SUGGESTIONS) break;
    if (!kept.some((other) => overlaps(other, one))) kept.push(one);
  }
  return kept;
}

/** A word of the quote, where it stands in the text, and how much it tells. */
interface Probe {
  readonly word: string;
  readonly hits: readonly number[];
  readonly weight: number;
}

function probe(text: string, words: readonly Word[]): readonly Probe[] {
  const distinct = [...new Set(words.map((word) => word.text))].filter(
    (word) => word.length > 2 || /\d|[^\0-\u02ff]/.test(word),
  );
  const telling = (distinct.length > 0 ? distinct : [...new Set(words.map((word) => word.text))])
    .sort((a, b) => telltale(b) - telltale(a))
    .slice(0, MOST_PROBES);
  return telling.map((word) => {
    const hits: number[] = [];
    for (
      let at = text.indexOf(word);
      at >= 0 && hits.length < MOST_HITS;
      at = text.indexOf(word, at + word.length)
    ) {
      hits.push(at);
    }
    // The rarer, the more it tells: from 1 (everywhere) to about 4 (once).
    return { word, hits, weight: hits.length === 0 ? 2 : 1 + 3 / (1 + Math.log2(hits.length)) };
  });
}

function telltale(word: string): number {
  return /\d/.test(word) ? word.length + 6 : word.length;
}

/** Where most different words of the quote stand close together, best first. */
function crowdedPlaces(probes: readonly Probe[], length: number): readonly number[] {
  const width = Math.max(80, length);
  const crowds = new Map<number, { sum: number; first: number; last: number }>();
  for (const [index, one] of probes.entries()) {
    for (const hit of one.hits) {
      for (const bucket of [Math.floor(hit / width), Math.floor(hit / width) - 1]) {
        const crowd = crowds.get(bucket);
        // `last` keeps a word from being counted twice: the words come one after the other.
        if (crowd === undefined) crowds.set(bucket, { sum: one.weight, first: hit, last: index });
        else if (crowd.last !== index) {
          crowd.sum += one.weight;
          crowd.last = index;
        }
      }
    }
  }
  const crowded = [...crowds.values()].sort((a, b) => b.sum - a.sum || a.first - b.first);
  const least = (crowded[0]?.sum ?? 0) * LEAST_CROWD;
  return crowded
    .filter((crowd) => crowd.sum >= least)
    .slice(0, MOST_REGIONS)
    .map((crowd) => crowd.first);
}

/**
 * Compares the sentences around a place with the quote, one by one and joined up to its length. Sentences that the
 * stretch read cuts off are left out. Gives spans of the source. `compared` holds where the sentences begin that have
 * been compared with all that follows them: neighbourhoods overlap.
 */
function* compareAround(
  text: FoldedText,
  region: Region,
  centre: number,
  likeness: Likeness,
  quote: { readonly length: number; readonly words: number },
  compared: Set<number>,
): Generator<Candidate> {
  const reach = 400 + 2 * quote.length;
  const from = Math.max(0, centre - reach);
  const to = Math.min(region.text.length, centre + reach);
  const span = {
    start: sourceStart(text, region.start + from),
    end: sourceEnd(text, region.start + to),
  };
  const units = sentencesIn(text, span, from > 0, to < region.text.length).map((sentence) => ({
    start: sentence.start,
    end: sentence.end,
    words: sentence.words.map((word) => likeness.idOf(word)),
  }));
  for (const [index, first] of units.entries()) {
    if (compared.has(first.start)) continue;
    if (index + MOST_JOINED <= units.length) compared.add(first.start);
    const joined: number[] = [];
    for (const last of units.slice(index, index + MOST_JOINED)) {
      joined.push(...last.words);
      // Two texts of which one is over three times as long cannot pass the gate.
      if (joined.length * 3 >= quote.words && likeness.atMost(joined) >= GATE) {
        yield { start: first.start, end: last.end, score: likeness.score(joined) };
      }
      if (joined.length > quote.words * 1.3) break;
    }
  }
}
