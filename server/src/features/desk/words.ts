import * as l10n from '@vscode/l10n';
import type { ClaimGrouping } from './node.ts';

/** `1 claim`, `2 claims` */
export function claimsCounted(count: number): string {
  return count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', count);
}

/** The group of claims that are in none. */
export function inNoGroup(by: ClaimGrouping): string {
  switch (by) {
    case 'event':
      return l10n.t('no event');
    case 'kind':
      return l10n.t('no kind yet');
    case 'source':
      return l10n.t('no source yet');
    case 'status':
      return l10n.t('no review status');
    case 'tag':
      return l10n.t('no tag');
  }
}

export function entityType(type: string): string {
  return type === '' ? l10n.t('no type yet') : type;
}

/** What waits for a person’s word. */
export function waitingTitle(kind: 'anchor' | 'conflict' | 'review'): string {
  switch (kind) {
    case 'anchor':
      return l10n.t('Quotes that no longer stand as they were read');
    case 'conflict':
      return l10n.t('Claims that contradict each other');
    case 'review':
      return l10n.t('Claims awaiting review');
  }
}

export function writtenBy(annotator: string): string {
  return l10n.t('by {0}', annotator);
}

export function contestedMark(): string {
  return l10n.t('contested');
}

export function deprecatedMark(): string {
  return l10n.t('deprecated');
}

/** A source whose text we do not have. */
export function notHeld(count: number): string {
  return `${l10n.t('not held')}, ${claimsCounted(count)}`;
}

/** What was made of the sentences of a source. */
export function covered({
  claimed,
  read,
  unread,
}: {
  readonly claimed: number;
  readonly read: number;
  readonly unread: number;
}): string {
  return l10n.t('{0} claimed, {1} read, {2} open', claimed, read, unread);
}
