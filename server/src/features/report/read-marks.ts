import type { TextEdit } from '../../core/finding.ts';
import {
  parseNumbers,
  withNumbers,
  withoutNumbers,
  writeNumbers,
} from '../../core/rules/review/sentence-numbers.ts';
import type { Span } from '../../core/text/span.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { editsOfChanges } from '../entry-changes.ts';
import { coverageOf } from './coverage.ts';

/** `mark`: these sentences were read and hold nothing to claim; `unmark`: that is taken back. */
export type ReadMark = 'mark' | 'unmark';

/** How many sentences of a selection can be marked so, and the numbers of each work that they are in. */
export interface ReadPlan {
  readonly mark: ReadMark;
  readonly sentences: number;
  readonly changes: readonly { readonly source: Definition; readonly numbers: readonly number[] }[];
}

/**
 * What can be said of the sentences in a selection of a report: that they were read and hold nothing to claim, or that
 * they no longer are. Claimed sentences are left out, and works whose report is not the version that was recorded, as the
 * numbers under `read` count in that one.
 */
export function readPlans(workspace: Workspace, uri: string, selection: Span): readonly ReadPlan[] {
  const report = workspace.sourcesOf(uri).length === 0 ? null : workspace.report(uri);
  if (report === null) return [];
  const { start, end } = selection;
  const touched = new Set(start === end ? [report.unitAt(start)] : report.unitsAt({ start, end }));
  const byMark = { mark: new Map<Definition, number[]>(), unmark: new Map<Definition, number[]>() };
  for (const { unit, number, work, coverage } of coverageOf(workspace, report)) {
    if (!touched.has(unit) || work === null || (coverage !== 'read' && coverage !== 'unread')) continue;
    const source = work.source.definition;
    if (workspace.ask.changeOf(source) !== null) continue;
    const marked = byMark[coverage === 'read' ? 'unmark' : 'mark'];
    const numbers = marked.get(source);
    if (numbers === undefined) marked.set(source, [number]);
    else numbers.push(number);
  }
  return (['mark', 'unmark'] as const).flatMap((mark) => {
    const changes = [...byMark[mark]].map(([source, numbers]) => ({ source, numbers }));
    const sentences = changes.reduce((sum, { numbers }) => sum + numbers.length, 0);
    return sentences === 0 ? [] : [{ mark, sentences, changes }];
  });
}

/** Why nothing can be marked where there are no plans, and what to do. */
export function whyNotRead(workspace: Workspace, uri: string, selection: Span): string {
  const sources = workspace.sourcesOf(uri);
  if (sources.length === 0)
    return 'This report is no source of the project yet, so nothing can be noted of its sentences. Annotate a sentence of it, or register it, first.';
  if (sources.some(({ definition }) => workspace.ask.changeOf(definition) !== null))
    return 'This report is no longer the version that its source records, and the sentences are numbered in that one. Review what has changed first (“Adduce: Review Changed Source”).';
  const report = workspace.report(uri);
  const { start, end } = selection;
  const touched = new Set(start === end ? [report?.unitAt(start)] : report?.unitsAt(selection));
  const isClaimed =
    report !== null &&
    coverageOf(workspace, report).some(({ unit, coverage }) => touched.has(unit) && coverage === 'claimed');
  return isClaimed
    ? 'A claim stands on this sentence already, so it needs no mark that it was read.'
    : 'There is no sentence here that somebody has to read. Put the cursor in a sentence of the text.';
}

/** What the plan does, as a short imperative. */
export function readTitle({ mark, sentences }: ReadPlan): string {
  const [these, they] = sentences === 1 ? ['this sentence', 'it'] : [`these ${sentences} sentences`, 'they'];
  return mark === 'mark'
    ? `Mark ${these} as read, nothing to claim`
    : `Take back that ${they} ${sentences === 1 ? 'was' : 'were'} read, nothing to claim`;
}

/** The edits of the registry, with the files they are in. Null where one cannot be made. */
export function editsOfRead(workspace: Workspace, { mark, changes }: ReadPlan): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const { source, numbers } of changes) {
    const before = parseNumbers(source.entry.source?.read?.value ?? '');
    const after = mark === 'mark' ? withNumbers(before, numbers) : withoutNumbers(before, numbers);
    const change = after.length === 0 ? ({ remove: true } as const) : { set: writeNumbers(after) };
    const made = editsOfChanges(workspace, source, [{ path: '', key: 'read', change }]);
    if (made === null) return null;
    edits.push(...made);
  }
  return edits;
}
