import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { AdduceOptions, WireBytes } from '../../server/src/lsp/protocol.ts';
import type { ProcessEnd } from './crash-policy.ts';

/** How the language server runs where the extension runs. */
export interface Launcher {
  /** Makes the way to talk to the server; nothing runs before it is started. */
  client(options: LanguageClientOptions): BaseLanguageClient;
  /** What the server is to know of where it runs. */
  options(): Promise<AdduceOptions>;
  /** How the server that has been started ends; null where nobody can tell. */
  end(): Promise<ProcessEnd> | null;
  /** Bytes of a file as they can be sent to the server. */
  pack(bytes: Uint8Array): WireBytes;
  /** Ends what is left once the client has stopped. */
  dispose(): void;
}
