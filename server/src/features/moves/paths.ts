import { parentUri, relativePath, resolvePath } from '../../core/workspace/uri.ts';
import { type Move, movedTo } from './move.ts';

/** An annotation file, and the root of the project it lies in. */
interface Home {
  readonly uri: string;
  readonly root: string;
}

/**
 * What a `file:` must say after some moves to lead to the same report; null where it may stay as it is, leads nowhere, or
 * nothing can lead there.
 *
 * @param before the annotation file as it is
 * @param after the same where it will be
 */
export function pathAfter(path: string, before: Home, after: Home, moves: readonly Move[]): string | null {
  const target = leadsTo(path, before);
  if (target === null) return null;
  const wanted = movedTo(target, moves);
  if (leadsTo(path, after) === wanted) return null;
  const made = inManner(path, after, wanted);
  return leadsTo(made, after) === wanted ? made : null;
}

function leadsTo(path: string, { uri, root }: Home): string | null {
  const found = resolvePath(path, uri, root);
  return 'uri' in found ? found.uri : null;
}

function inManner(like: string, { uri, root }: Home, target: string): string {
  if (like.startsWith('/')) return `/${relativePath(root, target)}`;
  const path = relativePath(parentUri(uri), target);
  return like.startsWith('./') && !path.startsWith('../') ? `./${path}` : path;
}
