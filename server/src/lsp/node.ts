import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from '../node/host.ts';
import { rulePagesFolder } from '../node/installation.ts';
import { startServer } from './server.ts';

/** Serves an editor over the way named in the process's arguments (`--stdio`, `--node-ipc`, …), until it goes. */
export function serve(version: string): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, nodeHost(rulePagesFolder()), { name: 'adduce', version });
}
