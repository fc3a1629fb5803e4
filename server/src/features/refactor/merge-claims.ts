import { quoteLike } from '../../core/rules/reference/unknown.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { entryOf, itemsOf, textOf, under } from '../../core/yaml/access.ts';
import type { YamlEntry, YamlMap } from '../../core/yaml/node.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { sameNode } from '../format/same.ts';
import { tokensOf } from '../format/tokens.ts';
import { changeOf } from '../text-changes.ts';
import { addItem, applied, eolOf, findMap, insert, removedItem } from '../yaml-edit.ts';
import { atColumn, itemBlock } from './item-block.ts';
import {
  type OpenEntry,
  openEntry,
  type Refactor,
  type RefactorEdit,
  type Refactoring,
  type RefactorPlace,
} from './refactoring.ts';

const MOST_OFFERED = 3;

/** What the two claims may say differently: it is joined, or goes with the id. */
const JOINED: ReadonlySet<string> = new Set(['id', 'appearances', 'relations']);

/**
 * Takes a claim that says the same into this one: its appearances are joined to those here, and whatever names it names
 * this one. Nothing that somebody wrote is lost: where the two differ in anything else, the difference is named instead.
 */
export const mergeClaims: Refactor = (place, entry) => {
  const { definition } = entry;
  if (definition.kind !== 'claim' || definition.entry.id === null) return [];
  return sayingTheSame(place.workspace, definition)
    .slice(0, MOST_OFFERED)
    .map((other) => merging(place, entry, other));
};

function sayingTheSame(workspace: Workspace, claim: Definition): readonly Definition[] {
  const words = plain(claim.entry.label);
  const { id } = claim.entry;
  const linked = (from: Definition, to: string | null) =>
    (from.entry.claim?.relations ?? []).some(
      ({ type, target }) => type?.value === 'identical' && target?.value === to,
    );
  return workspace
    .all('claim')
    .map(({ definition }) => definition)
    .filter((one) => one !== claim && one.entry.id !== null && one.entry.id !== id)
    .filter(
      (one) =>
        (words !== '' && plain(one.entry.label) === words) || linked(claim, one.entry.id) || linked(one, id),
    );
}

function plain(words: string): string {
  return onOneLine(words).trim().toLowerCase();
}

function merging(place: RefactorPlace, entry: OpenEntry, definition: Definition): Refactoring {
  const { workspace } = place;
  const id = definition.entry.id ?? '';
  const title = `Merge “${id}” into this claim`;
  const kind = 'rewrite';
  const other = openEntry(workspace, definition);
  if (other === null)
    return { title, kind, edits: { disabled: `“${id}” does not read as YAML. Mend it first.` } };
  const differing = differences(entry, other);
  if (differing.length > 0)
    return {
      title,
      kind,
      edits: {
        disabled: `The two differ in ${differing.map((key) => `“${key}”`).join(', ')}. Make them agree first, so that nothing is lost.`,
      },
    };
  const edits = mergeEdits(place, entry, other);
  return {
    title,
    kind,
    edits: edits ?? {
      disabled: `“${id}” is written in a way that cannot be joined to this one: in brackets, with an anchor, or with comments that would be lost.`,
    },
  };
}

/** The keys under which the two claims say different things, or only one says something. */
function differences(a: OpenEntry, b: OpenEntry): readonly string[] {
  const keys = new Set([...a.map.entries, ...b.map.entries].map(({ key }) => key.source));
  return [...keys].filter((key) => {
    if (JOINED.has(key)) return false;
    const theirs = entryOf(b.map, key);
    // What only this one says stays; what only the other says is taken along.
    if (theirs === null || entryOf(a.map, key) === null) return false;
    if (key === 'proposition')
      return (
        plain(textOf(under(a.map, key)) ?? '') !== plain(textOf(under(b.map, key)) ?? '') && !isLinked(a, b)
      );
    return !sameNode(entryOf(a.map, key)?.value ?? null, theirs.value);
  });
}

