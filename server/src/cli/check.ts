import { basename, relative, resolve } from 'node:path';
import type { BaselineEntry } from '../core/baseline.ts';
import type { ProjectInput } from '../core/check-project.ts';
import type { CheckResult } from '../core/check-result.ts';
import type { Severity } from '../core/finding.ts';
import { decodeText } from '../core/text/decode.ts';
import type { FilePort } from '../core/workspace/port.ts';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import type { Settings } from '../core/workspace/settings.ts';
import { whyUnread } from '../core/workspace/why-unread.ts';
import { type CheckedProject, type CheckReport, isAtLeast, SEVERITIES } from '../exchange/check-report.ts';
import { formatGithub } from '../exchange/github.ts';
import { formatJson } from '../exchange/json.ts';
import { formatSarif } from '../exchange/sarif.ts';
import { printable } from '../exchange/screen.ts';
import { formatText } from '../exchange/text.ts';
import { discover } from '../node/discover.ts';
import { projectFolder, repositoryFolder } from '../node/find-root.ts';
import type { RulePageFiles } from '../node/rule-pages.ts';
import { pathOf, uriOf } from '../node/uris.ts';
import { choose, readArguments, seeHelp } from './arguments.ts';
import { baselineOf, baselineUse, type ProjectBaseline, sayGone, writeBaseline } from './baseline.ts';
import { CommandError, type ExitCode } from './command.ts';
import { explainRule, listRules } from './rules.ts';
import { type Target, targetsOf } from './targets.ts';
import { type Terminal, wantsColour, widthOf, withProgress, writeAll } from './terminal.ts';

/** What checking needs of the rest of Adduce. */
export interface CheckTools {
  readonly version: string;
  readonly port: FilePort;
  readonly settingsOf: (port: FilePort, projectFile: string | null) => Settings;
  readonly checkProject: (input: ProjectInput) => CheckResult;
  readonly rulePages: RulePageFiles;
  /** Writes a file, over what is there, with the folders above it. */
  readonly write: (path: string, text: string) => void;
}

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** `adduce check [PATH…]`. Throws a {@link CommandError} for wrong usage and for paths that lead nowhere. */
export async function check(
  args: readonly string[],
  terminal: Terminal,
  tools: CheckTools,
): Promise<ExitCode> {
  const { values, positionals } = readArguments('check', args, {
    format: { type: 'string', default: 'text' },
    'fail-level': { type: 'string' },
    'list-rules': { type: 'boolean', default: false },
    explain: { type: 'string' },
    baseline: { type: 'string' },
    'no-baseline': { type: 'boolean', default: false },
    'update-baseline': { type: 'boolean', default: false },
    'prune-baseline': { type: 'boolean', default: false },
  });
  const format = choose('format', values.format, FORMATS, 'check');
  const given = values['fail-level'];
  const failLevel = given === undefined ? null : choose('fail-level', given, SEVERITIES, 'check');

  if (values['list-rules'] || values.explain !== undefined) {
    const asked = values['list-rules'] ? '--list-rules' : '--explain';
    if (format !== 'text' && format !== 'json')
      throw new CommandError(`${asked} is written as text or json, not as ${format}. ${seeHelp('check')}`);
    const [target, ...others] = targetsOf(positionals, terminal.cwd);
    if (others.length > 0) throw new CommandError(`${asked} takes one project. ${seeHelp('check')}`);
    const settings = tools.settingsOf(tools.port, target === undefined ? null : ownFileOf(target.root));
    const pieces =
      values.explain === undefined
        ? listRules(format, settings, tools.rulePages, terminal)
        : explainRule(values.explain, format, settings, tools.rulePages, terminal);
    await writeAll(terminal.stdout, pieces);
    return 0;
  }

  const use = baselineUse(values);
  const targets = targetsOf(positionals, terminal.cwd);
  if (use !== 'hide' && targets.some(({ only }) => only !== null))
    throw new CommandError(
      `A baseline is of a whole project, so name folders, no files. ${seeHelp('check')}`,
    );
  const checked = checkTargets(targets, terminal, tools, (root, settings) =>
    baselineOf(root, settings, values, use, terminal, tools.port),
  );
  if (values.baseline !== undefined && checked.length > 1)
    throw new CommandError(
      `--baseline names the file of one project, and there are ${checked.length} here. ${seeHelp('check')}`,
    );
  const problems = checked.flatMap((one) => one.problems);
  if (use !== 'hide' && problems.length === 0) {
    const written = checked.map((one) =>
      writeBaseline(one.baseline, one.now ?? [], use, terminal, tools.write),
    );
    await writeAll(terminal.stdout, written);
    return 0;
  }
  const report = { version: tools.version, projects: checked.map(({ project }) => project) };
  await writeAll(terminal.stdout, layOut(report, format, terminal, tools.port));

  // What was not read would seem to be gone.
  const gone =
    problems.length > 0
      ? []
      : checked.flatMap(({ baseline, now }) => (now === null ? [] : (sayGone(baseline, now) ?? [])));
  await writeAll(
    terminal.stderr,
    [...problems, ...gone].map((line) => `adduce: ${printable(line)}\n`),
  );
  if (problems.length > 0) return 2;
  return checked.some(({ project, settings }) => fails(project, failLevel ?? settings.failLevel)) ? 1 : 0;
}

interface CheckedTarget {
  readonly project: CheckedProject;
  readonly settings: Settings;
  /** What could not be read, so that the findings are not the whole truth. */
  readonly problems: readonly string[];
  readonly baseline: ProjectBaseline;
  /** What a baseline made now would hold; null where that does not matter, or not all was asked for. */
  readonly now: readonly BaselineEntry[] | null;
}

