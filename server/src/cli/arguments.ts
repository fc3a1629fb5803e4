import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../core/text/nearest.ts';
import { CommandError } from './command.ts';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command's arguments. Throws a {@link CommandError} that says what is wrong with them, in our
 * words rather than the parser's.
 */
export function readArguments<const O extends OptionsConfig>(
  command: string,
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new CommandError(`${explain(thrown, Object.keys(options))} ${seeHelp(command)}`);
  }
}

/** The value of an option that takes one of a few words. */
export function choose<const T extends string>(
  option: string,
  value: string,
  choices: readonly T[],
  command: string,
): T {
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  const list = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
  throw new CommandError(
    `--${option} takes ${list}, not “${value}”.${didYouMean(value, choices, '')} ${seeHelp(command)}`,
  );
}

/** The last sentence of every complaint about usage. */
export function seeHelp(command: string): string {
  return `See “adduce ${command === '' ? '' : `${command} `}--help”.`;
}

/** ` Did you mean “…”?`, with a space before it, or nothing. */
export function didYouMean(word: string, candidates: readonly string[], prefix: string): string {
  const [best] = nearest(word, candidates, 1);
  return best === undefined ? '' : ` Did you mean “${prefix}${best}”?`;
}

function explain(thrown: unknown, known: readonly string[]): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const name = /'?-{1,2}([^\s',=<]+)/.exec(thrown.message)?.[1] ?? '';
  switch ('code' in thrown ? thrown.code : undefined) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `There is no option “${name.length === 1 ? '-' : '--'}${name}”.${didYouMean(name, known, '--')}`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      if (/ambiguous/.test(thrown.message))
        return `A value that begins with “-” is written with “=”: “--${longName(thrown.message)}=-…”.`;
      if (/does not take an argument/.test(thrown.message))
        return `--${longName(thrown.message)} takes no value.`;
      return `--${longName(thrown.message)} needs a value.`;
    default:
      return thrown.message.replace(/\s+/g, ' ');
  }
}

function longName(message: string): string {
  return /--([^\s',=<]+)/.exec(message)?.[1] ?? '';
}
