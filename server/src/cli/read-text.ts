import { resolve } from 'node:path';
import { decodeText } from '../core/text/decode.ts';
import type { FilePort } from '../core/workspace/port.ts';
import { whyUnread } from '../core/workspace/why-unread.ts';
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
