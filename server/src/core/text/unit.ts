import type { Span } from './span.ts';

/**
 * What a unit of a report is. `sentence` is body text; the others are a line, or a part of one, that
 * stands apart: a heading, a bullet line, a caption, a line that is a URL (with its label), boilerplate
 * such as bylines, stamps and page furniture.
 */
export type UnitKind = 'sentence' | 'heading' | 'bullet' | 'caption' | 'url' | 'boilerplate';

/** One unit of a report. Units never overlap, never cross a line, and together hold everything but blanks. */
export interface Unit extends Span {
  readonly kind: UnitKind;
}
