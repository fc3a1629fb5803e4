import { type FieldInfo, type FieldPath, fieldAt, fieldsOf } from '../../../../schemas/describe.ts';
import { LIST_NAMES } from '../../core/model/entry.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { textOf, under } from '../../core/yaml/access.ts';
import { cut } from '../../core/yaml/pieces.ts';
import { completeSeverities, completeWaived } from './codes.ts';
import { asListValue, type CompletionContext, contextAt } from './context.ts';
import { completeDates } from './dates.ts';
import { completeEntries } from './entries.ts';
import { completeFiles } from './files.ts';
import { completeClaimId, completeIds } from './ids.ts';
import { type CompletionItem, type CompletionList, cutToSize, NOTHING } from './item.ts';
import { completeKeys } from './keys.ts';
import type { CompletionPort } from './port.ts';
import { entryAround, type QuotedWords, quotedWords } from './quoted-words.ts';
import { completeQuotes } from './quotes.ts';
import { completeReady } from './said.ts';
import { saidHops } from './said-chain.ts';
import { saidDates } from './said-times.ts';
import { completeSaid } from './said-values.ts';
import { completeValues } from './values.ts';

/**
 * What can be written at an offset of an annotation file or of `adduce.yaml`: keys, values, ids, what the quoted sentence
 * says, the source's sentences, whole entries. Looks at the piece of the file around the offset alone.
 */
export function complete(
  workspace: Workspace,
  uri: string,
  offset: number,
  port: CompletionPort,
): CompletionList {
  const root = workspace.isProjectFile(uri) ? 'project' : 'annotation';
  const piece = pieceAround(workspace, uri, offset);
  if (piece === null) return NOTHING;
  const { start, text } = piece;
  const inItem = piece.kind === 'item' && !atTopLevel(text, offset - start);
  const around = inItem || root === 'project' ? text : topLevel(text, offset - start);
  const absolute = (path: FieldPath) => (inItem ? [piece.section ?? '', ...path] : path);
  const context = contextAt(around, offset - start, (path) => fieldAt(absolute(path), root)?.type === 'list');
  if (context === null) return NOTHING;
  const list = completeIn({ workspace, uri, offset, port, absolute, root }, around, context);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { ...list, items: list.items.map((item) => placed(item, context, start, eol)) };
}

/** Where completion was asked for, and of what. */
interface Asked {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly offset: number;
  readonly port: CompletionPort;
  /** A path in the piece as a path in the file. */
  readonly absolute: (path: FieldPath) => FieldPath;
  readonly root: 'annotation' | 'project';
}

function completeIn(ask: Asked, text: string, context: CompletionContext): CompletionList {
  if (context.writes === 'value') return completeValue(ask, context);
  const { workspace, uri, offset, root } = ask;
  const path = ask.absolute(context.path);
  if (root === 'project' && path.length === 1 && path[0] === 'severities')
    return cutToSize(completeSeverities(workspace, context, ask.port.rulePages));
  const fields = fieldsOf(path, root);
  if (fields.length === 0) {
    const value = asListValue(text, context);
    return value === null ? NOTHING : completeValue(ask, value);
  }
  // Other pieces of the file hold the other keys at the margin.
  const own = text.slice(context.span.start, context.span.end);
  const there = new Set(
    path.length > 0 || root === 'project' ? [] : keysOf(workspace, uri).filter((key) => key !== own),
  );
  return cutToSize([
    ...completeReady(workspace, context, path, quotedIn(ask, context)),
    ...completeEntries(workspace, uri, offset, context, path),
    ...completeKeys(context, fields, path, root).filter(({ label }) => !there.has(label)),
  ]);
}

/** The top-level keys of a file, in order. */
function keysOf(workspace: Workspace, uri: string): readonly string[] {
  return workspace
    .pieces(uri)
    .flatMap(({ cut: { kind, section } }) => (kind === 'head' && section !== null ? [section] : []));
}

function completeValue(ask: Asked, context: CompletionContext): CompletionList {
  const { workspace, uri, port, root } = ask;
  const path = ask.absolute(context.path);
  const field = fieldAt(path, root);
  if (field === null) return NOTHING;
  if (field.name === 'quote' && path.length === 5) return completeQuotes(workspace, context);
  if (context.inBlockScalar) return NOTHING;
  if (field.name === 'file' && path[0] === 'sources')
    return cutToSize(completeFiles(uri, context, port, workspace));
  if (path.length === 3 && path[0] === 'claims' && path[2] === 'id')
    return cutToSize(completeClaimId(workspace, uri, context));
  // Only a waiver names a rule.
  if (field.name === 'rule')
    return cutToSize(
      completeWaived(workspace, context, port.rulePages, workspace.codesFoundAt(uri, ask.offset)),
    );
  const quoted = quotedIn(ask, context);
  if (field.type === 'date') return cutToSize(datesFor(ask, context, field, path, quoted));
  if (field.ref !== undefined && field.type !== 'list' && field.type !== 'map')
    return namesFor(ask, context, field, path, quoted);
  return cutToSize([
    ...completeReady(workspace, context, path, quoted),
    ...withoutRepeats([
      ...completeSaid(context, path, quoted),
      ...completeValues(workspace, context, field, path, root),
    ]),
  ]);
}

