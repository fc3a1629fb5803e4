import { type FieldInfo, fieldAt, fieldsOf } from '../../../../schemas/describe.ts';
import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { asListValue, type CompletionContext, contextAt } from './context.ts';
import { completeIds } from './ids.ts';
import type { CompletionList } from './item.ts';
import { completeKeys } from './keys.ts';
import { completeQuotes } from './quotes.ts';
import { completeValues } from './values.ts';

const NOTHING: CompletionList = { items: [], incomplete: false };

/** What can be written at an offset of an annotation file: keys, values, ids, or the source's sentences. */
export function complete(workspace: Workspace, uri: string, offset: number): CompletionList {
  const piece = workspace.pieceAt(uri, offset);
  const text = piece?.text ?? '';
  const start = piece?.start ?? 0;
  const inItem = piece?.kind === 'item' && !atTopLevel(text, offset - start);
  const context = contextAt(inItem ? text : topLevel(text, offset - start), offset - start);
  if (context === null) return NOTHING;
  const absolute = (path: CompletionContext['path']) => (inItem ? [piece?.section ?? '', ...path] : path);
  const list = completeIn(workspace, text, context, absolute);
  return { ...list, items: list.items.map((item) => ({ ...item, span: shift(item.span, start) })) };
}

function completeIn(
  workspace: Workspace,
  text: string,
  context: CompletionContext,
  absolute: (path: CompletionContext['path']) => CompletionContext['path'],
): CompletionList {
  const path = absolute(context.path);
  if (context.writes === 'key') {
    const fields = fieldsOf(path);
    if (fields.length > 0) return { items: completeKeys(context, fields), incomplete: false };
    const value = asListValue(text, context);
    return value === null ? NOTHING : completeValue(workspace, value, fieldAt(absolute(value.path)));
  }
  return completeValue(workspace, context, fieldAt(path));
}

function completeValue(
  workspace: Workspace,
  context: CompletionContext,
  field: FieldInfo | null,
): CompletionList {
  if (field === null) return NOTHING;
  if (field.name === 'quote') return completeQuotes(workspace, context);
  if (field.ref !== undefined)
    return { items: completeIds(workspace, context, field.ref), incomplete: false };
  return { items: completeValues(context, field), incomplete: false };
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
