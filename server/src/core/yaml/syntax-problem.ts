import type { YAMLParseError } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Unclosed } from './guard.ts';
import type { YamlProblem } from './node.ts';
import { lineEndFrom, lineStartOf, restOfLine, visibleLine, visibleSpan } from './problem-span.ts';

/** What is wrong and what to do, in an analyst's words, and where. */
interface Explained {
  readonly span: Span;
  readonly message: string;
}

const QUOTE_IT = 'put the whole value in quotes';

/**
 * Says an error of the `yaml` package in an analyst's words, at the place where something must be done: the
 * quotation mark that opens, not the end of the file at which it was missed.
 */
export function syntaxProblem(
  text: string,
  error: YAMLParseError,
  unclosed: readonly Unclosed[],
): YamlProblem {
  const { span, message } = explain(text, error, unclosed);
  return { code: 'yaml/syntax', message, ...visibleSpan(text, span) };
}

function explain(text: string, error: YAMLParseError, unclosed: readonly Unclosed[]): Explained {
  const at = Math.max(0, Math.min(error.pos[0], text.length));
  return (
    tabIndentation(text, at, error) ??
    missingClose(text, at, error, unclosed) ??
    byCode(text, at, error) ?? {
      span: restOfLine(text, at),
      message:
        'This cannot be read as YAML. Look at the indentation, the space after the colon, and the quotes on this line.',
    }
  );
}

function tabIndentation(text: string, at: number, error: YAMLParseError): Explained | null {
  const line = lineStartOf(text, at);
  const blanks = /^[ \t]*/.exec(text.slice(line, lineEndFrom(text, line)))?.[0] ?? '';
  if (error.code !== 'TAB_AS_INDENT' && !blanks.includes('\t')) return null;
  return {
    span: visibleLine(text, at),
    message: 'This line is indented with a tab. YAML allows only spaces there: replace the tab by spaces.',
  };
}

function missingClose(
  text: string,
  at: number,
  error: YAMLParseError,
  unclosed: readonly Unclosed[],
): Explained | null {
  if (error.message.startsWith('Missing closing')) {
    const opening = unclosed.find(({ open, end }) => end === at && (open === '"' || open === "'"));
    if (opening === undefined) return null;
    return {
      span: restOfLine(text, opening.start),
      message: `The quotation mark ${opening.open} that opens here is not closed. Put another one at the end of the value.`,
    };
  }
  if (!/must end with a|sufficiently indented/.test(error.message)) return null;
  const opening = unclosed.findLast(({ start, open }) => start < at && (open === '[' || open === '{'));
  if (opening === undefined) return null;
  const close = opening.open === '[' ? ']' : '}';
  return {
    span: { start: opening.start, end: opening.start + 1 },
    message: `The bracket “${opening.open}” that opens here is not closed. Put a “${close}” where the list ends, and indent all lines up to it further than the key; or, if the bracket is part of the text, ${QUOTE_IT}.`,
  };
}

function byCode(text: string, at: number, error: YAMLParseError): Explained | null {
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return error.message.startsWith('Nested') ? nestedKey(text, at) : misaligned(text, at);
    case 'MULTILINE_IMPLICIT_KEY':
      return lineWithoutColon(text, at);
    case 'BAD_INDENT':
      return misaligned(text, at);
    case 'BAD_SCALAR_START': {
      const character = text.charAt(at);
      return {
        span: restOfLine(text, at),
        message: `A value cannot begin with “${character}”: ${QUOTE_IT}.`,
      };
    }
    case 'BAD_DQ_ESCAPE':
      return {
        span: { start: at, end: at + 2 },
        message:
          'Between double quotes a backslash begins a special character, and this one is unknown. Write two backslashes, or use single quotes around the value.',
      };
    case 'BLOCK_IN_FLOW':
      return {
        span: restOfLine(text, at),
        message:
          'Inside brackets, values are set apart by commas, and a value that contains “: ” or begins with “- ” needs quotes.',
      };
    case 'MISSING_CHAR':
      return missingCharacter(text, at, error.message);
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, at, error.message);
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'BAD_PROP_ORDER':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return {
        span: restOfLine(text, at),
        message: `A value that begins with “&”, “*” or “!” means something special in YAML, and this one cannot be read so. If it is text, ${QUOTE_IT}.`,
      };
    case 'BAD_DIRECTIVE':
      return {
        span: restOfLine(text, at),
        message: `A line cannot begin with “%”. If it is text, ${QUOTE_IT}.`,
      };
    default:
      return null;
  }
}

/** A second `: ` in a value, or, when the line holds none, a line below it that is indented too far. */
function nestedKey(text: string, at: number): Explained {
  const line = text.slice(at, lineEndFrom(text, at));
  if (/:(?:\s|$)/.test(line)) {
    const curly = /^[“”‘’]/.test(line)
      ? ' Curly quotes do not count: use straight ones around the whole value.'
      : '';
    return {
      span: restOfLine(text, at),
      message: `This value contains “: ”, which YAML takes for a second key. To keep it as text, ${QUOTE_IT}.${curly}`,
    };
  }
  const next = /\S/.exec(text.slice(lineEndFrom(text, at)));
  return tooFar(text, next === null ? at : lineEndFrom(text, at) + next.index);
}

