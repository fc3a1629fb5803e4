import { abbreviationTable, type OwnAbbreviations } from './abbreviation-table.ts';
import { cutLines } from './cut-lines.ts';
import { LineEnds } from './line-ends.ts';
import type { Unit } from './unit.ts';

/** What may be said about a text before it is cut. */
export interface SegmentOptions {
  /** Abbreviations beside those of the built-in list. Kept compiled as long as the object is. */
  readonly abbreviations?: OwnAbbreviations;
}

/**
 * Cuts a report into its units: sentences, headings, bullets, captions, URL lines and boilerplate.
 *
 * Units come in order, never overlap, never cross a line break (LF, CRLF, CR, U+2028, U+2029) and together hold
 * every character but white space; each begins and ends with a character that is not white space. Offsets are
 * UTF-16. Takes any string, never throws, and needs time in proportion to its length.
 */
export function segment(text: string, options: SegmentOptions = {}): readonly Unit[] {
  const units: Unit[] = [];
  const ends = new LineEnds(text);
  const abbreviations = abbreviationTable(options.abbreviations);
  cutLines(
    text,
    { abbreviations, from: 0, continues: false, lineEnd: (offset) => ends.after(offset) },
    units,
  );
  return units;
}
