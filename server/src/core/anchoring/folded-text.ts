import type { OffsetMap } from './offset-map.ts';

/**
 * A text in the form in which quotes are compared, with the way back. Folding keeps words and case; it composes
 * characters (Unicode NFC), gives quotation marks and dashes one shape each, makes every run of white space and
 * line breaks one space, and drops what is not seen (zero-width characters, soft hyphens, marks of direction) and
 * note markers of one to four figures glued to what they follow (`[72]`, `[3][4]`).
 *
 * Folding a folded text changes nothing.
 */
export interface FoldedText {
  /** The text as given. */
  readonly source: string;
  /** The folded text; the same string as `source` when nothing had to change. */
  readonly text: string;
  /** Where lengths differ; null when each folded UTF-16 unit stands at its place in the source. */
  readonly map: OffsetMap | null;
}
