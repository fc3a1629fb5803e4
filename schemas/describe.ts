import { annotation } from './annotation.ts';
import { baseline } from './baseline.ts';
import { type Choice, type Declared, declarations, type FieldType, type Ref, type Schema } from './field.ts';
import { project } from './project.ts';
import { yamlText } from './yaml-text.ts';

/**
 * The declarations of the format as plain data, for hovers, completion, messages and the reference page.
 * Built once, by walking the zod declarations.
 */

/** A value of a closed list, or one offered in an open one. */
export interface FieldValue {
  readonly value: string;
  /** What it says, in words: `usually reliable`. */
  readonly description: string;
  /** Other words for it that people write. */
  readonly also: readonly string[];
}

export interface FieldInfo {
  /** The key; for an item of a list, the key of the list; for a whole file, empty. */
  readonly name: string;
  readonly required: boolean;
  /** When a field that is not required must be there after all, as in `unless held: false`. */
  readonly needed?: string;
  /** What it says, in plain words; no markup but backticks. */
  readonly description: string;
  /** The same with values, example and standard, in Markdown. */
  readonly markdown: string;
  /** Where the name comes from, such as `ICD 203`. */
  readonly standard?: string;
  /** Values as they would be written in YAML. */
  readonly examples: readonly string[];
  readonly type: FieldType;
  /** What a right value looks like: `two line numbers, first and last`. */
  readonly form?: string;
  /** The values allowed; where `open` is true, values to offer. */
  readonly values?: readonly FieldValue[];
  /** What the value names by its id. */
  readonly ref?: Ref;
  /** True where the value is the characters in the YAML, so that `012` stays `012`. */
  readonly readsSource: boolean;
  /** True where other words than those in `values` are fine, and ids may give way to free text. */
  readonly open: boolean;
  /** True where a list of such values may stand in place of one. */
  readonly orList: boolean;
  /** What to call an object in a sentence: `an appearance`. */
  readonly noun?: string;
  /** Of a list: one item. Of a map: one value. */
  readonly item?: FieldInfo;
  /** Of an object: its keys, in the order to write them. */
  readonly fields?: readonly FieldInfo[];
}

export type RootName = 'annotation' | 'project' | 'baseline';
export type FieldPath = readonly (string | number)[];

/**
 * The declaration of what stands at a path of an annotation file or `adduce.yaml`, such as
 * `['claims', 3, 'appearances', 0, 'certainty']`; null where the format declares nothing (`x-…` keys,
 * unknown keys). The empty path is the whole file.
 */
export function fieldAt(path: FieldPath, root: RootName = 'annotation'): FieldInfo | null {
  let at: FieldInfo | null = ROOTS[root];
  for (const step of path) {
    if (at === null) return null;
    at = fieldUnder(at, step);
  }
  return at;
}

/** The keys allowed in the map at a path, in the order to write them; empty where there are none. */
export function fieldsOf(path: FieldPath, root: RootName = 'annotation'): readonly FieldInfo[] {
  const at = fieldAt(path, root);
  return at?.fields ?? (at?.type === 'list' ? (at.item?.fields ?? []) : []);
}

/** One step down from a declaration: a key of a map, or an item of a list. */
export function fieldUnder(field: FieldInfo, step: string | number): FieldInfo | null {
  if (field.type === 'list') return typeof step === 'number' ? (field.item ?? null) : null;
  if (field.type === 'map') return field.item ?? null;
  if (typeof step === 'number') return field.orList ? field : null;
  return FIELDS_BY_NAME.get(field)?.get(step) ?? null;
}

/** The declaration behind a zod type of the format, for what is generated from both. */
export function fieldOf(schema: object): FieldInfo | null {
  return FIELD_OF.get(schema) ?? null;
}

/** Longer lists of values are for completion and the reference page, not for a hover. */
const MOST_VALUES_SHOWN = 12;

const FIELDS_BY_NAME = new WeakMap<FieldInfo, ReadonlyMap<string, FieldInfo>>();
const FIELD_OF = new WeakMap<object, FieldInfo>();
const ANNOTATION = describe('', annotation, null);
const ROOTS: Readonly<Record<RootName, FieldInfo>> = {
  annotation: ANNOTATION,
  project: describe('', project, null),
  baseline: describe('', baseline, null),
};

function describe(name: string, schema: Schema, inherited: Declared | null): FieldInfo {
  const about = { ...declarations.get(schema) };
  const { type, isOptional, within } = unwrap(schema);
  const description = about.description ?? inherited?.description ?? '';
  const standard = about.standard ?? inherited?.standard;
  const ref = about.ref ?? inherited?.ref;
  const open = about.open ?? inherited?.open ?? false;
  const offers = about.offers ?? inherited?.offers;
  const choices = about.choices ?? (offers && about.type === 'text' ? offers : undefined);
  const parts = inside(name, type, within, { ...inherited, ...about, description });
  const field: Omit<FieldInfo, 'markdown'> = {
    name,
    required: !isOptional && inherited === null && name !== '',
    ...(about.needed === undefined ? {} : { needed: about.needed }),
    description,
    ...(standard === undefined ? {} : { standard }),
    examples: (about.examples ?? []).map((example) => yamlText(example)),
    type: about.type ?? 'anything',
    ...(about.form === undefined ? {} : { form: about.form }),
    ...(choices === undefined ? {} : { values: valuesOf(choices) }),
    ...(ref === undefined ? {} : { ref }),
    readsSource: about.reads === 'source-text',
    open,
    orList: about.type === 'id' && type === 'union',
    ...(about.noun === undefined ? {} : { noun: about.noun }),
    ...parts,
  };
  const result = { ...field, markdown: markdownOf(field) };
  if (result.fields !== undefined)
    FIELDS_BY_NAME.set(result, new Map(result.fields.map((child) => [child.name, child])));
  FIELD_OF.set(schema, result);
  return result;
}

/** The parts of a zod declaration that matter here; zod keeps them in `def`. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly valueType?: Schema;
}

function unwrap(schema: Schema): { type: string; isOptional: boolean; within: Definition } {
  let within: Definition = schema.def;
  let isOptional = false;
  while ((within.type === 'optional' || within.type === 'nullable') && within.innerType !== undefined) {
    isOptional = true;
    within = within.innerType.def;
  }
  return { type: within.type, isOptional, within };
}

function inside(
  name: string,
  type: string,
  within: Definition,
  about: Declared,
): { item?: FieldInfo; fields?: readonly FieldInfo[] } {
  if (type === 'object')
    return { fields: Object.entries(within.shape ?? {}).map(([key, field]) => describe(key, field, null)) };
  const item = type === 'array' ? within.element : type === 'record' ? within.valueType : undefined;
  return item === undefined ? {} : { item: describe(name, item, about) };
}

function valuesOf(choices: Readonly<Record<string, Choice>>): readonly FieldValue[] {
  return Object.entries(choices).map(([value, { means, also }]) => ({
    value,
    description: means,
    also: also ?? [],
  }));
}

function markdownOf(field: Omit<FieldInfo, 'markdown'>): string {
  const parts = [field.description];
  if (field.values !== undefined && !field.open && field.values.length <= MOST_VALUES_SHOWN)
    parts.push(field.values.map(({ value, description }) => `- \`${value}\`: ${description}`).join('\n'));
  const last: string[] = [];
  const [example] = field.examples;
  if (example !== undefined) last.push(`Example: \`${example}\``);
  if (field.standard !== undefined) last.push(`Standard: ${field.standard}`);
  if (last.length > 0) parts.push(last.join('  \n'));
  return parts.filter((part) => part !== '').join('\n\n');
}
