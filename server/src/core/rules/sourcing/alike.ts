import { likeness, stemsOf } from '../../text/stems.ts';
import type { Ask, Definition, Derivation } from '../../workspace/rule.ts';
import { sentencesOf } from './sentences.ts';

/** The sentences that one appearance of a claim stands in. */
export interface Wording {
  readonly claim: Definition;
  /** Which of its appearances. */
  readonly appearance: number;
  /** Id of the source. */
  readonly source: string;
  readonly stems: ReadonlySet<string>;
}

/** Two wordings of different sources that have much in common; the first is of the claim that comes first. */
export interface Alike {
  readonly first: Wording;
  readonly second: Wording;
  readonly likeness: number;
}

/** Shorter sentences are alike by chance. */
const LEAST_STEMS = 8;
/** As much as two sentences of one origin have in common at least; independent ones of one event stay below. */
const LEAST_LIKENESS = 0.28;
/** Stems that stand in more wordings of an event tell nothing, and would have all compared with all. */
const RARE = 40;

/**
 * Events of more claims are not compared: a change in one of them would have all looked at again, and where so many texts
 * tell of one event, some are alike.
 */
const MOST_CLAIMS = 100;

/** How the appearances of a claim are worded, those long enough to be compared. */
export const wordingsOf: Derivation<Definition, readonly Wording[]> = {
  name: 'the wordings of a claim',
  derive: (claim, ask) =>
    (claim.entry.claim?.appearances ?? []).flatMap((one, appearance) => {
      if (one.source === null) return [];
      const sentences = sentencesOf(one, ask);
      const stems = stemsOf(sentences.map(({ text, span }) => text.slice(span.start, span.end)).join(' '));
      return stems.size < LEAST_STEMS ? [] : [{ claim, appearance, source: one.source.value, stems }];
    }),
};

/** The claims of an event that are compared with each other; null where they are too many. */
export function claimsCompared(event: string, ask: Ask): readonly Definition[] | null {
  return ask.fewOf('claims of event', event, MOST_CLAIMS);
}

/** The wordings of an event’s claims that are alike, by the claim that comes second. The subject is the event’s id. */
export const alikeInEvent: Derivation<string, ReadonlyMap<Definition, readonly Alike[]>> = {
  name: 'the sentences of an event that are alike',
  derive(event, ask) {
    const wordings = (claimsCompared(event, ask) ?? []).flatMap((claim) => ask.derived(wordingsOf, claim));
    const byClaim = new Map<Definition, Alike[]>();
    for (const pair of alikeAmong(wordings)) {
      const there = byClaim.get(pair.second.claim);
      if (there === undefined) byClaim.set(pair.second.claim, [pair]);
      else there.push(pair);
    }
    return byClaim;
  },
};

/**
 * The pairs that are alike, found by their rarer stems: two sentences of one origin share some of those, and no two are
 * compared that share none. Time grows with the number of wordings, not with its square.
 */
export function* alikeAmong(wordings: readonly Wording[]): Iterable<Alike> {
  const frequency = new Map<string, number>();
  for (const { stems } of wordings)
    for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const index = new Map<string, Wording[]>();
  for (const second of wordings) {
    const rare = [...second.stems].filter((stem) => (frequency.get(stem) ?? 0) <= RARE);
    const candidates = new Set(rare.flatMap((stem) => index.get(stem) ?? []));
    for (const first of candidates) {
      const pair = compared(first, second);
      if (pair !== null) yield pair;
    }
    for (const stem of rare) {
      const there = index.get(stem);
      if (there === undefined) index.set(stem, [second]);
      else there.push(second);
    }
  }
}

/** The two as a pair, where they are of different sources and alike. */
export function compared(first: Wording, second: Wording): Alike | null {
  if (first.source === second.source) return null;
  const much = likeness(first.stems, second.stems);
  return much >= LEAST_LIKENESS ? { first, second, likeness: much } : null;
}
