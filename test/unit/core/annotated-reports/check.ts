import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../../server/src/core/finding.ts';
import { RULES } from '../../../../server/src/core/rules/index.ts';
import { MemoryFiles, openFiles, uriOf } from '../../support/project.ts';
import { Reports } from './build.ts';

/** The reports as they were annotated: others of the same number are not what the annotations are about. */
const REPORTS: Readonly<Record<string, string>> = {
  '003': 'dba414376be25b02',
  '004': 'bec8731c7900498a',
};

/** The annotation files, beside this one. */
export const ANNOTATIONS = ['registry', '003', '004'] as const;

export function annotationsOf(name: (typeof ANNOTATIONS)[number]): string {
  return readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8');
}

/** The folder’s reports, where it has those that are annotated; else null. */
export function annotatedReports(folder: string): Reports | null {
  const reports = new Reports(folder);
  const isThere = ([number, name]: readonly [string, string]) =>
    reports.has(number) && reports.file(number).name === `${number}_${name}.txt`;
  return Object.entries(REPORTS).every(isThere) ? reports : null;
}

/** Everything that is found in the annotations of the two reports. */
export function findingsIn(reports: Reports): readonly Finding[] {
  const files = new MemoryFiles();
  for (const number of Object.keys(REPORTS)) {
    const { name, bytes } = reports.file(number);
    files.set(uriOf(`reports/${name}`), bytes);
  }
  const pathOf = (name: string) => `claims/${name}.claims.yaml`;
  const workspace = openFiles(
    files,
    Object.fromEntries(ANNOTATIONS.map((name) => [pathOf(name), reports.fill(annotationsOf(name))])),
  );
  return ANNOTATIONS.flatMap((name) => workspace.findings(uriOf(pathOf(name))));
}

/** Whether a rule of this code exists. */
export function isRule(code: string): boolean {
  return RULES.some(({ codes }) => code in codes);
}
