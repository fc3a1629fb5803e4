import type { Stop } from '../stop.ts';

/** What a frame says of a stop: the sentence ends there, goes on, or the frame knows nothing of it. */
export type Verdict = 'end' | 'inner' | undefined;

/** One reason for or against an end. Each looks at a bounded stretch of text, so that segmenting stays linear. */
export type Frame = (stop: Stop) => Verdict;

/** How far a frame may look back or ahead, in UTF-16 units. */
export const REACH = 60;
/** The longest numbering of a line, marks before it included: `- 10.11.12`. */
export const LONGEST_NUMBERING = 14;
