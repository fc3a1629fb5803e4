import { declarations, OWN_KEY, type Schema } from '../../../../schemas/field.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';

/**
 * A shortcut for the many entries that are as declared: one walk over the nodes that are there, where zod needs
 * a plain value, runs every field that could be there and copies the value besides. `true` means that zod accepts
 * the value; `false` means no more than that zod must be asked.
 */
export type QuickCheck = (node: YamlNode | null) => boolean;

/** Makes the shortcut for a declaration. Whatever it does not know, it leaves to zod. */
export function quickCheck(schema: Schema): QuickCheck {
  return make(schema, false);
}

/** The parts of zod's definitions that are read here. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: object } }[];
}

interface Check {
  readonly check?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly length?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly fn?: (value: unknown) => unknown;
}

type Scalar = string | number | boolean | null;
type ScalarCheck = (value: Scalar) => boolean;

const askZod: QuickCheck = () => false;

/** `inherited`: what stands around says that values are read as the characters in the YAML. */
function make(schema: Schema, inherited: boolean): QuickCheck {
  const def: Definition = schema.def;
  const readsSource = inherited || declarations.get(schema)?.reads === 'source-text';
  switch (def.type) {
    case 'optional':
    case 'nullable': {
      const inner = under(def.innerType, readsSource);
      return (node) => isNothing(node) || inner(node);
    }
    case 'union': {
      const options = (def.options ?? []).map((option) => make(option, readsSource));
      return (node) => options.some((option) => option(node));
    }
    case 'array':
      return array(def);
    case 'record':
      return record(def);
    case 'object':
      return object(def.shape ?? {});
    case 'unknown':
      return () => true;
    default: {
      const check = scalar(def);
      if (check === null) return askZod;
      return (node) =>
        node !== null &&
        node.type === 'scalar' &&
        check(
          readsSource && typeof node.value !== 'string' && node.value !== null ? node.source : node.value,
        );
    }
  }
}

function isNothing(node: YamlNode | null): boolean {
  return node === null || (node.type === 'scalar' && node.value === null);
}

function under(schema: Schema | undefined, readsSource: boolean): QuickCheck {
  return schema === undefined ? askZod : make(schema, readsSource);
}

function array(def: Definition): QuickCheck {
  const element = under(def.element, false);
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  const own: ((items: readonly Scalar[]) => unknown)[] = [];
  for (const check of checksOf(def)) {
    if (check.check === 'min_length' && check.minimum !== undefined) least = check.minimum;
    else if (check.check === 'length_equals' && check.length !== undefined) least = most = check.length;
    else if (check.check === 'custom' && check.fn !== undefined) own.push(check.fn);
    else return askZod;
  }
  return (node) => {
    if (node === null || node.type !== 'list') return false;
    const { items } = node;
    if (items.length < least || items.length > most) return false;
    for (const item of items) if (!element(item)) return false;
    return own.length === 0 || passes(items, own);
  };
}

/** Checks of a list as a whole, which look at plain values: those of a list of scalars. */
function passes(
  items: readonly (YamlNode | null)[],
  checks: readonly ((items: readonly Scalar[]) => unknown)[],
): boolean {
  const values: Scalar[] = [];
  for (const item of items) {
    if (item !== null && item.type !== 'scalar') return false;
    values.push(item === null ? null : item.value);
  }
  return checks.every((check) => Boolean(check(values)));
}

function record(def: Definition): QuickCheck {
  const value = under(def.valueType, false);
  const keyDef: Definition | undefined = def.keyType?.def;
  const key = keyDef === undefined ? null : scalar(keyDef);
  if (key === null || checksOf(def).length > 0) return askZod;
  return (node) => isMap(node) && node.entries.every((entry) => key(entry.key.source) && value(entry.value));
}

interface Field {
  readonly name: string;
  readonly check: QuickCheck;
  /** Its place in the number that says which fields have been seen; 0 for one that need not be there. */
  readonly bit: number;
}

/** The one check of an object, that its keys are known, is part of the walk over them. */
function object(shape: Readonly<Record<string, Schema>>): QuickCheck {
  const fields = new Map<string, Field>();
  // Entries of a project are written alike: the key that stood at this place in the map before is tried first.
  const lastSeen: Field[] = [];
  let needed = 0;
  let bit = 1;
  for (const [name, schema] of Object.entries(shape)) {
    const isNeeded = schema.def.type !== 'optional';
    if (isNeeded && bit === 0) return askZod; // more than fit into one number
    fields.set(name, { name, check: make(schema, false), bit: isNeeded ? bit : 0 });
    if (!isNeeded) continue;
    needed |= bit;
    bit <<= 1;
  }
  return (node) => {
    if (!isMap(node)) return false;
    const { entries } = node;
    let seen = 0;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      if (entry === undefined) return false;
      const name = entry.key.source;
      let field = lastSeen[i];
      if (field?.name !== name) field = fields.get(name);
      if (field === undefined) {
        if (!name.startsWith(OWN_KEY)) return false;
        continue;
      }
      if (i < fields.size) lastSeen[i] = field;
      if (!field.check(entry.value)) return false;
      seen |= field.bit;
    }
    return seen === needed;
  };
}

function isMap(node: YamlNode | null): node is YamlMap {
  return node !== null && node.type === 'map';
}

/** The check of a scalar's value; null where only zod knows. */
function scalar(def: Definition): ScalarCheck | null {
  let checked = ofType(def);
  for (const check of checksOf(def)) {
    const before = checked;
    if (before === null) return null;
    const { pattern, value: bound, fn, inclusive } = check;
    if (pattern !== undefined)
      checked = (value) => before(value) && typeof value === 'string' && pattern.test(value);
    else if (check.check === 'greater_than' && inclusive === true && bound !== undefined)
      checked = (value) => before(value) && Number(value) >= bound;
    else if (check.check === 'less_than' && inclusive === true && bound !== undefined)
      checked = (value) => before(value) && Number(value) <= bound;
    else if (check.check === 'custom' && fn !== undefined)
      checked = (value) => before(value) && Boolean(fn(value));
    else return null;
  }
  return checked;
}

function ofType(def: Definition): ScalarCheck | null {
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      // Infinity and NaN, and whole numbers beyond the exact ones, are zod's to judge.
      return def.format === undefined ? Number.isFinite : Number.isSafeInteger;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'enum':
      return among(Object.values(def.entries ?? {}));
    case 'literal':
      return among(def.values ?? []);
    default:
      return null;
  }
}

function checksOf(def: Definition): readonly Check[] {
  return (def.checks ?? []).map(({ _zod }) => _zod.def);
}

function among(values: readonly unknown[]): ScalarCheck {
  const allowed = new Set(values);
  return (value) => allowed.has(value);
}
