import * as z from 'zod/mini';
import { choice, date, id, kind, list, object, optional, reference, required, text } from './field.ts';
import { entityTypes, precisions } from './vocabularies.ts';

/** Someone or something that claims speak of. */
export const entity = object('an entity', {
  id: required(id, {
    description: 'What claims call it by. One of a kind in the whole project.',
    standard: 'STIX',
    examples: ['harbour-police'],
  }),
  type: optional(choice(entityTypes), {
    description: 'What kind of thing it is.',
    standard: 'STIX (identity_class); AIDA / LDC ontology',
    examples: ['organization'],
  }),
  name: optional(text, {
    description: 'Its usual name.',
    standard: 'STIX',
    examples: ['Harbour Police'],
  }),
  aliases: optional(list(text), {
    description: 'Other names, spellings and abbreviations, as texts write them.',
    standard: 'STIX; Wikidata (also known as)',
    examples: [['HP', 'port police']],
  }),
  'same-as': optional(list(text), {
    description: 'The same thing in other registers, as register and number.',
    standard: 'Wikidata; schema.org (sameAs)',
    examples: [['wikidata:Q42']],
  }),
  'part-of': optional(reference(), {
    description: 'The larger whole it belongs to.',
    standard: 'schema.org (parentOrganization); Wikidata P361',
    examples: ['interior-ministry'],
    ref: 'entity',
  }),
  affiliation: optional(reference(), {
    description: 'The body it speaks or works for.',
    standard: 'AIDA / LDC claim frame (claimer affiliation)',
    examples: ['interior-ministry'],
    ref: 'entity',
  }),
  'distinct-from': optional(list(reference()), {
    description: 'Near-namesakes that are someone else, so that nobody merges them.',
    standard: 'Wikidata P1889 (different from)',
    examples: [['river-police']],
    ref: 'entity',
  }),
});

const precision = kind(z.int().check(z.minimum(1), z.maximum(7)), {
  type: 'number',
  choices: precisions,
  form: 'a whole number from 1 (exact) to 7 (country or sea unknown)',
});

/** Where something is, and how exactly that is known. */
export const place = object('a place', {
  entity: optional(reference(), {
    description: 'The place, as an entity.',
    standard: 'ACLED (location)',
    examples: ['harbour'],
    ref: 'entity',
  }),
  precision: optional(precision, {
    description:
      'How exactly the place is known: 1 the spot itself, 2 nearby, 3 the district or more, and so on.',
    standard: 'ACLED (geo_precision, 1–3); UCDP GED (where_prec, 1–7)',
    examples: [1],
  }),
});

/** Something that happened, where claims of many texts meet. */
export const event = object('an event', {
  id: required(id, {
    description: 'What claims call it by. One of a kind in the whole project.',
    standard: 'Rich ERE (event hopper); ACLED (event_id)',
    examples: ['harbour-fire-2024'],
  }),
  label: optional(text, {
    description: 'What people call it.',
    standard: 'RDF Schema (label)',
    examples: ['Harbour fire'],
  }),
  type: optional(text, {
    description: 'What kind of event it is, in the terms of whatever scheme the project uses.',
    standard: 'ACLED (event type); CAMEO / PLOVER',
    examples: ['acled:Strategic developments'],
    open: true,
  }),
  time: optional(date, {
    description: 'When it was, as the analyst resolved it.',
    standard: 'EDTF (ISO 8601-2); ACLED (event_date)',
    examples: ['2024-03-01', '2024-03-01/2024-03-02'],
  }),
  place: optional(place, {
    description: 'Where it was.',
    standard: 'ACLED; UCDP GED',
    examples: [{ entity: 'harbour', precision: 1 }],
  }),
});
