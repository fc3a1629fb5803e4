import type { Severity } from '../core/finding.ts';
import { type CheckReport, SEVERITIES, tally } from './check-report.ts';

/** The last line of a report for people: how much was found, and in how much. */
export function summaryLine(report: CheckReport): string {
  const { total, bySeverity, filesWithFindings, files, claims, inBaseline } = tally(report);
  if (total === 0 && inBaseline > 0)
    return `No new findings${claims === null ? '' : `; ${count(claims, 'claim')} checked`}; ${inBaseline} in the baseline`;
  if (total === 0) return cleanLine(claims, files);
  const kinds = SEVERITIES.filter((severity) => bySeverity[severity] > 0).map((severity) =>
    severityCount(severity, bySeverity[severity]),
  );
  const checked = claims === null ? '' : `; ${count(claims, 'claim')} checked`;
  const hidden = inBaseline === 0 ? '' : `; ${inBaseline} more in the baseline`;
  return `${count(total, 'finding')} (${kinds.join(', ')}) in ${count(filesWithFindings, 'file')}${checked}${hidden}`;
}

function cleanLine(claims: number | null, files: number): string {
  if (files === 0) return 'No findings: there is no annotation file (*.claims.yaml) here.';
  if (claims === null) return `No findings in ${count(files, 'file')}.`;
  if (claims === 0) return 'No findings: there is no claim here yet.';
  const stand = claims === 1 ? 'stands on its sources' : 'stand on their sources';
  return `No findings: ${count(claims, 'claim')} in ${count(files, 'file')} ${stand}.`;
}

function severityCount(severity: Severity, of: number): string {
  // “information” has no plural.
  return severity === 'information' ? `${of} information` : count(of, severity);
}

function count(of: number, what: string): string {
  return `${of} ${what}${of === 1 ? '' : 's'}`;
}
