import type { Span } from '../../core/text/span.ts';
import { isInside, relativePath, resolvePath } from '../../core/workspace/uri.ts';
import { type Move, movedTo } from './move.ts';

/**
 * What has to be written in a baseline so that it means the same files after some moves: else what was found in a file
 * that moved would be new there. One that leaves the project stays as it is.
 *
 * @param text the baseline as `adduce check` writes it
 * @param root folder URI of the project
 */
export function baselinePathsToRewrite(
  text: string,
  root: string,
  moves: readonly Move[],
): readonly { readonly span: Span; readonly newText: string }[] {
  return [...text.matchAll(/"file"\s*:\s*("(?:[^"\\]|\\.)*")/g)].flatMap((match) => {
    const written = match[1] ?? '';
    const uri = uriOf(written, root);
    const after = uri === null ? null : movedTo(uri, moves);
    if (after === null || after === uri || !isInside(after, root)) return [];
    const end = match.index + match[0].length;
    return [
      { span: { start: end - written.length, end }, newText: JSON.stringify(relativePath(root, after)) },
    ];
  });
}

function uriOf(written: string, root: string): string | null {
  try {
    const path: unknown = JSON.parse(written);
    const resolved = typeof path === 'string' ? resolvePath(path, `${root}/`, root) : null;
    return resolved !== null && 'uri' in resolved ? resolved.uri : null;
  } catch {
    return null;
  }
}
