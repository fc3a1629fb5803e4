import * as vscode from 'vscode';
import type { WireDeskNode } from '../../../server/src/lsp/protocol.ts';
import { kindLabel } from '../kinds.ts';
import { coverageIcon } from './coverage-icon.ts';
import type { DeskItem } from './desk-item.ts';

/**
 * A line of a view as the editor shows it.
 *
 * @param open a command that opens the line that is selected: the editor forgets what a command was given when a view is
 *   refreshed, and would not find it for a line that is pressed at that moment
 * @param page how many lines come with the next page
 * @param icon the address of an icon of ours
 */
export function treeItem(
  item: DeskItem,
  open: string,
  page: number,
  icon: (name: string) => vscode.Uri,
): vscode.TreeItem {
  if (item.type === 'more') {
    const more = new vscode.TreeItem(vscode.l10n.t('Show {0} more…', Math.min(page, item.left)));
    more.id = `${item.parent?.key ?? ''}\nmore`;
    more.command = { command: open, title: more.label?.toString() ?? '' };
    return more;
  }
  const { node, twins = 0 } = item;
  const tree = new vscode.TreeItem(
    node.label,
    node.hasChildren ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  // The editor shows nothing at all of a view in which two lines have one id.
  tree.id = twins === 0 ? node.key : `${node.key}\n${twins}`;
  tree.description = node.description;
  tree.contextValue = contextOf(node);
  tree.iconPath = iconOf(node, icon);
  tree.accessibilityInformation = { label: spoken(node) };
  if (node.kind !== 'group') tree.command = { command: open, title: vscode.l10n.t('Open') };
  return tree;
}

/** What menus go by: `claim`, `event`, `source held`. */
function contextOf({ kind, type, text }: WireDeskNode): string {
  if (kind === 'group') return `group ${type}`;
  return text === null ? kind : `${kind} placed`;
}

function spoken({ label, description, kind, type }: WireDeskNode): string {
  const what = kind === 'claim' && isKind(type) ? kindLabel(type) : '';
  return [label, what, description].filter((part) => part !== '').join(', ');
}

function iconOf(
  { kind, type, covered }: WireDeskNode,
  icon: (name: string) => vscode.Uri,
): NonNullable<vscode.TreeItem['iconPath']> {
  switch (kind) {
    case 'claim':
    case 'review':
      return icon(isKind(type) ? `claim-${type}.svg` : 'claim-unstated.svg');
    case 'anchor':
      return icon('claim-drifted.svg');
    case 'conflict':
      return icon('claim-contested.svg');
    case 'source':
      return covered === undefined ? new vscode.ThemeIcon('file-text') : coverageIcon(covered);
    case 'entity':
      return new vscode.ThemeIcon(ENTITIES[type] ?? 'symbol-misc');
    case 'group':
      return new vscode.ThemeIcon(GROUPS[type] ?? ENTITIES[type] ?? 'list-tree');
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  person: 'person',
  organization: 'organization',
  class: 'symbol-class',
  place: 'location',
  facility: 'home',
  equipment: 'tools',
};

const GROUPS: Readonly<Record<string, string>> = {
  event: 'calendar',
  kind: 'symbol-enum',
  source: 'file-text',
  status: 'checklist',
  tag: 'tag',
  anchor: 'quote',
  conflict: 'warning',
  review: 'checklist',
};

function isKind(type: string): type is 'event' | 'state' | 'statement' | 'assessment' | 'forecast' {
  return ['event', 'state', 'statement', 'assessment', 'forecast'].includes(type);
}
