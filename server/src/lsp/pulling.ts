import type { ClientFacts } from './session.ts';

/**
 * Whether a client asks for findings (LSP 3.17, pull diagnostics) and takes none that it has not asked for. One that takes
 * both is told: what is found in one file depends on others, and only we know when it changes.
 */
export function pullsOnly({ capabilities: { textDocument } }: ClientFacts): boolean {
  return textDocument?.diagnostic !== undefined && textDocument.publishDiagnostics === undefined;
}
