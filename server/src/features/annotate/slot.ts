import type { ListName } from '../../core/model/entry.ts';
import type { Span } from '../../core/text/span.ts';
import { asItem, type DraftLine } from './draft.ts';

/** Where the next item of a list goes in an annotation file, and how it is laid out. */
export interface Slot {
  /** The stretch to replace: empty, or the last line when the file does not end with a line break. */
  readonly span: Span;
  /** Lines to write before the item: that last line again, an empty line, the key of a new list. */
  readonly before: readonly string[];
  /** What stands before the dashes of the list. */
  readonly indent: string;
  /** True when the file has no such list yet. */
  readonly opensList: boolean;
}

/**
 * Finds the slot of a list, after its last item. Null for a list written in flow style (`claims: [ … ]`),
 * which is left as its author laid it out.
 */
export function slotFor(text: string, list: ListName, lastItem: Span | null): Slot | null {
  if (lastItem !== null) {
    const lineStart = text.lastIndexOf('\n', lastItem.start - 1) + 1;
    const lead =
      /^( *)- *$/.exec(text.slice(lineStart, lastItem.start)) ??
      /^( *)-[ \t\r]*$/.exec(lineBefore(text, lineStart));
    if (lead === null) return null;
    const { span, keep } = afterLine(text, lastItem.end);
    return {
      span,
      before: isSpaced(text, lineStart) ? [...keep, ''] : keep,
      indent: lead[1] ?? '',
      opensList: false,
    };
  }
  const key = new RegExp(`^${list}[ \\t]*:[ \\t]*(\\S.*)?$`, 'm').exec(text);
  if (key === null) {
    const end = text.trimEnd().length;
    const { span, keep } = afterLine(text, end);
    return { span, before: [...keep, ...(end === 0 ? [] : ['']), `${list}:`], indent: '  ', opensList: true };
  }
  const rest = (key[1] ?? '').trim();
  if (/^(?:\[\s*\]|\{\s*\}|null|~)$/.test(rest)) {
    // An empty list that says so: the key is written again without the brackets.
    const lineEnd = text.indexOf('\n', key.index);
    const span = { start: key.index, end: lineEnd < 0 ? text.length : lineEnd + 1 };
    return { span, before: [`${list}:`], indent: '  ', opensList: false };
  }
  if (rest !== '' && !rest.startsWith('#')) return null;
  const { span, keep } = afterLine(text, key.index + key[0].length);
  return { span, before: keep, indent: '  ', opensList: false };
}

/** Why a list has no slot, and what to do; `then` says what to do again. */
export function noSlot(list: ListName, fileName: string, then: string): string {
  return `“${list}:” in ${fileName} is no plain list: it is written in brackets, has an anchor (“&”), or does not read as YAML. Write it as a list with “-” at the beginning of lines, then ${then} again.`;
}

/** Lines as one snippet text; the cursor ends behind the last line. */
export function asSnippet(lines: readonly DraftLine[], eol: string): string {
  return `${lines.map(({ snippet }) => snippet).join(eol)}$0${eol}`;
}

/** The same without stops. */
export function asText(lines: readonly DraftLine[], eol: string): string {
  return lines.map(({ plain }) => plain + eol).join('');
}

/** The item in its slot, as plain text; a new list is put at the top of the file, below its comments. */
export function textIn(slot: Slot, draft: readonly DraftLine[], eol: string, list: string, text: string) {
  return itemsIn(slot, [draft], eol, list, text);
}

/** Several items in a slot, parted by empty lines where those of the list are. */
export function itemsIn(
  slot: Slot,
  drafts: readonly (readonly DraftLine[])[],
  eol: string,
  list: string,
  text: string,
) {
  const spaced = slot.opensList || slot.before.at(-1) === '';
  const plain = (indent: string) =>
    drafts.flatMap((draft, at) => [
      ...(at > 0 && spaced ? [''] : []),
      ...asItem(draft, indent).map((one) => one.plain),
    ]);
  return linesIn(slot, plain(slot.opensList ? '  ' : slot.indent), eol, list, text);
}

/** Lines that are laid out for a slot already; a new list is put at the top of the file, below its comments. */
export function linesIn(slot: Slot, lines: readonly string[], eol: string, list: string, text: string) {
  if (!slot.opensList) return { span: slot.span, newText: [...slot.before, ...lines].join(eol) + eol };
  const at = /^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(text)?.[0].length ?? 0;
  const rest = text.length > at ? [''] : [];
  return { span: { start: at, end: at }, newText: [`${list}:`, ...lines, ...rest, ''].join(eol) };
}

/** The start of the line after an offset; at the end of a file without a last line break, that line again. */
function afterLine(text: string, offset: number): { span: Span; keep: readonly string[] } {
  const lineEnd = text.indexOf('\n', offset);
  if (lineEnd >= 0) return { span: { start: lineEnd + 1, end: lineEnd + 1 }, keep: [] };
  const lineStart = text.lastIndexOf('\n', Math.max(0, text.length - 1)) + 1;
  const last = text.slice(lineStart);
  return { span: { start: lineStart, end: text.length }, keep: last === '' ? [] : [last] };
}

function lineBefore(text: string, lineStart: number): string {
  return text.slice(text.lastIndexOf('\n', Math.max(0, lineStart - 2)) + 1, Math.max(0, lineStart - 1));
}

/** True when an empty line stands before the line that starts at an offset. */
function isSpaced(text: string, lineStart: number): boolean {
  return /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, lineStart - 80), lineStart));
}