/** Ids, and after them the words that may stand in their place. */
function namesFor(
  ask: Asked,
  context: CompletionContext,
  field: FieldInfo,
  path: FieldPath,
  quoted: () => readonly QuotedWords[],
): CompletionList {
  const { workspace, root } = ask;
  const said = field.name === 'claimer' || field.name === 'entity' ? saidHops(quoted()) : [];
  const named = new Map(
    said.flatMap(({ id, cue }) =>
      id === null ? [] : [[id, cue === null ? 'the publisher' : 'named in the sentence'] as const],
    ),
  );
  const own = textOf(under(entryAround(context), 'id'));
  const ids = completeIds(
    workspace,
    context,
    field.ref ?? 'entity',
    path.at(-1) === 'event' ? null : own,
    named,
  );
  if (!field.open) return ids;
  const words = completeValues(workspace, context, field, path, root);
  return { ...ids, items: withoutRepeats([...ids.items, ...words]) };
}

function datesFor(
  { port, root }: Asked,
  context: CompletionContext,
  field: FieldInfo,
  path: FieldPath,
  quoted: () => readonly QuotedWords[],
): readonly CompletionItem[] {
  const words = quoted();
  const ofEntry = textOf(under(entryAround(context), 'issued'));
  const source = words[0]?.source ?? null;
  const issued = source === null ? ofEntry : (source.entry.source?.issued?.value ?? null);
  const known = {
    said: saidDates(words),
    issued: field.name === 'issued' ? null : issued,
    today: port.today(),
  };
  return completeDates(context, field.name, known, { type: 'field', root, path });
}

function quotedIn({ workspace, uri, offset, absolute }: Asked, context: CompletionContext) {
  let found: readonly QuotedWords[] | null = null;
  return (): readonly QuotedWords[] => {
    found ??= quotedWords(workspace, uri, offset, context, absolute(context.path));
    return found;
  };
}

/** The first of those that would write the same: a publisher's id is also a word the project uses. */
function withoutRepeats(items: readonly CompletionItem[]): readonly CompletionItem[] {
  const seen = new Set<string>();
  return items.filter(({ newText }) => !seen.has(newText) && seen.add(newText));
}

/** An item as it goes into the file: its place, its line breaks, and what the cursor's place asks for. */
function placed(
  item: CompletionItem,
  context: CompletionContext,
  start: number,
  eol: string,
): CompletionItem {
  const blank = context.needsBlank ? ' ' : '';
  const text = (written: string) => blank + (eol === '\n' ? written : written.replaceAll('\n', eol));
  return {
    ...item,
    newText: text(item.newText),
    snippet: item.snippet === null ? null : text(item.snippet),
    span: { start: item.span.start + start, end: item.span.end + start },
    // Editors compare with all that is replaced, a quotation mark that was typed included.
    filterText: context.opener + item.filterText,
    insertable: item.insertable && context.opener === '',
  };
}

/** No piece is larger than this that is read whole for a completion, in UTF-16 units. */
const LARGE = 64 * 1024;

/** The piece at an offset. A file that cannot be cut, for its anchors, is cut all the same where it is large. */
function pieceAround(workspace: Workspace, uri: string, offset: number) {
  const piece = workspace.pieceAt(uri, offset);
  if (piece === null || piece.kind !== 'whole' || piece.text.length < LARGE || workspace.isProjectFile(uri))
    return piece;
  let start = piece.start;
  for (const { text, section, kind } of cut(piece.text, LIST_NAMES).cuts) {
    if (offset <= start + text.length) return { start, text, section, kind };
    start += text.length;
  }
  return piece;
}

/** True when the cursor's line begins at the left margin: a top-level key is written, not a part of the item. */
function atTopLevel(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return (
    lineStart > 0 &&
    /^[\w-]*$/.test(text.slice(lineStart, offset)) &&
    /^[\w-]*\s*$/.test(lineAt(text, lineStart))
  );
}

/** For a top-level key, the item it follows does not matter: blanks keep the offsets. */
function topLevel(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return atTopLevel(text, offset)
    ? text.slice(0, lineStart).replace(/[^\n]/g, ' ') + text.slice(lineStart)
    : text;
}

function lineAt(text: string, lineStart: number): string {
  const end = text.indexOf('\n', lineStart);
  return text.slice(lineStart, end < 0 ? text.length : end);
}
