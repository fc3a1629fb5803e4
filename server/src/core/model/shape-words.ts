/** The words that explanations of values are made of, and the problems they go into. */
import type { FieldInfo } from '../../../../schemas/describe.ts';
import { REF_NAMES } from '../../../../schemas/field.ts';
import type { YamlScalar } from '../yaml/node.ts';
import type { Place } from './shape-place.ts';
import type { ShapeFix, ShapeProblem } from './shape-problem.ts';

export function subject(place: Place, field: FieldInfo): string {
  const last = place.path.at(-1);
  if (last === undefined) return sentenceStart(field.noun ?? 'the file');
  if (typeof last === 'string') return `“${last}”`;
  return field.type === 'object' ? `Each item of “${field.name}”` : `Item ${last + 1} of “${field.name}”`;
}

export function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A subject as it stands inside a sentence. */
export function amidSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The keys that must be there, or all where none must. */
export function keysOf(field: FieldInfo): string {
  const fields = field.fields ?? [];
  const needed = fields.filter(({ required }) => required);
  const names = (needed.length > 0 ? needed : fields).map(({ name }) => name).join(', ');
  return needed.length > 0 && needed.length < fields.length ? `${names}, …` : names;
}

export function form(field: FieldInfo | null): string {
  return field === null ? '' : field.form === undefined ? field.description : `Write ${field.form}.`;
}

export function kindOf(field: FieldInfo): string {
  switch (field.type) {
    case 'id':
      return field.ref === undefined ? 'an id' : `the id of ${REF_NAMES[field.ref]}`;
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

export function yamlType(node: YamlScalar): string {
  return typeof node.value === 'number'
    ? 'a number'
    : typeof node.value === 'boolean'
      ? 'true or false'
      : 'nothing';
}

export function value(place: Place, message: string, fixes: readonly ShapeFix[] = []): ShapeProblem {
  return {
    ...place.at,
    code: 'schema/value',
    message,
    path: place.path,
    fixes: place.alias === null ? fixes : [],
  };
}

export function type(place: Place, message: string, fixes: readonly ShapeFix[] = []): ShapeProblem {
  return { ...value(place, message, fixes), code: 'schema/type' };
}

/** Nothing there, or a null that is written. */
export function isEmpty(node: Place['node']): boolean {
  return node === null || (node.type === 'scalar' && node.value === null);
}

/** What to say of a place where there is nothing. */
export function emptyMessage(place: Place): string {
  const last = place.path.at(-1);
  if (typeof last === 'number')
    return `Item ${last + 1} of “${place.field?.name ?? 'the list'}” is empty. Fill it in or delete it.`;
  return `“${last ?? 'This'}” has no value. ${form(place.field)}`.trim();
}
