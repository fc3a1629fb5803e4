import type { Span } from '../../core/text/span.ts';

/**
 * A value as the stretches of it that stand on lines: without indentation, without blank lines, and of a block scalar
 * without its header (`|`, `>-`).
 *
 * @param span a value of `text`, not empty
 */
export function linesOf(text: string, span: Span): readonly Span[] {
  const value = text.slice(span.start, span.end);
  if (!/[\r\n]/.test(value)) return [span];
  const lines: Span[] = [];
  for (const { 0: line, index } of value.matchAll(/[^\r\n]+/g)) {
    if (index === 0 && /^[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(line)) continue;
    const words = /\S(?:.*\S)?/su.exec(line);
    if (words === null) continue;
    const start = span.start + index + words.index;
    lines.push({ start, end: start + words[0].length });
  }
  return lines;
}

/** The same as one stretch, from the first line with something on it to the last; null where there is none. */
export function wholeOf(text: string, span: Span): Span | null {
  const lines = linesOf(text, span);
  const [first] = lines;
  const last = lines.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
