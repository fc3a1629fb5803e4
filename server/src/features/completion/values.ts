import type { FieldInfo } from '../../../../schemas/describe.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionItem } from './item.ts';

/** The values a field may have, each with what it says. */
export function completeValues(context: CompletionContext, field: FieldInfo): readonly CompletionItem[] {
  const values =
    field.values ??
    (field.type === 'boolean'
      ? [
          { value: 'true', description: 'yes' },
          { value: 'false', description: 'no' },
        ]
      : []);
  return values.map(({ value, description }, i) => ({
    label: value,
    kind: 'value',
    detail: description,
    documentation: field.markdown,
    newText: value,
    span: context.span,
    filterText: value,
    sortText: String(i).padStart(4, '0'),
    snippet: false,
  }));
}
