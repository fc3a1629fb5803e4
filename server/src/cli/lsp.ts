import { seeHelp } from './arguments.ts';
import { CommandError, type ExitCode } from './command.ts';

/** Serves an editor until it goes. Reads which way to talk from the process's own arguments. */
export type Serve = () => Promise<void>;

/**
 * `adduce lsp --stdio | --node-ipc | --socket=PORT | --pipe=NAME`. Editors add arguments of their own
 * (`--clientProcessId=…`), so unknown ones are let pass. Throws a {@link CommandError} when no way to
 * talk is given, or an impossible one.
 */
export async function lsp(args: readonly string[], serve: Serve): Promise<ExitCode> {
  const ways = args.filter((argument) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(argument));
  const [way, ...more] = ways;
  if (way === undefined)
    throw new CommandError(`How should the editor be spoken to? Most want --stdio. ${seeHelp('lsp')}`);
  if (more.length > 0)
    throw new CommandError(`One way to talk at a time: ${ways.join(' or ')}? ${seeHelp('lsp')}`);
  const value = way.includes('=') ? way.slice(way.indexOf('=') + 1) : (args[args.indexOf(way) + 1] ?? '');
  if (way.startsWith('--socket') && !isPort(value))
    throw new CommandError(`--socket needs the number of a port, such as --socket=6009. ${seeHelp('lsp')}`);
  if (way.startsWith('--pipe') && value === '')
    throw new CommandError(`--pipe needs the name of a pipe. ${seeHelp('lsp')}`);
  if (way === '--node-ipc' && process.send === undefined)
    throw new CommandError(
      `--node-ipc works only when Node started this process with a channel. ${seeHelp('lsp')}`,
    );
  await serve();
  return 0;
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65536;
}
