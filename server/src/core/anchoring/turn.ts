import { overlaps, type Span } from '../text/span.ts';

/** How a passage stands to where the quotes around a quote expect it. */
export interface Turn {
  /** What part of what is searched they leave for it, where the passage stands there: from 0 to 1; else 1. */
  readonly left: number;
  /** Whether the passage stands somewhere else. */
  readonly isOut: boolean;
}

/** `between`: what the quotes around it leave, where that is known; `stretch`: what is searched. */
export function turnOf(passage: Span, between: Span | undefined, stretch: Span): Turn {
  if (between === undefined) return { left: 1, isOut: false };
  if (!overlaps(passage, between)) return { left: 1, isOut: true };
  const width = stretch.end - stretch.start;
  return { left: Math.min(1, (between.end - between.start) / Math.max(1, width)), isOut: false };
}
