import { type Reading, type ReadOptions, read } from '../text/read/read.ts';
import type { Span } from '../text/span.ts';

/**
 * What the sentences of one version of a report say. A sentence is read when somebody first asks for it, and
 * never all of them at once; afterwards everybody gets the same reading.
 */
export class Readings {
  readonly #text: string;
  /** By where the sentence starts: readings of it for each day of issue it was asked with. */
  readonly #known = new Map<number, { readonly options: ReadOptions; readonly reading: Reading }[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The reading of a unit; offsets in it count from the unit's start. */
  of(unit: Span, options: ReadOptions): Reading {
    const known = this.#known.get(unit.start) ?? [];
    const same = known.find(
      (one) => one.options.issued === options.issued && one.options.rules === options.rules,
    );
    if (same !== undefined) return same.reading;
    const reading = read(this.#text.slice(unit.start, unit.end), options);
    this.#known.set(unit.start, [...known, { options, reading }]);
    return reading;
  }
}
