import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { ClientFacts } from './session.ts';

/** The section of an editor’s settings that is ours. */
const SECTION = 'adduce';

/**
 * What a person has set in the editor under `adduce`. The editor is asked when somebody first wants to know, and again
 * when it says that something has changed; one that cannot be asked may send its settings with that.
 */
export class Configuration {
  readonly #connection: Connection;
  readonly #client: ClientFacts;
  readonly #listeners: (() => void)[] = [];
  #known: Promise<unknown> | null = null;

  constructor(connection: Connection, client: ClientFacts) {
    this.#connection = connection;
    this.#client = client;
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#known = this.#canAsk ? null : Promise.resolve(partOf(settings, SECTION));
      for (const listener of this.#listeners) listener();
    });
  }

  /** Asks to be told of changes. To be called once the client is ready for it. */
  start(): void {
    if (this.#client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true)
      this.#connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        // An editor that refuses, or has gone meanwhile, tells of no changes.
        .catch(() => undefined);
  }

  /** What stands under a key of ours, of whatever shape; undefined where nothing does. Never rejects. */
  async under(key: string): Promise<unknown> {
    this.#known ??= this.#ask();
    return partOf(await this.#known, key);
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  get #canAsk(): boolean {
    return this.#client.capabilities.workspace?.configuration === true;
  }

  async #ask(): Promise<unknown> {
    if (!this.#canAsk) return undefined;
    try {
      return await this.#connection.workspace.getConfiguration(SECTION);
    } catch {
      // An editor that fails to say goes by the defaults.
      return undefined;
    }
  }
}

/** The value under a key; undefined where there is none. */
function partOf(settings: unknown, key: string): unknown {
  return typeof settings === 'object' && settings !== null
    ? new Map<string, unknown>(Object.entries(settings)).get(key)
    : undefined;
}
