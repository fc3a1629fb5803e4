import * as z from 'zod/mini';
import { isEdtf } from './edtf.ts';

/**
 * How a field of the format is declared: a zod type for what may stand there, and beside it, in one
 * registry, what people are told about it. Everything else (JSON Schema, reference page, hovers,
 * completion, messages) is made from these declarations.
 */

// zod would compile each map with `new Function`, which a web worker's content security policy forbids.
// Nothing is lost: what is as declared never gets to zod (see core/model/quick-check.ts).
z.config({ jitless: true });

/** What a field's value names by its id. A claimer is an entity or a source. */
export type Ref = 'source' | 'entity' | 'event' | 'claim' | 'entity-or-source';

/** What a reference names, in a sentence. */
export const REF_NAMES: Readonly<Record<Ref, string>> = {
  source: 'a source',
  entity: 'an entity',
  event: 'an event',
  claim: 'a claim',
  'entity-or-source': 'an entity or a source',
};

/** A single value that may be written, such as `likely`. */
export interface Choice {
  /** What it says, in words. */
  readonly means: string;
  /** Other words for it that people write, for “did you mean”. */
  readonly also?: readonly string[];
}

/** What a person is told about a field. */
export interface About {
  /** What the field says, for an analyst. */
  readonly description: string;
  /** Where the name comes from. */
  readonly standard?: string;
  /** Values as they may stand there; each is checked against the declaration by a test. */
  readonly examples?: readonly unknown[];
  readonly ref?: Ref;
  /** True where any word is allowed and those in use are offered. */
  readonly open?: boolean;
  /** Open vocabulary: words to offer before the project has any of its own. */
  readonly offers?: Readonly<Record<string, Choice>>;
  /** When a field that may be left out must be there after all. Other checks see to it. */
  readonly needed?: string;
}

export type FieldType =
  | 'text'
  | 'number'
  | 'boolean'
  /** EDTF, in quotes. */
  | 'date'
  /** An id: of the entry itself, or of what `ref` names. */
  | 'id'
  /** One of a list of words. */
  | 'choice'
  /** A map with declared keys. */
  | 'object'
  | 'list'
  /** A map with keys of the project's own choosing. */
  | 'map'
  | 'anything';

/** What a kind of value is, whatever field it stands in. */
export interface Kind {
  readonly type: FieldType;
  /** What a right value looks like: `write …`. */
  readonly form?: string;
  readonly choices?: Readonly<Record<string, Choice>>;
  /** For an object: what to call one in a sentence, such as `an appearance`. */
  readonly noun?: string;
  /** `source-text`: read as the characters in the YAML, so that `012` stays `012`. */
  readonly reads?: 'source-text';
}

export type Declared = Partial<About> & Partial<Kind>;
export type Schema = z.ZodMiniType;
export type Shape = Readonly<Record<string, Schema>>;

export const declarations = z.registry<Declared>();

/** A field that must be there. */
export function required(schema: Schema, about: About): Schema {
  return described(schema, about);
}

/** A field that may be left out, or stand empty. */
export function optional(schema: Schema, about: About): Schema {
  const known = declarations.get(schema);
  return described(z.optional(z.nullable(schema)), { ...known, ...about });
}

/** A map with the keys declared, and `x-…` keys for whatever a project keeps beside them. */
export function object(noun: string, shape: Shape): Schema {
  const known = new Set(Object.keys(shape));
  const onlyKnown = z.check<Record<string, unknown>>(
    (payload) => {
      const input = payload.value;
      if (typeof input !== 'object' || input === null) return;
      let unknown: string[] | null = null;
      for (const key in input)
        if (!known.has(key) && !key.startsWith(OWN_KEY)) {
          unknown ??= [];
          unknown.push(key);
        }
      if (unknown !== null) payload.issues.push({ code: 'unrecognized_keys', keys: unknown, input });
    },
    // Unknown keys are said even where another key of the map is wrong.
    { when: () => true },
  );
  return kind(z.looseObject(shape).check(onlyKnown), { type: 'object', noun });
}

/** What the keys begin with that a project may add anywhere. */
export const OWN_KEY = 'x-';

/** Words; not blank. */
export const text = kind(z.string().check(z.regex(/\S/)), { type: 'text' });

/** What an id looks like. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** `012` and `C-101`: read as written, compared exactly. */
export const id = kind(z.string().check(z.regex(ID)), {
  type: 'id',
  reads: 'source-text',
  form: 'letters, digits, “.”, “_” and “-”, the first a letter or a digit',
});

/** The id of something declared elsewhere. Whether it is there is not a matter of form. */
export function reference(): Schema {
  return kind(z.string().check(z.regex(/\S/)), { type: 'id', reads: 'source-text' });
}

/** A note marker as a text prints it, written with quotes or without. */
export const noteMarker = kind(z.union([z.string().check(z.regex(/\S/)), z.int()]), {
  type: 'text',
  reads: 'source-text',
});

/** `category/name`. */
export const RULE_CODE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export const date = kind(z.string().check(z.refine((value: string) => isEdtf(value))), {
  type: 'date',
  form: 'year-month-day as far as known ("2024-01-25", "2024-01", "2024"), "~" for about, "a/b" for from–to',
});

export const boolean = kind(z.boolean(), { type: 'boolean', form: 'true or false' });
/** true or false, and what either says. */
export function yesOrNo(yes: string, no: string): Schema {
  return kind(boolean, { type: 'boolean', choices: { true: { means: yes }, false: { means: no } } });
}

export const number = kind(z.number(), { type: 'number', form: 'a number' });
export const anything = kind(z.unknown(), { type: 'anything' });

/** Text of one form, such as 64 hexadecimal digits. */
export function formed(pattern: RegExp, form: string, reads?: 'source-text'): Schema {
  const schema = z.string().check(z.regex(pattern));
  return kind(schema, reads === undefined ? { type: 'text', form } : { type: 'text', form, reads });
}

/** One of a closed list of words. */
export function choice(choices: Readonly<Record<string, Choice>>): Schema {
  return kind(z.enum(Object.keys(choices)), { type: 'choice', choices });
}

/** One of a closed list of words that look like numbers, written with quotes or without. */
export function numericChoice(choices: Readonly<Record<string, Choice>>): Schema {
  const words = Object.keys(choices);
  return kind(z.union([z.enum(words), z.literal(words.map(Number))]), { type: 'choice', choices });
}

export function list(item: Schema): Schema {
  return kind(z.array(item), { type: 'list' });
}

export function filledList(item: Schema): Schema {
  return kind(z.array(item).check(z.minLength(1)), { type: 'list', form: 'at least one item' });
}

/** One value, or a list of them. */
export function oneOrMore(item: Schema): Schema {
  const known = declarations.get(item);
  return kind(z.union([item, z.array(item).check(z.minLength(1))]), { type: 'id', ...known });
}

/** Keys of the project's own choosing, each with a value of the kind given. */
export function mapOf(key: RegExp, form: string, value: Schema): Schema {
  return kind(z.record(z.string().check(z.regex(key)), value), { type: 'map', form });
}

export function kind<S extends Schema>(schema: S, known: Declared): S {
  return described(schema, known);
}

function described<S extends Schema>(schema: S, more: Declared): S {
  const own = schema.clone();
  declarations.add(own, { ...declarations.get(schema), ...more });
  return own;
}
