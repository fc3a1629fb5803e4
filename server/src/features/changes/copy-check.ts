import type { FilePort } from '../../core/workspace/port.ts';
import { PRESERVED_FOLDER, preservedUri } from '../../core/workspace/preserved.ts';

/**
 * Why the copy of a report cannot be kept, or does not hold what was read; null where it is sound, or not there yet.
 * A copy is never written over: a hash beside a damaged one would promise what nobody could show any more.
 */
export function copyProblem(port: FilePort, root: string, sha256: string): string | null {
  const [outer = ''] = PRESERVED_FOLDER.split('/');
  for (const folder of [outer, PRESERVED_FOLDER]) {
    const found = port.read(`${root}/${folder}`, root);
    if (found.ok) return `“${folder}” is a file. ${COPIES} Move the file away, then preserve again.`;
    if (found.reason === 'outside')
      return `“${folder}” is a link that leads out of this project’s folder. ${COPIES} Put a folder there, then preserve again.`;
  }
  const copy = port.read(preservedUri(root, sha256), root);
  const name = `${PRESERVED_FOLDER}/${sha256}`;
  if (copy.ok)
    return port.sha256(copy.bytes) === sha256
      ? null
      : `The preserved copy “${name}” is damaged: its bytes no longer have the hash that is its name. Nothing was recorded. Delete it, then preserve again while the report is as it was.`;
  return copy.reason === 'missing'
    ? null
    : `“${name}” is no file that can be read, so nothing shows what the report said. Nothing was recorded. Move it away, then preserve again.`;
}

const COPIES = 'Copies are kept in a folder of the project, so that whoever has the project has them.';
