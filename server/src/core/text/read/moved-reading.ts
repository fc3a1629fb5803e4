import { LazyReading, type Reading, type ReadingParts } from './reading.ts';
import type { TextSpan } from './words/tokens.ts';

/** The reading with its spans counted from a place that lies `by` further ahead: from the text's start, say. */
export function movedReading(reading: Reading, by: number): Reading {
  if (by === 0) return reading;
  // Moved there and back, as a sentence of a report that is looked at by itself, it is what it was.
  return reading instanceof MovedReading
    ? movedReading(reading.origin, reading.by + by)
    : new MovedReading(reading, by);
}

class MovedReading extends LazyReading {
  readonly origin: Reading;
  readonly by: number;

  constructor(origin: Reading, by: number) {
    super(new MovedParts(origin, by));
    this.origin = origin;
    this.by = by;
  }
}

class MovedParts implements ReadingParts {
  readonly #reading: Reading;
  readonly #by: number;

  constructor(reading: Reading, by: number) {
    this.#reading = reading;
    this.#by = by;
  }

  attribution() {
    return this.#reading.attribution.map((hit) => ({
      ...hit,
      cueSpan: this.#moved(hit.cueSpan),
      claimerSpan: this.#movedOr(hit.claimerSpan),
      addresseeSpan: this.#movedOr(hit.addresseeSpan),
      anonymitySpan: this.#movedOr(hit.anonymitySpan),
    }));
  }

  quantities() {
    return this.#reading.quantities.map((hit) => ({
      ...hit,
      span: this.#moved(hit.span),
      core: this.#moved(hit.core),
      unitSpan: this.#movedOr(hit.unitSpan),
    }));
  }

  numerals() {
    return this.#withSpanMoved(this.#reading.numerals);
  }

  times() {
    return this.#withSpanMoved(this.#reading.times);
  }

  likelihood() {
    return this.#withSpanMoved(this.#reading.likelihood);
  }

  hedges() {
    const by = this.#by;
    return this.#reading.hedges.map(([start, end, pattern]) => [start + by, end + by, pattern] as const);
  }

  negatedMainVerb() {
    return this.#reading.negatedMainVerb;
  }

  quotations() {
    return this.#withSpanMoved(this.#reading.quotations);
  }

  #moved([start, end]: TextSpan): TextSpan {
    return [start + this.#by, end + this.#by];
  }

  #movedOr(span: TextSpan | null): TextSpan | null {
    return span === null ? null : this.#moved(span);
  }

  #withSpanMoved<Hit extends { readonly span: TextSpan }>(hits: readonly Hit[]): readonly Hit[] {
    return hits.map((hit) => ({ ...hit, span: this.#moved(hit.span) }));
  }
}
