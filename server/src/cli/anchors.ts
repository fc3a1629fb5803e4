import { resolve } from 'node:path';
import { wordChanges } from '../core/anchoring/word-changes.ts';
import type { TextEdit } from '../core/finding.ts';
import type { Quote } from '../core/model/entry.ts';
import { onOneLine } from '../core/text/one-line.ts';
import type { Span } from '../core/text/span.ts';
import type { Definition } from '../core/workspace/rule.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import {
  type AnchorsReport,
  formatAnchorsJson,
  formatAnchorsText,
  type QuoteAnchor,
  type ReportAnchors,
} from '../exchange/anchors.ts';
import { acceptEdits } from '../features/changes/accept.ts';
import {
  type ChangedQuote,
  type ChangedReport,
  changedReports,
  type LostReport,
  lostReports,
} from '../features/changes/changed-reports.ts';
import { mostSimilar } from '../features/changes/review.ts';
import { distinct } from '../features/yaml-edit.ts';
import { uriOf } from '../node/uris.ts';
import { choose, readArguments } from './arguments.ts';
import type { ExitCode } from './command.ts';
import { openProject, type ProjectTools, writeEdits } from './project.ts';
import { targetsOf } from './targets.ts';
import { type Terminal, wantsColour, widthOf, withProgress, writeAll } from './terminal.ts';

/** The states whose quotes can be rewritten without looking at each. */
const FIXABLE = ['exact', 'moved', 'edited'] as const;

/** `adduce anchors [PATH…]`. Throws a {@link CommandError} for wrong usage and for what cannot be read or written. */
export async function anchors(
  args: readonly string[],
  terminal: Terminal,
  tools: ProjectTools,
): Promise<ExitCode> {
  const { values, positionals } = readArguments('anchors', args, {
    format: { type: 'string', default: 'text' },
    fix: { type: 'string', multiple: true, default: [] },
  });
  const format = choose('format', values.format, ['text', 'json'], 'anchors');
  const fixed = new Set(values.fix.map((state) => choose('fix', state, FIXABLE, 'anchors')));

  const found: ReportAnchors[] = [];
  const said: string[] = [];
  for (const { root, only } of targetsOf(positionals, terminal.cwd)) {
    const workspace = withProgress(terminal, 'Reading the project …', () => openProject(root, tools));
    const files = only === null ? null : new Set([...only].map((path) => uriOf(resolve(terminal.cwd, path))));
    if (fixed.size > 0) said.push(fix(workspace, fixed, files, terminal, tools));
    found.push(...wanted(changedReports(workspace), files).map((report) => told(workspace, report)));
    found.push(...wanted(lostReports(workspace), files).map((report) => toldLost(workspace, report)));
  }
  const report: AnchorsReport = { reports: found };
  const from = uriOf(terminal.cwd);
  const { stdout, env } = terminal;
  if (format === 'json') await writeAll(stdout, [formatAnchorsJson(report, from)]);
  else {
    const width = stdout.isTTY === true ? widthOf(stdout) : null;
    await writeAll(stdout, [
      ...said.map((line) => `${line}\n`),
      ...formatAnchorsText(report, { from, colour: wantsColour(stdout, env), width }),
    ]);
  }
  const open = found.some(({ quotes }) =>
    quotes.some(({ state, accepted }) => !accepted && state !== 'exact' && state !== 'moved'),
  );
  return open ? 1 : 0;
}

/** The reports that are wanted; of a report or annotation file named, what concerns it. */
function wanted<Q extends { readonly claim: Definition }, R extends ReportWith<Q>>(
  all: readonly R[],
  files: ReadonlySet<string> | null,
): readonly R[] {
  if (files === null) return all;
  return all
    .map((report) =>
      files.has(report.uri)
        ? report
        : { ...report, quotes: report.quotes.filter(({ claim }) => files.has(claim.uri)) },
    )
    .filter(({ uri, quotes }) => files.has(uri) || quotes.length > 0);
}

interface ReportWith<Q> {
  readonly uri: string;
  readonly quotes: readonly Q[];
}

/** Rewrites the quotes of some states, and says how many. */
function fix(
  workspace: Workspace,
  states: ReadonlySet<string>,
  files: ReadonlySet<string> | null,
  terminal: Terminal,
  tools: ProjectTools,
): string {
  const edits = new Map<string, readonly TextEdit[]>();
  let count = 0;
  for (const quote of wanted(changedReports(workspace), files).flatMap(({ quotes }) => quotes)) {
    if (!states.has(quote.state) || quote.accepted) continue;
    const changes = acceptEdits(workspace, quote) ?? [];
    if (changes.length === 0) continue;
    count++;
    edits.set(quote.claim.uri, distinct([...(edits.get(quote.claim.uri) ?? []), ...changes]));
  }
  writeEdits(workspace, edits, terminal, tools);
  const where = `${edits.size} file${edits.size === 1 ? '' : 's'}`;
  return count === 0
    ? 'No quote had to be rewritten.'
    : `Rewrote ${count} quote${count === 1 ? '' : 's'} in ${where}.`;
}

function told(workspace: Workspace, report: ChangedReport): ReportAnchors {
  return {
    uri: report.uri,
    sources: report.sources.flatMap(({ definition }) => definition.entry.id ?? []),
    preserved: report.preserved,
    quotes: report.quotes.map((quote) => toldQuote(workspace, report, quote)),
  };
}

function toldLost(workspace: Workspace, { uri, sources, preserved, quotes }: LostReport): ReportAnchors {
  return {
    uri,
    sources: sources.flatMap(({ definition }) => definition.entry.id ?? []),
    preserved,
    quotes: quotes.map(({ claim, quote }) => ({
      claim: claim.entry.id,
      source: quote.source ?? '',
      state: 'missing-source',
      followed: true,
      accepted: false,
      uri: claim.uri,
      range: workspace.rangeIn(claim.uri, placeIn(workspace, claim, quote)),
      quote: quote.quote,
      now: null,
      nowRange: null,
      similar: null,
      parts: [],
    })),
  };
}

function placeIn(workspace: Workspace, claim: Definition, { span }: Quote): Span {
  const [home] = workspace.placesOf(claim);
  const start = (home?.span.start ?? 0) - claim.entry.span.start;
  return { start: span.start + start, end: span.end + start };
}

function toldQuote(workspace: Workspace, { uri, report }: ChangedReport, quote: ChangedQuote): QuoteAnchor {
  const { claim, placed, state, place, followed, accepted } = quote;
  const now = place === null ? null : onOneLine(report.text.slice(place.start, place.end));
  const differs = state === 'edited' || state === 'edited-critical';
  const likely = mostSimilar(quote);
  const similar = likely === null ? null : onOneLine(report.text.slice(likely.start, likely.end));
  const other = differs ? now : similar;
  return {
    claim: claim.entry.id,
    source: placed.source.entry.id ?? '',
    state,
    followed,
    accepted,
    uri: claim.uri,
    range: workspace.rangeIn(claim.uri, placeIn(workspace, claim, placed.quote)),
    quote: placed.quote.quote,
    now,
    nowRange: place === null ? null : workspace.rangeIn(uri, place),
    similar,
    parts: other === null ? [] : wordChanges(onOneLine(placed.quote.quote), other),
  };
}
