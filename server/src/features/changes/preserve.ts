import type { TextEdit } from '../../core/finding.ts';
import { segmentOf } from '../../core/workspace/place-quote.ts';
import { PRESERVED_FOLDER, preservedUri, recordedHash } from '../../core/workspace/preserved.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import { nameOf } from '../../core/workspace/uri.ts';
import type { PlacedDefinition, Workspace } from '../../core/workspace/workspace.ts';
import { entryOf, itemsOf, resolved, under } from '../../core/yaml/access.ts';
import type { YamlMap } from '../../core/yaml/node.ts';
import { distinct, findMap, set } from '../yaml-edit.ts';
import { acceptEdits } from './accept.ts';
import { changedReports } from './changed-reports.ts';

/** What preserving a report as it is on disk now takes. Nothing is done yet. */
export interface Preservation {
  readonly report: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Where the copy of the report's bytes goes. One that is there already has the same bytes and stays. */
  readonly copy: string;
  /** The ids of the sources in the report. */
  readonly sources: readonly string[];
  /** By annotation file: the hash, the date, and what follows from a new version. Empty where all is recorded. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** How many quotes of the version recorded so far are still to be looked at: they lose what they are compared with. */
  readonly open: number;
}

/**
 * Plans to keep a report's bytes and to record their hash and today's date with each source in it. With a new version
 * come along the lines of its segments and the context of quotes whose words still stand.
 */
export function planPreservation(
  workspace: Workspace,
  reportUri: string,
  today: string,
): Preservation | { readonly refused: string } {
  if (workspace.hasAnnotations(reportUri))
    return {
      refused: `“${nameOf(reportUri)}” is an annotation file. What is preserved are reports: name the report file.`,
    };
  if (reportUri.startsWith(`${workspace.root}/${PRESERVED_FOLDER}/`))
    return { refused: 'This is the preserved copy of a report, so it is kept already.' };
  const sources = workspace.sourcesOf(reportUri);
  const report = workspace.report(reportUri);
  if (report === null) return { refused: unreadable(workspace, reportUri, sources) };
  if (!workspace.isSaved(reportUri))
    return {
      refused:
        'This report has changes that are not saved. Save it, then preserve it: what is kept is the file.',
    };
  if (sources.length === 0)
    return {
      refused: `No source in the registry names “${nameOf(reportUri)}”. Annotate a sentence of it, or register it under “sources”, then preserve it.`,
    };
  const lost = worksLost(workspace, sources, report);
  if (lost !== null) return { refused: lost };
  const edits = new Map<string, readonly TextEdit[]>();
  const add = (uri: string, more: readonly TextEdit[]) => {
    if (more.length > 0) edits.set(uri, distinct([...(edits.get(uri) ?? []), ...more]));
  };
  for (const source of sources) {
    const recorded = sourceEdits(workspace, source, report, today);
    if (recorded === null)
      return {
        refused: `The entry of “${source.definition.entry.id}” cannot be read as it stands. Mend what is underlined in it first.`,
      };
    add(source.uri, recorded);
  }
  const changed = changedReports(workspace).find(({ uri }) => uri === reportUri);
  for (const quote of changed?.quotes ?? [])
    if (quote.state === 'exact' || quote.state === 'moved')
      add(quote.claim.uri, acceptEdits(workspace, quote) ?? []);
  return {
    report: reportUri,
    sha256: report.sha256,
    copy: preservedUri(workspace.root, report.sha256),
    sources: sources.flatMap(({ definition }) => definition.entry.id ?? []),
    edits,
    open: changed?.quotes.filter(({ open, followed }) => open && followed).length ?? 0,
  };
}

/** Why a report cannot be read, and what to do: nothing is kept that no quote could be checked against. */
function unreadable({ ask }: Workspace, uri: string, [source]: readonly PlacedDefinition[]): string {
  const name = `“${nameOf(uri)}”`;
  const file = source === undefined ? null : ask.sourceFile(source.definition);
  switch (file?.state === 'unread' ? file.reason : null) {
    case 'missing':
      return `${name} is not there. Put the report there, or correct “file:” of its source, then preserve it.`;
    case 'binary':
      return `${name} is not a text file, so no quote could be checked against it. Save the report as plain text or Markdown, then preserve it.`;
    case 'folder':
      return `${name} is a folder. Name the report file in it under “file:”, then preserve it.`;
    case 'too-large':
      return `${name} is too large to be read as a report. Save the part you annotate as a file of its own, then preserve that.`;
    default:
      return `${name} cannot be read as a report. Check who may read it and that it lies in the project, then preserve it.`;
  }
}

