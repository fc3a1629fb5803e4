import { relative, resolve } from 'node:path';
import type { FilePort } from '../core/workspace/port.ts';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import type { Settings } from '../core/workspace/settings.ts';
import { printable } from '../exchange/screen.ts';
import { formatEdits } from '../features/format/format.ts';
import { discover } from '../node/discover.ts';
import { projectFolder } from '../node/find-root.ts';
import { pathOf, uriOf } from '../node/uris.ts';
import { readArguments } from './arguments.ts';
import { CommandError, type ExitCode } from './command.ts';
import { rewriteFile } from './rewrite-file.ts';
import { type Target, targetsOf } from './targets.ts';
import { type Terminal, writeAll } from './terminal.ts';

/** What formatting needs of the rest of Adduce. */
export interface FormatTools {
  readonly port: FilePort;
  readonly settingsOf: (port: FilePort, projectFile: string | null) => Settings;
  /** Writes bytes over a file. */
  readonly write: (path: string, bytes: Uint8Array) => void;
}

/** `adduce fmt [--check] [PATH…]`. Throws a {@link CommandError} for wrong usage and for paths that lead nowhere. */
export async function fmt(
  args: readonly string[],
  terminal: Terminal,
  tools: FormatTools,
): Promise<ExitCode> {
  const { values, positionals } = readArguments('fmt', args, { check: { type: 'boolean', default: false } });
  const files = targetsOf(positionals, terminal.cwd).flatMap((target) => filesOf(target, terminal, tools));
  // One that only looks writes nothing.
  const write = values.check ? () => undefined : tools.write;
  let changed = 0;
  let failed = 0;
  for (const { uri, root } of files) {
    const name = relative(terminal.cwd, pathOf(uri) ?? uri).replaceAll('\\', '/');
    try {
      if (!rewriteFile(uri, root, formatEdits, terminal, { port: tools.port, write })) continue;
    } catch (thrown) {
      // The other files are no worse for it.
      if (!(thrown instanceof CommandError)) throw thrown;
      failed++;
      await writeAll(terminal.stderr, [`adduce: ${printable(thrown.message)}\n`]);
      continue;
    }
    changed++;
    await writeAll(terminal.stdout, [`${printable(name)}  ${values.check ? 'would change' : 'formatted'}\n`]);
  }
  if (changed === 0 && failed === 0) await writeAll(terminal.stdout, [nothingToDo(files.length)]);
  return failed > 0 ? 2 : values.check && changed > 0 ? 1 : 0;
}

function nothingToDo(count: number): string {
  if (count === 0) return 'There is no annotation file here.\n';
  return count === 1
    ? 'Nothing to do: the file is laid out as it should be.\n'
    : `Nothing to do: all ${count} files are laid out as they should be.\n`;
}

interface FileInFolder {
  readonly uri: string;
  readonly root: string;
}

/** The annotation files meant: those named, or all of a project and of the projects below it. */
function filesOf({ root, only }: Target, terminal: Terminal, tools: FormatTools): readonly FileInFolder[] {
  const uri = uriOf(root);
  const projectFile = projectFolder(root) === root ? `${uri}/${PROJECT_FILE}` : null;
  const { annotations, nested } = discover(root, tools.settingsOf(tools.port, projectFile));
  if (only === null)
    return [
      ...annotations.map((one) => ({ uri: one, root: uri })),
      ...nested.flatMap((folder) => filesOf({ root: folder, only: null }, terminal, tools)),
    ];
  return [...only].map((path) => {
    const file = uriOf(resolve(terminal.cwd, path));
    if (!annotations.includes(file))
      throw new CommandError(
        `“${relative(terminal.cwd, path)}” is no annotation file. Those end in “.claims.yaml”, or are named by “annotations” in adduce.yaml.`,
      );
    return { uri: file, root: uri };
  });
}
