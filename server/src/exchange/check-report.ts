import type { CheckedFile, PlacedFinding } from '../core/check-result.ts';
import type { Severity } from '../core/finding.ts';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import { nameOf, relativePath } from '../core/workspace/uri.ts';

/** What a run of `adduce check` found, ready to be written in any format. */
export interface CheckReport {
  /** Adduce's own version. */
  readonly version: string;
  readonly projects: readonly CheckedProject[];
}

/** One project of a run: what of it was asked for, and how much was checked. */
export interface CheckedProject {
  /** Folder URI of the project, without a slash at the end. */
  readonly root: string;
  /** Folder URI of the repository the project lies in, or the project's own: what code hosts count paths from. */
  readonly repository: string;
  /** The files whose findings are wanted. */
  readonly files: readonly CheckedFile[];
  /** Claims in the project; null when only some of its files are wanted. */
  readonly claims: number | null;
  /** Whether a baseline counts for the project. */
  readonly hasBaseline: boolean;
}

/** A finding with the names of its file. */
export interface FiledFinding extends PlacedFinding {
  readonly uri: string;
  /** Path from the project's root, with `/`. */
  readonly file: string;
}

/** Severities from the gravest on. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** True when `severity` is as grave as `level`, or graver. */
export function isAtLeast(severity: Severity, level: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);
}

/** The findings of a project by file, then position, then code: the same order on every machine. */
export function findingsOf(project: CheckedProject): Iterable<FiledFinding> {
  return inOrder(project, ({ findings }) => findings);
}

/** The same, with those in the baseline where they belong. */
export function findingsWithBaseline(
  project: CheckedProject,
): Iterable<FiledFinding & { readonly inBaseline: boolean }> {
  return inOrder(project, ({ findings, inBaseline }) => [
    ...findings.map((finding) => ({ ...finding, inBaseline: false })),
    ...inBaseline.map((finding) => ({ ...finding, inBaseline: true })),
  ]);
}

function* inOrder<F extends PlacedFinding>(
  project: CheckedProject,
  wanted: (file: CheckedFile) => readonly F[],
): Iterable<F & { readonly uri: string; readonly file: string }> {
  const files = project.files
    .map((file) => ({ file, path: relativePath(project.root, file.uri) }))
    .sort((a, b) => compare(a.path, b.path));
  for (const { file, path } of files)
    for (const finding of [...wanted(file)].sort(byPlace)) yield { ...finding, uri: file.uri, file: path };
}

/** How many findings there are of each severity, and in how many files. */
export interface Tally {
  readonly total: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Files with at least one finding. */
  readonly filesWithFindings: number;
  /** Annotation files checked. */
  readonly files: number;
  /** Claims checked; null when only some files of a project are wanted. */
  readonly claims: number | null;
  /** Findings that are not shown, as the baseline holds them. */
  readonly inBaseline: number;
}

export function tally(report: CheckReport): Tally {
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let [total, filesWithFindings, files, hidden] = [0, 0, 0, 0];
  let claims: number | null = 0;
  for (const project of report.projects) {
    claims = claims === null || project.claims === null ? null : claims + project.claims;
    for (const { uri, findings, inBaseline } of project.files) {
      hidden += inBaseline.length;
      if (nameOf(uri) !== PROJECT_FILE) files++;
      total += findings.length;
      if (findings.length > 0) filesWithFindings++;
      for (const { severity } of findings) bySeverity[severity]++;
    }
  }
  return { total, bySeverity, filesWithFindings, files, claims, inBaseline: hidden };
}

function byPlace(a: PlacedFinding, b: PlacedFinding): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    compare(a.code, b.code) ||
    a.range.end.line - b.range.end.line ||
    a.range.end.character - b.range.end.character ||
    compare(a.message, b.message)
  );
}

/** By UTF-16 code unit. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