/** Whether the one says of the other that they are identical: then a person has judged the words. */
function isLinked(a: OpenEntry, b: OpenEntry): boolean {
  const links = (from: OpenEntry, to: string | null) =>
    (from.definition.entry.claim?.relations ?? []).some(
      ({ type, target }) => type?.value === 'identical' && target?.value === to,
    );
  return links(a, b.definition.entry.id) || links(b, a.definition.entry.id);
}

function mergeEdits(
  { workspace, uri, port }: RefactorPlace,
  entry: OpenEntry,
  other: OpenEntry,
): readonly RefactorEdit[] | null {
  const [here, there] = [entry.definition, other.definition];
  const [id, gone] = [here.entry.id ?? '', there.entry.id ?? ''];
  // In a file that is read as a whole, the edits of the one would be made in what the other one takes out.
  if (uri === there.uri && entry.start === other.start) return null;
  const file = workspace.annotationText(there.uri) ?? port.readText(there.uri);
  const block = file === null ? null : itemBlock(file, other);
  const merged = joined(entry, other, id, gone);
  if (block === null || merged === null) return null;
  // What names the other names this one; inside the two that is done already, or goes.
  const naming = workspace
    .references('claim', gone)
    .filter(({ from }) => from !== here && from !== there)
    .map(({ uri: at, span }) => {
      const piece = workspace.pieceAt(at, span.start);
      const written = piece?.text.slice(span.start - piece.start, span.end - piece.start) ?? null;
      return { uri: at, span, newText: quoteLike(written, id) };
    });
  return [
    { ...changeOf(entry.text, merged, entry.start), uri },
    { uri: there.uri, span: block.removal, newText: '' },
    ...naming,
  ];
}

/** The text of the claim with what the other one says besides. Null where it cannot be written. */
function joined(entry: OpenEntry, other: OpenEntry, id: string, gone: string): string | null {
  const text = new Editing(entry);
  let lines: YamlEntry | null = null;
  for (const theirs of other.map.entries) {
    const key = theirs.key.source;
    const own = entryOf(text.map, key);
    if (key === 'id' || (own !== null && !JOINED.has(key))) continue;
    if (key === 'appearances' && text.behindItems(own, theirs, other)) {
      lines = theirs;
    } else if (key === 'appearances' || key === 'relations') {
      for (const item of itemsOf(theirs.value)) {
        if (key === 'relations' && textOf(under(item, 'target')) === id) continue;
        const words = item === null ? null : onLine(other.text.slice(item.start, item.end), item, other);
        if (words === null) return null;
        const present = entryOf(text.map, key);
        const made =
          present === null
            ? text.behind(`${key}: [ ${words} ]`)
            : text.make(addItem(text.text, present, words));
        if (!made) return null;
      }
    } else {
      const words = sameLine(other.text, theirs);
      if (words === null || !text.behind(words)) return null;
    }
  }
  // Comments among the appearances come along with them; for others there is no place.
  const isNamed = entry.definition.entry.references.some(
    ({ to, id: named, path }) => to === 'claim' && named === gone && !path.startsWith('relations'),
  );
  if (
    isNamed ||
    commentsOf(other, lines === null ? null : linesOf(other.text, lines)) > 0 ||
    !text.dropRelationsTo(gone)
  )
    return null;
  return text.text;
}

/** A flow value, or a map or list in lines written as one on one line; its texts keep their quotation marks. */
function onLine(text: string, node: NonNullable<YamlEntry['value']>, entry: OpenEntry): string | null {
  switch (node.type) {
    case 'alias':
      return null;
    case 'scalar':
      if (text.includes('\n')) return JSON.stringify(String(node.value));
      return node.style === 'plain' && /[,[\]{}]/.test(text) ? JSON.stringify(node.source) : text;
    case 'list': {
      const items = node.items.map((item) =>
        item === null ? null : onLine(entry.text.slice(item.start, item.end), item, entry),
      );
      return items.includes(null) ? null : `[ ${items.join(', ')} ]`;
    }
    case 'map': {
      const entries = node.entries.map(({ key, value }) => {
        const words = value === null ? '' : onLine(entry.text.slice(value.start, value.end), value, entry);
        return words === null ? null : `${entry.text.slice(key.start, key.end)}: ${words}`.trimEnd();
      });
      return entries.includes(null) ? null : `{ ${entries.join(', ')} }`;
    }
  }
}

