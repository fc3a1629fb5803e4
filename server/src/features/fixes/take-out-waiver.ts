import type { Finding, Fix } from '../../core/finding.ts';
import { contains } from '../../core/text/span.ts';
import { entryOf, itemsOf } from '../../core/yaml/access.ts';
import { findMap, removedItem } from '../yaml-edit.ts';
import type { RepairPlace } from './repair.ts';

/** For a waiver of a whole file that accepts nothing: takes it out. Those of claims have a plan for it. */
export function takeOutWaiver(finding: Finding, { workspace, uri }: RepairPlace): Fix | null {
  const piece = finding.plans === undefined ? workspace.pieceAt(uri, finding.span.start) : null;
  if (piece === null) return null;
  const { start, text } = piece;
  const at = { start: finding.span.start - start, end: finding.span.end - start };
  const map = findMap(text, (one) => {
    const list = entryOf(one, 'waive')?.value;
    return list != null && contains(list, at);
  });
  const entry = map === null ? null : entryOf(map, 'waive');
  const item = itemsOf(entry?.value ?? null).findIndex((one) => one !== null && contains(one, at));
  const edits = map === null || entry === null || item < 0 ? null : removedItem(text, map, entry, item);
  if (edits === null) return null;
  return {
    title: 'Take out this waiver',
    edits: edits.map(({ span, newText }) => ({
      span: { start: span.start + start, end: span.end + start },
      newText,
    })),
  };
}
