import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnosticsOf } from '../publish.ts';
import { pullsOnly } from '../pulling.ts';
import { askToRefresh, type Feature } from './feature.ts';

/** Findings for clients that ask for them and take no others. */
export const pullDiagnostics: Feature = {
  capabilities: (client) =>
    pullsOnly(client)
      ? {
          diagnosticProvider: {
            identifier: 'adduce',
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }
      : {},
  register(session) {
    const { client, connection, host } = session;
    if (!pullsOnly(client)) return;
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, cancel) => {
      const at = cancel.isCancellationRequested ? null : await session.loaded(textDocument.uri);
      if (at === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const { workspace, uri } = at;
      workspace.findingsAt(uri, WHOLE);
      const items = diagnosticsOf(session, workspace, uri);
      // Known by what it says, so that nothing has to be remembered of it.
      const resultId = host.port.sha256(new TextEncoder().encode(JSON.stringify(items)));
      return previousResultId === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    });
    if (client.capabilities.workspace?.diagnostics?.refreshSupport === true)
      session.onPublished((_, { findings }) => {
        if (findings.size > 0) askToRefresh(() => connection.languages.diagnostics.refresh());
      });
  },
};

const WHOLE = { start: 0, end: Number.MAX_SAFE_INTEGER } as const;
