import type { Workspace } from '../../core/workspace/workspace.ts';
import { claimsAt } from '../definition.ts';
import { eventCalled } from '../names.ts';

/** An event to choose. */
export interface EventChoice {
  readonly id: string;
  readonly called: string;
  readonly claims: number;
}

/** The events of a project, those with most claims first, then by what they are called. */
export function eventsOf(workspace: Workspace): readonly EventChoice[] {
  const ids = new Set(workspace.all('event').flatMap(({ definition }) => definition.entry.id ?? []));
  return [...ids]
    .map((id) => ({
      id,
      called: eventCalled(workspace, id),
      claims: workspace.ask.count('claims of event', id),
    }))
    .sort((a, b) => b.claims - a.claims || (a.called < b.called ? -1 : 1));
}

/** The event that a place is about: of the claim or event there in an annotation file, of the claims on the words in a report. */
export function eventAt(workspace: Workspace, uri: string, offset: number): string | null {
  const found = workspace.definitionAt(uri, offset)?.definition.entry;
  if (found?.kind === 'event') return found.id;
  if (found?.kind === 'claim') return found.event;
  return claimsAt(workspace, uri, offset).flatMap(({ claim }) => claim.entry.event ?? [])[0] ?? null;
}