function sameLine(text: string, { key, value }: YamlEntry): string | null {
  const words = text.slice(key.start, value?.end ?? key.end + 1);
  return words.includes('\n') || value?.type === 'alias' ? null : words;
}

/** How many comments stand in or at a claim, but for those of a part of it. */
function commentsOf({ text, map }: OpenEntry, part: Span | null): number {
  const { root } = parseYaml(text);
  const from = text.lastIndexOf('\n', map.start) + 1;
  const to = lineEnd(text, map.end);
  const found = tokensOf(text, root)?.tokens.filter(
    ({ type, start }) =>
      type === 'comment' &&
      from <= start &&
      start <= to &&
      (part === null || start < part.start || part.end < start),
  );
  return found?.length ?? 1;
}

/** The lines of a list that stands below its key. */
function linesOf(text: string, { key, value }: YamlEntry): Span {
  return { start: text.indexOf('\n', key.end) + 1, end: lineEnd(text, value?.end ?? key.end) };
}

function lineEnd(text: string, at: number): number {
  const found = /\r?\n|$/g;
  found.lastIndex = at;
  return found.exec(text)?.index ?? text.length;
}

/** A claim that is edited step by step, read again after each. */
class Editing {
  readonly #start: number;
  text: string;

  constructor({ text, map }: OpenEntry) {
    this.text = text;
    this.#start = map.start;
  }

  get map(): YamlMap {
    const found = findMap(parseYaml(this.text).root, (one) => one.start === this.#start);
    return found ?? { type: 'map', flow: false, entries: [], start: this.#start, end: this.#start };
  }

  /** False where there are no edits, or the text would not be sound with them. */
  make(edits: ReturnType<typeof addItem>): boolean {
    if (edits === null) return false;
    const text = applied(this.text, edits);
    if (parseYaml(text).problems.length > 0) return false;
    this.text = text;
    return true;
  }

  /** Writes the items of a list in lines behind those of another one, as they are written; false where that cannot be. */
  behindItems(own: YamlEntry | null, theirs: YamlEntry, { text: from }: OpenEntry): boolean {
    const [a, b] = [own?.value ?? null, theirs.value];
    if (a?.type !== 'list' || b?.type !== 'list' || a.flow || b.flow) return false;
    const column = a.start - (this.text.lastIndexOf('\n', a.start) + 1);
    const { start, end } = linesOf(from, theirs);
    const dash = from.lastIndexOf('\n', b.start) + 1;
    if (from.slice(dash, b.start).trim() !== '') return false;
    const block = { text: from.slice(start, end), column: b.start - dash };
    const at = lineEnd(this.text, a.end);
    const eol = eolOf(this.text);
    const newText = atColumn(block, column)
      .map((line) => eol + line)
      .join('');
    return this.make([{ span: { start: at, end: at }, newText }]);
  }

  behind(words: string): boolean {
    const edit = insert(this.text, this.map, words, '');
    return edit !== null && this.make([edit]);
  }

  /** Takes out relations to a claim that this one has become. */
  dropRelationsTo(id: string): boolean {
    for (;;) {
      const { map } = this;
      const relations = entryOf(map, 'relations');
      const index = itemsOf(relations?.value ?? null).findIndex(
        (item) => textOf(under(item, 'target')) === id,
      );
      if (relations === null || index < 0) return true;
      if (!this.make(removedItem(this.text, map, relations, index))) return false;
    }
  }
}
