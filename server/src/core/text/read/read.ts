import { readAttribution } from './attribution/attribution.ts';
import { readNegatedMainVerb } from './clauses/negation.ts';
import { readHedges } from './estimates/hedges.ts';
import { readLikelihood } from './estimates/likelihood.ts';
import { type KnownName, KnownNames, namesOfEntities } from './names/known-names.ts';
import type { NameHit } from './names/name-index.ts';
import { readNumerals } from './quantities/numerals.ts';
import { readQuantities } from './quantities/quantities.ts';
import { readQuotations } from './quotations/quotations.ts';
import { LazyReading, type Reading, type ReadingParts, wholeReading } from './reading.ts';
import type { KnownEntity, ReadingRules } from './reading-rules.ts';
import { readTimes, type Time } from './times/times.ts';
import { type TextSpan, type Token, tokenize } from './words/tokens.ts';

export type { Reading } from './reading.ts';

/** What is known of the work a sentence stands in. */
export interface ReadOptions {
  /** When the work was issued, to the day (`2024-02-06`): relative dates are counted from it. */
  readonly issued?: string;
  /**
   * Entities of the project: they tell a person's name from that of a body, and a figure or a month that is a part of a
   * name from one that is not.
   */
  readonly entities?: readonly KnownEntity[];
  /** What the project adds to the words of the readers. Made ready once for each object: hand in the same one. */
  readonly rules?: ReadingRules;
}

/** A sentence with what is known of it. */
export interface KnownSentence {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  /** Where names of the project’s entities stand in it, by where they begin; the shorter first. */
  readonly names: readonly NameHit<KnownName>[];
  /** As in {@link ReadOptions}. */
  readonly issued: string | undefined;
  readonly rules: ReadingRules | undefined;
}

/** Reads one sentence. Takes time linear in its length. */
export function read(sentence: string, { issued, entities, rules }: ReadOptions = {}): Reading {
  const tokens = tokenize(sentence);
  const names = namesOfEntities(tokens, entities);
  return wholeReading(new SentenceParts({ sentence, tokens, names, issued, rules }));
}

/** Reads one sentence, each part when it is first looked at. */
export function readLazily(known: KnownSentence): Reading {
  return new LazyReading(new SentenceParts(known));
}

/**
 * What the readers find in one sentence; without what is a part of a name that the project knows: the figure of
 * `Tower 22`, the month of `Theresa May`.
 */
class SentenceParts implements ReadingParts {
  readonly #known: KnownSentence;
  readonly #names: KnownNames | undefined;
  #times: readonly Time[] | undefined;

  constructor(known: KnownSentence) {
    this.#known = known;
    this.#names = known.names.length === 0 ? undefined : new KnownNames(known.tokens, known.names);
  }

  /** Those in names too. */
  get #allTimes(): readonly Time[] {
    this.#times ??= readTimes(this.#known.tokens, this.#known.issued);
    return this.#times;
  }

  attribution() {
    const { tokens, rules } = this.#known;
    return this.#outsideNames(readAttribution(tokens, this.#names, rules), ({ cueSpan }) => cueSpan);
  }

  quantities() {
    return this.#outsideNames(readQuantities(this.#known.tokens, this.#allTimes), ({ core }) => core);
  }

  numerals() {
    return this.#outsideNames(readNumerals(this.#known.tokens), spanOf);
  }

  times() {
    return this.#outsideNames(this.#allTimes, spanOf);
  }

  likelihood() {
    return this.#outsideNames(readLikelihood(this.#known.tokens, this.#known.rules), spanOf);
  }

  hedges() {
    return this.#outsideNames(readHedges(this.#known.tokens, this.#known.rules), ([start, end]) => [
      start,
      end,
    ]);
  }

  negatedMainVerb() {
    return readNegatedMainVerb(this.#known.tokens);
  }

  quotations() {
    return readQuotations(this.#known.sentence, this.#known.tokens);
  }

  #outsideNames<Hit>(hits: readonly Hit[], spanOf: (hit: Hit) => TextSpan): readonly Hit[] {
    const names = this.#names;
    return names === undefined || hits.length === 0
      ? hits
      : hits.filter((hit) => !names.hasWithin(spanOf(hit)));
  }
}

function spanOf({ span }: { readonly span: TextSpan }): TextSpan {
  return span;
}
