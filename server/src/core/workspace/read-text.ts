import { decodeText } from '../text/decode.ts';
import type { FilePort } from './port.ts';

/** The text of a file that lies in the folder `within` (see `FilePort.read`); null when it cannot be read. */
export function readText(port: FilePort, uri: string, within: string): string | null {
  const content = port.read(uri, within);
  return content.ok ? decodeText(content.bytes).text : null;
}
