import { relative, resolve } from 'node:path';
import { nameOf } from '../core/workspace/uri.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { printable } from '../exchange/screen.ts';
import { copyProblem } from '../features/changes/copy-check.ts';
import { type Preservation, planPreservation } from '../features/changes/preserve.ts';
import { errorCode } from '../node/file-port.ts';
import { pathOf, uriOf } from '../node/uris.ts';
import { readArguments, seeHelp } from './arguments.ts';
import { CommandError, type ExitCode } from './command.ts';
import { openProject, type ProjectTools, writeEdits } from './project.ts';
import { targetsOf } from './targets.ts';
import { type Terminal, withProgress, writeAll } from './terminal.ts';

export interface PreserveTools extends ProjectTools {
  /** Today's date where the user is, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** `adduce preserve FILE… | --all`. Throws a {@link CommandError} for wrong usage and for what cannot be read or written. */
export async function preserve(
  args: readonly string[],
  terminal: Terminal,
  tools: PreserveTools,
): Promise<ExitCode> {
  const { values, positionals } = readArguments('preserve', args, {
    all: { type: 'boolean', default: false },
    unreviewed: { type: 'boolean', default: false },
  });
  if (!values.all && positionals.length === 0)
    throw new CommandError(`Which reports? Name their files, or say --all. ${seeHelp('preserve')}`);
  // At once: what has been recorded is said, whatever comes of the next report.
  const say = (line: string) => writeAll(terminal.stdout, [`${printable(line)}\n`]);
  let left = false;
  for (const { root, only } of targetsOf(positionals, terminal.cwd)) {
    if (only === null && !values.all)
      throw new CommandError(
        `“${relative(terminal.cwd, root) || '.'}” is a folder. Name report files, or say --all for every source in it. ${seeHelp('preserve')}`,
      );
    const workspace = withProgress(terminal, 'Reading the project …', () => openProject(root, tools));
    const reports =
      only === null ? reportsOf(workspace) : [...only].map((path) => uriOf(resolve(terminal.cwd, path)));
    if (only === null && reports.length === 0)
      await say('Nothing to preserve: no source in this project names a report file in it.');
    for (const uri of reports) {
      const name = relative(terminal.cwd, pathOf(uri) ?? uri).replaceAll('\\', '/');
      const plan = planned(workspace, uri, tools);
      if ('refused' in plan) {
        if (only !== null) throw new CommandError(plan.refused);
        left = true;
        await say(`${name}  left out: ${plan.refused}`);
        continue;
      }
      if (plan.open > 0 && !values.unreviewed) {
        left = true;
        await say(unreviewed(name, plan.open));
        continue;
      }
      await say(carryOut(workspace, plan, name, terminal, tools));
    }
  }
  return left ? 1 : 0;
}

function planned(
  workspace: Workspace,
  uri: string,
  { port, today }: PreserveTools,
): Preservation | { readonly refused: string } {
  const plan = planPreservation(workspace, uri, today());
  const problem = 'refused' in plan ? null : copyProblem(port, workspace.root, plan.sha256);
  return problem === null ? plan : { refused: problem };
}

/** The copy first: a hash is not recorded before what it is the hash of is kept. */
function carryOut(
  workspace: Workspace,
  plan: Preservation,
  name: string,
  terminal: Terminal,
  tools: PreserveTools,
): string {
  const content = tools.port.read(plan.report, workspace.root);
  if (!content.ok || tools.port.sha256(content.bytes) !== plan.sha256)
    throw new CommandError(`“${name}” has changed while it was being read. Nothing was recorded; try again.`);
  const copy = pathOf(plan.copy) ?? plan.copy;
  let isNew: boolean;
  try {
    isNew = tools.writeNew(copy, content.bytes);
  } catch (thrown) {
    throw new CommandError(
      `“${relative(terminal.cwd, copy)}” cannot be written: the system says ${errorCode(thrown) || String(thrown)}.`,
    );
  }
  if (!tools.port.read(plan.copy, workspace.root).ok)
    throw new CommandError(
      `“${relative(terminal.cwd, copy)}” leads nowhere, so no copy could be kept. Nothing was recorded. Delete it, then preserve again.`,
    );
  writeEdits(workspace, plan.edits, terminal, tools);
  const what = plan.sources.map((id) => `“${id}”`).join(', ');
  if (plan.edits.size === 0)
    return `${name}  ${isNew ? 'copy kept' : 'nothing to do'}: ${what} had ${plan.sources.length === 1 ? 'its' : 'the'} hash already`;
  return `${name}  preserved: ${what}, sha256 ${plan.sha256.slice(0, 12)}…`;
}

function unreviewed(name: string, open: number): string {
  return `${name}  left alone: ${open} quote${open === 1 ? '' : 's'} of the version recorded so far ${open === 1 ? 'does' : 'do'} not stand in it. See “adduce anchors ${name}”; --unreviewed records this version all the same.`;
}

function reportsOf(workspace: Workspace): readonly string[] {
  const uris = workspace.all('source').flatMap(({ definition }) => workspace.reportOf(definition) ?? []);
  return [...new Set(uris)].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
