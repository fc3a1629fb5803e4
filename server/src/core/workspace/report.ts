import { type FoldedText, fold } from '../anchoring/fold.ts';
import { LineIndex } from '../text/lines.ts';
import { composed, type Replacement } from '../text/replacement.ts';
import { resegment } from '../text/resegment.ts';
import { type SegmentOptions, segment } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import type { Unit } from '../text/unit.ts';

/** The units of an earlier version of a text, and what has been edited since. */
export interface EarlierUnits {
  readonly units: readonly Unit[];
  readonly edit: Replacement;
  readonly options: SegmentOptions;
}

/** How the text of a report is cut into units. */
export interface Cutting {
  readonly options: SegmentOptions;
  /** Where the units of an earlier version are known, only the lines edited are cut. */
  readonly earlier: EarlierUnits | null;
}

/** The earlier units after another edit. */
export function editedFurther(earlier: EarlierUnits, edit: Replacement): EarlierUnits {
  return { ...earlier, edit: composed(earlier.edit, edit) };
}

/**
 * One version of a report file's text. What is derived from it is made when first asked for, and
 * shared by everything that asks.
 */
export class Report {
  readonly uri: string;
  readonly text: string;
  /** True when the bytes were not UTF-8 and some stand as U+FFFD in the text. */
  readonly damaged: boolean;
  readonly #hash: () => string;
  readonly #options: SegmentOptions;
  #earlier: EarlierUnits | null;
  #sha256: string | null = null;
  #folded: FoldedText | null = null;
  #lines: LineIndex | null = null;
  #units: readonly Unit[] | null = null;

  /** `hash` works the SHA-256 out when it is first asked for. */
  constructor(uri: string, text: string, hash: () => string, damaged: boolean, cutting: Cutting) {
    this.uri = uri;
    this.text = text;
    this.#hash = hash;
    this.damaged = damaged;
    this.#options = cutting.options;
    this.#earlier = cutting.earlier?.options === cutting.options ? cutting.earlier : null;
  }

  /** The same text, cut in another way. */
  recut(options: SegmentOptions): Report {
    const report = new Report(this.uri, this.text, () => this.sha256, this.damaged, {
      options,
      earlier: null,
    });
    report.#folded = this.#folded;
    report.#lines = this.#lines;
    return report;
  }

  /** SHA-256 of the file's bytes (of the bytes an editor would save, for an open one), lower-case hex. */
  get sha256(): string {
    this.#sha256 ??= this.#hash();
    return this.#sha256;
  }

  get folded(): FoldedText {
    this.#folded ??= fold(this.text);
    return this.#folded;
  }

  get lines(): LineIndex {
    this.#lines ??= LineIndex.of(this.text);
    return this.#lines;
  }

  /** The sentences and other units of the report, in order. */
  get units(): readonly Unit[] {
    this.#units ??= this.#cut();
    this.#earlier = null;
    return this.#units;
  }

  /** What is known of this version's units, for the version after an edit. */
  unitsBefore(edit: Replacement): EarlierUnits | null {
    if (this.#units !== null) return { units: this.#units, edit, options: this.#options };
    return this.#earlier === null ? null : editedFurther(this.#earlier, edit);
  }

  #cut(): readonly Unit[] {
    if (this.#earlier === null) return segment(this.text, this.#options);
    const { units, edit } = this.#earlier;
    return resegment(units, this.text, edit, this.#options);
  }

  /** The span of lines `first` to `last`, 1-based and inclusive, cut at the end of the text. */
  spanOfLines(first: number, last: number): Span {
    return { start: this.lines.startOf(first - 1), end: this.lines.startOf(last) };
  }

  /** The units that share text with a span. */
  unitsAt(span: Span): readonly Unit[] {
    const { units } = this;
    const first = firstIn(units, ({ end }) => end > span.start);
    return units.slice(
      first,
      Math.max(
        first,
        firstIn(units, ({ start }) => start >= span.end),
      ),
    );
  }

  /** The unit at an offset, or the next one on the same line; null on an empty line. */
  unitAt(offset: number): Unit | null {
    const line = this.lines.lineAt(offset);
    const end = this.lines.startOf(line + 1);
    let before: Unit | null = null;
    for (const unit of this.units) {
      if (unit.start <= offset && offset <= unit.end) {
        if (offset < unit.end) return unit;
        before = unit;
      } else if (unit.start > offset) return before ?? (unit.start < end ? unit : null);
      else if (unit.start >= this.lines.startOf(line)) before = unit;
    }
    return before;
  }
}

/** The index of the first unit for which `behind` holds, where it holds for all that follow; their number if for none. */
function firstIn(units: readonly Unit[], behind: (unit: Unit) => boolean): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const unit = units[middle];
    if (unit !== undefined && behind(unit)) high = middle;
    else low = middle + 1;
  }
  return low;
}
