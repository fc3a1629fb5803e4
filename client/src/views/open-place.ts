import * as vscode from 'vscode';
import type { WireLocation } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../server.ts';
import { toRange } from '../wire.ts';

/** Shows a place of a report or an annotation file. */
export async function openPlace(
  server: Server,
  { uri, range }: WireLocation,
  { preserveFocus }: { readonly preserveFocus: boolean },
): Promise<void> {
  await vscode.window.showTextDocument(server.client.protocol2CodeConverter.asUri(uri), {
    selection: toRange(range),
    preserveFocus,
  });
}
