import type { TextEdit as WireTextEdit } from 'vscode-languageserver/node';
import type { Span } from '../../../server/src/core/text/span.ts';
import type { Converter } from './encoding.ts';

/** One replacement. Spans are UTF-16 offsets into the text before any of the edits. */
export interface Replacement extends Span {
  readonly newText: string;
}

/**
 * The replacements from the last to the first, so that each can be made without moving the others.
 * Insertions at one place keep their order. Throws when two overlap.
 */
export function fromTheEnd(replacements: readonly Replacement[]): readonly Replacement[] {
  const ordered = replacements
    .map((replacement, i) => ({ replacement, i }))
    .sort((a, b) => b.replacement.start - a.replacement.start || b.i - a.i)
    .map(({ replacement }) => replacement);
  ordered.forEach((replacement, i) => {
    const before = ordered[i + 1];
    if (before !== undefined && before.end > replacement.start)
      throw new Error(`Edits overlap: ${JSON.stringify(before)} and ${JSON.stringify(replacement)}.`);
  });
  return ordered;
}

export function applied(text: string, replacements: readonly Replacement[]): string {
  let result = text;
  for (const { start, end, newText } of fromTheEnd(replacements))
    result = result.slice(0, start) + newText + result.slice(end);
  return result;
}

/** Edits as a server sends them. Throws when one lies outside the text, which no server may send. */
export function replacementsOf(edits: readonly WireTextEdit[], converter: Converter): Replacement[] {
  return edits.map(({ range, newText }) => {
    const start = converter.offsetAt(range.start);
    const end = converter.offsetAt(range.end);
    if (start === null || end === null || end < start)
      throw new Error(`The server sent an edit outside the text: ${JSON.stringify(range)}.`);
    return { start, end, newText };
  });
}
