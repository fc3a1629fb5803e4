import * as vscode from 'vscode';
import type { DeskItem } from './desk-item.ts';

/** A claim that is dragged within the view of claims. */
const CLAIM = 'application/vnd.code.tree.adduce.claims';

/** Lines dragged into an editor put their ids there. */
export function dragOf(): vscode.TreeDragAndDropController<DeskItem> {
  return { dragMimeTypes: ['text/plain'], dropMimeTypes: [], handleDrag: asText };
}

/** The same; dropped on another event of the view, a claim is moved to it. */
export function draggingClaims(
  setEvent: (claim: string, event: string) => Promise<void>,
): vscode.TreeDragAndDropController<DeskItem> {
  return {
    dragMimeTypes: ['text/plain', CLAIM],
    dropMimeTypes: [CLAIM],
    handleDrag(items, data) {
      asText(items, data);
      data.set(CLAIM, new vscode.DataTransferItem(idsOf(items.filter(isClaim))));
    },
    async handleDrop(target, data) {
      if (target?.type !== 'node' || target.node.kind !== 'group' || target.node.type !== 'event') return;
      const ids: unknown = data.get(CLAIM)?.value;
      if (typeof ids !== 'string') return;
      for (const id of ids.split('\n').filter(Boolean)) await setEvent(id, target.node.id);
    },
  };
}

function asText(items: readonly DeskItem[], data: vscode.DataTransfer): void {
  data.set('text/plain', new vscode.DataTransferItem(idsOf(items).replaceAll('\n', ', ')));
}

function idsOf(items: readonly DeskItem[]): string {
  return items.flatMap((item) => (item.type === 'node' ? [item.node.id] : [])).join('\n');
}

function isClaim(item: DeskItem): boolean {
  return item.type === 'node' && item.node.kind === 'claim';
}
