import type { PlacedFinding } from '../../server/src/core/check-result.ts';
import type { CheckedProject, CheckReport } from '../../server/src/exchange/check-report.ts';

/** A finding with everything that a test does not care about filled in. */
export function finding(some: Partial<PlacedFinding> = {}): PlacedFinding {
  return {
    code: 'anchor/quote-drift',
    severity: 'error',
    message: 'These words do not stand in the report.',
    range: range(2, 10, 2, 14),
    path: 'claims[C-1].appearances[0].quote',
    related: [],
    ...some,
  };
}

/** A range from line and character to line and character, from 0. */
export function range(line: number, character: number, endLine: number, endCharacter: number) {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

/** A project under `file:///p` with these findings in these files, by path from its root. */
export function project(
  files: Readonly<Record<string, readonly PlacedFinding[]>>,
  some: Partial<CheckedProject> = {},
): CheckedProject {
  const root = some.root ?? 'file:///p';
  return {
    root,
    repository: root,
    files: Object.entries(files).map(([path, findings]) => ({
      uri: `${root}/${path}`,
      findings,
      inBaseline: [],
    })),
    claims: 9,
    hasBaseline: false,
    ...some,
  };
}

export function report(...projects: CheckedProject[]): CheckReport {
  return { version: '1.2.3', projects };
}
