import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { decodeText } from '../core/text/decode.ts';
import { worksOf } from '../core/text/works/works.ts';
import type { FilePort } from '../core/workspace/port.ts';
import type { Settings } from '../core/workspace/settings.ts';
import { relativePath } from '../core/workspace/uri.ts';
import { whyUnread } from '../core/workspace/why-unread.ts';
import { printable } from '../exchange/screen.ts';
import { type FoundReport, planProject } from '../features/create-project.ts';
import { discover } from '../node/discover.ts';
import { errorCode } from '../node/file-port.ts';
import { uriOf } from '../node/uris.ts';
import { readArguments, seeHelp } from './arguments.ts';
import { CommandError, type ExitCode } from './command.ts';
import { type Terminal, withProgress, writeAll } from './terminal.ts';

/** What making a project needs of the rest of Adduce. */
export interface InitTools {
  readonly port: FilePort;
  readonly settingsOf: (port: FilePort, projectFile: string | null) => Settings;
  /** Today's date where the user is, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** `adduce init [FOLDER]`. Throws a {@link CommandError} for wrong usage and for what cannot be read or written. */
export async function init(args: readonly string[], terminal: Terminal, tools: InitTools): Promise<ExitCode> {
  const { positionals } = readArguments('init', args, {});
  if (positionals.length > 1) throw new CommandError(`One folder at a time, please. ${seeHelp('init')}`);
  const name = positionals[0] ?? '.';
  const root = resolve(terminal.cwd, name);
  if (!isFolder(root))
    throw new CommandError(`There is no folder “${name}”. Make it first, with your reports in it.`);

  const uri = uriOf(root);
  const first = discover(root, tools.settingsOf(tools.port, null));
  const found =
    first.projectFile === null ? first : discover(root, tools.settingsOf(tools.port, first.projectFile));
  const { reports, leftOut } = withProgress(terminal, 'Reading the reports …', () =>
    readReports(uri, found.reports, tools.port),
  );
  const existing = [...found.annotations, ...(found.projectFile === null ? [] : [found.projectFile])];
  const plan = planProject({
    reports,
    existing: existing.map((file) => relativePath(uri, file)),
    today: tools.today(),
  });
  for (const file of plan.files) writeNew(join(root, file.path), file.text, terminal);

  const shown = (path: string) => relative(terminal.cwd, join(root, path));
  await writeAll(
    terminal.stdout,
    [
      ...plan.files.map(({ path }) => `Created ${shown(path)}`),
      ...leftOut.map((line) => `Left out ${line}`),
      plan.summary,
      ...nextSteps(plan.files, name, shown, found.annotations.length > 0),
    ].map((line) => `${printable(line)}\n`),
  );
  return 0;
}

function nextSteps(
  files: readonly { readonly path: string }[],
  folder: string,
  shown: (path: string) => string,
  annotated: boolean,
): readonly string[] {
  const registry = files.find(({ path }) => path.endsWith('.claims.yaml'));
  const argument = folder === '.' ? '' : ` ${/^[\w./-]+$/.test(folder) ? folder : `"${folder}"`}`;
  return [
    'Next:',
    ...(registry === undefined ? [] : [`  fill in what is known of each source in ${shown(registry.path)}`]),
    '  open the folder in VS Code and annotate a sentence (“Adduce: Annotate Sentence”)',
    `  adduce check${argument}`,
    ...(annotated
      ? [
          `  adduce check${argument} --update-baseline, should that find more than you can mend today: then only what is new counts`,
        ]
      : []),
  ];
}

/** Reads and hashes the reports; those that cannot be read, or are no text, are named with the reason. */
function readReports(root: string, uris: readonly string[], port: FilePort) {
  const reports: FoundReport[] = [];
  const leftOut: string[] = [];
  for (const uri of uris) {
    const path = relativePath(root, uri);
    const content = port.read(uri, root);
    if (!content.ok) {
      leftOut.push(`“${path}”: it ${whyUnread(content)}.`);
      continue;
    }
    const { text, problem } = decodeText(content.bytes);
    if (problem === 'binary') leftOut.push(`“${path}”: it is not a text file.`);
    // The beginning is enough to plan by; a folder of long reports need not be held in memory.
    else
      reports.push({
        path,
        sha256: port.sha256(content.bytes),
        text: text.slice(0, 1000),
        works: worksOf(text).length,
      });
  }
  return { reports, leftOut };
}

/** Writes a file that must not be there yet. */
function writeNew(path: string, text: string, { cwd }: Terminal): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (thrown) {
    const why =
      errorCode(thrown) === 'EEXIST'
        ? 'something of that name is there already, and nothing is overwritten'
        : `the system says ${errorCode(thrown) || String(thrown)}`;
    throw new CommandError(`“${relative(cwd, path)}” cannot be written: ${why}.`);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
