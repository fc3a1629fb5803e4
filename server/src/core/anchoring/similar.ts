import { segment } from '../text/segment.ts';
import { type FoldedText, fold, sourceEnd, sourceStart } from './fold.ts';
import type { Candidate } from './locate.ts';
import type { Region } from './places.ts';
import { type Word, wordsOf } from './words.ts';

/** How many suggestions are made, and how alike they must be. */
const MOST_SUGGESTIONS = 3;
const GATE = 0.5;
/** How many words of the quote are looked for, and how many hits of one word are counted. */
const MOST_PROBES = 12;
const MOST_HITS = 400;
/** How many neighbourhoods are read closely, and how many words are compared in each. */
const MOST_REGIONS = 6;
const MOST_WORDS = 120;
/** How much of a very large text is searched: this many characters, around the place the quote once had. */
const LARGEST_SEARCH = 4_000_000;

/**
 * Places in a region that say something like a quote that is not there: first its telling words (long ones and
 * numbers) are looked for, then the sentences around the places where most of them meet are compared word by
 * word, in order. Best first; empty when nothing is alike enough. `hint` is the quote's old source offset.
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
  const found: Candidate[] = [];
  for (const centre of crowdedPlaces(probes, quote.length)) {
    for (const one of compareAround(text, region, from + centre, words, weights, quote.length)) {
      if (
        one.score >= GATE &&
        !found.some((other) => other.start < one.end && one.start < other.end && other.score >= one.score)
      ) {
        found.push(one);
      }
    }
  }
  found.sort((a, b) => b.score - a.score || a.start - b.start);
  const kept: Candidate[] = [];
  for (const one of found) {
    if (
      kept.length < MOST_SUGGESTIONS &&
      !kept.some((other) => other.start < one.end && one.start < other.end)
    )
      kept.push(one);
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
  return [...crowds.values()]
    .sort((a, b) => b.sum - a.sum || a.first - b.first)
    .slice(0, MOST_REGIONS)
    .map((crowd) => crowd.first);
}

/** Compares the sentences around a place, one by one and joined up to the quote's length. Offsets of the source. */
function* compareAround(
  text: FoldedText,
  region: Region,
  centre: number,
  words: readonly Word[],
  weights: ReadonlyMap<string, number>,
  length: number,
): Generator<Candidate> {
  const reach = 300 + 2 * length;
  const first = sourceStart(text, region.start + Math.max(0, centre - reach));
  const last = sourceEnd(text, region.start + Math.min(region.text.length, centre + reach));
  const source = text.source.slice(first, last);
  const units = segment(source).map((unit) => ({
    ...unit,
    words: wordsOf(fold(source.slice(unit.start, unit.end)).text, MOST_WORDS),
  }));
  for (let from = 0; from < units.length; from++) {
    const joined: string[] = [];
    for (let to = from; to < units.length && to < from + 6; to++) {
      const head = units[from];
      const tail = units[to];
      if (head === undefined || tail === undefined) break;
      for (const word of tail.words) joined.push(word.text);
      yield { start: first + head.start, end: first + tail.end, score: likeness(words, joined, weights) };
      if (joined.length > words.length * 1.3) break;
    }
  }
}

/** How alike two lists of words are, order counted: weighted Dice over their longest common subsequence. */
function likeness(
  quote: readonly Word[],
  other: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  const weight = (word: string): number => weights.get(word) ?? 1;
  const columns = Math.min(other.length, MOST_WORDS);
  let above = new Float64Array(columns + 1);
  let row = new Float64Array(columns + 1);
  let total = 0;
  for (const word of quote) {
    const worth = weight(word.text);
    total += worth;
    for (let k = 0; k < columns; k++) {
      row[k + 1] =
        word.text === other[k] ? (above[k] ?? 0) + worth : Math.max(above[k + 1] ?? 0, row[k] ?? 0);
    }
    [above, row] = [row, above];
  }
  for (let k = 0; k < columns; k++) total += weight(other[k] ?? '');
  return total === 0 ? 0 : Math.min(0.99, (2 * (above[columns] ?? 0)) / total);
}
