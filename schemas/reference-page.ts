import { type FieldInfo, type FieldValue, fieldAt } from './describe.ts';
import { REF_NAMES } from './field.ts';

/** The reference page of the format, docs/reference.md, made from the declarations. */
export function referencePage(): string {
  const annotation = fieldAt([]);
  const project = fieldAt([], 'project');
  if (annotation === null || project === null) return '';
  const lines = [
    '<!-- Made by scripts/generate-schemas.ts from the declarations in schemas/. Do not edit. -->',
    '',
    '# Reference: every field of the format',
    '',
    'Annotation files (`*.claims.yaml`) hold sources, entities, events and claims; the project file',
    '(`adduce.yaml`) holds settings. In both, a key that is not listed here is a finding, except keys that',
    'begin with `x-`: those are yours, at any level. Any list may be left out, and any key that is not',
    'required may stand without a value.',
    '',
    '- **Dates** are strings in quotes, in EDTF (ISO 8601-2): `"2024-01-25"`, `"2024-01"`, `"2024"`; `"2024-01~"` for',
    '  about, `"2024-01-25?"` for doubtful, `"2024-01-25/2024-02-01"` for from–to, `"../2024-01-03"` and',
    '  `"2024-01-25/.."` for an open end, `"201X"` for digits not known, `"[2024-01-03, 2024-01-04]"` for one of several.',
    '- **Ids** are letters, digits, `.`, `_` and `-`, beginning with a letter or a digit. They are one of a kind in the',
    '  whole project, compared exactly, and read as written: `012` stays `012`.',
    '- A comma ends a value inside `{ … }`: put values that hold one in quotes.',
    '',
    '# Annotation files',
    '',
    ...objectsWithin(annotation),
    '# The project file',
    '',
    ...objectsWithin(project),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A section for each kind of map below a field, each kind once, in the order in which they come up. */
function objectsWithin(root: FieldInfo): readonly string[] {
  const kinds = new Map<string, { field: FieldInfo; paths: string[] }>();
  const visit = (field: FieldInfo, path: string) => {
    const name = field.noun ?? path;
    const kind = kinds.get(name) ?? { field, paths: [] };
    if (field.fields !== undefined) kinds.set(name, { field, paths: [...kind.paths, path] });
    for (const child of field.fields ?? []) visit(child, path === '' ? child.name : `${path}.${child.name}`);
    if (field.item !== undefined) visit(field.item, field.type === 'list' ? `${path}[]` : `${path}.…`);
  };
  visit(root, '');
  return [...kinds.values()].flatMap(({ field, paths }) => section(field, paths));
}

function section(field: FieldInfo, paths: readonly string[]): readonly string[] {
  const noun = field.noun ?? 'a map';
  const lines = [`## ${noun.charAt(0).toUpperCase()}${noun.slice(1)}`, ''];
  const places = paths.filter((path) => path !== '').map((path) => `\`${path}\``);
  if (places.length > 0) lines.push(`Stands at ${places.join(', ')}.`, '');
  lines.push(
    '| key | required | takes | meaning | example | standard |',
    '| --- | --- | --- | --- | --- | --- |',
  );
  for (const child of field.fields ?? []) lines.push(row(child));
  lines.push('');
  for (const child of field.fields ?? []) {
    const values = child.values ?? child.item?.values;
    if (values !== undefined) lines.push(...valueTable(child, values));
  }
  return lines;
}

function row(field: FieldInfo): string {
  const required = field.required ? 'yes' : (field.needed ?? 'no');
  const cells = [
    `\`${field.name}\``,
    required,
    takes(field),
    field.description,
    field.examples.map((example) => `\`${example}\``).join('<br>'),
    field.standard ?? '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function valueTable(field: FieldInfo, values: readonly FieldValue[]): readonly string[] {
  const lines = [
    field.open ? `\`${field.name}\` may be any words; these are offered:` : `\`${field.name}\` is one of:`,
    '',
  ];
  for (const { value, description } of values) lines.push(`- \`${value}\`: ${description}`);
  lines.push('');
  return lines;
}

function takes(field: FieldInfo): string {
  switch (field.type) {
    case 'list':
      return field.form?.startsWith('two') === true
        ? field.form
        : `list of ${field.item === undefined ? 'values' : several(field.item)}${field.form === undefined ? '' : `, ${field.form}`}`;
    case 'map':
      return field.form ?? 'map';
    case 'object':
      return field.noun ?? 'map';
    case 'choice':
      return 'one of the values below';
    case 'date':
      return 'date';
    case 'id':
      return idOf(field);
    case 'boolean':
      return 'true or false';
    default:
      return field.form ?? field.type;
  }
}

function several(item: FieldInfo): string {
  if (item.type === 'object') return `maps, each ${item.noun ?? 'as below'}`;
  if (item.type === 'id') return `ids of ${PLURALS[item.ref ?? 'claim']}`;
  return item.type === 'text' ? 'texts' : `${item.type}s`;
}

function idOf(field: FieldInfo): string {
  if (field.ref === undefined) return 'id';
  const one = `id of ${REF_NAMES[field.ref]}`;
  if (field.orList) return `${one}, or a list of them`;
  return field.open ? `${one}, or text` : one;
}

const PLURALS = {
  source: 'sources',
  entity: 'entities',
  event: 'events',
  claim: 'claims',
  'entity-or-source': 'entities or sources',
} as const;
