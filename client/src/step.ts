import type { ClaimedPassage, WirePosition } from '../../server/src/lsp/protocol.ts';
import { compare } from './paint.ts';

/**
 * The passage to go to from a place: the nearest that starts after it (or, going back, before it), round
 * the ends of the text. Passages that start at one place count as one stop.
 * @returns undefined only when there are no passages
 */
export function cycle(
  passages: readonly ClaimedPassage[],
  from: WirePosition,
  direction: 'next' | 'previous',
): ClaimedPassage | undefined {
  const inOrder = [...passages].sort((a, b) => compare(a.range.start, b.range.start));
  return direction === 'next'
    ? (inOrder.find((passage) => compare(passage.range.start, from) > 0) ?? inOrder[0])
    : (inOrder.findLast((passage) => compare(passage.range.start, from) < 0) ?? inOrder.at(-1));
}
