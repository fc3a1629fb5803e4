import { resolve } from 'node:path';
import { reportAsHtml } from '../exchange/evidence-report/html.ts';
import { reportAsMarkdown } from '../exchange/evidence-report/markdown.ts';
import { evidenceReport, type ReportScope } from '../features/evidence-report/evidence-report.ts';
import { choose, readArguments, seeHelp } from './arguments.ts';
import { CommandError, type ExitCode } from './command.ts';
import { openProject, type ProjectTools } from './project.ts';
import { targetsOf } from './targets.ts';
import { type Terminal, withProgress, writeAll } from './terminal.ts';

/** `adduce report [FOLDER]`. Throws a {@link CommandError} for wrong usage, an unknown event, and a file that is there already. */
export async function report(
  args: readonly string[],
  terminal: Terminal,
  tools: ProjectTools & { readonly today: () => string },
): Promise<ExitCode> {
  const { values, positionals } = readArguments('report', args, {
    format: { type: 'string', default: 'md' },
    event: { type: 'string' },
    tag: { type: 'string' },
    output: { type: 'string', short: 'o' },
  });
  const format = choose('format', values.format, ['md', 'html'], 'report');
  if (values.event !== undefined && values.tag !== undefined)
    throw new CommandError(`An event or a tag, not both. ${seeHelp('report')}`);
  const [target, another] = targetsOf(positionals, terminal.cwd);
  if (target === undefined || another !== undefined || positionals.length > 1)
    throw new CommandError(`One project at a time. ${seeHelp('report')}`);
  const workspace = withProgress(terminal, 'Reading the project …', () => openProject(target.root, tools));
  const scope: ReportScope =
    values.event !== undefined
      ? { type: 'event', id: values.event }
      : values.tag !== undefined
        ? { type: 'tag', tag: values.tag }
        : { type: 'project' };
  if (scope.type === 'event' && workspace.definitions('event', scope.id).length === 0)
    throw new CommandError(`There is no event “${scope.id}” in this project.`);
  const found = evidenceReport(workspace, scope, tools.today());
  const text = format === 'html' ? reportAsHtml(found) : reportAsMarkdown(found);
  if (values.output === undefined) await writeAll(terminal.stdout, [text]);
  else if (!tools.writeNew(resolve(terminal.cwd, values.output), new TextEncoder().encode(text)))
    throw new CommandError(`“${values.output}” is there already. Name another file, or take it away first.`);
  return 0;
}
