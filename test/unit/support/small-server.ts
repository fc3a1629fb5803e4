import { fileURLToPath } from 'node:url';
import {
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type MessageReader,
  type MessageWriter,
  PositionEncodingKind,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A server with one opinion, that nobody should write “bad”; what the fake editor is tried on. */
export function startSmallServer(reader: MessageReader, writer: MessageWriter): undefined {
  const connection = createConnection(reader, writer);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(({ capabilities }) => ({
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      positionEncoding: capabilities.general?.positionEncodings?.[0] ?? PositionEncodingKind.UTF16,
      hoverProvider: true,
      definitionProvider: true,
    },
  }));
  connection.onInitialized(() => void settle(connection));
  documents.onDidChangeContent(({ document }) => {
    if (document.getText().includes('silence')) return;
    if (document.getText().includes('anonymous'))
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    void publish(connection, document, document.getText().includes('backwards') ? -1 : 0);
  });
  connection.onHover(({ textDocument, position }) => ({
    contents: {
      kind: 'markdown',
      value:
        documents
          .get(textDocument.uri)
          ?.getText({ start: { line: position.line, character: 0 }, end: position }) ?? '',
    },
  }));
  connection.onDefinition(({ textDocument }) => ({
    uri: textDocument.uri,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
  }));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes)
      connection.console.log(`${type} ${uri.slice(uri.lastIndexOf('/') + 1)}`);
  });
  connection.onRequest('small/fail', () => {
    throw new Error('no such luck');
  });
  connection.onRequest('small/end', () => process.exit(3));
  connection.onRequest('small/greet', async ({ uri }: { uri: string }) => {
    const start = { line: 0, character: 0 };
    return connection.workspace.applyEdit({
      changes: { [uri]: [{ range: { start, end: start }, newText: 'Hello. ' }] },
    });
  });
  documents.listen(connection);
  connection.listen();
  return undefined;
}

async function settle(connection: Connection): Promise<void> {
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: '**/*.txt' }, { globPattern: '**/*.md', kind: 4 }],
  });
  const greeting: unknown = await connection.workspace.getConfiguration('small.greeting');
  await connection.sendNotification('small/settled', { greeting });
}

async function publish(connection: Connection, document: TextDocument, shift: number): Promise<void> {
  const diagnostics = [...document.getText().matchAll(/bad/g)].map(({ index }) => ({
    code: 'bad-word',
    message: 'Say something better.',
    range: { start: document.positionAt(index), end: document.positionAt(index + 3) },
  }));
  await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  if (shift !== 0)
    await connection.sendDiagnostics({ uri: document.uri, version: document.version + shift, diagnostics });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  startSmallServer(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
