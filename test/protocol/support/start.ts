import { type Connection, createConnection } from 'vscode-languageserver/node';
import { NO_RULE_PAGES } from '../../../server/src/core/rule-page.ts';
import { clientFiles } from '../../../server/src/lsp/client-files.ts';
import type { Host } from '../../../server/src/lsp/host.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import { nodeHost } from '../../../server/src/node/host.ts';
import { clientHost } from '../../../server/src/web/host.ts';
import { FakeEditor, type FakeEditorOptions, startInProcess } from '../../support/fake-editor/editor.ts';
import type { ServerLauncher } from '../../support/fake-editor/link.ts';
import { parseFixture } from '../../support/fixture.ts';
import { HARBOUR, harbourWith } from '../../unit/support/harbour.ts';

/** The server in this process, over streams, on a host of the test's, which may be made of the connection. */
export function serving(host: Host | ((connection: Connection) => Host)): ServerLauncher {
  return startInProcess((reader, writer) => {
    const connection = createConnection(reader, writer);
    startServer(connection, () => (typeof host === 'function' ? host(connection) : host), {
      name: 'adduce',
      version: '0.0.0',
    });
    return () => connection.dispose();
  });
}

/** The server in this process, over streams. */
export const inProcess: ServerLauncher = () => serving(nodeHost(null))();

/** A machine without files: the editor is asked for them, as in a web worker. */
export function throughTheClient(connection: Connection): Host {
  return clientHost(clientFiles(connection), {
    rulePages: NO_RULE_PAGES,
    later: (run) => void setImmediate(run),
    now: () => performance.now(),
  });
}

/** An editor on a fixture's files, as the Adduce extension unless told otherwise. Ready: everything is read. */
export async function openEditor(
  fixture: string,
  options: Partial<FakeEditorOptions> = {},
): Promise<FakeEditor> {
  const editor = await FakeEditor.start({
    server: inProcess,
    files: parseFixture(fixture).files,
    initializationOptions: { client: 'adduce-vscode' },
    ...options,
  });
  await editor.request('adduce/ready', {});
  return editor;
}

/** Runs a test with an editor, and ends the editor whatever comes of it. */
export async function withEditor(
  fixture: string,
  test: (editor: FakeEditor) => Promise<void>,
  options: Partial<FakeEditorOptions> = {},
): Promise<void> {
  const editor = await openEditor(fixture, options);
  try {
    await test(editor);
  } finally {
    await editor.stop();
  }
}

export { HARBOUR, harbourWith };

/** The project most tests use: two claims on one report, a registry beside them. */
export const PROJECT = harbourWith(`
  claims:
    - id: C-1
      kind: event
      proposition: Two cranes fell into the basin.
      event: closure
      appearances:
        - source: harbour
          quote: Two cranes fell into the basin
          attribution: [ { claimer: master } ]
    - id: C-2
      kind: state
      proposition: The quay was shut.
      appearances:
        - source: harbour
          quote: Port officials shut the quay on Monday.
          attribution: [ { claimer: port } ]
      relations: [ { type: supports, target: C-1 } ]
`);

export const CLAIMS = 'claims/a.claims.yaml';
export const REGISTRY = 'claims/registry.claims.yaml';
export const REPORT = 'reports/harbour.txt';
