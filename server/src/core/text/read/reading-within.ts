import { ALPHANUMERIC, classAt } from '../characters.ts';
import { readNegatedMainVerb } from './clauses/negation.ts';
import { LazyReading, type Reading, type ReadingParts } from './reading.ts';
import { type TextSpan, tokenize } from './words/tokens.ts';

/**
 * What a part of a sentence says: of its reading, all that lies wholly within the part. Whether the main verb is negated
 * is told by the part's own words, where the sentence has more.
 */
export function readingWithin(reading: Reading, sentence: string, part: TextSpan): Reading {
  return new LazyReading(new PartsWithin(reading, sentence, part));
}

class PartsWithin implements ReadingParts {
  readonly #reading: Reading;
  readonly #sentence: string;
  readonly #part: TextSpan;

  constructor(reading: Reading, sentence: string, part: TextSpan) {
    this.#reading = reading;
    this.#sentence = sentence;
    this.#part = part;
  }

  attribution() {
    return this.#reading.attribution
      .filter(
        ({ cueSpan, claimerSpan }) =>
          this.#holds(cueSpan) && (claimerSpan === null || this.#holds(claimerSpan)),
      )
      .map((hit) => ({
        ...hit,
        addresseeSpan: this.#held(hit.addresseeSpan),
        anonymitySpan: this.#held(hit.anonymitySpan),
      }));
  }

  quantities() {
    return this.#withSpanHeld(this.#reading.quantities).map((hit) => ({
      ...hit,
      unitSpan: this.#held(hit.unitSpan),
    }));
  }

  numerals() {
    return this.#withSpanHeld(this.#reading.numerals);
  }

  times() {
    return this.#withSpanHeld(this.#reading.times);
  }

  likelihood() {
    return this.#withSpanHeld(this.#reading.likelihood);
  }

  hedges() {
    return this.#reading.hedges.filter(([start, end]) => this.#holds([start, end]));
  }

  negatedMainVerb() {
    const [from, to] = this.#part;
    const sentence = this.#sentence;
    return hasWords(sentence, 0, from) || hasWords(sentence, to, sentence.length)
      ? readNegatedMainVerb(tokenize(sentence.slice(from, to)))
      : this.#reading.negatedMainVerb;
  }

  quotations() {
    return this.#withSpanHeld(this.#reading.quotations);
  }

  #holds([start, end]: TextSpan): boolean {
    return this.#part[0] <= start && end <= this.#part[1];
  }

  #held(span: TextSpan | null): TextSpan | null {
    return span !== null && this.#holds(span) ? span : null;
  }

  #withSpanHeld<Hit extends { readonly span: TextSpan }>(hits: readonly Hit[]): readonly Hit[] {
    return hits.filter(({ span }) => this.#holds(span));
  }
}

function hasWords(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((classAt(text, at) & ALPHANUMERIC) !== 0) return true;
  return false;
}
