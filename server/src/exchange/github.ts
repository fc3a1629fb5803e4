import type { Severity } from '../core/finding.ts';
import { relativePath } from '../core/workspace/uri.ts';
import { type CheckReport, findingsOf } from './check-report.ts';
import { summaryLine } from './summary.ts';

/**
 * Workflow commands of GitHub Actions (“Workflow commands for GitHub Actions”, GitHub Docs): each
 * finding becomes an annotation on its line. `workspace` is the folder URI that paths count from: the
 * checkout. Lines and columns count from 1.
 */
export function* formatGithub(report: CheckReport, workspace: string): Iterable<string> {
  for (const project of report.projects)
    for (const { code, severity, uri, range, message, related } of findingsOf(project)) {
      const { start, end } = range;
      const places = related.map(
        (place) => `${relativePath(workspace, place.uri)}:${place.range.start.line + 1}: ${place.message}`,
      );
      const properties: [string, string | number][] = [
        ['file', relativePath(workspace, uri)],
        ['line', start.line + 1],
        ['endLine', end.line + 1],
        // Columns mean something to GitHub on one line only.
        ...(start.line === end.line ? columns(start.character, end.character) : []),
        ['title', code],
      ];
      const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
      yield `::${COMMANDS[severity]} ${list}::${escapeData([message, ...places].join('\n'))}\n`;
    }
  yield `${summaryLine(report)}\n`;
}

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** GitHub's end column is the last one, ours the one after it. */
function columns(start: number, end: number): [string, number][] {
  return [
    ['col', start + 1],
    ['endColumn', Math.max(start + 1, end)],
  ];
}

/** What would end the command or be read as an escape. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property, what would end it as well. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