/** Checks the projects, and those found below them. */
function checkTargets(
  targets: readonly Target[],
  terminal: Terminal,
  tools: CheckTools,
  baselineFor: (root: string, settings: Settings) => ProjectBaseline,
): readonly CheckedTarget[] {
  const checked: CheckedTarget[] = [];
  const waiting = [...targets];
  const known = new Set(targets.map(({ root }) => root));
  for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
    const { nested, ...one } = checkTarget(target, terminal, tools, baselineFor);
    checked.push(one);
    const below = nested.filter((root) => !known.has(root));
    for (const root of below) known.add(root);
    waiting.unshift(...below.map((root) => ({ root, only: null })));
  }
  // A folder that only holds projects is none itself.
  const own = checked.filter(({ project }) => project.files.length > 0);
  return own.length > 0 ? own : checked;
}

function checkTarget(
  { root, only }: Target,
  terminal: Terminal,
  tools: CheckTools,
  baselineFor: (root: string, settings: Settings) => ProjectBaseline,
) {
  const uri = uriOf(root);
  const settings = tools.settingsOf(tools.port, ownFileOf(root));
  const found = discover(root, settings);
  const wanted = only === null ? null : wantedFiles(only, found, terminal.cwd);
  const problems = found.unreadable.map((folder) => `“${shortPath(folder, terminal)}” ${FOLDER_CLOSED}`);
  const baseline = baselineFor(root, settings);
  // Only of a whole project can be said what is gone from it.
  const recordBaseline = only === null && baseline.matters;
  const input = {
    root: uri,
    projectFile: found.projectFile,
    annotations: found.annotations,
    baseline: baseline.uri,
    recordBaseline,
  };
  const count = found.annotations.length;
  const doing = `Checking ${basename(root)}: ${count} annotation file${count === 1 ? '' : 's'} …`;
  const port = watched(tools.port, new Set(found.annotations), (unread, why) =>
    problems.push(`“${shortPath(pathOf(unread) ?? unread, terminal)}” ${why}.`),
  );
  const result = withProgress(terminal, doing, () => tools.checkProject({ ...input, port }));
  const project = {
    root: uri,
    repository: uriOf(repositoryFolder(root) ?? root),
    files: wanted === null ? result.files : result.files.filter((file) => wanted.has(file.uri)),
    claims: wanted === null ? result.claims : null,
    hasBaseline: baseline.exists,
  };
  const now = recordBaseline ? result.baseline : null;
  return { project, settings, problems, baseline, now, nested: only === null ? found.nested : [] };
}

const FOLDER_CLOSED = 'cannot be opened, so what is in it was not checked; check who may read it.';

/** The URI of the project file of a folder that has one. */
function ownFileOf(root: string): string | null {
  return projectFolder(root) === root ? `${uriOf(root)}/${PROJECT_FILE}` : null;
}

/** The port, which says so when one of these files cannot be read: its claims would go unchecked unnoticed. */
function watched(
  port: FilePort,
  files: ReadonlySet<string>,
  failed: (uri: string, why: string) => void,
): FilePort {
  return {
    sha256: (bytes) => port.sha256(bytes),
    read(uri, within) {
      const content = port.read(uri, within);
      if (!content.ok && files.has(uri)) failed(uri, whyUnread(content));
      return content;
    },
  };
}

/** The URIs of files named on the command line, each of which must be one of the project's own. */
function wantedFiles(
  paths: ReadonlySet<string>,
  found: { readonly projectFile: string | null; readonly annotations: readonly string[] },
  cwd: string,
): ReadonlySet<string> {
  const known = new Set([...found.annotations, ...(found.projectFile === null ? [] : [found.projectFile])]);
  const uris = new Set<string>();
  for (const path of paths) {
    const uri = uriOf(path);
    if (!known.has(uri))
      throw new CommandError(
        `“${relative(cwd, path)}” is not an annotation file of its project (*.claims.yaml, or what adduce.yaml names). To check what stands on a report, check its folder.`,
      );
    uris.add(uri);
  }
  return uris;
}

function shortPath(path: string, { cwd }: Terminal): string {
  const way = relative(cwd, path);
  return way === '' ? '.' : way;
}

function fails({ files }: CheckedProject, level: Severity): boolean {
  return files.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, level)));
}

function layOut(
  report: CheckReport,
  format: (typeof FORMATS)[number],
  terminal: Terminal,
  port: FilePort,
): Iterable<string> {
  const { stdout, env, cwd } = terminal;
  switch (format) {
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report);
    case 'github':
      return formatGithub(report, uriOf(resolve(cwd, env.GITHUB_WORKSPACE ?? repositoryFolder(cwd) ?? cwd)));
    case 'text':
      return formatText(report, {
        from: uriOf(cwd),
        colour: wantsColour(stdout, env),
        width: stdout.isTTY === true ? widthOf(stdout) : null,
        linesOf: lineReader(port),
      });
  }
}

/** The lines of files, for excerpts. Findings come file by file, so the last file is all that is kept. */
function lineReader(port: FilePort): (uri: string) => readonly string[] | null {
  let last: { readonly uri: string; readonly lines: readonly string[] | null } | null = null;
  return (uri) => {
    if (last?.uri !== uri) {
      const content = port.read(uri, null);
      const lines = content.ok ? decodeText(content.bytes).text.split(/\r\n|\r|\n/) : null;
      last = { uri, lines };
    }
    return last.lines;
  };
}
