import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { canonicalUri } from '../core/workspace/uri.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { Host } from './host.ts';
import { Projects } from './projects.ts';

/** What the handlers of one connection share. No handler keeps anything of its own between requests. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly projects: Projects;
  readonly documents: OpenDocuments;
  readonly client: ClientFacts;
  /** The project of a file with everything checked that has been received, for answering a request. */
  settled(uri: string): { readonly workspace: Workspace; readonly uri: string } | null;
  /** Something has changed: check it and publish, once the messages already received are handled. */
  changed(): void;
}

/** What is known of the client from its `initialize` request. */
export interface ClientFacts {
  readonly capabilities: ClientCapabilities;
  /** True for the Adduce extension, which understands `adduce/…` and has its commands. */
  readonly isAdduce: boolean;
}

/** The open documents: their version, and the spelling of their URI that the client uses. */
export class OpenDocuments {
  readonly #open = new Map<string, { readonly clientUri: string; version: number }>();

  add(clientUri: string, version: number): string {
    const uri = canonicalUri(clientUri);
    this.#open.set(uri, { clientUri, version });
    return uri;
  }

  setVersion(uri: string, version: number): void {
    const document = this.#open.get(uri);
    if (document !== undefined) document.version = version;
  }

  delete(uri: string): void {
    this.#open.delete(uri);
  }

  version(uri: string): number | null {
    return this.#open.get(uri)?.version ?? null;
  }

  /** A URI as the client writes it. */
  clientUri(uri: string): string {
    return this.#open.get(uri)?.clientUri ?? uri;
  }
}

export function createSession(
  connection: Connection,
  host: Host,
  client: ClientFacts,
  changed: () => void,
): Session {
  const projects = new Projects(host);
  return {
    connection,
    host,
    projects,
    client,
    documents: new OpenDocuments(),
    changed,
    settled(clientUri) {
      const uri = canonicalUri(clientUri);
      const workspace = projects.of(uri);
      if (workspace === null) return null;
      workspace.check();
      return { workspace, uri };
    },
  };
}
