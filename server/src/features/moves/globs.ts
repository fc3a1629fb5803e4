import { isInside, relativePath } from '../../core/workspace/uri.ts';
import { itemsOf, scalarOf, textOf, under } from '../../core/yaml/access.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { type Move, movedTo } from './move.ts';
import type { NewPath } from './rewrite.ts';

/** The keys of `adduce.yaml` that hold globs from the project's root. */
const GLOBS = ['reports', 'annotations', 'exclude'];
/** The key that holds one path from there. */
const PATH = 'baseline';

/**
 * The globs of a project file that some moves would make wrong: those that name one file or folder that moves, and those
 * that take what lies in a folder that moves as a whole (`reports/**` when `reports` gets another name).
 */
export function globsToRewrite(text: string, root: string, moves: readonly Move[]): readonly NewPath[] {
  const { root: top } = parseYaml(text);
  const found: NewPath[] = [];
  for (const key of [...GLOBS, PATH])
    for (const item of itemsOf(under(top, key))) {
      const scalar = scalarOf(item);
      const before = textOf(scalar);
      if (scalar === null || before === null) continue;
      const after = globAfter(before, root, moves, key === PATH ? 'path' : 'glob');
      if (after !== null) found.push({ span: { start: scalar.start, end: scalar.end }, before, after });
    }
  return found;
}

function globAfter(glob: string, root: string, moves: readonly Move[], as: 'glob' | 'path'): string | null {
  const [, lead = '', body = ''] = /^(\s*(?:\.?\/)*)(.*)$/s.exec(glob) ?? [];
  const parts = body.split('/');
  const first = as === 'path' ? -1 : parts.findIndex((part) => part === '' || SPECIAL.test(part));
  const fixed = first < 0 ? parts : parts.slice(0, first);
  if (fixed.length === 0 || fixed.includes('') || fixed.includes('..')) return null;
  const base = [root, ...fixed.map(encodeURIComponent)].join('/');
  const moved = movedTo(base, moves);
  const rootAfter = movedTo(root, moves);
  if (moved === base || moved === rootAfter || !isInside(moved, rootAfter)) return null;
  const path = relativePath(rootAfter, moved);
  if (path === fixed.join('/')) return null;
  const written = as === 'path' ? path : path.replace(EACH_SPECIAL, '\\$&');
  return lead + [written, ...(first < 0 ? [] : parts.slice(first))].join('/');
}

/** What makes a part of a glob more than a name. */
const SPECIAL = /[*?[\]{}()|\\]/;
const EACH_SPECIAL = /[*?[\]{}()|\\]/g;
