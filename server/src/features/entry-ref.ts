import type { EntryKind } from '../core/model/entry.ts';
import type { Definition } from '../core/workspace/rule.ts';
import type { PlacedDefinition, Workspace } from '../core/workspace/workspace.ts';

/** Says which entry is meant, for as long as it keeps its id and its file: for answers that come in two steps. */
export interface EntryRef {
  /** The annotation file it stands in. */
  readonly uri: string;
  readonly kind: EntryKind;
  readonly id: string;
  /** Which of the entries with that id in that file, from 0: more than one is a mistake, and still to be told apart. */
  readonly nth: number;
}

/** Null for an entry without an id. */
export function refTo(workspace: Workspace, { kind, entry, uri }: Definition): EntryRef | null {
  const { id } = entry;
  if (id === null) return null;
  const same = workspace.ask.definitions(kind, id).filter((one) => one.uri === uri);
  return {
    uri,
    kind,
    id,
    nth: Math.max(
      0,
      same.findIndex((one) => one.entry === entry),
    ),
  };
}

/** The entry that is meant, where it stands now; null where it is gone. */
export function entryAt(workspace: Workspace, { uri, kind, id, nth }: EntryRef): PlacedDefinition | null {
  const there = workspace.definitions(kind, id).filter((one) => one.uri === uri);
  return there[nth] ?? there[0] ?? null;
}
