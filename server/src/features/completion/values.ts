import type { FieldInfo } from '../../../../schemas/describe.ts';
import { yamlString } from '../../../../schemas/yaml-text.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { usedWords } from '../used-words.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionItem } from './item.ts';

/** A value, and what it says. */
interface Value {
  readonly value: string;
  readonly description: string;
}

/**
 * The values a field may have, each with what it says. Where the list is open: the words that the project
 * uses, then those the format offers.
 */
export function completeValues(
  workspace: Workspace,
  context: CompletionContext,
  field: FieldInfo,
  path: CompletionContext['path'],
  root: 'annotation' | 'project',
): readonly CompletionItem[] {
  const declared = field.values ?? (field.type === 'boolean' ? YES_OR_NO : []);
  const known = new Set(declared.map(({ value }) => value));
  const used = root === 'annotation' ? projectWords(workspace, context, field, path) : [];
  const fresh = used.filter(({ value }) => !known.has(value));
  const there = new Set(context.beside);
  return [...fresh, ...declared]
    .filter(({ value }) => !there.has(value))
    .map(({ value, description }) => ({
      label: value,
      kind: 'value',
      detail: description,
      about: { type: 'field', root, path, ...(known.has(value) && { value }) },
      newText: written(value, field),
      snippet: null,
      span: context.span,
      insertable: true,
      filterText: value,
    }));
}

const YES_OR_NO: readonly Value[] = [
  { value: 'true', description: 'yes' },
  { value: 'false', description: 'no' },
];

/** A grade such as `1`, and a word such as `no`, stay what they are. */
function written(value: string, field: FieldInfo): string {
  return field.type === 'text' ? yamlString(value) : value;
}

function projectWords(
  workspace: Workspace,
  context: CompletionContext,
  field: FieldInfo,
  path: CompletionContext['path'],
): readonly Value[] {
  const section = typeof path[0] === 'string' ? path[0] : '';
  return [...usedWords(workspace, field.name, section)]
    .filter(([word, count]) => !(count === 1 && word === context.typed.trim()))
    .map(([value, count]) => ({
      value,
      description: `used ${count === 1 ? 'once' : `${count} times`}`,
    }));
}
