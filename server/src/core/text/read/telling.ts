import { readAttribution } from './attribution/attribution.ts';
import { readQuantities } from './quantities/quantities.ts';
import type { ReadingRules } from './reading-rules.ts';
import { readTimes } from './times/times.ts';
import { tokenize } from './words/tokens.ts';

/**
 * Whether a sentence gives a time or a figure, or says who says something: what one would look for a claim in. Reads no
 * more than it takes to tell, and knows no names.
 */
export function isTelling(sentence: string, rules?: ReadingRules): boolean {
  const tokens = tokenize(sentence);
  const times = readTimes(tokens, undefined);
  return (
    // “In recent months” dates nothing.
    times.some(({ reason }) => reason !== 'indefinite') ||
    readQuantities(tokens, times).length > 0 ||
    readAttribution(tokens, undefined, rules).length > 0
  );
}
