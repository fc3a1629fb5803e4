import type { FieldInfo } from '../../../../schemas/describe.ts';
import { yamlString } from '../../../../schemas/yaml-text.ts';
import type { RulePages } from '../../core/rule-page.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { codesFor, severityHere } from '../rule-codes.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionItem } from './item.ts';
import type { CompletionPort } from './port.ts';
import { usedWords } from './used-words.ts';

interface Value {
  readonly value: string;
  readonly description: string;
  /** Markdown; absent: what is said of the field. */
  readonly documentation?: string;
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
  const declared = declaredValues(field, workspace, port.rulePages);
  const known = new Map(declared.map((one) => [one.value, one]));
  const used =
    field.open || REPEATED.has(field.name) ? projectWords(workspace, uri, context, field, port) : [];
  const fresh = used.filter(({ value }) => !known.has(value));
  return [...fresh, ...declared].map(({ value, description, documentation }, i) => ({
    label: value,
    kind: 'value',
    detail: description,
    documentation: documentation ?? field.markdown,
    newText: field.type === 'text' ? yamlString(value) : value,
    span: context.span,
    filterText: value,
    sortText: String(i).padStart(4, '0'),
    snippet: false,
  }));
}

function declaredValues(field: FieldInfo, workspace: Workspace, pages: RulePages): readonly Value[] {
  if (field.values !== undefined) return field.values;
  if (field.type === 'boolean')
    return [
      { value: 'true', description: 'yes' },
      { value: 'false', description: 'no' },
    ];
  // Only a waiver names a rule.
  if (field.name === 'rule')
    return codesFor('waiver', pages).map((rule) => codeValue(rule, workspace, pages));
  return [];
}

function codeValue(rule: string, workspace: Workspace, pages: RulePages): Value {
  const summary = pages.inBrief(rule)?.summary;
  return {
    value: rule,
    description: severityHere(rule, workspace, pages),
    ...(summary === undefined ? {} : { documentation: summary }),
  };
}

/** The codes that are not set yet under `severities`, each with what is found. */
export function completeCodes(
  workspace: Workspace,
  context: CompletionContext,
  { rulePages }: CompletionPort,
): readonly CompletionItem[] {
  const present = new Set(context.map?.entries.map((entry) => entry.key.source));
  return codesFor('severities', rulePages)
    .filter((rule) => !present.has(rule) || rule === context.typed)
    .map((rule, i) => {
      const { description, documentation } = codeValue(rule, workspace, rulePages);
      return {
        label: rule,
        kind: 'key',
        detail: description,
        documentation: documentation ?? '',
        newText: `${rule}: `,
        span: context.span,
        filterText: rule,
        sortText: String(i).padStart(4, '0'),
        snippet: false,
      };
    });
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
