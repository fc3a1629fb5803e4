import { type AbbreviationTable, abbreviationTable, type OwnAbbreviations } from './abbreviation-table.ts';
import { cutLines } from './cut-lines.ts';
import { LineEnds } from './line-ends.ts';
import type { Unit } from './unit.ts';
import { unwrap } from './unwrap.ts';

/** What may be said about a text before it is cut. */
export interface SegmentOptions {
  /** Abbreviations beside those of the built-in list. Kept compiled as long as the object is. */
  readonly abbreviations?: OwnAbbreviations;
  /**
   * The lines were broken to fit a page: those of a paragraph are read as one, and a unit may run over several.
   * Absent: a line break always ends a unit.
   */
  readonly wrapped?: boolean;
}

/**
 * Cuts a report into its units: sentences, headings, bullets, captions, URL lines and boilerplate.
 *
 * Units come in order, never overlap, never cross a line break (LF, CRLF, CR, U+2028, U+2029) unless the text is
 * `wrapped`, and together hold every character but white space; each begins and ends with a character that is not
 * white space. Offsets are UTF-16. Takes any string, never throws, and needs time in proportion to its length.
 */
export function segment(text: string, options: SegmentOptions = {}): readonly Unit[] {
  const abbreviations = abbreviationTable(options.abbreviations);
  if (options.wrapped !== true) return cut(text, abbreviations);
  const unwrapped = unwrap(text);
  return cut(unwrapped.text, abbreviations).map(({ start, end, kind }) => ({
    start: unwrapped.sourceOf(start),
    end: unwrapped.sourceOf(end - 1) + 1,
    kind,
  }));
}

function cut(text: string, abbreviations: AbbreviationTable): readonly Unit[] {
  const units: Unit[] = [];
  const ends = new LineEnds(text);
  cutLines(
    text,
    { abbreviations, from: 0, continues: false, lineEnd: (offset) => ends.after(offset) },
    units,
  );
  return units;
}
