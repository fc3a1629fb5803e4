import { relative, resolve } from 'node:path';
import { locate as locateQuote } from '../core/anchoring/locate.ts';
import { LineIndex } from '../core/text/lines.ts';
import { type SegmentOptions, segment } from '../core/text/segment.ts';
import type { Span } from '../core/text/span.ts';
import type { FilePort } from '../core/workspace/port.ts';
import { printable } from '../exchange/screen.ts';
import { choose, readArguments, seeHelp } from './arguments.ts';
import { CommandError, type ExitCode } from './command.ts';
import { projectWords } from './project-words.ts';
import { readReport } from './read-text.ts';
import { oneFile } from './sentences.ts';
import { type Terminal, writeAll } from './terminal.ts';

/** `adduce locate FILE --quote …`. Throws a {@link CommandError} for wrong usage and for what cannot be read. */
export async function locate(args: readonly string[], terminal: Terminal, port: FilePort): Promise<ExitCode> {
  const { values, positionals } = readArguments('locate', args, {
    quote: { type: 'string' },
    prefix: { type: 'string' },
    suffix: { type: 'string' },
    format: { type: 'string', default: 'text' },
    wrapped: { type: 'boolean', default: false },
  });
  const format = choose('format', values.format, ['text', 'json'], 'locate');
  const file = oneFile(positionals, 'locate');
  const { quote, prefix, suffix } = values;
  if (quote === undefined || quote.trim() === '')
    throw new CommandError(`Which words? Give them with --quote "…". ${seeHelp('locate')}`);

  const text = readReport(file, terminal.cwd, port);
  const anchor = locateQuote(text, {
    quote,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  });
  const { start, end } = anchor;
  const placeOf = placer(text, { ...projectWords(file, terminal.cwd, port), wrapped: values.wrapped });
  const found = start === undefined || end === undefined ? null : placeOf({ start, end });
  const candidates = anchor.candidates.map(({ score, ...span }) => ({ ...placeOf(span), score }));
  const answer = { state: anchor.state, found, candidates };
  const name = relative(terminal.cwd, resolve(terminal.cwd, file)).replaceAll('\\', '/');
  await writeAll(terminal.stdout, format === 'json' ? [asJson(name, answer)] : asText(answer));
  return anchor.state === 'exact' ? 0 : 1;
}

type Place = ReturnType<ReturnType<typeof placer>>;

interface Answer {
  readonly state: string;
  readonly found: Place | null;
  readonly candidates: readonly (Place & { readonly score: number })[];
}

/** Says where a span is: its range, and the sentences it touches. */
function placer(text: string, options: SegmentOptions) {
  const lines = LineIndex.of(text);
  const units = segment(text, options);
  return ({ start, end }: Span) => {
    const touched = units.filter((unit) => unit.start < end && start < unit.end);
    const sentence = text.slice(touched[0]?.start ?? start, touched.at(-1)?.end ?? end);
    return { start, end, range: lines.rangeOf({ start, end }), sentence };
  };
}

function asJson(file: string, { state, found, candidates }: Answer): string {
  return `${JSON.stringify({ version: 1, file, state, ...found, candidates }, null, 2)}\n`;
}

function* asText({ state, found, candidates }: Answer): Iterable<string> {
  if (found !== null) yield `${state}  ${placeText(found)}\n  ${shown(found.sentence)}\n`;
  else if (state === 'ambiguous')
    yield `ambiguous: these words stand in ${candidates.length} places. Add --prefix or --suffix to say which.\n`;
  else
    yield `${state}: these words do not stand in this report.${candidates.length > 0 ? ' The most similar places:' : ''}\n`;
  for (const candidate of candidates) {
    const score = candidate.score < 1 ? `  similarity ${candidate.score.toFixed(2)}` : '';
    yield `  ${placeText(candidate)}${score}\n    ${shown(candidate.sentence)}\n`;
  }
}

/** `line:column-line:column`, from 1; the end is the place after the last character. */
function placeText({ range: { start, end } }: Place): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

function shown(text: string): string {
  return printable(text.replace(/\s*[\r\n]+\s*/g, ' '));
}
