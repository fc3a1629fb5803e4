import { lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MessageConnection } from 'vscode-languageserver/node';
import type { AdduceFileRequests, WireEntry, WireStatus } from '../../../server/src/lsp/protocol.ts';

type Params = AdduceFileRequests['adduce/fs/list']['params'];

/** Gives files to a server that reads no disk, as the Adduce extension does; over streams, in base64. */
export function answerFileRequests(connection: MessageConnection): void {
  connection.onRequest('adduce/fs/list', ({ uris }: Params) => uris.map(listing));
  connection.onRequest('adduce/fs/stat', ({ uris }: Params) => uris.map(status));
  connection.onRequest('adduce/fs/read', ({ uris }: Params) => uris.map(bytes));
}

function listing(uri: string): readonly WireEntry[] | null {
  try {
    return readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
    }));
  } catch {
    return null;
  }
}

function status(uri: string): WireStatus {
  try {
    const file = fileURLToPath(uri);
    const { size, mtimeMs, ctimeMs } = statSync(file);
    const kind = lstatSync(file).isSymbolicLink() ? 'link' : kindOf(statSync(file));
    return { kind, size, stamp: `${mtimeMs} ${ctimeMs} ${size}` };
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
    return { kind: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' };
  }
}

function bytes(uri: string): { readonly base64: string } | null {
  try {
    return { base64: readFileSync(fileURLToPath(uri), 'base64') };
  } catch {
    return null;
  }
}

function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory'>): 'file' | 'folder' | 'other' {
  return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
}
