import type { Span } from '../core/text/span.ts';

/** What an editor shows over a stretch of text. */
export interface Hover {
  /** Markdown. */
  readonly contents: string;
  readonly span: Span;
}
