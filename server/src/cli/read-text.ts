import { resolve } from 'node:path';
import { decodeText } from '../core/text/decode.ts';
import type { FileContent, FilePort } from '../core/workspace/port.ts';
import { uriOf } from '../node/uris.ts';
import { CommandError } from './command.ts';

/**
 * The text of a report named on the command line, as an editor shows it. Throws a {@link CommandError}
 * for what cannot be read or is no text.
 */
export function readReport(path: string, cwd: string, port: FilePort): string {
  const content = port.read(uriOf(resolve(cwd, path)), null);
  if (!content.ok) throw new CommandError(`“${path}” ${whyUnread(content)}.`);
  const { text, problem } = decodeText(content.bytes);
  if (problem === 'binary') throw new CommandError(`“${path}” is not a text file.`);
  return text;
}

/** Why a file cannot be read, as the end of a sentence that begins with its name. */
export function whyUnread(content: FileContent & { readonly ok: false }): string {
  switch (content.reason) {
    case 'missing':
      return 'does not exist';
    case 'folder':
      return 'is a folder, not a file';
    case 'too-large':
      return `is too large to read${content.size === undefined ? '' : ` (${Math.ceil(content.size / 2 ** 20)} MB)`}`;
    case 'unreadable':
      return 'cannot be opened; check who may read it';
    case 'outside':
      return 'is a link that leads out of the project, and is not opened';
  }
}
