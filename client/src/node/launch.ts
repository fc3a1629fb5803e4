import type { ChildProcess } from 'node:child_process';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import type { ProcessEnd } from '../crash-policy.ts';
import { fileSchemes } from '../files.ts';
import type { Launcher } from '../launcher.ts';

/** A server in a process of its own. `module`: absolute path of its entry, an ES module taking the argument `lsp`. */
export function processLauncher(module: string): Launcher {
  const run = { module, args: ['lsp'], transport: TransportKind.ipc };
  const server: ServerOptions = {
    run,
    debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  };
  let client: LanguageClient | null = null;
  return {
    client(options) {
      client = new LanguageClient('adduce', 'Adduce', server, options);
      return client;
    },
    // A folder that is on no disk, such as one on a service, is read through the editor, and all others with it.
    options: async () => (fileSchemes().every((scheme) => scheme === 'file') ? {} : { files: 'client' }),
    end: () => endOf(client?.serverProcess),
    pack: (bytes) => ({ base64: Buffer.from(bytes).toString('base64') }),
    dispose: () => undefined,
  };
}

function endOf(process: ChildProcess | undefined): Promise<ProcessEnd> | null {
  if (process === undefined) return null;
  return new Promise((resolve) => process.once('exit', (code, signal) => resolve({ code, signal })));
}
