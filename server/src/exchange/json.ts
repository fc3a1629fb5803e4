import { relativePath } from '../core/workspace/uri.ts';
import { type CheckReport, findingsOf } from './check-report.ts';

/** The version of this format: raised when a field changes its meaning or goes. */
const FORMAT_VERSION = 1;

/**
 * Findings for other programs: `{ version, findings: [{ code, severity, file, range, path, claim,
 * message, related }] }`, one finding to a line. `file` is the path from the project's root, with `/`;
 * `range` counts lines and UTF-16 characters from 0; `claim` is null for a finding about no claim. With
 * several projects in one run, each finding also has its `project`, a folder URI.
 * Yields pieces of the text, so that a long report is never held whole.
 */
export function* formatJson(report: CheckReport): Iterable<string> {
  const several = report.projects.length > 1;
  yield `{"version":${FORMAT_VERSION},"findings":[`;
  let separator = '\n';
  for (const project of report.projects)
    for (const { code, severity, file, range, path, claim, message, related } of findingsOf(project)) {
      const line = {
        code,
        severity,
        ...(several ? { project: project.root } : {}),
        file,
        range,
        path,
        claim: claim ?? null,
        message,
        related: related.map((place) => ({
          file: relativePath(project.root, place.uri),
          range: place.range,
          message: place.message,
        })),
      };
      yield `${separator}  ${JSON.stringify(line)}`;
      separator = ',\n';
    }
  yield separator === '\n' ? ']}\n' : '\n]}\n';
}
