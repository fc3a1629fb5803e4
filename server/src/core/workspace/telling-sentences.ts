import type { ReadingRules } from '../text/read/reading-rules.ts';
import { isTelling } from '../text/read/telling.ts';
import type { Unit } from '../text/unit.ts';
import type { Report } from './report.ts';

/**
 * Which sentences of the reports tell something. Each is read when somebody first asks for it; what is known is kept as
 * long as the version of the report is, which is another one where the words of the project are others.
 */
export class TellingSentences {
  readonly #rules: () => ReadingRules;
  /** By the start of the sentence. */
  readonly #known = new WeakMap<Report, Map<number, boolean>>();

  constructor(rules: () => ReadingRules) {
    this.#rules = rules;
  }

  has(report: Report, { start, end }: Unit): boolean {
    let known = this.#known.get(report);
    if (known === undefined) {
      known = new Map();
      this.#known.set(report, known);
    }
    let telling = known.get(start);
    if (telling === undefined) {
      telling = isTelling(report.text.slice(start, end), this.#rules());
      known.set(start, telling);
    }
    return telling;
  }
}
