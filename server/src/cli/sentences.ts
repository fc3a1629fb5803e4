import { relative, resolve } from 'node:path';
import { LineIndex } from '../core/text/lines.ts';
import { segment } from '../core/text/segment.ts';
import { onOneLine } from '../core/text/unwrap.ts';
import { type ProposedWork, worksOf } from '../core/text/works/works.ts';
import type { FilePort } from '../core/workspace/port.ts';
import { printable } from '../exchange/screen.ts';
import { choose, readArguments, seeHelp } from './arguments.ts';
import { CommandError, type ExitCode } from './command.ts';
import { projectWords } from './project-words.ts';
import { readReport } from './read-text.ts';
import { type Terminal, writeAll } from './terminal.ts';

/** `adduce sentences FILE`. Throws a {@link CommandError} for wrong usage and for what cannot be read. */
export async function sentences(
  args: readonly string[],
  terminal: Terminal,
  port: FilePort,
): Promise<ExitCode> {
  const { values, positionals } = readArguments('sentences', args, {
    format: { type: 'string', default: 'text' },
    wrapped: { type: 'boolean', default: false },
    works: { type: 'boolean', default: false },
  });
  const format = choose('format', values.format, ['text', 'json'], 'sentences');
  const file = oneFile(positionals, 'sentences');
  const text = readReport(file, terminal.cwd, port);
  const lines = LineIndex.of(text);
  const name = relative(terminal.cwd, resolve(terminal.cwd, file)).replaceAll('\\', '/');
  const found = segment(text, { ...projectWords(file, terminal.cwd, port), wrapped: values.wrapped });
  if (values.works) {
    const works = worksOf(text, found);
    await writeAll(terminal.stdout, format === 'json' ? [worksAsJson(name, works)] : worksAsText(works));
    return 0;
  }
  const units = found.map(({ kind, start, end }, at) => ({
    number: at + 1,
    kind,
    line: lines.lineAt(start) + 1,
    start,
    end,
    text: text.slice(start, end),
  }));
  await writeAll(terminal.stdout, format === 'json' ? asJson() : asText());
  return 0;

  function* asJson(): Iterable<string> {
    yield `{"version":1,"file":${JSON.stringify(name)},"sentences":[`;
    for (const unit of units) yield `${unit.number === 1 ? '\n' : ',\n'}  ${JSON.stringify(unit)}`;
    yield units.length === 0 ? ']}\n' : '\n]}\n';
  }

  function* asText(): Iterable<string> {
    const digits = String(units.length).length;
    const lineDigits = String(units.at(-1)?.line ?? 0).length;
    for (const { number, kind, line, text } of units) {
      const columns = [
        String(number).padStart(digits),
        kind.padEnd(LONGEST_KIND),
        `L${line}`.padEnd(lineDigits + 1),
      ];
      yield `${columns.join('  ')}  ${printable(onOneLine(text))}\n`;
    }
  }
}

function worksAsJson(file: string, works: readonly ProposedWork[]): string {
  return `${JSON.stringify({ version: 1, file, works }, null, 2)}\n`;
}

function* worksAsText(works: readonly ProposedWork[]): Iterable<string> {
  for (const { lines, title, publisher, issued, url, why } of works) {
    const facts = [title, publisher, issued, url].filter((fact) => fact !== null);
    yield `L${lines[0]}-${lines[1]}  ${printable(facts.length === 0 ? '(no title, publisher, date or address)' : facts.join(' · '))}\n`;
    if (why.length > 0) yield `    because ${printable(why.join('; '))}\n`;
  }
}

const LONGEST_KIND = 'boilerplate'.length;

/** The one file a command is about. */
export function oneFile(positionals: readonly string[], command: string): string {
  const [file, ...more] = positionals;
  if (file === undefined) throw new CommandError(`Which file? Name a report. ${seeHelp(command)}`);
  if (more.length > 0)
    throw new CommandError(
      `One file at a time, please: “${more.join('”, “')}” is too much. ${seeHelp(command)}`,
    );
  return file;
}
