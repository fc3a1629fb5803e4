import type { Span } from '../../core/text/span.ts';
import { PRESERVED_FOLDER } from '../../core/workspace/preserved.ts';
import type { Report } from '../../core/workspace/report.ts';
import { isInside, nameOf } from '../../core/workspace/uri.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { sourceIdFor } from './ids.ts';
import { wordsToQuote } from './selection.ts';
import { chooseSource, type SourceChoice } from './source-choice.ts';

/** Words of a report that a claim can stand on. */
export interface Quotable {
  readonly report: Report;
  readonly words: Span;
  readonly choice: Exclude<SourceChoice, { readonly type: 'refused' }>;
}

/** The words that a selection in a report means, and whose they are; or why nothing can be made of them. */
export function wordsOf(
  workspace: Workspace,
  reportUri: string,
  selection: Span,
): Quotable | { readonly refused: string } {
  const report = workspace.report(reportUri);
  if (report === null) return { refused: 'This file cannot be read as a report.' };
  if (isInside(reportUri, `${workspace.root}/${PRESERVED_FOLDER}`))
    return {
      refused:
        'This is the preserved copy of a report, kept as it was read. Annotate the report itself; a quote that no longer stands in it is kept with a reason (“waive”).',
    };
  const words = wordsToQuote(report, selection);
  if (words === null)
    return {
      refused: 'There is no sentence here. Put the cursor in a sentence, or select the words to quote.',
    };
  const choice = chooseSource(report, workspace.sourcesOf(reportUri), words);
  return choice.type === 'refused' ? { refused: choice.reason } : { report, words, choice };
}

/** A free id for a report that is no source yet. */
export function newSourceId(workspace: Workspace, reportUri: string): string {
  return sourceIdFor(nameOf(reportUri), (one) => workspace.definitions('source', one).length > 0);
}
