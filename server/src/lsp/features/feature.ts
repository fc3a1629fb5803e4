import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientFacts, Session } from '../session.ts';

/** One editor feature: what it tells the client it can do, and the handler that does it, side by side. */
export interface Feature {
  readonly capabilities: ServerCapabilities | ((client: ClientFacts) => ServerCapabilities);
  register(session: Session): void;
}

export function capabilitiesFor({ capabilities }: Feature, client: ClientFacts): ServerCapabilities {
  return typeof capabilities === 'function' ? capabilities(client) : capabilities;
}

/** Asks the editor to ask again for what it shows; one that does not, or has gone meanwhile, is left alone. */
export function askToRefresh(refresh: () => Promise<unknown>): void {
  refresh().catch(() => undefined);
}
