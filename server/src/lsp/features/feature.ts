import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from '../session.ts';

/** One editor feature: what it tells the client it can do, and the handler that does it, side by side. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  register(session: Session): void;
}
