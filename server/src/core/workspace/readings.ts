import { ownString } from '../text/own-string.ts';
import type { KnownName } from '../text/read/names/known-names.ts';
import type { NameHit } from '../text/read/names/name-index.ts';
import { type Reading, readLazily } from '../text/read/read.ts';
import type { ReadingRules } from '../text/read/reading-rules.ts';
import { type Token, tokenize } from '../text/read/words/tokens.ts';

/** The names of a project's entities, and which version of them it is. */
export interface NamesInSentences {
  readonly version: number;
  /** The names that stand in a sentence, by where they begin; the shorter first. */
  in(tokens: readonly Token[]): readonly NameHit<KnownName>[];
}

/** A reading of a sentence, and what it was made with. */
interface Known {
  readonly issued: string | undefined;
  readonly rules: ReadingRules;
  readonly names: readonly NameHit<KnownName>[];
  /** The last version of the names at which the sentence had these `names` in it. */
  version: number;
  readonly reading: Reading;
}

/** Readings of so many sentences are kept at least, and of twice as many at most: those last asked for. */
const KEPT = 4096;
/** A sentence is read with few days of issue and words; beyond that the first are forgotten. */
const KEPT_OF_ONE = 4;

/**
 * What the sentences of a project's reports say. A sentence is read when somebody first asks for it, and never all of
 * them at once; afterwards everybody gets the same reading, in each version of a report that has the sentence. It is
 * made anew for another day of issue and other words of the project, and where a name that stands in it has come to be
 * known, or is no longer.
 */
export class Readings {
  readonly #names: NamesInSentences;
  /** By the sentence. The older half is forgotten when the newer is full. */
  #newer = new Map<string, Known[]>();
  #older = new Map<string, Known[]>();

  constructor(names: NamesInSentences) {
    this.#names = names;
  }

  /** The reading of a sentence; offsets in it count from the sentence's start. */
  of(sentence: string, issued: string | undefined, rules: ReadingRules): Reading {
    const known = this.#knownOf(sentence);
    const { version } = this.#names;
    const fitting = known.filter((one) => one.issued === issued && one.rules === rules);
    const current = fitting.find((one) => one.version === version);
    if (current !== undefined) return current.reading;
    const tokens = tokenize(sentence);
    const names = this.#names.in(tokens);
    const same = fitting.find((one) => sameNames(one.names, names));
    if (same !== undefined) {
      same.version = version;
      return same.reading;
    }
    const reading = readLazily({ sentence, tokens, names, issued, rules });
    if (known.length >= KEPT_OF_ONE) known.shift();
    known.push({ issued, rules, names, version, reading });
    return reading;
  }

  /** What is kept of a sentence, among those last asked for. */
  #knownOf(sentence: string): Known[] {
    const newer = this.#newer.get(sentence);
    if (newer !== undefined) return newer;
    if (this.#newer.size >= KEPT) {
      this.#older = this.#newer;
      this.#newer = new Map();
    }
    const known = this.#older.get(sentence) ?? [];
    this.#newer.set(ownString(sentence), known);
    return known;
  }
}

/** Of one sentence: the same names stand in it at the same places. */
function sameNames(a: readonly NameHit<KnownName>[], b: readonly NameHit<KnownName>[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ from, name, value }, at) => {
      const other = b[at];
      return other?.from === from && other.name === name && other.value.type === value.type;
    })
  );
}
