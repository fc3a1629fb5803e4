import * as vscode from 'vscode';
import type { WireDeskNode } from '../../../server/src/lsp/protocol.ts';
import { isRefusal } from '../carry-out-plan.ts';
import type { Review } from '../review/review.ts';
import type { Server } from '../server.ts';
import { applyOpened } from './apply-opened.ts';
import { nodeOf } from './desk-item.ts';
import { anyUri, type DeskTree } from './desk-tree.ts';
import { openPlace } from './open-place.ts';

/** Who approves is remembered. */
const REVIEWER = 'adduce.views.reviewer';

/** What is done with what waits for a person’s word. */
export interface Queue {
  /** Takes over what a line is about; without one, the line that is selected. */
  accept(argument: unknown): Promise<void>;
  /** Selects the line behind the one that is selected, round the end, and shows what it is about. */
  next(): Promise<void>;
  /** Takes back what was accepted last, and nothing else. */
  undo(): Promise<void>;
}

export function createQueue(
  server: Server,
  tree: DeskTree,
  { review, memory }: { readonly review: Review; readonly memory: vscode.Memento },
): Queue {
  /** What was accepted: the file, and its version right after. */
  const done: { readonly uri: vscode.Uri; readonly version: number }[] = [];

  /** The words that stand now, the contradiction with a reason, the claim that was reviewed. */
  async function accept(argument: unknown): Promise<void> {
    const node = nodeOf(argument) ?? nodeOf(tree.view.selection[0]);
    if (node === undefined || node.entry === null) return;
    switch (node.kind) {
      case 'anchor':
        await noted(node, () => takeOver(node));
        return;
      case 'conflict': {
        const { uri, range } = node.entry;
        const finding = { uri, position: range.start, rule: node.code, in: 'claim' };
        await noted(node, () => vscode.commands.executeCommand('adduce.waive', finding));
        return;
      }
      case 'review':
        await noted(node, () => approve(node));
        return;
      case 'claim':
      case 'source':
      case 'entity':
      case 'group':
        return;
    }
  }

  /**
   * Takes over the words that stand in the report now, where they say the same; where a person has to judge, the review of
   * the report begins at this quote.
   */
  async function takeOver({ entry }: WireDeskNode): Promise<void> {
    if (entry === null) return;
    const { uri, range } = entry;
    const edits = await server.request('adduce/takeOver', { uri, position: range.start });
    if (edits === null) await review.start({ uri, position: range.start });
    else await applyOpened(server, edits);
  }

  async function approve({ id }: WireDeskNode): Promise<void> {
    const uri = anyUri(server);
    const reviewer = await vscode.window.showInputBox({
      title: vscode.l10n.t('Approve {0}', id),
      prompt: vscode.l10n.t(
        'Who approves it, as the registry of reviewers has it: somebody else than who wrote it.',
      ),
      value: memory.get(REVIEWER, ''),
      validateInput: (name) => (name.trim() === '' ? vscode.l10n.t('A name or sign is needed.') : undefined),
    });
    if (uri === undefined || reviewer === undefined) return;
    await memory.update(REVIEWER, reviewer.trim());
    const edits = await server.request('adduce/approve', { uri, claim: id, reviewer: reviewer.trim() });
    if (isRefusal(edits)) say(edits.refused);
    else await applyOpened(server, edits);
  }

  async function next(): Promise<void> {
    const groups = await tree.load(null);
    const lines = (await Promise.all(groups.map((group) => tree.load(group)))).flat();
    const here = lines.findIndex(({ key }) => key === nodeOf(tree.view.selection[0])?.key);
    const node = lines[(here + 1) % Math.max(1, lines.length)];
    if (node === undefined) return say(vscode.l10n.t('Nothing waits for your word.'));
    const place = node.text ?? node.entry;
    if (place !== null) await openPlace(server, place, { preserveFocus: true });
    await tree.select(node);
  }

  /** Runs what changes the file of a line, and notes the change so that it can be taken back. */
  async function noted({ entry }: WireDeskNode, change: () => PromiseLike<unknown>): Promise<void> {
    if (entry === null) return;
    const uri = server.client.protocol2CodeConverter.asUri(entry.uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const before = document.version;
    await change();
    if (document.version !== before) done.push({ uri, version: document.version });
  }

  async function undo(): Promise<void> {
    const last = done.at(-1);
    if (last === undefined) return say(vscode.l10n.t('Nothing has been accepted from the queue yet.'));
    const document = await vscode.workspace.openTextDocument(last.uri);
    if (document.version !== last.version)
      return say(
        vscode.l10n.t(
          'The file has been edited since. Take that back first, with the editor’s own undo (Ctrl+Z).',
        ),
      );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    done.pop();
    await vscode.commands.executeCommand('adduce.queue.focus');
  }

  return { accept, next, undo };
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
