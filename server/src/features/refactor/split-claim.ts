import { entryOf, itemsOf } from '../../core/yaml/access.ts';
import type { YamlMap } from '../../core/yaml/node.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { nextClaimId } from '../annotate/ids.ts';
import { applied, eolOf, findMap, removed, removedItem, set } from '../yaml-edit.ts';
import { itemBlock } from './item-block.ts';
import { inFile, type OpenEntry, type Refactor, type RefactorPlace } from './refactoring.ts';

/** What a claim says of itself as a whole, which a part of it may not deserve. */
const NOT_TAKEN_ALONG = ['relations', 'evaluation', 'review', 'waive'];

/** Makes a claim of its own of one appearance of a claim that has several. */
export const splitClaim: Refactor = (place, entry) => {
  const { workspace, uri, span } = place;
  const appearances = entryOf(entry.map, 'appearances');
  const items = itemsOf(appearances?.value ?? null);
  if (entry.definition.kind !== 'claim' || appearances?.value?.type !== 'list' || items.length < 2) return [];
  const at = span.start - entry.start;
  const here = items.findIndex((item) => item !== null && item.start <= at && at <= item.end);
  const index = here < 0 && items.length === 2 ? 1 : here;
  const title =
    here < 0 && index === 1
      ? 'Split into two claims, one for each appearance'
      : 'Make this appearance a claim of its own';
  if (index < 0)
    return [
      {
        title,
        kind: 'extract',
        edits: { disabled: 'Put the cursor on the appearance that is to be a claim of its own.' },
      },
    ];
  const file = workspace.annotationText(uri);
  const block = file === null ? null : itemBlock(file, entry);
  const without = removedItem(entry.text, entry.map, appearances, index);
  const copy = file === null || block === null ? null : copyOf(place, entry, index);
  if (file === null || block === null || copy === null || without === null) return [];
  const eol = eolOf(file);
  const spaced = /\n[ \t]*\r?\n[ \t]*$/.test(file.slice(0, block.start)) || block.text.includes('\n');
  const newText = `${eol}${spaced ? eol : ''}${copy}`;
  return [
    {
      title,
      kind: 'extract',
      edits: [...inFile(entry, without), { uri, span: { start: block.end, end: block.end }, newText }],
    },
  ];
};

/** The claim under a new id with one appearance alone, as an item of the same list. */
function copyOf({ workspace, uri }: RefactorPlace, entry: OpenEntry, index: number): string | null {
  const start = entry.text.lastIndexOf('\n', entry.map.start - 1) + 1;
  let text = entry.text.slice(start, entry.map.end);
  const change = (edits: (map: YamlMap) => ReturnType<typeof removedItem>): boolean => {
    const map = findMap(parseYaml(text).root, (one) => entryOf(one, 'appearances') !== null);
    const made = map === null ? null : edits(map);
    if (made === null) return false;
    text = applied(text, made);
    return true;
  };
  for (let i = itemsOf(entryOf(entry.map, 'appearances')?.value ?? null).length - 1; i >= 0; i--)
    if (i !== index && !change((map) => without(text, map, i))) return null;
  for (const key of NOT_TAKEN_ALONG)
    if (
      !change((map) => {
        const found = entryOf(map, key);
        return found === null ? [] : [removed(text, map, found)];
      })
    )
      return null;
  const near = workspace
    .entriesIn(uri)
    .flatMap(({ entry: one }) => (one.kind === 'claim' ? (one.id ?? []) : []));
  const id = nextClaimId(near, [], (one) => workspace.definitions('claim', one).length > 0);
  const named = change((map) => {
    const edit = set(text, map, 'id', id, '');
    return edit === null ? null : [edit];
  });
  return named && parseYaml(text).problems.length === 0 ? text : null;
}

function without(text: string, map: YamlMap, index: number) {
  const appearances = entryOf(map, 'appearances');
  return appearances === null ? null : removedItem(text, map, appearances, index);
}
