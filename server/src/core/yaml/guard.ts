import { CST, Lexer, Parser } from 'yaml';
import type { Span } from '../text/span.ts';
import { MAX_DEPTH } from './limits.ts';

/** A quotation mark or bracket that opens and is not closed. */
export interface Unclosed {
  /** Offset of the opening character. */
  readonly start: number;
  /** Offset at which the parser stopped to look for the closing one. */
  readonly end: number;
  readonly open: '"' | "'" | '[' | '{';
}

/** A text cut into the tokens of the `yaml` package, and what must be known before they are composed. */
export interface GuardedTokens {
  /** The tokens of the first document of the stream. */
  readonly tokens: readonly CST.Token[];
  /** Where the nesting goes beyond the limit; the tokens are then useless. */
  readonly tooDeepAt: number | null;
  /** The marker at which a second document begins. */
  readonly secondDocument: Span | null;
  readonly hasAnchors: boolean;
  readonly unclosed: readonly Unclosed[];
}

/**
 * Reads tokens without composing them. Parsing to tokens keeps a stack of its own; composing recurses, and
 * text of two kilobytes can bring the whole process down there. So depth is measured here, and text that
 * nests too deeply is read no further.
 */
export function readTokens(text: string): GuardedTokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const unclosed: Unclosed[] = [];
  const brackets: { readonly start: number; readonly open: '[' | '{' }[] = [];
  let hasAnchors = false;
  let isScalar = false;

  const leaveOpen = (end: number) => {
    for (const { start, open } of brackets.splice(0)) unclosed.push({ start, end, open });
  };

  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    if (isScalar) isScalar = false;
    else
      switch (lexeme.charAt(0)) {
        case CST.SCALAR:
          isScalar = true;
          break;
        case CST.FLOW_END:
          leaveOpen(start);
          break;
        case '&':
        case '*':
          hasAnchors = true;
          break;
        case '[':
        case '{':
          brackets.push({ start, open: lexeme === '[' ? '[' : '{' });
          break;
        case ']':
        case '}': {
          const last = brackets.pop();
          if (last !== undefined && (last.open === '[') !== (lexeme === ']'))
            unclosed.push({ ...last, end: start });
          break;
        }
        case '"':
        case "'":
          if (!isClosed(lexeme))
            unclosed.push({ start, end: start + lexeme.length, open: lexeme.charAt(0) === '"' ? '"' : "'" });
          break;
      }
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH && depthOf(parser.stack) > MAX_DEPTH)
      return { tokens: [], tooDeepAt: start, secondDocument: null, hasAnchors, unclosed: [] };
  }
  for (const token of parser.end()) tokens.push(token);
  leaveOpen(text.length);

  const first = tokens.findIndex((token) => token.type === 'document');
  const second =
    first < 0 ? -1 : tokens.findIndex((token, index) => index > first && token.type === 'document');
  return {
    tokens: second < 0 ? tokens : tokens.slice(0, second),
    tooDeepAt: null,
    secondDocument: second < 0 ? null : startOfDocument(tokens[second]),
    hasAnchors,
    unclosed,
  };
}

function depthOf(stack: readonly CST.Token[]): number {
  let depth = 0;
  for (const token of stack) if (CST.isCollection(token)) depth++;
  return depth;
}

/** Whether a quoted scalar as cut by the lexer ends with its own quotation mark. */
function isClosed(lexeme: string): boolean {
  const quote = lexeme.charAt(0);
  if (lexeme.length < 2 || !lexeme.endsWith(quote)) return false;
  if (quote === "'") return true;
  let backslashes = 0;
  while (lexeme.charAt(lexeme.length - 2 - backslashes) === '\\') backslashes++;
  return backslashes % 2 === 0;
}

function startOfDocument(token: CST.Token | undefined): Span | null {
  if (token?.type !== 'document') return null;
  const marker = token.start.find((one) => one.type === 'doc-start');
  const start = marker?.offset ?? token.value?.offset ?? token.offset;
  return { start, end: start + (marker?.source.length ?? 0) };
}
