import { kept } from '../text/kept.ts';
import { movedReading } from '../text/read/moved-reading.ts';
import type { Reading } from '../text/read/read.ts';
import { readingWithin } from '../text/read/reading-within.ts';
import type { Span } from '../text/span.ts';
import type { Unit, UnitKind } from '../text/unit.ts';
import type { Report } from './report.ts';
import type { Definition, PlacedQuote } from './rule.ts';

/** What a sentence of a report says. */
export interface SentenceReading {
  /** Where the sentence stands in its report. */
  readonly span: Span;
  readonly kind: UnitKind;
  /** Its spans count from the start of the report. */
  readonly reading: Reading;
}

/**
 * What the sentences say in which quotes stand. A sentence is read once, by the day its source was issued, the words of
 * the project and the names of its entities; many rules ask for the same ones, so the answers are kept as long as this is.
 */
export class QuoteReadings {
  readonly #read: (sentence: string, issued: string | undefined) => Reading;
  readonly #whole = new Map<PlacedQuote, readonly SentenceReading[]>();
  readonly #within = new Map<PlacedQuote, readonly SentenceReading[]>();
  /** By the words, and the day with them. */
  readonly #words = new Map<string, Reading>();
  /** Whether a sentence gives a time or a figure, or says who says something. Whole reports may be asked through. */
  readonly isTelling: (report: Report, sentence: Unit) => boolean;

  constructor(
    read: (sentence: string, issued: string | undefined) => Reading,
    isTelling: (report: Report, sentence: Unit) => boolean,
  ) {
    this.#read = read;
    this.isTelling = isTelling;
  }

  /**
   * The sentences that a quote stands in, in the order of the text, and all they say. None where the quote has no one
   * place in its report; where other words stand in its place (`anchor.state`), theirs.
   */
  of(placed: PlacedQuote): readonly SentenceReading[] {
    return kept(this.#whole, placed, () => {
      const place = placeOf(placed);
      return place === null ? NOTHING : this.at(placed.report, place, placed.source);
    });
  }

  /** The same, but of each sentence only what lies wholly within the quote, and the span of that part. */
  within(placed: PlacedQuote): readonly SentenceReading[] {
    return kept(this.#within, placed, () => this.#parts(placed));
  }

  #parts(placed: PlacedQuote): readonly SentenceReading[] {
    const place = placeOf(placed);
    if (place === null) return NOTHING;
    const { report, source } = placed;
    return this.of(placed).map((whole) => {
      const { start, end } = whole.span;
      if (place.start <= start && end <= place.end) return whole;
      const span = { start: Math.max(start, place.start), end: Math.min(end, place.end) };
      const sentence = report.text.slice(start, end);
      const part = [span.start - start, span.end - start] as const;
      const reading = readingWithin(this.#read(sentence, issuedOf(source)), sentence, part);
      return { span, kind: whole.kind, reading: movedReading(reading, start) };
    });
  }

  /** What words say by themselves, such as an analyst’s, or those of a quote whose source is not held. */
  ofWords(words: string, issued?: string): Reading {
    return kept(this.#words, `${issued ?? ''} ${words}`, () => this.#read(words, issued));
  }

  /** What the sentences of a report say that share text with a span, as words of a source of that report. */
  at(report: Report, span: Span, source: Definition | null): readonly SentenceReading[] {
    const issued = source === null ? undefined : issuedOf(source);
    return report.unitsAt(span).map((unit) => {
      const reading = this.#read(report.text.slice(unit.start, unit.end), issued);
      const { start, end, kind } = unit;
      return { span: { start, end }, kind, reading: movedReading(reading, start) };
    });
  }
}

const NOTHING: readonly never[] = [];

/**
 * The day a source was issued on, `YYYY-MM-DD`; undefined where it is not known to the day: an interval, an open one too,
 * has a first day on which nobody says that it was issued.
 */
export function issuedOf(source: Definition): string | undefined {
  return DAY.exec(source.entry.source?.issued?.value ?? '')?.[1];
}

/** A day in EDTF, with or without a time of it, sure or not. */
const DAY = /^(\d{4}-\d{2}-\d{2})(?:T[^/]*)?[~?%]?$/;

function placeOf({ anchor: { start, end } }: PlacedQuote): Span | null {
  return start === undefined || end === undefined ? null : { start, end };
}
