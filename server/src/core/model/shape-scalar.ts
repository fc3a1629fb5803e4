import type { FieldInfo } from '../../../../schemas/describe.ts';
import { edtfProblem, suggestEdtf } from '../../../../schemas/edtf.ts';
import { yamlString } from '../../../../schemas/yaml-text.ts';
import { nearest } from '../text/nearest.ts';
import type { YamlScalar } from '../yaml/node.ts';
import { type Place, placeUnder, spanOf } from './shape-place.ts';
import type { ShapeFix, ShapeProblem } from './shape-problem.ts';
import {
  amidSentence,
  emptyMessage,
  form,
  isEmpty,
  kindOf,
  sentenceStart,
  subject,
  type,
  value,
  yamlType,
} from './shape-words.ts';

/** Says what is wrong with a value that the format wants to be a single one: a word, a date, a number, an id. */
export function notScalar(place: Place, field: FieldInfo): ShapeProblem {
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
        return value(place, `“${node.source}” is not what ${amidSentence(what)} takes. ${form(field)}`);
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
    byWord.get(nearest(kebab, byWord.keys(), 1)[0] ?? '');
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
