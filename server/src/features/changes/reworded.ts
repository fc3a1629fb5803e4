import type { TextEdit } from '../../core/finding.ts';
import { isFollowed } from '../../core/rules/anchor/fate.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

import { acceptEdits } from './accept.ts';
import { changedQuote } from './changed-reports.ts';

/**
 * Edits that take over the words which now stand where a quote was read, if they were only reworded; null where they were not,
 * or where a person has to judge: a figure, date, name or negation changed, or the words are gone.
 *
 * @param offset UTF-16 code units into the annotation file, where the quote begins
 */
export function rewordingAt(workspace: Workspace, uri: string, offset: number): readonly TextEdit[] | null {
  const found = workspace.definitionAt(uri, offset);
  const quote = found?.definition.entry.quotes.find(({ span }) => span.start + found.start === offset);
  const placed = quote === undefined ? null : workspace.ask.place(quote);
  if (found === null || placed === null || !isFollowed(placed)) return null;
  const changed = changedQuote(found.definition, placed);
  return changed.place === null || changed.state !== 'edited' ? null : acceptEdits(workspace, changed);
}
