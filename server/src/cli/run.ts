import { printable } from '../exchange/screen.ts';
import { didYouMean, seeHelp } from './arguments.ts';
import { CommandError, type ExitCode } from './command.ts';
import { COMMAND_HELP, COMMANDS, type CommandName, GENERAL_HELP } from './help.ts';
import { readerIsGone, type Terminal, writeAll } from './terminal.ts';

/** The commands, each given its own arguments, and what `--version` prints. */
export interface Program {
  readonly version: string;
  readonly commands: Readonly<Record<CommandName, (args: readonly string[]) => Promise<ExitCode>>>;
}

/**
 * Runs one command line (without node and script) and gives the exit code. What goes wrong becomes one
 * plain line on stderr; nothing is thrown. `ADDUCE_DEBUG=1` adds the stack.
 */
export async function run(argv: readonly string[], terminal: Terminal, program: Program): Promise<ExitCode> {
  try {
    return await dispatch(argv, terminal, program);
  } catch (thrown) {
    if (readerIsGone(thrown)) return 0;
    const debug = terminal.env.ADDUCE_DEBUG === '1' && thrown instanceof Error ? `\n${thrown.stack}` : '';
    await writeAll(terminal.stderr, [`adduce: ${printable(reasonOf(thrown))}${debug}\n`]);
    return 2;
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal, program: Program): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    await writeAll(terminal.stderr, [GENERAL_HELP]);
    return 2;
  }
  if (first === '--version' || first === '-v') return print(terminal, `${program.version}\n`);
  if (first === '--help' || first === '-h') return print(terminal, GENERAL_HELP);
  if (first === 'help')
    return print(terminal, rest[0] === undefined ? GENERAL_HELP : COMMAND_HELP[commandName(rest[0])]);
  const name = commandName(first);
  const end = rest.indexOf('--');
  const options = end < 0 ? rest : rest.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) return print(terminal, COMMAND_HELP[name]);
  return program.commands[name](rest);
}

function commandName(word: string): CommandName {
  const name = COMMANDS.find((command) => command === word);
  if (name !== undefined) return name;
  if (word.startsWith('-')) throw new CommandError(`There is no option “${word}” here. ${seeHelp('')}`);
  throw new CommandError(`There is no command “${word}”.${didYouMean(word, COMMANDS, '')} ${seeHelp('')}`);
}

async function print(terminal: Terminal, text: string): Promise<ExitCode> {
  await writeAll(terminal.stdout, [text]);
  return 0;
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof CommandError) return thrown.message;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return `something went wrong inside Adduce: ${message.replace(/\s+/g, ' ')} (ADDUCE_DEBUG=1 shows where)`;
}
