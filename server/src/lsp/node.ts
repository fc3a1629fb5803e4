import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { FilePort } from '../core/workspace/port.ts';
import { cacheFolder, findingsMemory } from '../node/findings-memory.ts';
import { nodeHost } from '../node/host.ts';
import { rulePagesFolder } from '../node/installation.ts';
import { startServer } from './server.ts';

/** Serves an editor over the way named in the process's arguments (`--stdio`, `--node-ipc`, …), until it goes. */
export function serve(version: string): void {
  const connection = createConnection(ProposedFeatures.all);
  const folder = cacheFolder();
  const memory = folder === null ? null : (port: FilePort) => findingsMemory(folder, version, port);
  startServer(connection, nodeHost(rulePagesFolder(), memory), { name: 'adduce', version });
}
