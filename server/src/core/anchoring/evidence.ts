import type { CriticalKind } from './critical-words.ts';
import type { Turn } from './turn.ts';

/** What speaks for and against a passage being what became of a quote. */
export interface Evidence {
  /** How like the quote the passage is, and the likest of those that stand apart from it, from 0 to 1. */
  readonly score: number;
  readonly rival: number;
  /** What part of the quote's words it keeps, and how much those tell in the text, in bits. */
  readonly kept: number;
  readonly told: number;
  /** Words with which both begin. */
  readonly opening: number;
  /** Whether the longest run of words that it keeps is a phrase which the text says elsewhere, too. */
  readonly isPhrase: boolean;
  /** In how many places words that tell something stand for others, and of which kinds words went and others came. */
  readonly replaced: number;
  readonly swapped: ReadonlySet<CriticalKind>;
  /** How much of the context stands beside it: on the side that holds more of it, and on the other, from 0 to 1. */
  readonly stronger: number;
  readonly weaker: number;
  /** What part of the context's words stand around it in any order, from 0 to 1. */
  readonly surroundings: number;
  /** How much more of the context stands elsewhere than near it, both sides together: from 0 to 2. */
  readonly strayed: number;
  /** How firmly both sides of the context stand together somewhere else: from 0 to 1. */
  readonly bridged: number;
  /** What part of the words that only the passage has stand around it, too: from 0 to 1. */
  readonly topic: number;
  /** What part of the text around it the source says elsewhere as well: from 0 to 1. */
  readonly parallel: number;
  /** How far it stands from where the quote stood, as a part of the source: from 0 to 1. */
  readonly drift: number;
  /** How it stands to where the quotes around it expect it. */
  readonly turn: Turn;
}

/** Whether a passage may be said to be what became of a quote. */
export function isAccepted(evidence: Evidence): boolean {
  return certainty(evidence) >= 0;
}

/**
 * The logarithm of the odds that a passage is what became of a quote, less what is asked for. The weights are those of
 * a logistic regression over quotes of documents that were really revised, most of which stayed, and over quotes that
 * were cut out of such documents while a sentence like them stays, their neighbours rewritten to several degrees.
 */
export function certainty(evidence: Evidence): number {
  return words(evidence) + place(evidence) - otherness(evidence) - ASKED;
}

/** How much must speak for a passage. */
const ASKED = 13.24;

/** Only the same passage keeps the words that tell most, and leaves others behind. */
function words({ score, rival, kept, told, opening, isPhrase }: Evidence): number {
  const lead = Math.min(CLEAR_LEAD, Math.max(0, score - rival));
  return (
    1.98 * kept +
    3.09 * lead +
    0.92 * Math.log2(1 + told) +
    (1.14 * Math.min(MOST_OPENING, opening)) / MOST_OPENING -
    7.4 * Math.max(0, LEAST_ALIKE - score) -
    (isPhrase ? 1.52 : 0)
  );
}

/** More than this much of a lead over the next passage adds nothing, nor do more words with which both begin. */
const CLEAR_LEAD = 0.5;
const MOST_OPENING = 4;
/** What is less alike than this is hardly ever the same passage. */
const LEAST_ALIKE = 0.5;

/** The sentences around a quote are seldom all rewritten along with it, and seldom does it go far. */
function place(evidence: Evidence): number {
  const { stronger, weaker, surroundings, parallel, strayed, bridged, turn } = evidence;
  return (
    2.59 * stronger +
    1.32 * weaker +
    1.52 * surroundings +
    2.47 * expected(evidence) -
    (turn.isOut ? OUT_OF_TURN : 0) -
    // In a text that repeats itself the same context stands beside others as well.
    5.61 * stronger * Math.min(MOST_PARALLEL, parallel) -
    0.23 * strayed -
    2.07 * bridged
  );
}

/** More than this much of the text around a passage that is said elsewhere makes it no less sure. */
const MOST_PARALLEL = 0.3;

/** How near it stands by its old place or by its neighbours, whichever says more, like `nearness`. */
function expected({ drift, turn: { left } }: Evidence): number {
  const near = nearness(drift);
  return near + (1 - left) * Math.max(0, byTurn(left) - near);
}

/**
 * The narrower the place that its neighbours leave, the seldomer does another passage stand there by chance; by half,
 * since look-alikes tend to stand close together.
 */
function byTurn(left: number): number {
  return 1 + Math.min(MOST_IN_TURN, -Math.log10(Math.max(Number.MIN_VALUE, left)) / 2);
}

/** The most that a narrow place adds to the nearness, in powers of ten. */
const MOST_IN_TURN = 0.7;
/** What a passage loses that stands elsewhere: less than such places would justify, since a quote may have moved. */
const OUT_OF_TURN = 2;

/** In powers of ten: 0 where it stands anywhere, and no more than `NEAREST` where it stands in the same place. */
function nearness(drift: number): number {
  return Math.min(NEAREST, -Math.log10(Math.min(1, Math.max(Number.MIN_VALUE, drift))));
}

const NEAREST = 1.5;

/** Look-alikes differ in what they are about: in several words, in a figure or a name, in words of their own topic. */
function otherness({ stronger, weaker, replaced, swapped, topic, drift }: Evidence): number {
  return (
    (replaced >= SEVERAL ? 2.5 * (1 - stronger) : 0) +
    // One is enough to tell two sentences apart that stand far from each other.
    (replaced > 0 ? 1.69 * (1 - stronger) * (1 - nearness(drift) / NEAREST) : 0) +
    (SWAPPED.some((kind) => swapped.has(kind)) ? 1.63 * (1 - weaker) : 0) +
    0.63 * topic
  );
}

const SEVERAL = 2;
/** Kinds of words that are another's in a look-alike. */
const SWAPPED = ['figure', 'date', 'name'] as const;
