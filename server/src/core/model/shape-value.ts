import type { FieldInfo } from '../../../../schemas/describe.ts';
import { edtfProblem, suggestEdtf } from '../../../../schemas/edtf.ts';
import { yamlString } from '../../../../schemas/yaml-text.ts';
import { nearest } from '../text/nearest.ts';
import type { YamlScalar } from '../yaml/node.ts';
import { type Place, placeUnder, spanOf } from './shape-place.ts';
import type { ShapeFix, ShapeProblem } from './shape-problem.ts';

/**
 * Says what is wrong with a value that the format does not allow. The verdict has been given before; this
 * finds the words. A place it cannot fault gets a sentence that names what may stand there.
 */
export function explainValue(place: Place): ShapeProblem {
  const { field, node } = place;
  if (field === null || isEmpty(node)) return value(place, emptyMessage(place));
  switch (field.type) {
    case 'object':
    case 'map':
      return notKeys(place, field);
    case 'list':
      return notList(place, field);
    default:
      return notScalar(place, field);
  }
}

/** A key of a map with keys of the project's own choosing that has not the form such keys take. */
export function explainMapKey(place: Place, map: FieldInfo | null): ShapeProblem {
  const at = place.alias ?? (place.key === null ? place.at : spanOf(place.key));
  const key = String(place.path.at(-1));
  const problem = value(
    place,
    `“${key}” cannot be a key of “${map?.name ?? 'this map'}”: write ${map?.form ?? 'another'}.`,
  );
  return { ...problem, ...at };
}

function emptyMessage(place: Place): string {
  const last = place.path.at(-1);
  if (typeof last === 'number')
    return `Item ${last + 1} of “${place.field?.name ?? 'the list'}” is empty. Fill it in or delete it.`;
  return `“${last ?? 'This'}” has no value. ${form(place.field)}`.trim();
}

function notKeys(place: Place, field: FieldInfo): ShapeProblem {
  const { node } = place;
  const what = subject(place, field);
  if (node?.type === 'map')
    return value(place, `${what} is not as it should be: write ${field.form ?? keysOf(field)}.`);
  const keys =
    field.type === 'map' ? (field.form ?? 'keys with values') : `keys with values (${keysOf(field)})`;
  if (node?.type === 'list')
    return type(place, `${what} holds ${keys}, not a list. Take the “-” or the brackets away.`);
  const main = field.fields?.find(({ required }) => required) ?? field.fields?.[0];
  const fixes: ShapeFix[] = [];
  if (node?.type === 'scalar' && main !== undefined && isAtHomeInFlow(node) && isMainKey(field, main)) {
    const start = node.start;
    fixes.push({
      title: `Write as “{ ${main.name}: … }”`,
      edits: [
        { span: { start, end: start }, newText: `{ ${main.name}: ` },
        { span: { start: node.end, end: node.end }, newText: ' }' },
      ],
      preferred: true,
    });
  }
  return type(place, `${what} holds ${keys}, not a single value.`, fixes);
}

/** True where a lone value can only be meant for one key: a date for `edtf`, an id for `claimer`. */
function isMainKey(field: FieldInfo, main: FieldInfo): boolean {
  const others = field.fields?.filter((other) => other !== main) ?? [];
  return (main.type === 'id' || main.type === 'date') && !others.some(({ required }) => required);
}

function notList(place: Place, field: FieldInfo): ShapeProblem {
  const { node } = place;
  const what = subject(place, field);
  if (node?.type === 'list')
    return value(
      place,
      node.items.length === 0
        ? `${what} is empty. It needs ${field.form ?? 'an item'}.`
        : `${what} must be ${field.form ?? 'a list'}.`,
    );
  const fixes: ShapeFix[] = [];
  const wraps =
    field.item?.type === 'object'
      ? node?.type === 'map' && node.flow
      : field.form === undefined && node?.type === 'scalar' && isAtHomeInFlow(node);
  if (node !== null && wraps)
    fixes.push({
      title: 'Write as a list',
      edits: [
        { span: { start: node.start, end: node.start }, newText: '[' },
        { span: { start: node.end, end: node.end }, newText: ']' },
      ],
      preferred: true,
    });
  const how =
    field.item?.type === 'object'
      ? 'Begin each item with “- ”.'
      : 'Write it in brackets, or each item on a line after “- ”.';
  return type(place, `${what} is a list. ${how}`, fixes);
}

