import type { WordDifference } from './difference.ts';

/** What speaks for and against a passage being what became of a quote. */
export interface Evidence {
  /** How like the quote the passage is, and the likest of those that stand apart from it, from 0 to 1. */
  readonly score: number;
  readonly rival: number;
  /** Words of the quote. */
  readonly length: number;
  readonly difference: WordDifference;
  /** How much of the context stands beside it: on the side that holds more of it, and on the other, from 0 to 1. */
  readonly stronger: number;
  readonly weaker: number;
  /** How much more of the context stands elsewhere than near it, both sides together: from 0 to 2. */
  readonly strayed: number;
  /** Whether the context that stands beside it stands elsewhere too. */
  readonly isRepeated: boolean;
  /** What part of the text around it the source says elsewhere as well: from 0 to 1. */
  readonly parallel: number;
  /** How far it stands from where the quote stood, as a part of the source: from 0 to 1. */
  readonly drift: number;
}

/** More than this much of a lead over the next passage adds nothing. */
const CLEAR_LEAD = 0.5;
const MOST_LENGTH = 64;
const MOST_REPLACED = 2;
const FARTHEST = 0.5;

/**
 * Whether a passage may be said to be what became of a quote. Too little that speaks for it refuses it. So it is, where
 * words that tell something stand for others, as they do in look-alikes: a passage with the quote's context on neither
 * side must stand where the quote stood, and name the same figures and names; one with context on one side only must
 * not stand far from there.
 */
export function isAccepted(evidence: Evidence): boolean {
  const odds = certainty(evidence);
  if (odds < 0) return false;
  const { replaced, swapped } = evidence.difference;
  const isSwapped = SWAPPED.some((kind) => swapped.has(kind));
  if (replaced === 0 && !isSwapped) return true;
  if (evidence.stronger < BESIDE) return !isSwapped && evidence.drift <= AT_HOME && odds >= SURE;
  return evidence.weaker >= BESIDE_TOO || evidence.drift <= FAR;
}

/** Kinds of words that are another's in a look-alike. */
const SWAPPED = ['figure', 'date', 'name'] as const;
/** How much of the context must be beside a passage: on one side, and on the other where it stands far away. */
const BESIDE = 0.6;
const BESIDE_TOO = 0.5;
const FAR = 0.25;
const AT_HOME = 0.03;
const SURE = 1;

/**
 * The logarithm of the odds that a passage is what became of a quote, less what is asked for: accepted above 0. The
 * weights are those of a logistic regression over quotes of documents that were really revised, most of which stayed,
 * and over quotes that were cut out of documents which hold a sentence like them, their neighbours rewritten to several
 * degrees. Attaching to another sentence was held to be twice as bad as refusing in vain.
 */
export function certainty(evidence: Evidence): number {
  const { difference } = evidence;
  const lead = Math.min(CLEAR_LEAD, Math.max(0, evidence.score - evidence.rival));
  // Only the same passage keeps its words, and long quotes are not alike by accident.
  const words =
    2.3 * evidence.score +
    3.4 * difference.kept +
    7.5 * lead +
    0.63 * Math.log2(Math.min(MOST_LENGTH, Math.max(1, evidence.length)));
  // The sentences around a quote are seldom rewritten along with it.
  const context = 2.75 * evidence.stronger + 1.5 * evidence.weaker - 0.9 * evidence.strayed;
  // Look-alikes stand where a text repeats itself, and differ in what they are about.
  const replaced = Math.min(MOST_REPLACED, difference.replaced);
  const likeness =
    (evidence.isRepeated ? 1.1 : 0) +
    3.2 * evidence.parallel +
    0.6 * (1 - evidence.stronger) * replaced +
    6 * (1 - evidence.weaker) * Math.min(FARTHEST, evidence.drift);
  // Nothing misleads more than another's figure or name.
  const price = SWAPPED.some((kind) => difference.swapped.has(kind)) ? 1 - evidence.weaker : 0;
  return words + context - likeness - price - ASKED;
}

/** How much must speak for a passage. */
const ASKED = 9.6;
