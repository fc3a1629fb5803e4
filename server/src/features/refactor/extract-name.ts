import { yamlString } from '../../../../schemas/yaml-text.ts';
import type { EntryKind } from '../../core/model/entry.ts';
import { quoteLike } from '../../core/rules/reference/unknown.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { entryOf, scalarOf } from '../../core/yaml/access.ts';
import { idFor } from '../annotate/ids.ts';
import { thingAt } from '../at.ts';
import { registryEdit } from '../fixes/register-id.ts';
import {
  openEntry,
  type Refactor,
  type RefactorEdit,
  type Refactoring,
  type RefactorPlace,
} from './refactoring.ts';

/** What is a plain id is registered by the fix of the finding that nothing has it. */
const IS_ID = /^[a-z0-9][a-z0-9._-]*$/;

/**
 * For a name that stands where an id may (a claimer, a participant, an event, a publisher): registers it, and names the
 * entry by its id wherever the name stands; or, where somebody is called so already, names them by their id.
 */
export const extractName: Refactor = (place, { start, map, definition }) => {
  const { workspace, uri, span } = place;
  const thing = thingAt(workspace, uri, span.start);
  if (thing?.type === 'reference') {
    const { to, id } = thing.reference;
    if (to === 'claim' || to === 'source' || thing.targets.length > 0) return [];
    const kind = to === 'event' ? 'event' : 'entity';
    return extracted(place, kind, id, () =>
      workspace.references(kind, id).map((one) => ({ uri: one.uri, span: one.span })),
    );
  }
  const publisher = definition.kind === 'source' ? scalarOf(entryOf(map, 'publisher')?.value ?? null) : null;
  const name = definition.entry.source?.publisher ?? null;
  const at = span.start - start;
  if (publisher === null || name === null || at < publisher.start || publisher.end < at) return [];
  if (workspace.definitions('entity', name).length > 0) return [];
  return extracted(place, 'entity', name, () => publishersCalled(workspace, name));
};

interface Mention {
  readonly uri: string;
  readonly span: Span;
}

function extracted(
  place: RefactorPlace,
  kind: EntryKind,
  words: string,
  mentions: () => readonly Mention[],
): readonly Refactoring[] {
  const { workspace } = place;
  const name = onOneLine(words);
  const known = calledSo(workspace, kind, name);
  const naming = (id: string): readonly RefactorEdit[] =>
    mentions().map(({ uri, span }) => ({ uri, span, newText: quoteLike(written(workspace, uri, span), id) }));
  if (known !== null) return [{ title: `Name “${known}” by its id`, kind: 'rewrite', edits: naming(known) }];
  if (IS_ID.test(name)) return [];
  const id = idFor(name, (one) => workspace.definitions(kind, one).length > 0);
  const label = `${kind === 'event' ? 'label' : 'name'}: ${yamlString(name)}`;
  const edit = registryEdit(place, kind, [`id: ${id}`, label]);
  const title = `Register “${name}” as ${kind === 'event' ? 'an event' : 'an entity'}`;
  return edit === null ? [] : [{ title, kind: 'extract', edits: [edit, ...naming(id)] }];
}

/** The id of the only entry that is called so. */
function calledSo(workspace: Workspace, kind: EntryKind, name: string): string | null {
  const same = (other: string) => onOneLine(other).toLowerCase() === name.toLowerCase();
  const [first, ...others] = workspace
    .all(kind)
    .filter(({ definition: { entry } }) => same(entry.label) || entry.aliases.some(same));
  return others.length > 0 ? null : (first?.definition.entry.id ?? null);
}

function publishersCalled(workspace: Workspace, name: string): readonly Mention[] {
  return workspace.all('source').flatMap(({ definition }) => {
    if (definition.entry.source?.publisher !== name) return [];
    const entry = openEntry(workspace, definition);
    const value = entry === null ? null : scalarOf(entryOf(entry.map, 'publisher')?.value ?? null);
    if (entry === null || value === null) return [];
    return [
      { uri: definition.uri, span: { start: value.start + entry.start, end: value.end + entry.start } },
    ];
  });
}

/** What stands there, for its quotation marks; null for a closed file. */
function written(workspace: Workspace, uri: string, { start, end }: Span): string | null {
  const piece = workspace.pieceAt(uri, start);
  return piece?.text.slice(start - piece.start, end - piece.start) ?? null;
}
