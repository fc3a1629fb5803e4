import type { Placed } from '../model/entry.ts';
import { type ResolvedPath, resolvePath } from './uri.ts';

const paths = new WeakMap<Placed<string>, ResolvedPath>();

/**
 * Where the `file:` of a source leads. It is asked for with every quote of the source and is always the same: an
 * entry that is read again has another `file` object.
 */
export function pathOfFile(file: Placed<string>, annotationUri: string, root: string): ResolvedPath {
  let path = paths.get(file);
  if (path === undefined) {
    path = resolvePath(file.value, annotationUri, root);
    paths.set(file, path);
  }
  return path;
}
