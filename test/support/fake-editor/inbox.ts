import {
  ApplyWorkspaceEditRequest,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  type LogMessageParams,
  type MessageActionItem,
  type MessageConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  type ShowDocumentParams,
  ShowDocumentRequest,
  type ShowMessageParams,
  ShowMessageRequest,
  type ShowMessageRequestParams,
  UnregistrationRequest,
  WorkDoneProgressCreateRequest,
  type WorkspaceEdit,
  type WorkspaceFolder,
  WorkspaceFoldersRequest,
} from 'vscode-languageserver/node';
import type { Registrations } from './watchers.ts';

/** A notification of the server that the editor has no use of its own for. */
export interface Notice {
  readonly method: string;
  readonly params: unknown;
}

/** What answering the server takes of the editor. */
export interface Answering {
  settings(): Readonly<Record<string, unknown>>;
  folders(): WorkspaceFolder[];
  readonly registrations: Registrations;
  apply(edit: WorkspaceEdit): Promise<void>;
  answer(question: ShowMessageRequestParams): MessageActionItem | null;
  published(params: PublishDiagnosticsParams): void;
  /** Called after everything that comes, for those who wait. */
  somethingCame(): void;
}

/** What a server sends of its own accord: kept in order, and answered as an editor would. */
export class Inbox {
  /** `window/logMessage`, in order. */
  readonly log: LogMessageParams[] = [];
  /** `window/showMessage` and questions, in order. */
  readonly messages: ShowMessageParams[] = [];
  /** `window/showDocument`, in order. */
  readonly shownDocuments: ShowDocumentParams[] = [];
  /** Edits the server asked to be made, in order. */
  readonly appliedEdits: WorkspaceEdit[] = [];
  /** Everything else the server sent: progress, notifications of its own, requests to refresh. */
  readonly notices: Notice[] = [];
  readonly #connection: MessageConnection;
  readonly #editor: Answering;

  constructor(connection: MessageConnection, editor: Answering) {
    this.#connection = connection;
    this.#editor = editor;
    this.#answerRequests();
    this.#collectNotifications();
  }

  #answerRequests(): void {
    const connection = this.#connection;
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => settingOf(this.#editor.settings(), section ?? '')),
    );
    connection.onRequest(RegistrationRequest.type, (params) => {
      this.#editor.registrations.register(params);
      this.#editor.somethingCame();
    });
    connection.onRequest(UnregistrationRequest.type, (params) => {
      this.#editor.registrations.unregister(params);
      this.#editor.somethingCame();
    });
    connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
    connection.onRequest(WorkspaceFoldersRequest.type, () => this.#editor.folders());
    connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => {
      this.appliedEdits.push(edit);
      await this.#editor.apply(edit);
      this.#editor.somethingCame();
      return { applied: true };
    });
    connection.onRequest(ShowMessageRequest.type, (question) => {
      this.messages.push(question);
      this.#editor.somethingCame();
      return this.#editor.answer(question);
    });
    connection.onRequest(ShowDocumentRequest.type, (params) => {
      this.shownDocuments.push(params);
      this.#editor.somethingCame();
      return { success: true };
    });
    for (const { method } of [
      CodeLensRefreshRequest.type,
      DiagnosticRefreshRequest.type,
      InlayHintRefreshRequest.type,
      SemanticTokensRefreshRequest.type,
    ])
      connection.onRequest(method, () => {
        this.#take({ method, params: null });
        return null;
      });
  }

  #collectNotifications(): void {
    this.#connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#editor.published(params);
      this.#editor.somethingCame();
    });
    this.#connection.onNotification('window/logMessage', (params: LogMessageParams) => {
      this.log.push(params);
      this.#editor.somethingCame();
    });
    this.#connection.onNotification('window/showMessage', (params: ShowMessageParams) => {
      this.messages.push(params);
      this.#editor.somethingCame();
    });
    this.#connection.onNotification((method, params) => this.#take({ method, params }));
    this.#connection.onUnhandledProgress(({ token, value }) =>
      this.#take({ method: '$/progress', params: { token, value } }),
    );
  }

  #take(notice: Notice): void {
    this.notices.push(notice);
    this.#editor.somethingCame();
  }
}

function settingOf(settings: Readonly<Record<string, unknown>>, section: string): unknown {
  if (section === '') return settings;
  if (Object.hasOwn(settings, section)) return settings[section];
  let found: unknown = settings;
  for (const key of section.split('.')) {
    if (typeof found !== 'object' || found === null) return null;
    found = new Map<string, unknown>(Object.entries(found)).get(key);
  }
  return found ?? null;
}
