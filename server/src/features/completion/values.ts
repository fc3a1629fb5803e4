import type { FieldInfo } from '../../../../schemas/describe.ts';
import { yamlString } from '../../../../schemas/yaml-text.ts';
import { RULES } from '../../core/rules/index.ts';
import { severityIn } from '../../core/workspace/rule-book.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionItem } from './item.ts';
import type { CompletionPort } from './port.ts';
import { usedWords } from './used-words.ts';

interface Value {
  readonly value: string;
  readonly description: string;
}

/** Free text that a project does well to write the same way everywhere, besides the open lists of the format. */
const REPEATED: ReadonlySet<string> = new Set(['of', 'cue', 'annotator', 'reviewer']);

/**
 * The values a field may have, each with what it says. Where the list is open: the words that the project
 * uses, then those the format offers.
 */
export function completeValues(
  workspace: Workspace,
  uri: string,
  context: CompletionContext,
  field: FieldInfo,
  port: CompletionPort,
): readonly CompletionItem[] {
  const declared = declaredValues(field, workspace);
  const known = new Map(declared.map((one) => [one.value, one]));
  const used =
    field.open || REPEATED.has(field.name) ? projectWords(workspace, uri, context, field, port) : [];
  const fresh = used.filter(({ value }) => !known.has(value));
  return [...fresh, ...declared].map(({ value, description }, i) => ({
    label: value,
    kind: 'value',
    detail: description,
    documentation: field.markdown,
    newText: field.type === 'text' ? yamlString(value) : value,
    span: context.span,
    filterText: value,
    sortText: String(i).padStart(4, '0'),
    snippet: false,
  }));
}

function declaredValues(field: FieldInfo, workspace: Workspace): readonly Value[] {
  if (field.values !== undefined) return field.values;
  if (field.type === 'boolean')
    return [
      { value: 'true', description: 'yes' },
      { value: 'false', description: 'no' },
    ];
  // Only a waiver names a rule.
  if (field.name === 'rule')
    return RULES.flatMap(({ codes }) =>
      Object.entries(codes).map(([value, severity]) => ({
        value,
        description: severityIn(severity, workspace.settings.profile),
      })),
    );
  return [];
}

function projectWords(
  workspace: Workspace,
  uri: string,
  context: CompletionContext,
  field: FieldInfo,
  port: CompletionPort,
): readonly Value[] {
  // `type` is a key of sources and entities too, so the events themselves are asked.
  const words =
    field.name === 'type'
      ? new Map(workspace.all('event').map(({ definition }) => [definition.entry.type, 0]))
      : usedWords(workspace, uri, field.name, port);
  return [...words]
    .filter(([word, count]) => word !== '' && !(count === 1 && word === context.typed.trim()))
    .map(([value, count]) => ({
      value,
      description: count === 0 ? 'used in this project' : `used ${count === 1 ? 'once' : `${count} times`}`,
    }));
}
