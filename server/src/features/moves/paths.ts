import { parentUri, relativePath, resolvePath } from '../../core/workspace/uri.ts';
import { type Move, movedTo } from './move.ts';

/** An annotation file, and the root of the project it lies in. */
interface Home {
  readonly uri: string;
  readonly root: string;
}

/**
 * What a `file:` is to say after some moves to lead to the same report; null where it may stay as it is, leads nowhere, or
 * nothing can lead there.
 *
 * @param before the annotation file as it is
 * @param after the same where it will be
 */
export function pathAfter(path: string, before: Home, after: Home, moves: readonly Move[]): string | null {
  const target = leadsTo(path, before);
  if (target === null) return null;
  const wanted = movedTo(target, moves);
  const made = inManner(path, after, wanted);
  if (made === path || leadsTo(made, after) !== wanted) return null;
  // A path that is right still, and was a roundabout one, is somebody's own; a short one stays short.
  return leadsTo(path, after) === wanted && inManner(path, before, target) !== path ? null : made;
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
