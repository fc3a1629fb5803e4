import type { Definition } from '../core/workspace/rule.ts';
import { relativePath } from '../core/workspace/uri.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { fileLink } from './markdown.ts';

/**
 * What a person calls whom an id names: the name of an entity, else the title of a source. The id itself where
 * nothing is registered under it or what is has no name.
 */
export function calledOf(workspace: Workspace, id: string): string {
  for (const kind of ['entity', 'source'] as const) {
    const label = workspace.definitions(kind, id)[0]?.definition.entry.label;
    if (label !== undefined && label !== '') return label;
  }
  return id;
}

/** What an event is called, else its id. */
export function eventCalled(workspace: Workspace, id: string): string {
  return workspace.definitions('event', id)[0]?.definition.entry.label || id;
}

/** A link that says where it leads, as people write it: `reports/harbour.txt, line 2`. */
export function placeLink(workspace: Workspace, uri: string, line: number | undefined): string {
  const path = relativePath(workspace.root, uri);
  return fileLink(line === undefined ? path : `${path}, line ${line}`, uri, line);
}

/** A link to an entry, at the line of its id. */
export function entryLink(workspace: Workspace, definition: Definition): string {
  const [place] = workspace.placesOf(definition);
  const line = place === undefined ? undefined : workspace.rangeIn(place.uri, place.idSpan).start.line + 1;
  return placeLink(workspace, definition.uri, line);
}
