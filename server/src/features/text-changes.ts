import { commonEnds } from '../core/anchoring/common-ends.ts';
import { sharedEnds } from '../core/anchoring/shared-ends.ts';
import type { TextEdit } from '../core/finding.ts';
import { LIST_NAMES } from '../core/model/entry.ts';
import { cut } from '../core/yaml/pieces.ts';

/** The edits that make one text of an annotation file from another: one for each entry that differs, where that goes. */
export function changesBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const old = cut(before, LIST_NAMES).cuts.map(({ text }) => text);
  const now = cut(after, LIST_NAMES).cuts.map(({ text }) => text);
  const { head, tail } = sharedEnds(old.length, now.length, (a, b) => old[a] === now[b]);
  const [from, to] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  let start = old.slice(0, head).reduce((length, text) => length + text.length, 0);
  if (from.length !== to.length) return [changeOf(from.join(''), to.join(''), start)];
  const edits: TextEdit[] = [];
  for (const [i, text] of from.entries()) {
    if (text !== to[i]) edits.push(changeOf(text, to[i] ?? '', start));
    start += text.length;
  }
  return edits;
}

/** The one edit that makes a text of another, without what they share at their ends. */
export function changeOf(before: string, after: string, at: number): TextEdit {
  const { before: head, behind } = commonEnds(before, after);
  return {
    span: { start: at + head, end: at + before.length - behind },
    newText: after.slice(head, after.length - behind),
  };
}
