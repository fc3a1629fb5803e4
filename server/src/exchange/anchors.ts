import type { AnchorState } from '../core/anchoring/locate.ts';
import type { WordPart } from '../core/anchoring/word-changes.ts';
import { onOneLine } from '../core/text/one-line.ts';
import type { Range } from '../core/text/span.ts';
import { relativePath } from '../core/workspace/uri.ts';
import { printable, type Style, styleFor, wrapped } from './screen.ts';

/** What became of the quotes of reports that have changed: plain data, from which both formats are made. */
export interface AnchorsReport {
  readonly reports: readonly ReportAnchors[];
}

export interface ReportAnchors {
  readonly uri: string;
  /** Ids of the sources in the report. */
  readonly sources: readonly string[];
  /** Whether the version that was read is at hand. */
  readonly preserved: boolean;
  readonly quotes: readonly QuoteAnchor[];
}

export interface QuoteAnchor {
  readonly claim: string | null;
  readonly source: string;
  readonly state: AnchorState;
  /** Whether it stood in the version that was read, as far as that is known. */
  readonly followed: boolean;
  /** Whether the finding on it has been accepted with a reason. */
  readonly accepted: boolean;
  /** The annotation file, and the quote's place in it. */
  readonly uri: string;
  readonly range: Range;
  readonly quote: string;
  /** The words that stand in its place; null where there are none, or several places. */
  readonly now: string | null;
  readonly nowRange: Range | null;
  /** For a quote that a search did not find: the words most similar to it, which may be another sentence. */
  readonly similar: string | null;
  /** What went and came towards `now`, else towards `similar`. Empty unless the words differ. */
  readonly parts: readonly WordPart[];
}

/** The version of the JSON format: raised when a field changes its meaning or goes. */
const FORMAT_VERSION = 1;

/** For programs: files are paths from the project's root or `from`, ranges lines and UTF-16 characters from 0. */
export function formatAnchorsJson({ reports }: AnchorsReport, from: string): string {
  const file = (uri: string) => relativePath(from, uri);
  return `${JSON.stringify(
    {
      version: FORMAT_VERSION,
      reports: reports.map(({ uri, sources, preserved, quotes }) => ({
        file: file(uri),
        sources,
        preserved,
        quotes: quotes.map((one) => ({
          claim: one.claim,
          source: one.source,
          state: one.state,
          followed: one.followed,
          accepted: one.accepted,
          file: file(one.uri),
          range: one.range,
          quote: one.quote,
          now: one.now,
          nowRange: one.nowRange,
          similar: one.similar,
        })),
      })),
    },
    null,
    2,
  )}\n`;
}

export interface AnchorsTextOptions {
  /** Folder URI that paths are given from. */
  readonly from: string;
  readonly colour: boolean;
  /** Columns to wrap at; null where nobody reads along. */
  readonly width: number | null;
}

/** In the order in which they are counted: what needs no look first. */
const STATES: readonly AnchorState[] = [
  'exact',
  'moved',
  'edited',
  'edited-critical',
  'ambiguous',
  'deleted',
  'missing-source',
];

/** For people: each changed report with its quotes that do not stand as they were, and their words compared. */
export function* formatAnchorsText(
  { reports }: AnchorsReport,
  { from, colour, width }: AnchorsTextOptions,
): Iterable<string> {
  const style = styleFor(colour);
  if (reports.length === 0) yield 'No report has changed since its hash was recorded.\n';
  for (const { uri, preserved, quotes } of reports) {
    if (quotes.length > 0 && quotes.every(({ state }) => state === 'missing-source')) {
      yield `${style.bold(printable(relativePath(from, uri)))}  ${lost(quotes.length, preserved)}\n`;
      continue;
    }
    const kept = preserved
      ? ''
      : '; the version that was read is not preserved, so this is what a search finds';
    yield `${style.bold(printable(relativePath(from, uri)))}  ${countsOf(quotes)}${kept}\n`;
    for (const quote of quotes) {
      if (quote.state === 'exact') continue;
      const place = `${printable(relativePath(from, quote.uri))}:${quote.range.start.line + 1}`;
      const state = `${quote.state}${quote.accepted ? ', accepted' : ''}${quote.followed || quote.state === 'moved' ? '' : ', not in the version that was read either'}`;
      yield `  ${painted(quote, style)(state)}  ${printable(quote.claim ?? 'a claim without an id')}  ${style.dim(place)}\n`;
      for (const line of wordsOf(quote, style, colour, width)) yield `    ${line}\n`;
    }
  }
}

function lost(quotes: number, preserved: boolean): string {
  const said =
    quotes === 1
      ? 'cannot be read, so its one quote cannot be checked'
      : `cannot be read, so its ${quotes} quotes cannot be checked`;
  return `${said}; ${preserved ? 'what was read is preserved. “adduce check” says where' : '“adduce check” says why'}.`;
}

function countsOf(quotes: readonly QuoteAnchor[]): string {
  if (quotes.length === 0) return 'changed; no claim quotes it';
  const said = STATES.flatMap((state) => {
    const count = quotes.filter((quote) => quote.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  return `changed: ${said.join(', ')}`;
}

function painted({ state, accepted }: QuoteAnchor, style: Style): (text: string) => string {
  if (accepted || state === 'moved') return style.dim;
  return state === 'edited' ? style.yellow : style.red;
}

function wordsOf(
  { quote, parts, state, similar }: QuoteAnchor,
  style: Style,
  colour: boolean,
  width: number | null,
): readonly string[] {
  if (state === 'moved') return [];
  const text =
    parts.length === 0
      ? printable(onOneLine(quote))
      : (similar === null ? '' : 'most similar: ') +
        parts.map(({ kind, text: words }) => marked(kind, printable(words), style, colour)).join('');
  // What is painted has sequences in it that take no room: it is left to the terminal to wrap.
  return colour || width === null ? [text] : wrapped(text, width - 4);
}

/** Without colours as `git diff --word-diff` writes it. */
function marked(kind: WordPart['kind'], words: string, style: Style, colour: boolean): string {
  switch (kind) {
    case 'same':
      return words;
    case 'removed':
      return colour ? style.red(`[-${words}-]`) : `[-${words}-]`;
    case 'added':
      return colour ? style.green(`{+${words}+}`) : `{+${words}+}`;
  }
}