function sourceEdits(
  workspace: Workspace,
  { definition, span }: PlacedDefinition,
  report: Report,
  today: string,
): readonly TextEdit[] | null {
  const { entry } = definition;
  const text = workspace.textOf(definition);
  const map = text === null ? null : findMap(text, (one) => one.start === entry.span.start);
  if (text === null || map === null) return null;
  if (recordedHash(entry.source?.sha256?.value) === report.sha256) return [];
  const behind = ['sha256', 'segment'].find((key) => entryOf(map, key) !== null) ?? 'file';
  const edits = [
    set(text, map, 'sha256', report.sha256, behind),
    set(text, map, 'accessed', today, behind),
    ...lineEdits(workspace, definition, report, map),
  ];
  const start = span.start - entry.span.start;
  return edits
    .filter((edit) => edit !== null)
    .map((edit) => ({
      span: { start: edit.span.start + start, end: edit.span.end + start },
      newText: edit.newText,
    }));
}

/** The lines of the segment, where the work lies on others now. */
function lineEdits(
  workspace: Workspace,
  source: Definition,
  report: Report,
  map: YamlMap,
): readonly TextEdit[] {
  const now = linesNow(workspace, source, report);
  const [first, last] = itemsOf(under(under(map, 'segment'), 'lines')).map((item) => resolved(item));
  if (now === null || now === 'gone' || first?.type !== 'scalar' || last?.type !== 'scalar') return [];
  return [first, last].flatMap((scalar, i) => {
    const newText = String(now[i]);
    return scalar.source === newText ? [] : [{ span: { start: scalar.start, end: scalar.end }, newText }];
  });
}

/** The lines, from 1, on which the work of a source lies in a changed report; null where it has none to follow. */
function linesNow(
  { ask }: Workspace,
  source: Definition,
  report: Report,
): readonly [number, number] | 'gone' | null {
  const lines = source.entry.source?.lines?.value;
  const change = ask.changeOf(source);
  const segment = lines == null || change?.previous == null ? null : segmentOf(source, report, change);
  if (segment === null) return null;
  const text = report.text.slice(segment.start, segment.end);
  if (text.trim() === '') return 'gone';
  const lead = text.length - text.trimStart().length;
  return [
    report.lines.lineAt(segment.start + lead) + 1,
    report.lines.lineAt(segment.start + text.trimEnd().length - 1) + 1,
  ];
}

/**
 * Why the works of a file cannot be told in its new version: one is gone, or two that lay on lines of their own would
 * share some. Lines recorded all the same would give a work's quotes the words of another.
 */
function worksLost(
  workspace: Workspace,
  sources: readonly PlacedDefinition[],
  report: Report,
): string | null {
  const works = sources.flatMap(({ definition }) => {
    const before = definition.entry.source?.lines?.value;
    const now = linesNow(workspace, definition, report);
    return before === undefined || now === null
      ? []
      : [{ name: `“${definition.entry.id ?? ''}”`, before, now }];
  });
  for (const [i, { name, before, now }] of works.entries()) {
    if (now === 'gone')
      return `${name} is no longer in this report: nothing is left of the lines it was. Say where it stands now (delete its “sha256” and correct its “segment”), or that you hold its text no more (“held: false” instead of “file:”), then preserve again.`;
    for (const other of works.slice(0, i))
      if (other.now !== 'gone' && share(now, other.now) && !share(before, other.before))
        return `${other.name} and ${name} can no longer be told apart in this report: after the change they would share line ${Math.max(now[0], other.now[0])}. Say on which lines each stands now (delete its “sha256” and correct its “segment”), then preserve again.`;
  }
  return null;
}

function share(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}
