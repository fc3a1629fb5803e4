import * as vscode from 'vscode';
import type { ClaimGrouping, WireDeskNode } from '../../../server/src/lsp/protocol.ts';
import { keepFresh } from '../keep-fresh.ts';
import type { Review } from '../review/review.ts';
import type { Server } from '../server.ts';
import { nodeOf } from './desk-item.ts';
import { anyUri, createDeskTree, type DeskTree } from './desk-tree.ts';
import { draggingClaims, dragOf } from './dragging.ts';
import { followCursor } from './follow-cursor.ts';
import { moveToEvent, setEvent } from './move-to-event.ts';
import { openPlace } from './open-place.ts';
import { createQueue } from './queue.ts';

/** How claims are brought together is remembered for each folder. */
const GROUPING = 'adduce.views.grouping';

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
  let by = groupingIn(context.workspaceState.get(GROUPING));
  /** A source is read, anything else is looked up where it is written. */
  const open = async ({ kind, text, entry }: WireDeskNode) => {
    const place = kind === 'source' ? (text ?? entry) : entry;
    if (place !== null) await openPlace(server, place, { preserveFocus: false });
  };
  const trees: Readonly<Record<ViewName, DeskTree>> = {
    sources: createDeskTree(server, { kind: 'sources', id: 'adduce.sources', icon, open, drag: dragOf() }),
    claims: createDeskTree(server, {
      kind: 'claims',
      id: 'adduce.claims',
      icon,
      open,
      by,
      drag: draggingClaims((claim, event) => setEvent(server, claim, event)),
    }),
    entities: createDeskTree(server, { kind: 'entities', id: 'adduce.entities', icon, open, drag: dragOf() }),
    queue: createDeskTree(server, { kind: 'queue', id: 'adduce.queue', icon, open }),
  };
  const all = Object.values(trees);
  const queue = createQueue(server, trees.queue, { review, memory: context.globalState });
  const following = followCursor(server, trees.claims, () => by);
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
    by = picked.grouping;
    trees.claims.groupBy(by);
    await context.workspaceState.update(GROUPING, by);
  }

  const commands: Views['commands'] = {
    'adduce.views.open': async (item) => {
      const node = nodeOf(item) ?? selectedAnywhere(all);
      if (node !== undefined) await open(node);
    },
    'adduce.views.openSentence': async (item) => {
      const node = nodeOf(item) ?? selectedAnywhere(all);
      if (node?.text != null) await openPlace(server, node.text, { preserveFocus: false });
    },
    'adduce.views.openEntry': async (item) => {
      const node = nodeOf(item) ?? selectedAnywhere(all);
      if (node?.entry != null) await openPlace(server, node.entry, { preserveFocus: false });
    },
    'adduce.views.copyId': async (item) => {
      const node = nodeOf(item) ?? selectedAnywhere(all);
      if (node !== undefined) await vscode.env.clipboard.writeText(node.id);
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
    'adduce.views.moveToEvent': async (item) => {
      const node = nodeOf(item) ?? nodeOf(trees.claims.view.selection[0]);
      if (node?.kind === 'claim') await moveToEvent(server, node.id);
    },
    'adduce.views.report': async (item, others) => {
      const chosen = chosenOf(item, others, trees.claims);
      const [first] = chosen;
      if (first === undefined) return;
      await vscode.commands.executeCommand(
        'adduce.writeEvidenceReport',
        chosen.length === 1 && first.kind === 'group' && first.type === 'event'
          ? { event: first.id }
          : { claims: await claimsBelow(trees.claims, chosen) },
      );
    },
    'adduce.views.accept': (item) => queue.accept(item),
    'adduce.views.next': () => queue.next(),
    'adduce.views.undo': () => queue.undo(),
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
    dispose: () => vscode.Disposable.from(badge, following, ...seeing, ...all).dispose(),
  };
}

/** The lines that a menu is about: all that are selected, where the one it was opened on is among them. */
function chosenOf(item: unknown, others: unknown, { view }: DeskTree): readonly WireDeskNode[] {
  const node = nodeOf(item);
  const many = Array.isArray(others) ? others : node === undefined ? view.selection : [];
  const nodes = many.flatMap((one: unknown) => nodeOf(one) ?? []);
  return nodes.length > 0 ? nodes : node === undefined ? [] : [node];
}

/** The ids of claims, and of those below groups; each once. */
async function claimsBelow(tree: DeskTree, nodes: readonly WireDeskNode[]): Promise<readonly string[]> {
  const lines = await Promise.all(
    nodes.map(async (node) => (node.kind === 'group' ? tree.all(node) : [node])),
  );
  return [...new Set(lines.flat().flatMap(({ kind, id }) => (kind === 'claim' ? [id] : [])))];
}

/** The line that is selected in the first of the views on screen that has one. */
function selectedAnywhere(trees: readonly DeskTree[]) {
  for (const { view } of trees) {
    const node = view.visible ? nodeOf(view.selection[0]) : undefined;
    if (node !== undefined) return node;
  }
  return undefined;
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