function notScalar(place: Place, field: FieldInfo): ShapeProblem {
  const { node } = place;
  const what = subject(place, field);
  if (node?.type === 'list' && field.orList) {
    const bad = node.items.findIndex((_, i) => !isWord(placeUnder(place, i)));
    return bad < 0
      ? value(place, `${what} is an empty list. ${sentenceStart(field.description)}`)
      : explainItem(placeUnder(place, bad), field);
  }
  if (node?.type !== 'scalar') {
    const instead = node?.type === 'list' ? 'not a list' : 'not keys with values';
    return type(place, `${what} takes ${kindOf(field)}, ${instead}. ${sentenceStart(field.description)}`);
  }
  if (typeof node.value === 'string' && node.value.trim() === '' && field.type !== 'choice')
    return value(place, `${what} is empty. ${sentenceStart(field.description)}`);
  switch (field.type) {
    case 'choice':
      return notAmong(place, field, node);
    case 'date':
      return notDate(place, node);
    case 'boolean':
      return notBoolean(place, field, node);
    case 'number':
      return notNumber(place, field, node);
    case 'id':
      return value(
        place,
        `“${node.source}” is no id. An id is made of ${field.form ?? 'letters and digits'}.`,
        idFix(place, node),
      );
    default:
      if (typeof node.value === 'string')
        return value(place, `“${node.source}” is not what ${what} takes. ${form(field)}`);
      return type(
        place,
        `${what} is text, but YAML reads ${node.source} as ${yamlType(node)}. Write it in quotes.`,
        [inQuotes(node)],
      );
  }
}

function explainItem(item: Place, field: FieldInfo): ShapeProblem {
  return isEmpty(item.node)
    ? value(item, emptyMessage(item))
    : type(item, `Each item of “${field.name}” is ${kindOf(field)}.`);
}

/** Nothing there, or a null that is written. */
function isEmpty(node: Place['node']): boolean {
  return node === null || (node.type === 'scalar' && node.value === null);
}

function isWord(place: Place): boolean {
  return place.node?.type === 'scalar' && place.node.source.trim() !== '' && place.node.value !== null;
}

function notAmong(place: Place, field: FieldInfo, node: YamlScalar): ShapeProblem {
  const what = subject(place, field);
  const values = field.values ?? [];
  const words = values.map(({ value: word }) => word);
  const written = node.source.trim();
  const kebab = written.toLowerCase().replace(/[\s_]+/g, '-');
  const byWord = new Map(
    values.flatMap(({ value: word, also }) => [word, ...also].map((name) => [name, word])),
  );
  const meant =
    words.find((word) => word.toLowerCase() === kebab) ??
    byWord.get(kebab) ??
    byWord.get(nearest(kebab, [...byWord.keys()], 1)[0] ?? '');
  const offered = meant !== undefined ? [meant] : words.length <= MOST_FIXES ? words : [];
  const fixes = offered.map((word) => change(node, wordIn(field, word), word === meant));
  const choices = words.length <= MOST_LISTED ? words.join(', ') : `${field.examples.join(', ')} and others`;
  const question = meant === undefined ? '' : ` Did you mean “${meant}”?`;
  return value(place, `${what} cannot be “${written}”.${question} Allowed: ${choices}.`, fixes);
}

const MOST_FIXES = 7;
const MOST_LISTED = 16;

function notDate(place: Place, node: YamlScalar): ShapeProblem {
  const name = place.field?.name ?? 'The date';
  if (typeof node.value !== 'string') {
    const better = suggestEdtf(node.source) ?? node.source;
    const quoted = JSON.stringify(better);
    return type(
      place,
      `Write the date in quotes: ${quoted}. Without them YAML reads “${name}” as ${yamlType(node)}.`,
      [{ title: `Change to ${quoted}`, edits: [{ span: spanOf(node), newText: quoted }], preferred: true }],
    );
  }
  const problem = edtfProblem(node.value) ?? 'it cannot be read';
  const better = suggestEdtf(node.value);
  const fixes = better === null ? [] : [change(node, JSON.stringify(better), true)];
  const meant = better === null ? '' : ` Did you mean "${better}"?`;
  return value(
    place,
    `“${node.value}” is no date: ${problem}.${meant} Write ${place.field?.form ?? 'an EDTF date'}.`,
    fixes,
  );
}

