import { type Entry, listOf } from '../../core/model/entry.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { shortened } from '../entry-name.ts';
import { eventCalled } from '../names.ts';

/** What an entry is part of: a claim of its event, all else of its list. */
export function containerOf(workspace: Workspace, entry: Entry): string {
  return entry.event === null ? listOf(entry.kind) : shortened(eventCalled(workspace, entry.event));
}
