import * as vscode from 'vscode';
import type { ClaimGrouping, DeskView, WireDeskNode } from '../../../server/src/lsp/protocol.ts';
import { type Freshness, keepFresh } from '../keep-fresh.ts';
import type { Server } from '../server.ts';
import type { DeskItem } from './desk-item.ts';
import { treeItem } from './tree-item.ts';

/** So many lines come at once; the last one then says how many more there are. */
const PAGE = 200;
/** Of more lines nobody makes anything at once. */
const MOST = 5000;

/** A tree of one view of the project, asked for bit by bit, and kept fresh while it is on screen. */
export interface DeskTree extends vscode.Disposable {
  readonly view: vscode.TreeView<DeskItem>;
  /** Shows only lines with these words; none: all. */
  filter(words: string): void;
  groupBy(by: ClaimGrouping): void;
  /** Shows the next page of what stands below a line. */
  more(item: Extract<DeskItem, { readonly type: 'more' }>): void;
  /** The lines below one as last shown, in order; those at the top for null. */
  linesBelow(parent: WireDeskNode | null): readonly WireDeskNode[];
  /** The same as they are now, whether or not they are shown. */
  load(parent: WireDeskNode | null): Promise<readonly WireDeskNode[]>;
  /** All lines below one that have the words of the filter, not only those of a page. */
  all(parent: WireDeskNode): Promise<readonly WireDeskNode[]>;
  /** Selects a line that has been loaded, and unfolds what it stands below. */
  select(node: WireDeskNode): Promise<void>;
  /** Selects a line below one of the topmost, which need not be unfolded yet; the keyboard stays where it is. */
  show(group: string, node: WireDeskNode): Promise<void>;
}

export interface DeskTreeOptions {
  /** The view as the server names it. */
  readonly kind: DeskView;
  /** The id of the contributed view. */
  readonly id: string;
  readonly by?: ClaimGrouping;
  readonly icon: (name: string) => vscode.Uri;
  /** Shows what a line stands for. */
  readonly open: (node: WireDeskNode) => Promise<void>;
  readonly drag?: vscode.TreeDragAndDropController<DeskItem>;
}

