import type { FieldInfo } from '../../../../schemas/describe.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionItem } from './item.ts';

/** The keys that are not there yet; those that must be there come first. */
export function completeKeys(
  context: CompletionContext,
  fields: readonly FieldInfo[],
): readonly CompletionItem[] {
  const present = new Set(context.map?.entries.map((entry) => entry.key.source));
  const flow = context.map?.flow ?? false;
  return fields
    .filter((field) => !present.has(field.name) || field.name === context.typed)
    .map((field, i) => ({
      label: field.name,
      kind: 'key',
      detail: field.required ? 'required' : (field.needed ?? ''),
      documentation: field.markdown,
      newText: flow ? `${field.name}: ` : opening(field, ' '.repeat(context.column)),
      span: context.span,
      filterText: field.name,
      sortText: `${field.required ? 0 : 1}${String(i).padStart(3, '0')}`,
      snippet: !flow,
    }));
}

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