function notBoolean(place: Place, field: FieldInfo, node: YamlScalar): ShapeProblem {
  const word = node.source.trim().toLowerCase();
  const meant = YES.has(word) ? 'true' : NO.has(word) ? 'false' : null;
  const fixes = meant === null ? [] : [change(node, meant, true)];
  return type(
    place,
    `“${field.name}” is true or false, without quotes. ${sentenceStart(field.description)}`,
    fixes,
  );
}

const YES = new Set(['true', 'yes', 'y', 'on', '1']);
const NO = new Set(['false', 'no', 'n', 'off', '0']);

function notNumber(place: Place, field: FieldInfo, node: YamlScalar): ShapeProblem {
  if (typeof node.value === 'number')
    return value(
      place,
      `“${node.source}” is not what “${field.name}” takes: write ${field.form ?? 'a number'}.`,
    );
  const bare = node.source.trim().replace(/(?<=\d)[, {2}’'_](?=\d{3})/g, '');
  const fixes = /^-?\d+(?:\.\d+)?$/.test(bare) ? [change(node, bare, true)] : [];
  return type(
    place,
    `“${field.name}” is ${field.form ?? 'a number'}: digits alone, without quotes, words or thousands marks.`,
    fixes,
  );
}

function idFix(place: Place, node: YamlScalar): readonly ShapeFix[] {
  const id = node.source
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '');
  return id === '' || place.parent === null ? [] : [change(node, yamlString(id), true)];
}

function change(node: YamlScalar, newText: string, preferred: boolean): ShapeFix {
  return {
    title: `Change to ${newText.startsWith('"') ? newText : `“${newText}”`}`,
    edits: [{ span: spanOf(node), newText }],
    preferred,
  };
}

function inQuotes(node: YamlScalar): ShapeFix {
  const newText = JSON.stringify(node.source);
  return { title: `Change to ${newText}`, edits: [{ span: spanOf(node), newText }], preferred: true };
}

/** A closed word as it is written: grades stay bare numbers. */
function wordIn(field: FieldInfo, word: string): string {
  return field.type === 'choice' && /^\d+$/.test(word) ? word : yamlString(word);
}

/** True for a value that stays the same when it is put between brackets. */
function isAtHomeInFlow(node: YamlScalar): boolean {
  if (node.style === 'literal' || node.style === 'folded') return false;
  return node.style !== 'plain' || !/[[\]{},\r\n]/.test(node.source);
}

function subject(place: Place, field: FieldInfo): string {
  const last = place.path.at(-1);
  if (last === undefined) return sentenceStart(field.noun ?? 'the file');
  if (typeof last === 'string') return `“${last}”`;
  return field.type === 'object' ? `Each item of “${field.name}”` : `Item ${last + 1} of “${field.name}”`;
}

function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The keys that must be there, or all where none must. */
function keysOf(field: FieldInfo): string {
  const fields = field.fields ?? [];
  const needed = fields.filter(({ required }) => required);
  const names = (needed.length > 0 ? needed : fields).map(({ name }) => name).join(', ');
  return needed.length > 0 && needed.length < fields.length ? `${names}, …` : names;
}

function form(field: FieldInfo | null): string {
  return field === null ? '' : field.form === undefined ? field.description : `Write ${field.form}.`;
}

function kindOf(field: FieldInfo): string {
  switch (field.type) {
    case 'id':
      return field.ref === undefined ? 'an id' : `the id of ${REFS[field.ref]}`;
    case 'date':
      return 'a date in quotes';
    case 'choice':
      return `one of the values known for “${field.name}”`;
    case 'number':
      return field.form ?? 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return 'text';
  }
}

const REFS = {
  source: 'a source',
  entity: 'an entity',
  event: 'an event',
  claim: 'a claim',
  'entity-or-source': 'an entity or a source',
} as const;

function yamlType(node: YamlScalar): string {
  return typeof node.value === 'number'
    ? 'a number'
    : typeof node.value === 'boolean'
      ? 'true or false'
      : 'nothing';
}

function value(place: Place, message: string, fixes: readonly ShapeFix[] = []): ShapeProblem {
  return {
    ...place.at,
    code: 'schema/value',
    message,
    path: place.path,
    fixes: place.alias === null ? fixes : [],
  };
}

function type(place: Place, message: string, fixes: readonly ShapeFix[] = []): ShapeProblem {
  return { ...value(place, message, fixes), code: 'schema/type' };
}