export function createDeskTree(
  server: Server,
  { kind, id, by: firstBy = 'event', icon, open, drag }: DeskTreeOptions,
): DeskTree {
  const changed = new vscode.EventEmitter<undefined>();
  const counts = new Map<string, number>();
  const below = new Map<string, readonly WireDeskNode[]>();
  const parents = new Map<string, WireDeskNode | null>();
  let words = '';
  let by = firstBy;
  /** Set while a change waits to be shown, so that the editor’s asking for everything again counts as one question. */
  let shown: (() => void) | undefined;

  const openCommand = `_${id}.open`;
  const keyOf = (parent: WireDeskNode | null) => parent?.key ?? '';

  const ask = (uri: string, parent: WireDeskNode | null, count: number) =>
    server.request('adduce/desk', {
      uri,
      view: kind,
      parent: parent?.key ?? null,
      words,
      by,
      from: 0,
      count,
    });

  /** How many there are, and of which. */
  const described = (total: number) =>
    words === '' ? String(total) : vscode.l10n.t('{0} with “{1}”', total, words);

  async function children(parent: WireDeskNode | null): Promise<DeskItem[]> {
    const uri = anyUri(server);
    if (uri === undefined) return [];
    const count = counts.get(keyOf(parent)) ?? PAGE;
    const { nodes, more, total } = await ask(uri, parent, count);
    below.set(keyOf(parent), nodes);
    if (parent === null) {
      shown?.();
      view.description = total === undefined ? '' : described(total);
      view.message =
        nodes.length === 0 && words !== '' ? vscode.l10n.t('Nothing has the words “{0}”.', words) : '';
    }
    const seen = new Map<string, number>();
    const items = nodes.map((node): DeskItem => {
      const twins = seen.get(node.key) ?? 0;
      seen.set(node.key, twins + 1);
      parents.set(node.key, parent);
      return { type: 'node', node, twins };
    });
    return more > 0 ? [...items, { type: 'more', parent, left: more }] : items;
  }

  const provider: vscode.TreeDataProvider<DeskItem> = {
    onDidChangeTreeData: changed.event,
    async getChildren(item) {
      if (item?.type === 'more') return [];
      try {
        return await children(item?.node ?? null);
      } catch {
        // The server is down; when it is back, everything is asked again.
        return [];
      }
    },
    getParent(item) {
      const parent = item.type === 'more' ? item.parent : parents.get(item.node.key);
      return parent == null ? undefined : { type: 'node', node: parent };
    },
    getTreeItem: (item) => treeItem(item, openCommand, PAGE, icon),
    async resolveTreeItem(tree, item) {
      if (item.type === 'more') return tree;
      const { node } = item;
      const [cardKind, cardId] = cardOf(node);
      const uri = anyUri(server);
      if (cardKind === undefined || uri === undefined) return tree;
      const card = await server.request('adduce/card', { uri, kind: cardKind, id: cardId });
      if (card !== null) tree.tooltip = new vscode.MarkdownString(card);
      return tree;
    },
  };
  const view = vscode.window.createTreeView(id, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    ...(drag !== undefined && { dragAndDropController: drag }),
  });
  const fresh: Freshness = keepFresh(server, {
    isShown: () => view.visible,
    refresh: () =>
      new Promise((done) => {
        // The editor may find that there is nothing to ask: it is not waited for longer than an answer takes.
        const timer = setTimeout(done, 1000);
        shown = () => {
          clearTimeout(timer);
          shown = undefined;
          done();
        };
        changed.fire(undefined);
      }),
  });
  const subscriptions = vscode.Disposable.from(
    view,
    vscode.commands.registerCommand(openCommand, async () => {
      const [item] = view.selection;
      if (item?.type === 'node') await open(item.node);
      else if (item !== undefined) tree.more(item);
    }),
    changed,
    fresh,
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) fresh.now();
    }),
  );
  const tree: DeskTree = {
    view,
    filter(wanted) {
      words = wanted.trim();
      changed.fire(undefined);
    },
    groupBy(wanted) {
      by = wanted;
      changed.fire(undefined);
    },
    more(item) {
      const key = keyOf(item.parent);
      counts.set(key, (counts.get(key) ?? PAGE) + PAGE);
      changed.fire(undefined);
    },
    linesBelow: (parent) => below.get(keyOf(parent)) ?? [],
    async load(parent) {
      await children(parent);
      return below.get(keyOf(parent)) ?? [];
    },
    async all(parent) {
      const uri = anyUri(server);
      return uri === undefined ? [] : (await ask(uri, parent, MOST)).nodes;
    },
    select: async (node) => view.reveal({ type: 'node', node }, { select: true, focus: true }),
    async show(group, node) {
      const parent = below.get('')?.find(({ key }) => key === group);
      if (parent === undefined) return;
      parents.set(node.key, parent);
      await view.reveal({ type: 'node', node }, { select: true, focus: false });
    },
    dispose: () => subscriptions.dispose(),
  };
  return tree;
}

/** Any file or folder of the project: that of the active editor, else the first folder that is open. */
export function anyUri(server: Server): string | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active)) ??
    vscode.workspace.workspaceFolders?.[0];
  return folder === undefined ? undefined : server.uriOf(vscode.Uri.joinPath(folder.uri, 'adduce.yaml'));
}

function cardOf({
  kind,
  type,
  id,
}: WireDeskNode): readonly ['source' | 'claim' | 'entity' | 'event' | undefined, string] {
  switch (kind) {
    case 'source':
    case 'claim':
    case 'entity':
      return [kind, id];
    case 'review':
      return ['claim', id];
    case 'group':
      return [type === 'event' || type === 'source' ? type : undefined, id];
    case 'anchor':
    case 'conflict':
      return ['claim', id];
  }
}
