import { RULES } from '../../../server/src/core/rules/index.ts';
import type { Rule } from '../../../server/src/core/workspace/rule.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import type { Planted } from '../project.ts';
import { median, percentile } from '../statistics.ts';
import { type EditName, editIn, editKinds } from './rule-edits.ts';
import { makeRulesProject, type RulesProject } from './rules-project.ts';
import { type RuleTime, timedRules } from './timed-rules.ts';

/** What the rules took in a project of one size. */
export interface RulesResult {
  readonly claims: number;
  readonly sources: number;
  /** Milliseconds to read and check everything. */
  readonly cold: number;
  /** What each rule took of it, most first. */
  readonly rules: readonly RuleTime[];
  /** Milliseconds from an edit until everything it changes is shown anew. */
  readonly edits: Readonly<Record<EditName, { readonly median: number; readonly p95: number }>>;
  /** How many findings of each code, most first. */
  readonly found: readonly (readonly [code: string, count: number])[];
}

export interface RulesSettings {
  /** Places at which each kind of edit is made. */
  readonly places: number;
  /** How often at each place. */
  readonly times: number;
}

/**
 * Measures the rules over a project in memory, in this process. Throws when a planted mistake is not found, or one of
 * its kind that was not planted.
 */
export function measureRules(claims: number, settings: RulesSettings): RulesResult {
  const project = makeRulesProject(claims);
  const { rules, times } = timedRules(RULES);
  const { milliseconds: cold, value: workspace } = timed(() => openProject(project, rules));
  const timesCold = [...times()].sort((a, b) => b.milliseconds - a.milliseconds);
  const found = countByCode(workspace);
  verify(found, project.planted);
  return {
    claims: project.claims,
    sources: project.sources,
    cold,
    rules: timesCold,
    edits: measureEdits(workspace, project, settings),
    found: [...found].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
  };
}

/** Runs everything once on little, so that what is measured has been compiled. */
export function warmUp(): void {
  measureRules(400, { places: 10, times: 10 });
}

/** Everything read and checked, as an editor has it that follows what changes. */
export function openProject({ root, port, annotations }: RulesProject, rules: readonly Rule[]): Workspace {
  const workspace = new Workspace({ root, port, rules, settings: DEFAULT_SETTINGS });
  for (const [uri, text] of annotations) workspace.setAnnotations(uri, text, 'closed');
  workspace.settle();
  for (const uri of annotations.keys()) workspace.findings(uri);
  return workspace;
}

/** Files spread over the project, to make edits in. */
export function filesToEdit(
  { annotations }: RulesProject,
  count: number,
): readonly (readonly [string, string])[] {
  const all = [...annotations].slice(1);
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % step === Math.floor(step / 2)).slice(0, count);
}

function measureEdits(workspace: Workspace, project: RulesProject, { places, times }: RulesSettings) {
  const measured = Object.fromEntries(Object.keys(editKinds).map((name) => [name, [] as number[]]));
  const names = Object.keys(editKinds).filter((name): name is EditName => name in editKinds);
  for (const [file, text] of filesToEdit(project, places)) {
    workspace.setAnnotations(file, text, 'open');
    workspace.settle();
    for (const name of names) {
      const edit = editIn(workspace, file, text, name);
      for (let i = 0; i < times; i++) measured[name]?.push(timed(edit).milliseconds);
    }
  }
  const summed = (name: EditName) => ({
    median: median(measured[name] ?? []),
    p95: percentile(measured[name] ?? [], 0.95),
  });
  return {
    'a claim’s quantity': summed('a claim’s quantity'),
    'a source’s issued': summed('a source’s issued'),
    'an event’s time': summed('an event’s time'),
  };
}

function countByCode(workspace: Workspace): Map<string, number> {
  const found = new Map<string, number>();
  for (const uri of workspace.annotationUris())
    for (const { code } of workspace.findings(uri)) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}

function verify(found: ReadonlyMap<string, number>, planted: Planted): void {
  for (const [code, count] of planted)
    if (found.get(code) !== count)
      throw new Error(`${count} of ${code} were planted, and ${found.get(code) ?? 0} found.`);
}

function timed<T>(work: () => T): { readonly milliseconds: number; readonly value: T } {
  const start = performance.now();
  const value = work();
  return { milliseconds: performance.now() - start, value };
}
