import type { Finding, Fix } from '../../core/finding.ts';
import { isFollowed } from '../../core/rules/anchor/fate.ts';
import { similarPassages } from '../../core/rules/anchor/passages.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { acceptEdits, waiveEdits } from '../changes/accept.ts';
import { type ChangedQuote, changedQuote, changedReports } from '../changes/changed-reports.ts';
import { withdrawnReason } from '../changes/reason.ts';
import { distinct } from '../yaml-edit.ts';
import type { RepairPlace } from './repair.ts';

/**
 * For a quote whose source has changed: takes over the words that stand in its place; for one that is gone, keeps it
 * with a reason; for one that never stood, quotes what is likest it. Where it was only reworded, all others that were can be taken over with it; never those in which a
 * figure, date, name or negation changed.
 */
export function acceptWords(finding: Finding, { workspace, uri, port }: RepairPlace): readonly Fix[] {
  const found = workspace.definitionAt(uri, finding.span.start);
  const quote = found?.definition.entry.quotes.find(
    ({ span }) => span.start + found.start === finding.span.start,
  );
  const placed = quote === undefined ? null : workspace.ask.place(quote);
  if (found === null || placed === null) return [];
  const changed = changedQuote(found.definition, placed);
  if (!isFollowed(placed)) return quoteClosest(workspace, changed);
  if (changed.place === null)
    return [
      // A search cannot tell a sentence that was changed from one like it; a person can.
      ...(placed.change?.previous == null ? quoteClosest(workspace, changed) : []),
      ...keepWithReason(workspace, changed),
    ];
  const edits = acceptEdits(workspace, changed);
  if (edits === null) return [];
  if (changed.state !== 'edited')
    return [{ title: 'Take over the new words (the claim may need changing too)', edits }];
  return [
    { title: 'Accept the new words', edits, preferred: true },
    ...acceptEvery(workspace, placed.report.uri, port),
  ];
}

/** For a quote that does not stand: the words that are likest it. */
function quoteClosest(workspace: Workspace, changed: ChangedQuote): readonly Fix[] {
  const [place] = similarPassages(changed.placed);
  const edits = place === undefined ? null : acceptEdits(workspace, { ...changed, place });
  return edits === null ? [] : [{ title: 'Quote the closest passage instead', edits }];
}

/** For a source whose report has changed: takes over the new words of every quote that was only reworded. */
export function acceptAll(finding: Finding, { workspace, uri, port }: RepairPlace): readonly Fix[] {
  const source = workspace.definitionAt(uri, finding.span.start)?.definition;
  const report = source === undefined ? null : workspace.reportOf(source);
  return report === null ? [] : acceptEvery(workspace, report, port);
}

function acceptEvery(workspace: Workspace, report: string, port: RepairPlace['port']): readonly Fix[] {
  const find = () =>
    changedReports(workspace)
      .find(({ uri }) => uri === report)
      ?.quotes.filter(({ state, open }) => open && state === 'edited') ?? [];
  // A closed file that has changed on disk is read again, and with it what is known of its quotes.
  for (const { claim } of find()) if (!workspace.isOpen(claim.uri)) port.readText(claim.uri);
  const reworded = find();
  if (reworded.length < 2) return [];
  const edits = distinct(
    reworded.flatMap((quote) =>
      (acceptEdits(workspace, quote) ?? []).map((edit) => ({ ...edit, uri: quote.claim.uri })),
    ),
  );
  return [{ title: `Accept the new words of all ${reworded.length} reworded quotes of this report`, edits }];
}

function keepWithReason(workspace: Workspace, changed: ChangedQuote): readonly Fix[] {
  if (changed.state !== 'deleted') return [];
  const edits = waiveEdits(workspace, changed, withdrawnReason(changed.placed));
  return edits === null || edits.length === 0
    ? []
    : [{ title: 'Keep the quote as it was read, with a reason', edits }];
}
