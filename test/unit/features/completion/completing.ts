import { complete } from '../../../../server/src/features/completion/completion.ts';
import type { CompletionItem, CompletionList } from '../../../../server/src/features/completion/item.ts';
import { rulePagesFolder } from '../../../../server/src/node/installation.ts';
import { rulePageFiles } from '../../../../server/src/node/rule-pages.ts';
import { cursorOf } from '../../../support/fixture.ts';
import { harbourWith } from '../../support/harbour.ts';
import { openProject, type TestProject } from '../../support/project.ts';

export const PAGES = rulePageFiles(rulePagesFolder());
export const CLAIMS = 'claims/a.claims.yaml';
export const TODAY = '2024-03-20';

/** What is offered at the cursor of one file of a project. */
export function offeredIn(project: string | TestProject, path = CLAIMS): CompletionList {
  const opened = typeof project === 'string' ? openProject(project) : project;
  return complete(opened.workspace, opened.uri(path), cursorOf(opened.file(path)), {
    rulePages: PAGES,
    reports: () => [...opened.fixture.files.keys()].filter((file) => file.endsWith('.txt')).map(opened.uri),
    today: () => TODAY,
  });
}

/** What is offered in an annotation file beside the registry of the harbour. */
export function offered(claims: string): readonly CompletionItem[] {
  return offeredIn(harbourWith(claims)).items;
}

export function labels(claims: string): readonly string[] {
  return offered(claims).map(({ label }) => label);
}

/** The file after the item with a label was taken, as an editor without snippets takes it. */
export function taken(
  project: string,
  label: string | RegExp,
  how: 'plain' | 'snippet' = 'plain',
  path = CLAIMS,
): string {
  const opened = openProject(project);
  const { items } = offeredIn(opened, path);
  const item = items.find((one) => (typeof label === 'string' ? one.label === label : label.test(one.label)));
  if (item === undefined)
    throw new Error(`Not offered: ${label}; but ${items.map((one) => one.label).join(' | ')}`);
  const { text } = opened.file(path);
  const written = how === 'snippet' ? (item.snippet ?? item.newText) : item.newText;
  return text.slice(0, item.span.start) + written + text.slice(item.span.end);
}
