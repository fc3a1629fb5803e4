import {
  CancellationTokenSource,
  type ClientCapabilities,
  createMessageConnection,
  FileChangeType,
  InitializeRequest,
  type InitializeResult,
  type Location,
  type MessageActionItem,
  type MessageConnection,
  type ProtocolRequestType,
  type ProtocolRequestType0,
  type Registration,
  ResponseError,
  type ShowMessageRequestParams,
  ShutdownRequest,
  type WorkspaceEdit,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import type { AdduceRequests } from '../../../server/src/lsp/protocol.ts';
import { type CapabilityChanges, DEFAULT_CAPABILITIES, withChanges } from './capabilities.ts';
import { Publications, type Published } from './diagnostics.ts';
import { FakeDocument } from './document.ts';
import { applied, replacementsOf } from './edits.ts';
import { Converter, type PositionEncoding } from './encoding.ts';
import { answerFileRequests } from './files.ts';
import { Folder } from './folder.ts';
import type { Found } from './found.ts';
import type { Host } from './host.ts';
import { Inbox } from './inbox.ts';
import type { ServerLauncher, ServerLink } from './link.ts';
import { Waiting } from './waiting.ts';
import { Registrations } from './watchers.ts';

export { startInProcess, startSpawned } from './link.ts';

export interface FakeEditorOptions {
  /** `startInProcess(…)` or `startSpawned(…)`. */
  readonly server: ServerLauncher;
  /** What the fresh folder holds, by path. */
  readonly files?: Readonly<Record<string, string>> | ReadonlyMap<string, { readonly text: string }>;
  /** An existing folder to open instead of a fresh one. It is not removed. */
  readonly folder?: string;
  /** The workspace folders, as paths inside the folder. Absent: the folder itself. */
  readonly workspaceFolders?: readonly string[];
  /** Changes of what the editor says it can do. */
  readonly capabilities?: CapabilityChanges;
  readonly initializationOptions?: unknown;
  /** False for a server that never says for which version its findings are. Absent: true. */
  readonly namesVersions?: boolean;
  /** Answers to `workspace/configuration`, by section; dots lead inwards. Absent sections are null. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What to answer to a question of the server, by its message; null to dismiss it. */
  readonly answer?: (question: ShowMessageRequestParams) => MessageActionItem | null;
  /** How long any wait may take, in milliseconds; set it below the test runner's own limit. */
  readonly timeoutMs?: number;
}

/**
 * An editor without a screen, for tests of the server: everything goes through the protocol, over streams,
 * and nothing sleeps. Waits end with an event or with an error that says what did not come.
 */
export class FakeEditor implements Host {
  readonly folder: Folder;
  readonly waiting: Waiting;
  readonly publications: Publications;
  readonly capabilities: ClientCapabilities;
  /** What the server said besides diagnostics and answers. */
  readonly inbox: Inbox;
  readonly #options: FakeEditorOptions;
  readonly #link: ServerLink;
  readonly #connection: MessageConnection;
  readonly #documents = new Map<string, FakeDocument>();
  readonly #registrations = new Registrations();
  #settings: Readonly<Record<string, unknown>>;
  #initialized: InitializeResult | null = null;
  #stopped = false;

  private constructor(options: FakeEditorOptions, folder: Folder) {
    this.#options = options;
    this.folder = folder;
    this.publications = new Publications(options.namesVersions ?? true);
    this.#settings = options.settings ?? {};
    this.capabilities = withChanges(DEFAULT_CAPABILITIES, options.capabilities ?? {});
    this.waiting = new Waiting(options.timeoutMs ?? 8000, () => this.#circumstances());
    this.#link = options.server();
    this.#connection = createMessageConnection(this.#link.reader, this.#link.writer);
    this.inbox = new Inbox(this.#connection, {
      settings: () => this.#settings,
      folders: () => this.#workspaceFolders(),
      registrations: this.#registrations,
      apply: (edit) => this.apply(edit),
      answer: (question) => options.answer?.(question) ?? null,
      published: (params) => this.publications.add(params, this.#documents.get(params.uri)?.version ?? null),
      somethingCame: () => this.waiting.notify(),
    });
    answerFileRequests(this.#connection);
    this.#link.onEnd((how) => this.waiting.end(new Error(`the server ${how}`)));
    this.#connection.listen();
  }

  /** Starts the server and initializes it. A server that cannot be initialized is ended. */
  static async start(options: FakeEditorOptions): Promise<FakeEditor> {
    const folder = options.folder === undefined ? Folder.fresh() : Folder.existing(options.folder);
    const files = options.files instanceof Map ? options.files : Object.entries(options.files ?? {});
    for (const [path, content] of files)
      folder.write(path, typeof content === 'string' ? content : content.text);
    const editor = new FakeEditor(options, folder);
    try {
      await editor.#initialize();
    } catch (thrown) {
      await editor.stop();
      throw thrown;
    }
    return editor;
  }

  /** What the server said it can do. */
  get server(): InitializeResult {
    if (this.#initialized === null) throw new Error('The server is not initialized.');
    return this.#initialized;
  }

  get serverProcess(): number | null {
    return this.#link.pid;
  }

  get encoding(): PositionEncoding {
    const agreed = this.#initialized?.capabilities.positionEncoding ?? 'utf-16';
    if (agreed === 'utf-8' || agreed === 'utf-16' || agreed === 'utf-32') return agreed;
    throw new Error(`The server wants positions in ${agreed}.`);
  }

  /** What the server has registered while running. */
  get registrations(): readonly Registration[] {
    return this.#registrations.all;
  }

  /** Opens a file of the folder, or with `text`, a document that need not be on disk. */
  async open(path: string, more: { text?: string; languageId?: string } = {}): Promise<FakeDocument> {
    const text = more.text ?? this.folder.read(path);
    const document = new FakeDocument(this, path, more.languageId ?? languageOf(path), text);
    if (this.#documents.has(document.uri)) throw new Error(`${path} is open already.`);
    this.#documents.set(document.uri, document);
    this.publications.restart(document.uri);
    await this.notify('textDocument/didOpen', {
      textDocument: { uri: document.uri, languageId: document.languageId, version: 1, text },
    });
    return document;
  }

  /**
   * Asks the server: by a request type of the protocol, by a method of Adduce's own, or by any method.
   * Rejects with the server's error; and when the time is up or the server is gone, saying so.
   */
  request<P, R, PR, E, O>(type: ProtocolRequestType<P, R, PR, E, O>, params: P): Promise<R>;
  request<R, PR, E, O>(type: ProtocolRequestType0<R, PR, E, O>): Promise<R>;
  request<M extends keyof AdduceRequests>(
    method: M,
    params: AdduceRequests[M]['params'],
  ): Promise<AdduceRequests[M]['result']>;
  request(method: string, params: unknown): Promise<unknown>;
  request(type: string | { readonly method: string }, params?: unknown): Promise<unknown> {
    const method = typeof type === 'string' ? type : type.method;
    return this.#answered(
      method,
      params === undefined
        ? this.#connection.sendRequest(method)
        : this.#connection.sendRequest(method, params),
    );
  }

  /** Asks and takes it back at once. Resolves when the server has answered, whatever it says. */
  async requestAndCancel(method: string, params: unknown): Promise<void> {
    const cancel = new CancellationTokenSource();
    const answer = this.#connection.sendRequest(method, params, cancel.token);
    cancel.cancel();
    await this.#answered(method, answer).catch((thrown: unknown) => {
      if (!(thrown instanceof ResponseError)) throw thrown;
    });
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  /** The parameters of the first notice of this method, of those that have come or are to come, that is right. */
  async notice(method: string, isRight: (params: unknown) => boolean = () => true): Promise<unknown> {
    const notice = await this.waiting.until(`a notification ${method}`, () =>
      this.inbox.notices.find((one) => one.method === method && isRight(one.params)),
    );
    return notice.params;
  }

  /** The last diagnostics published for a file, open or not, once they are as expected. */
  async diagnosticsOf(
    path: string,
    areExpected: (published: Published) => boolean = () => true,
  ): Promise<Published> {
    return this.waiting.until(`the right diagnostics of ${path}`, () => {
      const last = this.publications.last(this.folder.uriOf(path));
      return last !== null && areExpected(last) ? last : undefined;
    });
  }

  /** Writes a file to disk, and tells the server if it watches such files. An open document stays as it is. */
  writeFile(path: string, content: string | Uint8Array): Promise<void> {
    return this.writeFiles({ [path]: content });
  }

  /** Writes several files and tells the server of all at once, as editors do that collect such events. */
  async writeFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    const changes = Object.entries(files).map(([path, content]) => {
      const type: FileChangeType = this.folder.has(path) ? FileChangeType.Changed : FileChangeType.Created;
      this.folder.write(path, content);
      return { path, type };
    });
    await this.#tellOfFiles(changes);
  }

  async deleteFile(path: string): Promise<void> {
    this.folder.delete(path);
    await this.#tellOfFiles([{ path, type: FileChangeType.Deleted }]);
  }

  /**
   * Takes a folder with all it holds to another place, as somebody does outside of the editor: the watchers are told of the
   * folder alone.
   */
  async moveFolder(from: string, to: string): Promise<void> {
    this.folder.move(from, to);
    await this.#tellOfFiles([
      { path: from, type: FileChangeType.Deleted },
      { path: to, type: FileChangeType.Created },
    ]);
  }

  /** Changes the settings and says so. */
  async configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#settings = settings;
    await this.notify('workspace/didChangeConfiguration', { settings });
  }

  /** Makes an edit: in open documents as changes, in other files on disk. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const change of edit.documentChanges ?? []) {
      if ('textDocument' in change) {
        const { uri, version } = change.textDocument;
        const open = this.#documents.get(uri);
        if (typeof version === 'number' && open !== undefined && open.version !== version)
          throw new Error(`An edit for version ${version} of ${uri}, which is at ${open.version}.`);
        const edits = change.edits.map((one) => {
          if ('newText' in one) return one;
          return { range: one.range, newText: one.snippet.value };
        });
        await this.#edit(uri, edits);
      } else if (change.kind === 'create') {
        const path = this.folder.pathOf(change.uri);
        const there = this.folder.has(path);
        if (there && change.options?.ignoreIfExists !== true && change.options?.overwrite !== true)
          throw new Error(`An edit creates ${path}, which exists.`);
        if (!there || change.options?.overwrite === true) await this.writeFile(path, '');
      } else if (change.kind === 'rename') {
        const from = this.folder.pathOf(change.oldUri);
        const text = this.folder.read(from);
        await this.deleteFile(from);
        await this.writeFile(this.folder.pathOf(change.newUri), text);
      } else await this.deleteFile(this.folder.pathOf(change.uri));
    }
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) await this.#edit(uri, edits);
  }

  found(locations: readonly Location[]): readonly Found[] {
    return locations.map(({ uri, range }) => {
      const path = this.folder.pathOf(uri);
      const open = this.#documents.get(uri);
      if (open !== undefined) return { uri, path, range, text: open.textOf(range) };
      const text = this.folder.read(path);
      const converter = new Converter(text, this.encoding);
      const start = converter.offsetAt(range.start);
      const end = converter.offsetAt(range.end);
      if (start === null || end === null)
        throw new Error(`The range ${JSON.stringify(range)} does not lie inside ${path}.`);
      return { uri, path, range, text: text.slice(start, end) };
    });
  }

  closed(uri: string): void {
    this.#documents.delete(uri);
    this.publications.restart(uri);
  }

  /**
   * Ends the server and removes the fresh folder. Throws when the server did something that no server may,
   * such as publishing diagnostics of an older version after those of a newer one.
   */
  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    try {
      if (this.#initialized !== null && !this.waiting.isOver) {
        await this.request(ShutdownRequest.type);
        if (this.#link.pid !== null) await this.notify('exit', undefined);
      }
    } finally {
      this.waiting.end(new Error('the editor has been stopped'));
      await this.#link.close();
      this.#connection.dispose();
      this.folder.remove();
    }
    if (this.publications.faults.length > 0) throw new Error(this.publications.faults.join('\n'));
  }

  async #initialize(): Promise<void> {
    const folders = this.#workspaceFolders();
    this.#initialized = await this.request(InitializeRequest.type, {
      processId: this.#link.pid === null ? null : process.pid,
      clientInfo: { name: 'fake editor' },
      rootUri: folders[0]?.uri ?? null,
      capabilities: this.capabilities,
      workspaceFolders: folders,
      initializationOptions: this.#options.initializationOptions,
    });
    await this.notify('initialized', {});
  }

  #workspaceFolders(): WorkspaceFolder[] {
    return (this.#options.workspaceFolders ?? ['.']).map((path) => ({
      uri: this.folder.uriOf(path),
      name: path === '.' ? 'project' : path,
    }));
  }

  async #answered(method: string, answer: Promise<unknown>): Promise<unknown> {
    let outcome: { readonly value: unknown } | { readonly error: unknown } | undefined;
    answer.then(
      (value) => {
        outcome = { value };
        this.waiting.notify();
      },
      (error: unknown) => {
        outcome = { error };
        this.waiting.notify();
      },
    );
    const settled = await this.waiting.until(`the answer to ${method}`, () => outcome);
    if ('error' in settled) throw settled.error;
    return settled.value;
  }

  async #tellOfFiles(changes: readonly { path: string; type: FileChangeType }[]): Promise<void> {
    const roots = (this.#options.workspaceFolders ?? ['.']).map((path) => this.folder.fileOf(path));
    const watched = changes.filter(({ path, type }) =>
      this.#registrations.watches(this.folder.fileOf(path), type, roots),
    );
    if (watched.length === 0) return;
    await this.notify('workspace/didChangeWatchedFiles', {
      changes: watched.map(({ path, type }) => ({ uri: this.folder.uriOf(path), type })),
    });
  }

  async #edit(uri: string, edits: Parameters<typeof replacementsOf>[0]): Promise<void> {
    const open = this.#documents.get(uri);
    if (open !== undefined) return open.change(open.replacements(edits));
    const path = this.folder.pathOf(uri);
    const text = this.folder.read(path);
    await this.writeFile(path, applied(text, replacementsOf(edits, new Converter(text, this.encoding))));
  }

  #circumstances(): string {
    const said = this.inbox.log.slice(-5).map(({ message }) => `  ${message}`);
    const published = this.publications.summary();
    return [
      published === '' ? 'No diagnostics were published.' : `Diagnostics published:\n${published}`,
      ...(said.length === 0 ? [] : ['The server’s last log messages:', ...said]),
    ].join('\n');
  }
}

/** The language an editor with Adduce gives a file. */
function languageOf(path: string): string {
  if (/(\.claims\.ya?ml|(^|\/)adduce\.yaml)$/.test(path)) return 'claims-yaml';
  return path.endsWith('.md') ? 'markdown' : /\.ya?ml$/.test(path) ? 'yaml' : 'plaintext';
}
