import * as z from 'zod/mini';
import { annotation } from './annotation.ts';
import { baseline } from './baseline.ts';
import { fieldOf } from './describe.ts';
import { EDTF_PATTERN } from './edtf.ts';
import { declarations, OWN_KEY, type Schema } from './field.ts';
import { project } from './project.ts';

/**
 * The format as JSON Schema (draft-07), for editors without the extension. Where JSON Schema can say less
 * than the declarations it says less: dates are checked for their notation, not against the calendar.
 */

/** A JSON Schema, or a part of one. */
export type JsonSchema = Record<string, unknown>;

export function annotationSchema(): JsonSchema {
  return schemaOf(
    annotation,
    'Adduce annotation file',
    'Sources, entities, events and claims: *.claims.yaml',
  );
}

export function projectSchema(): JsonSchema {
  return schemaOf(project, 'Adduce project file', 'Settings of a project: adduce.yaml');
}

export function baselineSchema(): JsonSchema {
  return schemaOf(baseline, 'Adduce baseline', 'Findings a project had when it took its rules on');
}

/** The text of a schema file as committed. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function schemaOf(schema: Schema, title: string, description: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    // What people are told is written below; zod would copy every property of ours as it stands.
    metadata: z.registry<Record<string, never>>(),
    override: ({ zodSchema, jsonSchema }) => {
      complete(jsonSchema, zodSchema);
    },
  });
  const definitions = JSON.stringify(rest).includes(DATE_REF) ? { definitions: { date: DATE } } : {};
  return { $schema, title, description, ...definitions, ...rest };
}

const DATE_REF = '#/definitions/date';
const DATE: JsonSchema = { type: 'string', pattern: EDTF_PATTERN };

/** Adds to one node what zod does not know, or does not write. */
function complete(json: JsonSchema, schema: z.core.$ZodType): void {
  const known = declarations.get(schema);
  switch (schema._zod.def.type) {
    case 'object':
      json.additionalProperties = false;
      json.patternProperties = { [`^${OWN_KEY}`]: {} };
      break;
    case 'string':
      if (known?.type === 'date') {
        for (const key of Object.keys(json)) delete json[key];
        // Draft-07 ignores whatever stands beside a `$ref`.
        json.allOf = [{ $ref: DATE_REF }];
      }
      // A YAML reader makes a number of an id such as 012; here it is read as written.
      if (known?.reads === 'source-text') json.type = ['string', 'number'];
      break;
    case 'number':
      // The limits of exact whole numbers tell an analyst nothing.
      if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
      if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
      break;
    case 'enum':
      if (known?.choices !== undefined)
        json.markdownEnumDescriptions = Object.values(known.choices).map(({ means }) => means);
      break;
    default:
      // The other kinds are as zod writes them.
      break;
  }
  const field = fieldOf(schema);
  if (field === null || field.name === '' || known?.description === undefined) return;
  json.description = field.description;
  json.markdownDescription = field.markdown;
  if (known.examples !== undefined) json.examples = known.examples;
}