function tooFar(text: string, at: number): Explained {
  return {
    span: visibleLine(text, at),
    message:
      'This line is indented further than the line it follows. Indent it like the other keys of the same entry; or, if it goes on with the value above, put that value in quotes.',
  };
}

function misaligned(text: string, at: number): Explained {
  const span = visibleLine(text, at);
  const above = visibleLine(text, Math.max(0, lineStartOf(text, span.start) - 1));
  return (
    [span, above].map((line) => gluedDash(text, line)).find((found) => found !== null) ?? {
      span,
      message:
        'This line does not stand below the lines it belongs with. Indent it exactly like the other keys, or the other dashes, of the same list or entry.',
    }
  );
}

/** `-id: x`, which YAML takes for a key that begins with a dash. */
function gluedDash(text: string, span: Span): Explained | null {
  if (!/^-[^\s-]/.test(text.slice(span.start, span.start + 2))) return null;
  return { span, message: 'A space is missing after the dash: write “- ” before each entry of a list.' };
}

function lineWithoutColon(text: string, at: number): Explained {
  const span = visibleLine(text, at);
  const line = text.slice(span.start, span.end);
  const dash = gluedDash(text, span);
  if (dash !== null) return dash;
  if (/^[\w.-]+:\S/.test(line))
    return { span, message: 'A space is missing after the colon: write “key: value”.' };
  if (/^["'[{]/.test(line))
    return {
      span,
      message:
        'Here a key and a colon were expected. A text over several lines cannot be a key: join its lines.',
    };
  return {
    span,
    message:
      'This line has no “key: value”. Put a colon and a space after the key; or, if the line goes on with the value above, indent it further than that value’s key.',
  };
}

function missingCharacter(text: string, at: number, message: string): Explained | null {
  if (message.startsWith('Implicit map keys')) return lineWithoutColon(text, at);
  if (message.startsWith('Sequence item without')) return misaligned(text, at);
  if (/^Missing ,/.test(message))
    return {
      span: restOfLine(text, at),
      message:
        'A comma is missing before this. Inside brackets, values are set apart by commas; a value that contains a comma, a bracket or a quotation mark needs quotes around the whole of it.',
    };
  if (message.startsWith('Missing space after :'))
    return { span: restOfLine(text, at), message: 'A space is missing after the colon: write “key: value”.' };
  if (message.startsWith('Comments must'))
    return {
      span: restOfLine(text, at),
      message: `A space is missing before “#”. If it is part of the text, ${QUOTE_IT}.`,
    };
  if (message.startsWith('Missing directives-end'))
    return {
      span: visibleLine(text, Math.max(0, text.search(/^%/m))),
      message: `A line that begins with “%” means something special in YAML. If it is text, ${QUOTE_IT}.`,
    };
  if (message.startsWith('Block scalars with more-indented'))
    return {
      span: restOfLine(text, at),
      message:
        'The blank lines above this text hold more spaces than the text is indented by. Remove the spaces from the blank lines.',
    };
  return null;
}

function unexpected(text: string, at: number, message: string): Explained | null {
  const span = restOfLine(text, at);
  if (message.includes('block-seq-ind'))
    return {
      span,
      message: `A list cannot begin on the line of its key. Put it on the next line, indented; or, if the dash is part of the text, ${QUOTE_IT}.`,
    };
  if (/flow-(?:seq|map)-end/.test(message))
    return {
      span,
      message: `This closing bracket has no opening one. Remove it; or, if it is part of the text, ${QUOTE_IT}.`,
    };
  if (/^Unexpected (?:,|empty item)/.test(message))
    return {
      span: { start: at, end: at + 1 },
      message: 'There is a comma too many here, or a value is missing beside it.',
    };
  if (message.startsWith('Block scalar header'))
    return {
      span: visibleLine(text, at),
      message: `After “|” or “>” the text must begin on the next line, indented. If the sign is part of the text, ${QUOTE_IT}.`,
    };
  return textAfterValue(text, at);
}

/** Text behind a closed quote, bracket or alias, or outside the list or entry that stands above it. */
function textAfterValue(text: string, at: number): Explained {
  const before = text.slice(lineStartOf(text, at), at).trimEnd();
  const span = restOfLine(text, at);
  if (before.endsWith('"'))
    return {
      span,
      message:
        'Text follows the closing quotation mark. Put the whole value in quotes; inside double quotes, write \\" for a quotation mark of the text.',
    };
  if (before.endsWith("'"))
    return {
      span,
      message:
        "Text follows the closing quotation mark. Put the whole value in quotes; inside single quotes, write '' for an apostrophe.",
    };
  if (/[\]}]$/.test(before))
    return {
      span,
      message: `Text follows the closing bracket. If the bracket is part of the text, ${QUOTE_IT}.`,
    };
  if (/\s\*\S*$/.test(` ${before}`))
    return {
      span,
      message: `A value that begins with “*” means something special in YAML. If it is text, ${QUOTE_IT}.`,
    };
  return misaligned(text, at);
}
