import { basename, relative, resolve } from 'node:path';
import type { ProjectInput } from '../core/check-project.ts';
import type { CheckResult } from '../core/check-result.ts';
import type { Severity } from '../core/finding.ts';
import { decodeText } from '../core/text/decode.ts';
import type { FilePort } from '../core/workspace/port.ts';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import type { Settings } from '../core/workspace/settings.ts';
import { type CheckedProject, type CheckReport, isAtLeast, SEVERITIES } from '../exchange/check-report.ts';
import { formatGithub } from '../exchange/github.ts';
import { formatJson } from '../exchange/json.ts';
import { formatSarif } from '../exchange/sarif.ts';
import { printable } from '../exchange/screen.ts';
import { formatText } from '../exchange/text.ts';
import { discover } from '../node/discover.ts';
import { projectFolder, repositoryFolder } from '../node/find-root.ts';
import { pathOf, uriOf } from '../node/uris.ts';
import { choose, readArguments } from './arguments.ts';
import { CommandError, type ExitCode } from './command.ts';
import { whyUnread } from './read-text.ts';
import { type Target, targetsOf } from './targets.ts';
import { type Terminal, wantsColour, widthOf, withProgress, writeAll } from './terminal.ts';

/** What checking needs of the rest of Adduce. */
export interface CheckTools {
  readonly version: string;
  readonly port: FilePort;
  readonly settingsOf: (port: FilePort, projectFile: string | null) => Settings;
  readonly checkProject: (input: ProjectInput) => CheckResult;
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
  });
  const format = choose('format', values.format, FORMATS, 'check');
  const given = values['fail-level'];
  const failLevel = given === undefined ? null : choose('fail-level', given, SEVERITIES, 'check');

  const checked = checkTargets(targetsOf(positionals, terminal.cwd), terminal, tools);
  const report = { version: tools.version, projects: checked.map(({ project }) => project) };
  await writeAll(terminal.stdout, layOut(report, format, terminal, tools.port));

  const problems = checked.flatMap((one) => one.problems);
  await writeAll(
    terminal.stderr,
    problems.map((problem) => `adduce: ${printable(problem)}\n`),
  );
  if (problems.length > 0) return 2;
  return checked.some(({ project, settings }) => fails(project, failLevel ?? settings.failLevel)) ? 1 : 0;
}

interface CheckedTarget {
  readonly project: CheckedProject;
  readonly settings: Settings;
  /** What could not be read, so that the findings are not the whole truth. */
  readonly problems: readonly string[];
}

/** Checks the projects, and those found below them. */
function checkTargets(
  targets: readonly Target[],
  terminal: Terminal,
  tools: CheckTools,
): readonly CheckedTarget[] {
  const checked: CheckedTarget[] = [];
  const waiting = [...targets];
  const known = new Set(targets.map(({ root }) => root));
  for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
    const { nested, ...one } = checkTarget(target, terminal, tools);
    checked.push(one);
    const below = nested.filter((root) => !known.has(root));
    for (const root of below) known.add(root);
    waiting.unshift(...below.map((root) => ({ root, only: null })));
  }
  // A folder that only holds projects is none itself.
  const own = checked.filter(({ project }) => project.files.length > 0);
  return own.length > 0 ? own : checked;
}

function checkTarget({ root, only }: Target, terminal: Terminal, tools: CheckTools) {
  const uri = uriOf(root);
  const ownFile = projectFolder(root) === root ? `${uri}/${PROJECT_FILE}` : null;
  const settings = tools.settingsOf(tools.port, ownFile);
  const found = discover(root, settings);
  const wanted = only === null ? null : wantedFiles(only, found, terminal.cwd);
  const problems = found.unreadable.map((folder) => `“${shortPath(folder, terminal)}” ${FOLDER_CLOSED}`);
  const input = { root: uri, projectFile: found.projectFile, annotations: found.annotations };
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
  };
  return { project, settings, problems, nested: only === null ? found.nested : [] };
}

const FOLDER_CLOSED = 'cannot be opened, so what is in it was not checked; check who may read it.';

/** The port, which says so when one of these files cannot be read: its claims would go unchecked unnoticed. */
function watched(
  port: FilePort,
  files: ReadonlySet<string>,
  failed: (uri: string, why: string) => void,
): FilePort {
  return {
    sha256: (bytes) => port.sha256(bytes),
    read(uri) {
      const content = port.read(uri);
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
      const content = port.read(uri);
      const lines = content.ok ? decodeText(content.bytes).text.split(/\r\n|\r|\n/) : null;
      last = { uri, lines };
    }
    return last.lines;
  };
}
