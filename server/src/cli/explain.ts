import { resolve } from 'node:path';
import { nearest } from '../core/text/nearest.ts';
import { relativePath } from '../core/workspace/uri.ts';
import { type ExplainedClaim, formatExplainJson, formatExplainText } from '../exchange/explain.ts';
import { explain as explainClaim } from '../features/explain/explain.ts';
import { uriOf } from '../node/uris.ts';
import { choose, readArguments, seeHelp } from './arguments.ts';
import { CommandError, type ExitCode } from './command.ts';
import { openProject, type ProjectTools } from './project.ts';
import { targetsOf } from './targets.ts';
import { type Terminal, wantsColour, widthOf, withProgress, writeAll } from './terminal.ts';

/** `adduce explain CLAIM [PATH]`. Throws a {@link CommandError} for wrong usage and for a claim that is not there. */
export async function explain(
  args: readonly string[],
  terminal: Terminal,
  tools: ProjectTools,
): Promise<ExitCode> {
  const { values, positionals } = readArguments('explain', args, {
    format: { type: 'string', default: 'text' },
  });
  const format = choose('format', values.format, ['text', 'json'], 'explain');
  const [id, path, ...more] = positionals;
  if (id === undefined) throw new CommandError(`Which claim? Name it by its id. ${seeHelp('explain')}`);
  if (more.length > 0)
    throw new CommandError(
      `One claim at a time, in one project: “${more[0]}” is too much. ${seeHelp('explain')}`,
    );

  const from = uriOf(terminal.cwd);
  const found: ExplainedClaim[] = [];
  const known: string[] = [];
  for (const { root, only } of targetsOf(path === undefined ? [] : [path], terminal.cwd)) {
    const workspace = withProgress(terminal, 'Reading the project …', () => openProject(root, tools));
    const files = only === null ? null : new Set([...only].map((file) => uriOf(resolve(terminal.cwd, file))));
    const claims = workspace.definitions('claim', id).filter(({ uri }) => files?.has(uri) ?? true);
    for (const { definition } of claims)
      found.push(explainClaim(workspace, definition, (uri) => relativePath(from, uri)));
    known.push(...workspace.all('claim').flatMap(({ definition }) => definition.entry.id ?? []));
  }
  if (found.length === 0) throw new CommandError(notThere(id, path, known));
  const { stdout, env } = terminal;
  const width = stdout.isTTY === true ? widthOf(stdout) : null;
  await writeAll(
    stdout,
    format === 'json'
      ? [formatExplainJson(found)]
      : formatExplainText(found, { colour: wantsColour(stdout, env), width }),
  );
  return 0;
}

function notThere(id: string, path: string | undefined, known: readonly string[]): string {
  const where = path === undefined ? 'the project here' : `“${path}”`;
  if (known.length === 0) return `There is no claim in ${where}. ${seeHelp('explain')}`;
  const [best] = nearest(id, [...new Set(known)], 1);
  const meant = best === undefined || best === id ? '' : ` Did you mean “${best}”?`;
  return `There is no claim “${id}” in ${where}.${meant}`;
}
