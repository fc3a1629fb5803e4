import { type FieldInfo, fieldAt } from '../../../../schemas/describe.ts';
import { listOf } from '../../core/model/entry.ts';
import { entryOf, itemsOf, resolved } from '../../core/yaml/access.ts';
import type { YamlMap } from '../../core/yaml/node.ts';
import { line } from '../annotate/draft.ts';
import { snippetLiteral } from '../annotate/yaml-text.ts';
import { eolOf } from '../yaml-edit.ts';
import { inFile, type Refactor, type RefactorEdit } from './refactoring.ts';

/** Writes the keys that an entry must have and has not, each with something to write over. */
export const completeKeys: Refactor = ({ snippets }, entry) => {
  const { definition, text, map } = entry;
  const fields = fieldAt([listOf(definition.kind), 0])?.fields ?? [];
  const stops = new Stops(snippets);
  const edits = missingIn(text, map, fields, stops);
  if (stops.count === 0) return [];
  const what = stops.count === 1 ? 'the key that is missing' : `the ${stops.count} keys that are missing`;
  return [
    {
      title: `Add ${what}`,
      kind: 'rewrite',
      edits: inFile(entry, edits).map(
        (edit): RefactorEdit => (snippets ? { ...edit, isSnippet: true } : edit),
      ),
    },
  ];
};

function missingIn(
  text: string,
  map: YamlMap,
  fields: readonly FieldInfo[],
  stops: Stops,
): readonly RefactorEdit[] {
  // Those of the maps inside come first: where both end on one line, theirs stand above.
  const within = fields.flatMap((field) => {
    const items = itemsOf(entryOf(map, field.name)?.value ?? null);
    const below = field.fields ?? field.item?.fields;
    if (below === undefined) return [];
    return items.flatMap((item) => {
      const inner = item?.type === 'alias' ? null : resolved(item);
      return inner?.type === 'map' ? missingIn(text, inner, below, stops) : [];
    });
  });
  const missing = fields.filter(({ name, required }) => required && entryOf(map, name) === null);
  return missing.length === 0 ? within : [...within, ...written(text, map, missing, stops)];
}

/** Keys behind the last one of a map: lines of their own, or behind commas in braces. */
function written(
  text: string,
  map: YamlMap,
  fields: readonly FieldInfo[],
  stops: Stops,
): readonly RefactorEdit[] {
  const last = map.entries.at(-1);
  if (last === undefined) return [];
  const end = last.value?.end ?? last.key.end + 1;
  if (map.flow) {
    const newText = fields.map((field) => `, ${field.name}: ${inline(field, stops)}`).join('');
    return [{ span: { start: end, end }, newText }];
  }
  const indent = ' '.repeat(map.start - (text.lastIndexOf('\n', map.start - 1) + 1));
  const found = text.indexOf('\n', end);
  const lineEnd = found < 0 ? text.length : text.charAt(found - 1) === '\r' ? found - 1 : found;
  const eol = eolOf(text);
  const newText = fields
    .flatMap((field) => block(field, stops))
    .map((words) => `${eol}${indent}${words}`)
    .join('');
  return [{ span: { start: lineEnd, end: lineEnd }, newText }];
}

/** A key with its value in lines: lists of maps get a first item with the keys it must have. */
function block(field: FieldInfo, stops: Stops): readonly string[] {
  const inner = field.item?.fields?.filter(({ required }) => required);
  if (field.type !== 'list' || inner === undefined || inner.length === 0)
    return [`${field.name}: ${inline(field, stops)}`];
  const lines = inner.flatMap((one) => block(one, stops));
  return [`${field.name}:`, ...lines.map((words, i) => `${i === 0 ? '  - ' : '    '}${words}`)];
}

function inline(field: FieldInfo, stops: Stops): string {
  const inner = (field.type === 'list' ? field.item?.fields : field.fields)?.filter(
    ({ required }) => required,
  );
  if (inner !== undefined && inner.length > 0) {
    const map = `{ ${inner.map((one) => `${one.name}: ${inline(one, stops)}`).join(', ')} }`;
    return field.type === 'list' ? `[ ${map} ]` : map;
  }
  if (field.type === 'list') return `[${stops.next('')}]`;
  const words = field.values?.map(({ value }) => value) ?? [];
  if (words.length > 0 && !field.open) return stops.choice(words);
  return `"${stops.next(field.type === 'date' ? 'XXXX' : '')}"`;
}

/** Counts what is left for a person to write, and says how: as stops of a snippet, or plainly. */
class Stops {
  readonly #snippets: boolean;
  count = 0;

  constructor(snippets: boolean) {
    this.#snippets = snippets;
  }

  next(words: string): string {
    this.count++;
    return this.#snippets ? `\${${this.count}:${snippetLiteral(words)}}` : words;
  }

  choice(words: readonly string[]): string {
    this.count++;
    const shown = words.map((word) => line(word).snippet.replaceAll(',', '\\,').replaceAll('|', '\\|'));
    return this.#snippets ? `\${${this.count}|${shown.join(',')}|}` : (words[0] ?? '');
  }
}
