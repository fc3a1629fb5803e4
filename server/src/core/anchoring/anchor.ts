import type { Span } from '../text/span.ts';

/**
 * What an annotation says of a quote's place: W3C TextQuoteSelector (`quote` is its `exact`) with the cached
 * TextPositionSelector, offsets in UTF-16 units.
 */
export interface QuoteSelector {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}

/** A quote that is looked for, with what is known of its place besides. */
export interface SoughtQuote extends QuoteSelector {
  /** Where it is expected by the quotes around it (see `betweenNeighbours`), in UTF-16 units of the text searched. */
  readonly between?: Span;
}

/** How a quote stands to the text it is said to come from. */
export type AnchorState =
  | 'exact'
  | 'moved'
  | 'edited'
  | 'edited-critical'
  | 'ambiguous'
  | 'deleted'
  | 'missing-source';

/** A place that may be meant. `score` runs from 0 to 1; only the same words score 1. */
export interface Candidate extends Span {
  readonly score: number;
}

/** Where a quote stands. `start` and `end` are there only when one place is meant; candidates only suggest. */
export interface Anchor {
  readonly state: AnchorState;
  readonly start?: number;
  readonly end?: number;
  readonly candidates: readonly Candidate[];
}
