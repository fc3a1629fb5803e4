import * as vscode from 'vscode';
import type { PlacesShown } from '../../server/src/lsp/protocol.ts';
import type { Server } from './server.ts';

/**
 * Shows places in a peek view, as the editor shows references.
 * @param argument a `PlacesShown`, as a code lens of the server hands it over
 */
export async function showPlaces(server: Server, argument: unknown): Promise<void> {
  if (!isPlaces(argument)) return;
  const { protocol2CodeConverter: from } = server.client;
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    from.asUri(argument.uri),
    from.asPosition(argument.position),
    argument.locations.map(({ uri, range }) => new vscode.Location(from.asUri(uri), from.asRange(range))),
  );
}

function isPlaces(argument: unknown): argument is PlacesShown {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'uri' in argument &&
    typeof argument.uri === 'string' &&
    'position' in argument &&
    'locations' in argument &&
    Array.isArray(argument.locations)
  );
}
