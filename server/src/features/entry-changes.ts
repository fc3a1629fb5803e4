import { yamlText } from '../../../schemas/yaml-text.ts';
import type { EntryChange, TextEdit } from '../core/finding.ts';
import type { Definition } from '../core/workspace/rule.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { entryOf, itemsOf, resolved } from '../core/yaml/access.ts';
import type { YamlMap, YamlNode } from '../core/yaml/node.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import { addItem, findMap, insert, removed, removedItem, set } from './yaml-edit.ts';

/**
 * The edits that make some changes of entries, with the files they are in; every other character stays. Null where one
 * of the changes cannot be made: the entry is gone or there are several, or what stands there is not what it was.
 *
 * @param at the entry that changes without an `entry` are meant for
 */
export function editsOfChanges(
  workspace: Workspace,
  at: Definition,
  changes: readonly EntryChange[],
): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const change of changes) {
    const definition = change.entry === undefined ? at : theOnly(workspace, change.entry);
    const made = definition === null ? null : editsIn(workspace, definition, change);
    if (definition === null || made === null) return null;
    edits.push(...made.map((edit) => ({ ...edit, uri: definition.uri })));
  }
  return edits;
}

function theOnly(workspace: Workspace, { kind, id }: NonNullable<EntryChange['entry']>): Definition | null {
  const [first, second] = workspace.definitions(kind, id);
  return first === undefined || second !== undefined ? null : first.definition;
}

function editsIn(
  workspace: Workspace,
  definition: Definition,
  change: EntryChange,
): readonly TextEdit[] | null {
  const text = workspace.textOf(definition);
  const [home] = workspace.placesOf(definition);
  if (text === null || home === undefined) return null;
  const { root } = parseYaml(text);
  const entry = findMap(root, (map) => map.start === definition.entry.span.start);
  const edits = entry === null ? null : editsOf(text, entry, change);
  if (edits === null) return null;
  const start = home.span.start - definition.entry.span.start;
  return edits.map(({ span, newText }) => ({
    span: { start: span.start + start, end: span.end + start },
    newText,
  }));
}

function editsOf(
  text: string,
  entry: YamlMap,
  { path, key, change }: EntryChange,
): readonly TextEdit[] | null {
  const map = mapAt(entry, path);
  if (map === null) {
    // A map of the entry itself that is not there yet, such as `evaluation`.
    if (
      !/^[\w-]+$/.test(path) ||
      entryOf(entry, path) !== null ||
      'remove' in change ||
      'removeItem' in change
    )
      return null;
    const inside = 'set' in change ? yamlText(change.set) : `[ ${yamlText(change.add)} ]`;
    const edit = insert(text, entry, `${path}: { ${key}: ${inside} }`, 'appearances');
    return edit === null ? null : [edit];
  }
  const present = entryOf(map, key);
  if ('remove' in change) return present === null ? [] : [removed(text, map, present)];
  if ('removeItem' in change)
    return present === null ? [] : removedItem(text, map, present, change.removeItem);
  if ('add' in change) {
    const item = yamlText(change.add);
    if (present !== null) return addItem(text, present, item);
    const edit = insert(text, map, `${key}: [ ${item} ]`, '');
    return edit === null ? null : [edit];
  }
  // Words that stand there keep their style, be it a block or quotation marks.
  if (typeof change.set === 'string' && present?.value != null) {
    const edit = set(text, map, key, change.set, '');
    return edit === null ? [] : [edit];
  }
  const value = yamlText(change.set);
  if (present?.value != null) return [{ span: present.value, newText: value }];
  if (present !== null)
    return [{ span: { start: present.key.end + 1, end: present.key.end + 1 }, newText: ` ${value}` }];
  const edit = insert(text, map, `${key}: ${value}`, '');
  return edit === null ? null : [edit];
}

/** The map at a path such as `appearances[0].attribution[1]`; an item that stands where a list may is its first. */
function mapAt(entry: YamlMap, path: string): YamlMap | null {
  let at: YamlNode | null = entry;
  for (const [, name, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    const map: YamlNode | null = resolved(at);
    if (name !== undefined) at = map?.type === 'map' ? (entryOf(map, name)?.value ?? null) : null;
    else at = itemsOf(at)[Number(index)] ?? null;
  }
  const map = resolved(at);
  return map?.type === 'map' ? map : null;
}
