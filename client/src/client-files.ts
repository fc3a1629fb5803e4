import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AdduceFileRequests, WireBytes, WireEntry, WireStatus } from '../../server/src/lsp/protocol.ts';

type Params = AdduceFileRequests['adduce/fs/list']['params'];

/** Gives files to a server that reads no disk, as the editor has them: from a service, a browser, or a disk far away. */
export function answerFileRequests(client: BaseLanguageClient, pack: (bytes: Uint8Array) => WireBytes): void {
  const { fs } = vscode.workspace;
  const each = <A>({ uris }: Params, answer: (uri: vscode.Uri) => Promise<A>) =>
    Promise.all(uris.map((uri) => answer(fileUri(client, uri))));

  client.onRequest('adduce/fs/list', (params: Params) =>
    each(params, async (uri): Promise<readonly WireEntry[] | null> => {
      try {
        return (await fs.readDirectory(uri)).map(([name, type]) => ({ name, kind: kindOf(type) }));
      } catch {
        return null;
      }
    }),
  );
  client.onRequest('adduce/fs/stat', (params: Params) =>
    each(params, async (uri): Promise<WireStatus> => {
      try {
        const { type, size, mtime, ctime } = await fs.stat(uri);
        return { kind: kindOf(type), size, stamp: `${mtime} ${ctime} ${size}` };
      } catch (error) {
        return { kind: isMissing(error) ? 'missing' : 'unreadable' };
      }
    }),
  );
  client.onRequest('adduce/fs/read', (params: Params) =>
    each(params, async (uri): Promise<WireBytes | null> => {
      try {
        return pack(await fs.readFile(uri));
      } catch {
        return null;
      }
    }),
  );
}

/** The top of a file system is written without its slash. */
function fileUri(client: BaseLanguageClient, uri: string): vscode.Uri {
  const parsed = client.protocol2CodeConverter.asUri(uri);
  return parsed.path === '' ? parsed.with({ path: '/' }) : parsed;
}

function kindOf(type: vscode.FileType): WireEntry['kind'] {
  if ((type & vscode.FileType.SymbolicLink) !== 0) return 'link';
  if ((type & vscode.FileType.Directory) !== 0) return 'folder';
  return (type & vscode.FileType.File) !== 0 ? 'file' : 'other';
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}
