import * as vscode from 'vscode';
import type { ClaimGrouping, WireDeskNode, WireLocation } from '../../../server/src/lsp/protocol.ts';
import { isRefusal } from '../carry-out-plan.ts';
import { keepFresh } from '../keep-fresh.ts';
import { applyEdits } from '../preserve.ts';
import type { Review } from '../review/review.ts';
import type { Server } from '../server.ts';
import { toRange } from '../wire.ts';
import { anyUri, createDeskTree, type DeskItem, type DeskTree } from './desk-tree.ts';
import { draggingClaims, dragOf } from './dragging.ts';

/** How claims are brought together is remembered for each folder. */
const GROUPING = 'adduce.views.grouping';
/** Who approves is remembered. */
const REVIEWER = 'adduce.views.reviewer';

const GROUPINGS: readonly ClaimGrouping[] = ['event', 'kind', 'source', 'status', 'tag'];

type ViewName = 'sources' | 'claims' | 'entities' | 'queue';

/** The views of a project beside the editor. */
export interface Views extends vscode.Disposable {
  readonly commands: Readonly<Record<string, (argument: unknown, other?: unknown) => Promise<unknown>>>;
  /** For tests: a view as it is. */
  tree(name: ViewName): DeskTree;
}

export function createViews(
  server: Server,
  context: Pick<vscode.ExtensionContext, 'workspaceState' | 'globalState' | 'extensionUri'>,
  review: Review,
): Views {
  const icon = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'client', 'icons', name);
  const by = groupingIn(context.workspaceState.get(GROUPING));
  const trees: Readonly<Record<ViewName, DeskTree>> = {
    sources: createDeskTree(server, { kind: 'sources', id: 'adduce.sources', icon, drag: dragOf() }),
    claims: createDeskTree(server, {
      kind: 'claims',
      id: 'adduce.claims',
      icon,
      by,
      drag: draggingClaims((claim, event) => setEvent(claim, event)),
    }),
    entities: createDeskTree(server, { kind: 'entities', id: 'adduce.entities', icon, drag: dragOf() }),
    queue: createDeskTree(server, { kind: 'queue', id: 'adduce.queue', icon }),
  };
  const all = Object.values(trees);
  /** What was accepted from the queue: the file, and its version right after. */
  const done: { readonly uri: vscode.Uri; readonly version: number }[] = [];
  const badge = keepFresh(server, { isShown: () => all.some(({ view }) => view.visible), refresh: count });
  const seeing = all.map(({ view }) => view.onDidChangeVisibility(() => badge.now()));

  async function count(): Promise<void> {
    const uri = anyUri(server);
    if (uri === undefined) return;
    try {
      const waiting = await server.request('adduce/waiting', { uri });
      trees.queue.view.badge =
        waiting === 0
          ? undefined
          : { value: waiting, tooltip: vscode.l10n.t('{0} waiting for your word', waiting) };
    } catch {
      // The server is down; when it is back, it is asked again.
    }
  }

  async function setEvent(claim: string, event: string): Promise<void> {
    const uri = anyUri(server);
    if (uri === undefined) return;
    const edits = await server.request('adduce/setEvent', { uri, claim, event });
    if (isRefusal(edits)) say(edits.refused);
    else if (!(await applyEdits(server, [edits])))
      say(vscode.l10n.t('The annotation file has been edited just now. Nothing was written; try again.'));
  }

  async function filter(name: ViewName): Promise<void> {
    const words = await vscode.window.showInputBox({
      title: vscode.l10n.t('Show Only Lines With These Words'),
      placeHolder: vscode.l10n.t('Words, ids or tags; empty shows everything'),
    });
    if (words === undefined) return;
    trees[name].filter(words);
    void vscode.commands.executeCommand('setContext', `adduce.${name}.filtered`, words.trim() !== '');
  }

  async function clear(name: ViewName): Promise<void> {
    trees[name].filter('');
    void vscode.commands.executeCommand('setContext', `adduce.${name}.filtered`, false);
  }

  async function groupBy(): Promise<void> {
    const items = GROUPINGS.map((grouping) => ({ label: groupingLabel(grouping), grouping }));
    const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Group Claims By') });
    if (picked === undefined) return;
    trees.claims.groupBy(picked.grouping);
    await context.workspaceState.update(GROUPING, picked.grouping);
  }

  /** Takes over what the line is about: the words that stand now, the contradiction with a reason, the claim that was reviewed. */
  async function accept(argument: unknown): Promise<void> {
    const node = nodeOf(argument) ?? selected(trees.queue);
    if (node === undefined || node.entry === null) return;
    switch (node.kind) {
      case 'anchor':
        await review.start({ uri: node.entry.uri, position: node.entry.range.start });
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

  async function approve({ id }: WireDeskNode): Promise<void> {
    const uri = anyUri(server);
    const reviewer = await vscode.window.showInputBox({
      title: vscode.l10n.t('Approve {0}', id),
      prompt: vscode.l10n.t(
        'Who approves it, as the registry of reviewers has it: somebody else than who wrote it.',
      ),
      value: context.globalState.get(REVIEWER, ''),
      validateInput: (name) => (name.trim() === '' ? vscode.l10n.t('A name or sign is needed.') : undefined),
    });
    if (uri === undefined || reviewer === undefined) return;
    await context.globalState.update(REVIEWER, reviewer.trim());
    const edits = await server.request('adduce/approve', { uri, claim: id, reviewer: reviewer.trim() });
    if (isRefusal(edits)) return say(edits.refused);
    const file = server.client.protocol2CodeConverter.asUri(edits.uri);
    if (!vscode.workspace.textDocuments.some((one) => one.uri.toString() === file.toString()))
      await vscode.workspace.openTextDocument(file);
    if (!(await applyEdits(server, [edits])))
      say(vscode.l10n.t('The annotation file has been edited just now. Nothing was written; try again.'));
  }

  /** Selects the line behind the one that is selected, round the end, and shows what it is about. */
  async function next(): Promise<void> {
    const { queue } = trees;
    const groups = await queue.load(null);
    const lines = (await Promise.all(groups.map((group) => queue.load(group)))).flat();
    const here = lines.findIndex(({ key }) => key === selected(queue)?.key);
    const node = lines[(here + 1) % Math.max(1, lines.length)];
    if (node === undefined) return say(vscode.l10n.t('Nothing waits for your word.'));
    const place = node.text ?? node.entry;
    if (place !== null) await open(server, place, true);
    await queue.select(node);
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

  /** Takes back what was accepted last, and nothing else. */
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

  const commands: Views['commands'] = {
    'adduce.views.open': async (item) => {
      const node = nodeOf(item);
      const place = node?.kind === 'source' ? (node.text ?? node.entry) : node?.entry;
      if (place != null) await open(server, place, false);
    },
    'adduce.views.openSentence': async (item) => {
      const node = nodeOf(item) ?? selectedAnywhere(all);
      if (node?.text != null) await open(server, node.text, false);
    },
    'adduce.views.openEntry': async (item) => {
      const node = nodeOf(item) ?? selectedAnywhere(all);
      if (node?.entry != null) await open(server, node.entry, false);
    },
    'adduce.views.copyId': async (item) => {
      const node = nodeOf(item) ?? selectedAnywhere(all);
      if (node !== undefined) await vscode.env.clipboard.writeText(node.id);
    },
    'adduce.views.more': async (view, item) => {
      if (isItem(item)) all.find((tree) => `adduce.${nameOf(trees, tree)}` === view)?.more(item);
    },
    'adduce.views.evidence': async (item) => {
      const node = nodeOf(item);
      if (node !== undefined) await vscode.commands.executeCommand('adduce.showEvidence', { event: node.id });
    },
    'adduce.views.preserve': async (item) => {
      const uri = nodeOf(item)?.text?.uri;
      if (uri !== undefined) await vscode.commands.executeCommand('adduce.preserve', { uri });
    },
    'adduce.views.review': async (item) => {
      const uri = nodeOf(item)?.text?.uri;
      if (uri !== undefined) await review.start({ uri });
    },
    'adduce.views.accept': accept,
    'adduce.views.next': next,
    'adduce.views.undo': undo,
    'adduce.views.groupBy': groupBy,
    'adduce.sources.filter': () => filter('sources'),
    'adduce.sources.clear': () => clear('sources'),
    'adduce.claims.filter': () => filter('claims'),
    'adduce.claims.clear': () => clear('claims'),
    'adduce.entities.filter': () => filter('entities'),
    'adduce.entities.clear': () => clear('entities'),
    'adduce.queue.filter': () => filter('queue'),
    'adduce.queue.clear': () => clear('queue'),
  };
  return {
    commands,
    tree: (name) => trees[name],
    dispose: () => vscode.Disposable.from(badge, ...seeing, ...all).dispose(),
  };
}

/** Shows a place without taking the keyboard from the view where one goes on through it. */
async function open(server: Server, { uri, range }: WireLocation, preserveFocus: boolean): Promise<void> {
  await vscode.window.showTextDocument(server.client.protocol2CodeConverter.asUri(uri), {
    selection: toRange(range),
    preserveFocus,
  });
}

function nodeOf(argument: unknown): WireDeskNode | undefined {
  return isItem(argument) && argument.type === 'node' ? argument.node : undefined;
}

function isItem(argument: unknown): argument is DeskItem {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'type' in argument &&
    (argument.type === 'node' || argument.type === 'more')
  );
}

function selected({ view }: DeskTree): WireDeskNode | undefined {
  return nodeOf(view.selection[0]);
}

function selectedAnywhere(trees: readonly DeskTree[]): WireDeskNode | undefined {
  for (const tree of trees) if (tree.view.visible && selected(tree) !== undefined) return selected(tree);
  return undefined;
}

function nameOf(trees: Readonly<Record<ViewName, DeskTree>>, tree: DeskTree): string {
  return Object.entries(trees).find(([, one]) => one === tree)?.[0] ?? '';
}

function groupingIn(stored: unknown): ClaimGrouping {
  return GROUPINGS.find((one) => one === stored) ?? 'event';
}

function groupingLabel(grouping: ClaimGrouping): string {
  switch (grouping) {
    case 'event':
      return vscode.l10n.t('Event');
    case 'kind':
      return vscode.l10n.t('Kind');
    case 'source':
      return vscode.l10n.t('Source');
    case 'status':
      return vscode.l10n.t('Review status');
    case 'tag':
      return vscode.l10n.t('Tag');
  }
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
