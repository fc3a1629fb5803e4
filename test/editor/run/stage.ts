import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, readManifest } from '../../../scripts/host/paths.ts';
import { temporaryFolder } from '../../../scripts/host/processes.ts';
import { NotAvailable, say } from '../../../scripts/host/say.ts';
import type { TestBundle } from './bundle.ts';
import type { Plan } from './plan.ts';

/** Everything a run works on, in a temporary folder: neither the samples nor the reports are ever touched. */
export interface Stage {
  readonly plan: Plan;
  readonly planFile: string;
  /** For the state of the VS Code that runs the tests. */
  readonly profile: string;
}

/** Lays out the files of a run. Throws {@link NotAvailable} when reports are wanted that are not there. */
export async function prepareStage(
  bundle: TestBundle,
  loadedFrom: Plan['loadedFrom'],
  grep: string | null,
): Promise<Stage> {
  const home = await temporaryFolder('editor-tests');
  const opened = join(home, 'workspace');
  const samples = join(home, 'material', 'samples');
  const reports = join(home, 'material', 'reports');
  for (const folder of [opened, reports]) mkdirSync(folder, { recursive: true });
  cpSync(join(projectRoot, 'samples', 'kerman'), samples, { recursive: true });
  const realReports = copyReports(reports);
  const plan: Plan = {
    extension: readManifest().id,
    loadedFrom,
    files: bundle.files,
    grep,
    events: join(home, 'events.jsonl'),
    opened,
    material: { samples, reports },
    realReports,
  };
  const planFile = join(home, 'plan.json');
  writeFileSync(plan.events, '');
  writeFileSync(planFile, JSON.stringify(plan, null, 2));
  return { plan, planFile, profile: join(home, 'profile') };
}

/** Copies the reports, and only the reports, into `target`; whether they are the real ones. */
function copyReports(target: string): boolean {
  const real = process.env.ADDUCE_REPORTS;
  if (!real && process.env.CI && process.env.ADDUCE_REPORTS_OPTIONAL !== '1') {
    throw new NotAvailable(
      'ADDUCE_REPORTS is not set: here the tests must run on the real reports. Set it to their folder, ' +
        'or set ADDUCE_REPORTS_OPTIONAL=1 where there are none to be had.',
    );
  }
  const source = real || join(projectRoot, 'samples', 'kerman', 'reports');
  const names = existsSync(source) ? readdirSync(source).filter((name) => /\.(txt|md)$/.test(name)) : [];
  if (names.length === 0) throw new NotAvailable(`There are no reports (*.txt, *.md) in ${source}.`);
  for (const name of names) cpSync(join(source, name), join(target, name));
  say(
    real
      ? `Reports: the ${names.length} real ones, from ADDUCE_REPORTS.`
      : `Reports: ADDUCE_REPORTS is not set, so the ${names.length} reports of the sample project stand in for the real ones.`,
  );
  return Boolean(real);
}
