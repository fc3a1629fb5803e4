import type { FieldInfo } from '../../../../schemas/describe.ts';
import { snippetLiteral } from '../annotate/yaml-text.ts';
import { type CompletionContext, isSentinel } from './context.ts';
import type { CompletionItem } from './item.ts';
import { keysWanted } from './needed-keys.ts';

/**
 * The keys that are not there yet, in the order in which they are written; those that must be there come first.
 *
 * @param path of the map in the file
 */
export function completeKeys(
  context: CompletionContext,
  fields: readonly FieldInfo[],
  path: CompletionContext['path'],
  root: 'annotation' | 'project',
): readonly CompletionItem[] {
  const present = new Set(
    context.map?.entries.map(({ key }) => key.source).filter((key) => !isSentinel(key)),
  );
  const list = path.filter((step) => typeof step === 'string').at(-1) ?? '';
  const { now, never } = keysWanted(list, context.map);
  const rank = ({ name, required }: FieldInfo) =>
    required ? 0 : now.includes(name) ? 1 : never.includes(name) ? 3 : 2;
  return fields
    .filter((field) => !present.has(field.name))
    .sort((a, b) => rank(a) - rank(b))
    .map((field) => keyItem(field, context, now, { type: 'field', root, path: [...path, field.name] }));
}

function keyItem(
  field: FieldInfo,
  context: CompletionContext,
  now: readonly string[],
  about: CompletionItem['about'],
): CompletionItem {
  const dash = context.needsDash ? '- ' : '';
  const plain = context.hasColon ? field.name : `${field.name}: `;
  const opened = context.hasColon || context.flow ? null : opening(field, ' '.repeat(context.column));
  return {
    label: field.name,
    kind: 'key',
    detail: field.required ? 'required' : now.includes(field.name) ? 'wanted here' : (field.needed ?? ''),
    about,
    newText: `${dash}${opened === null ? plain : opened.replace('$0', '')}`,
    snippet: opened === null ? null : `${dash}${snippetLiteral(opened).replace('\\$0', '$0')}`,
    span: context.span,
    insertable: true,
    ...(leadsOn(field) && !context.hasColon && { leadsOn: true }),
    filterText: field.name,
  };
}

/** Whether something is offered for what stands under a key. Where words of one's own are wanted there is nothing. */
function leadsOn(field: FieldInfo): boolean {
  switch (field.type) {
    case 'object':
    case 'date':
    case 'choice':
    case 'boolean':
      return true;
    case 'list':
      return field.item !== undefined && leadsOn(field.item);
    case 'id':
      return field.ref !== undefined || field.name === 'id';
    case 'text':
      return field.open || LOOKED_UP.has(field.name);
    case 'number':
    case 'map':
    case 'anything':
      return field.values !== undefined || field.name === 'severities';
  }
}

/** Texts that stand somewhere else already. */
const LOOKED_UP: ReadonlySet<string> = new Set(['quote', 'file', 'rule']);

/** The key with what must follow it; lines below stand at the column of the key. */
function opening(field: FieldInfo, indent: string): string {
  switch (field.type) {
    case 'object':
    case 'map':
      return `${field.name}:\n${indent}  $0`;
    case 'list':
      return field.item?.type === 'object' ? `${field.name}:\n${indent}  - $0` : `${field.name}: [$0]`;
    case 'date':
      return `${field.name}: "$0"`;
    case 'text':
    case 'number':
    case 'boolean':
    case 'id':
    case 'choice':
    case 'anything':
      return `${field.name}: $0`;
  }
}
