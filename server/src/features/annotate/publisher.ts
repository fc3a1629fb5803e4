import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** The id of the entity that has this id, or this among its names; null when none has. */
export function entityNamed(workspace: Workspace, name: string): string | null {
  if (workspace.definitions('entity', name).length > 0) return name;
  const named = workspace
    .all('entity')
    .find(({ definition: { entry } }) => entry.label === name || entry.aliases.includes(name));
  return named?.definition.entry.id ?? null;
}

/** The publisher of a source, where it is registered as an entity, by its id or by one of its names. */
export function publisherOf(workspace: Workspace, source: Definition): string | null {
  const publisher = source.entry.source?.publisher ?? null;
  return publisher === null ? null : entityNamed(workspace, publisher);
}
