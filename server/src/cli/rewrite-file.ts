import { relative } from 'node:path';
import type { TextEdit } from '../core/finding.ts';
import { decodeText, encodeText } from '../core/text/decode.ts';
import type { FilePort } from '../core/workspace/port.ts';
import { applied } from '../features/yaml-edit.ts';
import { errorCode } from '../node/file-port.ts';
import { pathOf } from '../node/uris.ts';
import { CommandError } from './command.ts';
import type { Terminal } from './terminal.ts';

/** What writing into a file takes. */
export interface FileTools {
  readonly port: FilePort;
  /** Writes bytes over a file. */
  readonly write: (path: string, bytes: Uint8Array) => void;
}

/**
 * Makes edits in a file, which is written at once, byte for byte the same outside of them; one without edits is not
 * written. Says whether there were any. Throws a {@link CommandError} for a file that cannot be read or written.
 *
 * @param editsOf the edits of the text, which is without a byte order mark
 */
export function rewriteFile(
  uri: string,
  root: string,
  editsOf: (text: string) => readonly TextEdit[],
  terminal: Terminal,
  { port, write }: FileTools,
): boolean {
  const path = pathOf(uri) ?? uri;
  const name = relative(terminal.cwd, path);
  const content = port.read(uri, root);
  const decoded = content.ok ? decodeText(content.bytes) : null;
  if (decoded === null || decoded.problem !== null || decoded.encoding !== 'utf-8')
    throw new CommandError(
      `“${name}” cannot be changed: it is not saved as UTF-8. Save it so, then try again.`,
    );
  const edits = editsOf(decoded.text);
  if (edits.length === 0) return false;
  try {
    write(path, encodeText(applied(decoded.text, edits), decoded.bom));
  } catch (thrown) {
    throw new CommandError(
      `“${name}” cannot be written: the system says ${errorCode(thrown) || String(thrown)}.`,
    );
  }
  return true;
}
