import * as vscode from 'vscode';
import { isRefusal } from '../carry-out-plan.ts';
import type { Server } from '../server.ts';
import { applyOpened } from './apply-opened.ts';
import { anyUri } from './desk-tree.ts';

/** Lets a claim be about another event of the project, as one change that can be undone. */
export async function setEvent(server: Server, claim: string, event: string): Promise<void> {
  const uri = anyUri(server);
  if (uri === undefined) return;
  const edits = await server.request('adduce/setEvent', { uri, claim, event });
  if (isRefusal(edits)) void vscode.window.showInformationMessage(edits.refused);
  else await applyOpened(server, edits);
}

/** Asks which event a claim is about. */
export async function moveToEvent(server: Server, claim: string): Promise<void> {
  const uri = anyUri(server);
  if (uri === undefined) return;
  const { nodes } = await server.request('adduce/desk', {
    uri,
    view: 'claims',
    parent: null,
    words: '',
    by: 'event',
    from: 0,
    count: 10_000,
  });
  const items = nodes
    .filter(({ id }) => id !== '')
    .map(({ id, label, description }) => ({ label, description: `${id} · ${description}`, id }));
  if (items.length === 0)
    return void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No event is registered in this project yet. Register one under “events” in an annotation file, and name it in claims with “event”.',
      ),
    );
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which Event Is {0} About?', claim),
    matchOnDescription: true,
  });
  if (picked !== undefined) await setEvent(server, claim, picked.id);
}
