/**
 * Files are URIs, opaque but for what is needed to follow a relative path. Every URI is kept in one
 * spelling (percent-encoding, drive letter), so that two names of one file are equal strings.
 */

/** The one spelling of a URI: path segments decoded and encoded again, a drive letter in lower case. */
export function canonicalUri(uri: string): string {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(.*)$/.exec(uri);
  if (match === null) return uri;
  const [, scheme = '', authority, path = '', rest = ''] = match;
  const segments = path.split('/').map((segment) => encodeURIComponent(decode(segment)));
  const drive = segments[1];
  if (drive !== undefined && /^[A-Za-z]%3A$/.test(drive)) segments[1] = drive.toLowerCase();
  const head =
    authority === undefined
      ? `${scheme.toLowerCase()}:`
      : `${scheme.toLowerCase()}://${authority.toLowerCase()}`;
  return head + segments.join('/') + rest;
}

/** Why a path in a `file:` field leads nowhere we may go. */
export type PathProblem = 'empty' | 'absolute' | 'outside' | 'link' | 'backslash' | 'control-character';

export type ResolvedPath = { readonly uri: string } | { readonly problem: PathProblem };

/**
 * Follows a `file:` value: relative to the annotation file that names it, as links are in Markdown; a
 * leading `/` means the project's root. Nothing outside the root is ever named.
 */
export function resolvePath(path: string, annotationUri: string, root: string): ResolvedPath {
  if (path.trim() === '') return { problem: 'empty' };
  if (hasControlCharacter(path)) return { problem: 'control-character' };
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path) || path.startsWith('//') || path.startsWith('~'))
    return { problem: 'absolute' };
  if (path.includes('\\')) return { problem: 'backslash' };
  const base = path.startsWith('/') ? root : parentUri(annotationUri);
  const segments = base.split('/');
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(encodeURIComponent(segment));
  }
  const uri = segments.join('/');
  return isInside(uri, root) ? { uri } : { problem: 'outside' };
}

export function isInside(uri: string, root: string): boolean {
  return uri === root || uri.startsWith(root.endsWith('/') ? root : `${root}/`);
}

/** The folder of a file, without a slash at the end. */
export function parentUri(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** The last part of a URI's path, decoded: the name of a file. */
export function nameOf(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The path from one folder to a file, with `/` and decoded, as it is written in a `file:` field. */
export function relativePath(fromFolder: string, uri: string): string {
  const from = fromFolder.split('/');
  const to = uri.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => '..');
  return [...up, ...to.slice(shared).map(decode)].join('/');
}

function hasControlCharacter(path: string): boolean {
  for (let i = 0; i < path.length; i++) if (path.charCodeAt(i) < 32) return true;
  return false;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray percent sign: taken as it stands
  }
}
