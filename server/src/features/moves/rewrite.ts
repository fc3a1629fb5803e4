import type { Span } from '../../core/text/span.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { isInFlow, rewrittenScalar, wordsOf } from '../scalar-words.ts';

/** A path in a text, and what it is to be. UTF-16 offsets. */
export interface NewPath {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

/** The edits that put new paths in the place of old ones; every other character stays. */
export function rewritePaths(
  text: string,
  paths: readonly NewPath[],
): readonly { readonly span: Span; readonly newText: string }[] {
  let root: ReturnType<typeof parseYaml>['root'] | undefined;
  const inFlow = (offset: number) => {
    root ??= parseYaml(text).root;
    return isInFlow(root, offset);
  };
  const edits = new Map<number, { readonly span: Span; readonly newText: string }>();
  // Two sources may share one path through an anchor: it is written once.
  for (const { span, before, after } of paths) {
    const written = text.slice(span.start, span.end);
    // A file that has changed since it was read is left alone; its path will be found missing.
    if (written !== before && wordsOf(written) !== before) continue;
    const made = rewrittenScalar(written, after, 'text', () => inFlow(span.start));
    edits.set(span.start, {
      span: { start: span.start + made.span.start, end: span.start + made.span.end },
      newText: made.newText,
    });
  }
  return [...edits.values()].sort((a, b) => a.span.start - b.span.start);
}
