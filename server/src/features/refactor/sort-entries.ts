import { LIST_NAMES } from '../../core/model/entry.ts';
import { entryOf, resolved, textOf } from '../../core/yaml/access.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { type Cut, cut } from '../../core/yaml/pieces.ts';
import { changeOf } from '../text-changes.ts';
import type { Refactoring, RefactorPlace } from './refactoring.ts';

/** Lists in which people look things up. The order of claims is that of the text they stand on. */
const REGISTRY: ReadonlySet<string> = new Set(['sources', 'entities', 'events']);

/** On the key of a list of the registry: puts its entries in the order of their ids. */
export function sortEntries({ workspace, uri, span }: RefactorPlace): readonly Refactoring[] {
  const text = workspace.annotationText(uri);
  const head = workspace.pieceAt(uri, span.start);
  if (text === null || head?.kind !== 'head' || head.section === null || !REGISTRY.has(head.section))
    return [];
  const title = `Sort “${head.section}” by id`;
  const { cuts } = cut(text, LIST_NAMES);
  let at = 0;
  const first = cuts.findIndex((one) => {
    if (at > head.start) return one.kind === 'item' && one.section === head.section;
    at += one.text.length;
    return false;
  });
  const count = first < 0 ? 0 : cuts.slice(first).findIndex(({ kind }) => kind !== 'item');
  const items = first < 0 ? [] : cuts.slice(first, count < 0 ? cuts.length : first + count);
  if (items.length < 2) return [];
  const before = items.map((item) => item.text).join('');
  const after = sorted(head.text, items);
  if (after === null) return [{ title, kind: 'rewrite', edits: { disabled: IN_GROUPS } }];
  const start = head.start + head.text.length;
  return before === after ? [] : [{ title, kind: 'rewrite', edits: [changeOf(before, after, start)] }];
}

const IN_GROUPS =
  'Comments or empty lines part these entries into groups, which sorting would mix, or one of them has no id or does not read as YAML.';

/** The entries in the order of their ids; null where there is more to their order than that. */
function sorted(head: string, items: readonly Cut[]): string | null {
  const eol = items.some(({ text }) => text.includes('\r\n')) ? '\r\n' : '\n';
  const parts = items.map(({ text, misplaced }) => {
    const body = text.replace(/(?:[ \t]*\r?\n)+$/, '');
    const { root, problems, hasAnchors } = parseYaml(text);
    const item = root?.type === 'list' ? resolved(root.items[0]) : null;
    const id = item?.type === 'map' ? textOf(entryOf(item, 'id')?.value ?? null) : null;
    const isOdd = misplaced || problems.length > 0 || hasAnchors || /[|>][-1-9]*\+/.test(text);
    return { id: isOdd ? null : id, body, tail: text.slice(body.length), comments: comments(body) };
  });
  const gaps = new Set(parts.slice(0, -1).map(({ tail }) => tail.split('\n').length));
  if (gaps.size > 1 || comments(head) > 0 || parts.some((one) => one.id === null || one.comments > 0))
    return null;
  const order = [...parts].sort((a, b) => compare(a.id ?? '', b.id ?? ''));
  return order.map(({ body }, i) => body + (parts[i]?.tail || (i < parts.length - 1 ? eol : ''))).join('');
}

/** Lines of comments alone; those behind a value go with it. */
function comments(text: string): number {
  return text.match(/^[ \t]*#/gm)?.length ?? 0;
}

function compare(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
