import { Composer, type YAMLParseError } from 'yaml';
import { LineIndex } from '../text/lines.ts';
import { convertDocument } from './convert.ts';
import { readTokens } from './guard.ts';
import { MAX_DEPTH, MAX_LENGTH, MAX_SYNTAX_PROBLEMS } from './limits.ts';
import type { YamlProblem, YamlResult } from './node.ts';
import { lineEndFrom, restOfLine, visibleLine, visibleSpan } from './problem-span.ts';
import { syntaxProblem } from './syntax-problem.ts';

/**
 * Reads any text as YAML 1.2 with the `yaml` package: slowly, but with everything YAML can do, and with what
 * is wrong said in words. Never throws.
 *
 * @returns the first document's nodes as far as they can be read, and the problems in the order of the text:
 * at most two of syntax, and every repeated key and broken alias. Their spans lie inside the text, on one
 * line, and are not empty unless the text is.
 */
export function fullParse(text: string): YamlResult {
  const refused = refuse(text);
  if (refused !== null) return { root: null, problems: [refused], hasAnchors: false };
  try {
    return composed(text);
  } catch (error) {
    // No text is known that does this; a defect in the package must still not take the file's readers down.
    const reason = error instanceof Error ? error.message : String(error);
    const message = `This text cannot be read as YAML (${reason}). Look at the changes made last.`;
    return {
      root: null,
      problems: [{ code: 'yaml/syntax', message, ...restOfLine(text, 0) }],
      hasAnchors: /[&*]/.test(text),
    };
  }
}

/** Text that is not looked at further, for its length or because it is none. */
function refuse(text: string): YamlProblem | null {
  if (text.length > MAX_LENGTH)
    return {
      code: 'yaml/too-large',
      message: `This file holds more than ${MAX_LENGTH / 1024 / 1024} million characters and is not read. Divide it into several files.`,
      ...restOfLine(text, 0),
    };
  const nul = text.indexOf('\0');
  if (nul < 0) return null;
  return {
    code: 'yaml/syntax',
    message:
      'This file holds NUL characters, so it is not a text file, or not saved as UTF-8. Save it as text in UTF-8.',
    ...visibleSpan(text, { start: nul, end: nul + 1 }),
  };
}

function composed(text: string): YamlResult {
  // The package miscounts the indentation of a line that begins with a byte order mark; with a line break in
  // its place all columns and offsets are right.
  const readable = text.startsWith('\ufeff') ? `\n${text.slice(1)}` : text;
  const { tokens, tooDeepAt, secondDocument, hasAnchors, unclosed } = readTokens(readable);
  if (tooDeepAt !== null) return { root: null, problems: [tooDeep(text, tooDeepAt)], hasAnchors };

  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    keepSourceTokens: true,
    uniqueKeys: false,
    strict: false,
  });
  const [document] = composer.compose(tokens, true, text.length);
  if (document === undefined) return { root: null, problems: [], hasAnchors };

  const { root, problems } = convertDocument(text, document);
  // Where the package found errors of its own, odd keys are mostly their echoes.
  const syntax =
    document.errors.length > 0
      ? firstErrors(text, document.errors).map((error) => syntaxProblem(text, error, unclosed))
      : problems.filter(({ code }) => code === 'yaml/syntax');
  if (secondDocument !== null)
    syntax.push({
      code: 'yaml/syntax',
      message:
        'A second document begins here, and only the first is read. Put what follows into a file of its own, or remove the line of dashes.',
      ...secondDocument,
    });
  const others = problems.filter(({ code }) => code !== 'yaml/syntax');
  return { root, problems: inOrder([...firstOfLines(text, syntax), ...others], text), hasAnchors };
}

function tooDeep(text: string, at: number): YamlProblem {
  return {
    code: 'yaml/too-deep',
    message: `Lists and entries are nested more than ${MAX_DEPTH} deep here, so nothing of this is read. Look for brackets or dashes repeated by mistake.`,
    ...visibleLine(text, at),
  };
}

/** How many of the package's errors are looked at; more than are shown, for some belong further up. */
const ERRORS_CONSIDERED = 8;

/** The first error of each line, for the lines that come first. */
function firstErrors(text: string, errors: readonly YAMLParseError[]): YAMLParseError[] {
  const first: YAMLParseError[] = [];
  let lineEnd = -1;
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    if (error.pos[0] <= lineEnd) continue;
    first.push(error);
    if (first.length === ERRORS_CONSIDERED) break;
    lineEnd = lineEndFrom(text, error.pos[0]);
  }
  return first;
}

/** The first syntax problems, at most one per line: those behind them are mostly their echoes. */
function firstOfLines(text: string, problems: readonly YamlProblem[]): YamlProblem[] {
  if (problems.length <= 1) return [...problems];
  const lines = LineIndex.of(text);
  const byLine = new Map<number, YamlProblem>();
  for (const problem of inOrder(problems, text)) {
    const line = lines.lineAt(problem.start);
    if (!byLine.has(line)) byLine.set(line, problem);
  }
  return [...byLine.values()].slice(0, MAX_SYNTAX_PROBLEMS);
}

function inOrder(problems: readonly YamlProblem[], text: string): YamlProblem[] {
  return problems
    .map((problem) => ({ ...problem, ...visibleSpan(text, problem) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
