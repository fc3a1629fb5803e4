import { performance } from 'node:perf_hooks';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { FilePort } from '../core/workspace/port.ts';
import { cacheFolder, findingsMemory } from '../node/findings-memory.ts';
import { nodeHost } from '../node/host.ts';
import { rulePagesFolder } from '../node/installation.ts';
import { rulePageFiles } from '../node/rule-pages.ts';
import { clientHost } from '../web/host.ts';
import { clientFiles } from './client-files.ts';
import { startServer } from './server.ts';

/** Serves an editor over the way named in the process's arguments (`--stdio`, `--node-ipc`, …), until it goes. */
export function serve(version: string): void {
  const connection = createConnection(ProposedFeatures.all);
  const pages = rulePagesFolder();
  const folder = cacheFolder();
  const memory = folder === null ? null : (port: FilePort) => findingsMemory(folder, version, port);
  startServer(
    connection,
    // An editor on a desktop may show a folder that is on no disk.
    ({ files }) =>
      files === 'client'
        ? clientHost(clientFiles(connection), {
            rulePages: rulePageFiles(pages),
            later: (run) => void setImmediate(run),
            now: () => performance.now(),
          })
        : nodeHost(pages, memory),
    { name: 'adduce', version },
  );
}
