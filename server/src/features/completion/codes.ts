import type { RulePages } from '../../core/rule-page.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { codesFor, severityHere } from '../rule-codes.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionItem } from './item.ts';

/** The rules that a waiver may name; those first that find something in the entry at this place. */
export function completeWaived(
  workspace: Workspace,
  context: CompletionContext,
  pages: RulePages,
  found: ReadonlySet<string>,
): readonly CompletionItem[] {
  const codes = codesFor('waiver', pages);
  const here = codes.filter((code) => found.has(code));
  return [...here, ...codes.filter((code) => !found.has(code))].map((code) => ({
    ...codeItem(code, context),
    kind: 'value',
    detail: found.has(code) ? 'found here' : severityHere(code, workspace, pages),
    newText: code,
  }));
}

/** The codes that are not set yet under `severities`, each with how much it matters. */
export function completeSeverities(
  workspace: Workspace,
  context: CompletionContext,
  pages: RulePages,
): readonly CompletionItem[] {
  const present = new Set(context.map?.entries.map((entry) => entry.key.source));
  return codesFor('severities', pages)
    .filter((code) => !present.has(code))
    .map((code) => ({
      ...codeItem(code, context),
      kind: 'key',
      detail: severityHere(code, workspace, pages),
      newText: context.hasColon ? code : `${code}: `,
    }));
}

function codeItem(code: string, { span }: CompletionContext) {
  return {
    label: code,
    about: { type: 'rule', code },
    snippet: null,
    span,
    insertable: true,
    filterText: code,
  } as const;
}
