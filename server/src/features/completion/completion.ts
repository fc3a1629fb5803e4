import { fieldAt, fieldsOf } from '../../../../schemas/describe.ts';
import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { asListValue, type CompletionContext, contextAt } from './context.ts';
import { completeFiles } from './files.ts';
import { completeClaimId, completeIds } from './ids.ts';
import type { CompletionItem, CompletionList } from './item.ts';
import { completeKeys } from './keys.ts';
import type { CompletionPort } from './port.ts';
import { completeQuotes } from './quotes.ts';
import { completeCodes, completeValues } from './values.ts';

const NOTHING: CompletionList = { items: [], incomplete: false };

/** What can be written at an offset of an annotation file or of `adduce.yaml`: keys, values, ids, or the source's sentences. */
export function complete(
  workspace: Workspace,
  uri: string,
  offset: number,
  port: CompletionPort,
): CompletionList {
  const piece = workspace.pieceAt(uri, offset);
  const text = piece?.text ?? '';
  const start = piece?.start ?? 0;
  const inItem = piece?.kind === 'item' && !atTopLevel(text, offset - start);
  const root = workspace.isProjectFile(uri) ? 'project' : 'annotation';
  const around = inItem || root === 'project' ? text : topLevel(text, offset - start);
  const context = contextAt(around, offset - start);
  if (context === null) return NOTHING;
  const absolute = (path: CompletionContext['path']) => (inItem ? [piece?.section ?? '', ...path] : path);
  const ask: Asked = { workspace, uri, port, absolute, root };
  const list = completeIn(ask, text, context);
  return { ...list, items: list.items.map((item) => ({ ...item, span: shift(item.span, start) })) };
}

/** Where completion was asked for, and of what. */
interface Asked {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly port: CompletionPort;
  /** A path in the piece as a path in the file. */
  readonly absolute: (path: CompletionContext['path']) => CompletionContext['path'];
  readonly root: 'annotation' | 'project';
}

function completeIn(ask: Asked, text: string, context: CompletionContext): CompletionList {
  const path = ask.absolute(context.path);
  if (context.writes === 'key') {
    if (ask.root === 'project' && path.length === 1 && path[0] === 'severities')
      return { items: completeCodes(ask.workspace, context, ask.port), incomplete: false };
    const fields = fieldsOf(path, ask.root);
    if (fields.length > 0) return { items: completeKeys(context, fields), incomplete: false };
    const value = asListValue(text, context);
    return value === null ? NOTHING : completeValue(ask, value, ask.absolute(value.path));
  }
  return completeValue(ask, context, path);
}

function completeValue(
  ask: Asked,
  context: CompletionContext,
  path: CompletionContext['path'],
): CompletionList {
  const { workspace, uri, port } = ask;
  const field = fieldAt(path, ask.root);
  if (field === null) return NOTHING;
  if (field.name === 'quote') return completeQuotes(workspace, context);
  if (context.inBlockScalar) return NOTHING;
  const items = (): readonly CompletionItem[] => {
    if (field.name === 'file') return completeFiles(uri, context, port);
    if (isClaimId(path)) return completeClaimId(workspace, uri, context);
    const ids = field.ref === undefined ? [] : completeIds(workspace, context, field.ref);
    return field.ref !== undefined && !field.open
      ? ids
      : [...ids, ...completeValues(workspace, uri, context, field, port).filter(isOther(ids))];
  };
  return { items: items(), incomplete: false };
}

/** True for what is not among these already: a publisher's id is also a word the project uses. */
function isOther(items: readonly CompletionItem[]): (item: CompletionItem) => boolean {
  const labels = new Set(items.map(({ label }) => label));
  return ({ label }) => !labels.has(label);
}

function isClaimId(path: CompletionContext['path']): boolean {
  return path.length === 3 && path[0] === 'claims' && path[2] === 'id';
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

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
