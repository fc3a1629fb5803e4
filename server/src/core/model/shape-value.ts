import type { FieldInfo } from '../../../../schemas/describe.ts';
import type { YamlScalar } from '../yaml/node.ts';
import { type Place, spanOf } from './shape-place.ts';
import type { ShapeFix, ShapeProblem } from './shape-problem.ts';
import { notScalar } from './shape-scalar.ts';
import { emptyMessage, isEmpty, keysOf, subject, type, value } from './shape-words.ts';

/**
 * Says what is wrong with a value that the format does not allow. The verdict has been given before; this
 * finds the words. A place it cannot fault gets a sentence that names what may stand there.
 */
export function explainValue(place: Place): ShapeProblem {
  const { field, node } = place;
  if (field === null || isEmpty(node)) return value(place, emptyMessage(place));
  switch (field.type) {
    case 'object':
    case 'map':
      return notKeys(place, field);
    case 'list':
      return notList(place, field);
    default:
      return notScalar(place, field);
  }
}

/** A key of a map with keys of the project's own choosing that has not the form such keys take. */
export function explainMapKey(place: Place, map: FieldInfo | null): ShapeProblem {
  const at = place.alias ?? (place.key === null ? place.at : spanOf(place.key));
  const key = String(place.path.at(-1));
  const problem = value(
    place,
    `“${key}” cannot be a key of “${map?.name ?? 'this map'}”: write ${map?.form ?? 'another'}.`,
  );
  return { ...problem, ...at };
}

function notKeys(place: Place, field: FieldInfo): ShapeProblem {
  const { node } = place;
  const what = subject(place, field);
  if (node?.type === 'map')
    return value(place, `${what} is not as it should be: write ${field.form ?? keysOf(field)}.`);
  const keys =
    field.type === 'map' ? (field.form ?? 'keys with values') : `keys with values (${keysOf(field)})`;
  if (node?.type === 'list')
    return type(place, `${what} holds ${keys}, not a list. Take the “-” or the brackets away.`);
  const main = field.fields?.find(({ required }) => required) ?? field.fields?.[0];
  const fixes: ShapeFix[] = [];
  if (node?.type === 'scalar' && main !== undefined && isAtHomeInFlow(node) && isMainKey(field, main)) {
    const start = node.start;
    fixes.push({
      title: `Write as “{ ${main.name}: … }”`,
      edits: [
        { span: { start, end: start }, newText: `{ ${main.name}: ` },
        { span: { start: node.end, end: node.end }, newText: ' }' },
      ],
      preferred: true,
    });
  }
  return type(place, `${what} holds ${keys}, not a single value.`, fixes);
}

/** True where a lone value can only be meant for one key: a date for `edtf`, an id for `claimer`. */
function isMainKey(field: FieldInfo, main: FieldInfo): boolean {
  const others = field.fields?.filter((other) => other !== main) ?? [];
  return (main.type === 'id' || main.type === 'date') && !others.some(({ required }) => required);
}

function notList(place: Place, field: FieldInfo): ShapeProblem {
  const { node } = place;
  const what = subject(place, field);
  if (node?.type === 'list')
    return value(
      place,
      node.items.length === 0
        ? `${what} is empty. It needs ${field.form ?? 'an item'}.`
        : `${what} must be ${field.form ?? 'a list'}.`,
    );
  const fixes: ShapeFix[] = [];
  const wraps =
    field.item?.type === 'object'
      ? node?.type === 'map' && node.flow
      : field.form === undefined && node?.type === 'scalar' && isAtHomeInFlow(node);
  if (node !== null && wraps)
    fixes.push({
      title: 'Write as a list',
      edits: [
        { span: { start: node.start, end: node.start }, newText: '[' },
        { span: { start: node.end, end: node.end }, newText: ']' },
      ],
      preferred: true,
    });
  const how =
    field.item?.type === 'object'
      ? 'Begin each item with “- ”.'
      : 'Write it in brackets, or each item on a line after “- ”.';
  return type(place, `${what} is a list. ${how}`, fixes);
}

/** True for a value that stays the same when it is put between brackets. */
function isAtHomeInFlow(node: YamlScalar): boolean {
  if (node.style === 'literal' || node.style === 'folded') return false;
  return node.style !== 'plain' || !/[[\]{},\r\n]/.test(node.source);
}
