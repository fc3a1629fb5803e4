import { OWN_KEY, type Schema } from './field.ts';

/**
 * A shortcut for the many values that are as declared: one walk over what is there, where zod runs every
 * field that could be there and copies the value besides. `true` means that zod accepts the value;
 * `false` means no more than that zod must be asked. Measured at a fifth of zod's time on real claims.
 */
export type QuickTest = (value: unknown) => boolean;

/** Makes the shortcut for a declaration. Whatever it does not know, it leaves to zod. */
export function quickTest(schema: Schema): QuickTest {
  const known = made.get(schema);
  if (known !== undefined) return known;
  const test = withChecks(make(schema.def), schema.def);
  made.set(schema, test);
  return test;
}

const made = new WeakMap<Schema, QuickTest>();

/** The parts of zod's definitions that are read here. */
interface Definition {
  readonly type: string;
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

const askZod: QuickTest = () => false;

function make(def: Definition): QuickTest {
  switch (def.type) {
    case 'optional':
    case 'nullable': {
      const inner = under(def.innerType);
      return (value) => value === null || inner(value);
    }
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      // Infinity and NaN, and whole numbers beyond the exact ones, are zod's to judge.
      return 'format' in def ? Number.isSafeInteger : Number.isFinite;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'unknown':
      return () => true;
    case 'enum':
      return among(Object.values(def.entries ?? {}));
    case 'literal':
      return among(def.values ?? []);
    case 'union': {
      const options = (def.options ?? []).map(quickTest);
      return (value) => options.some((option) => option(value));
    }
    case 'array': {
      const element = under(def.element);
      return (value) => Array.isArray(value) && value.every(element);
    }
    case 'record': {
      const key = under(def.keyType);
      const inner = under(def.valueType);
      return (value) => isMap(value) && Object.keys(value).every((name) => key(name) && inner(value[name]));
    }
    case 'object':
      return object(def.shape ?? {});
    default:
      return askZod;
  }
}

function object(shape: Readonly<Record<string, Schema>>): QuickTest {
  const fields = new Map(Object.entries(shape).map(([name, field]) => [name, quickTest(field)]));
  const needed = Object.keys(shape).filter((name) => shape[name]?.def.type !== 'optional');
  return (value) => {
    if (!isMap(value)) return false;
    for (const name in value) {
      const field = fields.get(name);
      if (field === undefined ? !name.startsWith(OWN_KEY) : !field(value[name])) return false;
    }
    for (const name of needed) if (value[name] === undefined) return false;
    return true;
  };
}

function withChecks(test: QuickTest, def: Definition): QuickTest {
  // The one check of an object, that its keys are known, is part of its test.
  if (def.type === 'object') return test;
  let checked = test;
  for (const { _zod } of def.checks ?? []) {
    const check: Check = _zod.def;
    const before = checked;
    const { pattern, minimum, length, value: bound, fn } = check;
    if (pattern !== undefined)
      checked = (value) => before(value) && typeof value === 'string' && pattern.test(value);
    else if (check.check === 'length_equals' && length !== undefined)
      checked = (value) => before(value) && Array.isArray(value) && value.length === length;
    else if (check.check === 'greater_than' && check.inclusive === true && bound !== undefined)
      checked = (value) => before(value) && Number(value) >= bound;
    else if (check.check === 'less_than' && check.inclusive === true && bound !== undefined)
      checked = (value) => before(value) && Number(value) <= bound;
    else if (check.check === 'min_length' && minimum !== undefined)
      checked = (value) => before(value) && Array.isArray(value) && value.length >= minimum;
    else if (check.check === 'custom' && fn !== undefined)
      checked = (value) => before(value) && Boolean(fn(value));
    else checked = askZod;
  }
  return checked;
}

function under(schema: Schema | undefined): QuickTest {
  return schema === undefined ? askZod : quickTest(schema);
}

function among(values: readonly unknown[]): QuickTest {
  const allowed = new Set(values);
  return (value) => allowed.has(value);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
