import type { FieldInfo } from '../../../../schemas/describe.ts';
import { type EntryKind, isListName, LISTS } from '../../core/model/entry.ts';
import type { FieldValueAt } from '../fields-in.ts';

/**
 * What a value can be, for an editor to show in a colour of its own. `claimer`: whoever an id of the attribution chain
 * names, an entity or a source.
 */
export type Meaning =
  | EntryKind
  | 'claimer'
  | 'kind'
  | 'date'
  | 'number'
  | 'comparator'
  | 'unit'
  | 'grade'
  | 'likelihood'
  | 'relation'
  | 'word'
  | 'quote'
  | 'file'
  | 'tag'
  | 'rule';

/** What is said of a value beside what it is. */
export interface Meant {
  readonly meaning: Meaning;
  /** It gives something its name, rather than speaking of it. */
  readonly defines: boolean;
}

/** What a value means by the field that it stands in; null for plain words, which look well as they are. */
export function meaningOf(value: FieldValueAt): Meant | null {
  if (value.on === 'key') return value.field.name === 'severities' ? RULE : null;
  const { field, path } = value;
  if (field.type === 'id') {
    if (field.ref === undefined) return definitionIn(path[0]);
    return field.open ? null : REFERENCES[field.ref];
  }
  // The type of an event is free, and words of its own scheme.
  if (field.name === 'type')
    return field.type !== 'choice' ? null : path.at(-3) === 'relations' ? RELATION : KIND;
  const named = BY_NAME.get(field.name);
  if (named !== undefined) return named;
  switch (field.type) {
    case 'date':
      return DATE;
    case 'number':
      return NUMBER;
    case 'choice':
      return WORD;
    default:
      return null;
  }
}

/** A word of a closed list that is not in it would look right if it were coloured like the others. */
export function isAllowed({ field, scalar }: FieldValueAt): boolean {
  if (field.type === 'number') return typeof scalar.value === 'number';
  if (field.type !== 'choice' || field.values === undefined) return scalar.value !== null;
  return field.values.some(({ value }) => value === scalar.source);
}

function definitionIn(section: string | number | undefined): Meant | null {
  const list = typeof section === 'string' && isListName(section) ? LISTS.get(section) : undefined;
  return list === undefined ? null : DEFINITIONS[list];
}

function meant(meaning: Meaning, defines = false): Meant {
  return { meaning, defines };
}

const KIND = meant('kind');
const RELATION = meant('relation');
const RULE = meant('rule');
const DATE = meant('date');
const NUMBER = meant('number');
const WORD = meant('word');

const DEFINITIONS: Readonly<Record<EntryKind, Meant>> = {
  claim: meant('claim', true),
  source: meant('source', true),
  entity: meant('entity', true),
  event: meant('event', true),
};

const REFERENCES: Readonly<Record<NonNullable<FieldInfo['ref']>, Meant>> = {
  claim: meant('claim'),
  source: meant('source'),
  entity: meant('entity'),
  event: meant('event'),
  'entity-or-source': meant('claimer'),
};

const BY_NAME: ReadonlyMap<string, Meant> = new Map([
  ['kind', KIND],
  ['comparator', meant('comparator')],
  ['measure', meant('unit')],
  ['of', meant('unit')],
  ['reliability', meant('grade')],
  ['credibility', meant('grade')],
  ['confidence', meant('grade')],
  ['likelihood', meant('likelihood')],
  ['certainty', meant('likelihood')],
  ['quote', meant('quote')],
  ['file', meant('file')],
  ['tags', meant('tag')],
  ['rule', RULE],
]);
