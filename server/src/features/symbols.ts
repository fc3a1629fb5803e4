import { type Entry, type EntryKind, isListName, type ListName, listOf } from '../core/model/entry.ts';
import { madeOnce } from '../core/text/made-once.ts';
import { contains, type Span } from '../core/text/span.ts';
import type { Ask } from '../core/workspace/rule.ts';
import type { ClaimPiece, Workspace } from '../core/workspace/workspace.ts';
import { entryName, entryType, shortened } from './entry-name.ts';
import { type Withdrawn, withdrawnOf } from './withdrawn.ts';

/** One line in the outline of an annotation file. Spans are offsets into the file; `focus` lies in `span`. */
export interface OutlineItem {
  /** A list, the claims of an event, or an entry. */
  readonly kind: 'list' | 'about-event' | EntryKind;
  readonly name: string;
  readonly detail: string;
  /** True for a claim that stands no more. */
  readonly withdrawn: boolean;
  readonly span: Span;
  readonly focus: Span;
  readonly children: readonly OutlineItem[];
}

/** Outlines with more entries than this freeze editors; what is beyond is left out and said to be. */
export const OUTLINE_LIMIT = 5000;

/** An entry, as far as its piece alone tells. Spans are relative to the piece. */
interface Line {
  readonly entry: Entry;
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly focus: Span;
}

/** An entry in its file. */
interface PlacedLine extends Line {
  readonly item: OutlineItem;
}

/** A list as it is gone through: where its key stands, and what has been found under it. */
interface List {
  readonly name: ListName;
  readonly key: Span | null;
  readonly lines: PlacedLine[];
}

/**
 * The outline of an annotation file: its lists in the order of the file, in them sources, entities and events, and the
 * claims by the events that they are about. Claims about no event stand between the events, where they stand in the file.
 * Cut after `most` entries; `more` says how many were left out.
 */
export function outline(
  workspace: Workspace,
  uri: string,
  most: number = OUTLINE_LIMIT,
): { readonly items: readonly OutlineItem[]; readonly more: number } {
  const { ask } = workspace;
  const lists: List[] = [];
  let count = 0;
  for (const piece of workspace.pieces(uri)) {
    for (const { value, span } of piece.content.keys)
      if (isListName(value)) lists.push({ name: value, key: shifted(span, piece.start), lines: [] });
    for (const line of linesIn(piece)) {
      if (++count > most) continue;
      listFor(lists, listOf(line.entry.kind)).lines.push(placed(line, piece.start, ask));
    }
  }
  return {
    items: lists.flatMap((list) => listItem(list, ask) ?? []),
    more: Math.max(0, count - most),
  };
}

/** The entries of an outline without what they stand under, for editors that know no more, in the order of the file. */
export function entriesOf(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const all = (item: OutlineItem): readonly OutlineItem[] =>
    item.kind === 'list' || item.kind === 'about-event' ? item.children.flatMap(all) : [item];
  return items.flatMap(all).sort((a, b) => a.span.start - b.span.start);
}

const linesIn = madeOnce((piece: ClaimPiece): readonly Line[] =>
  piece.content.entries.map((entry) => ({
    entry,
    name: entryName(entry),
    detail: detailOf(entry),
    span: {
      start: Math.min(entry.span.start, entry.idSpan.start),
      end: Math.max(entry.span.end, entry.idSpan.end),
    },
    focus: entry.idSpan,
  })),
);

function detailOf(entry: Entry): string {
  const { source, occurrence } = entry;
  const facts = [entryType(entry), source?.issued?.value ?? '', occurrence?.time?.value ?? ''];
  return shortened(facts.filter((fact) => fact !== '').join(' · '));
}

function placed(line: Line, start: number, ask: Ask): PlacedLine {
  const withdrawn = withdrawnOf(line.entry, ask);
  return {
    ...line,
    item: {
      kind: line.entry.kind,
      name: line.name,
      detail: withdrawn === null ? line.detail : `${line.detail} · ${IN_WORDS[withdrawn]}`,
      withdrawn: withdrawn !== null,
      span: shifted(line.span, start),
      focus: shifted(line.focus, start),
      children: [],
    },
  };
}

const IN_WORDS: Readonly<Record<Withdrawn, string>> = {
  deprecated: 'known to be wrong',
  rejected: 'turned down in review',
  superseded: 'superseded',
};

/** The list that entries of a kind are in now. In a file that is read as one piece, all keys come before all entries. */
function listFor(lists: List[], name: ListName): List {
  const found = lists.findLast((list) => list.name === name);
  if (found !== undefined) return found;
  const list: List = { name, key: null, lines: [] };
  lists.push(list);
  return list;
}

function listItem({ name, key, lines }: List, ask: Ask): OutlineItem | null {
  const [first] = lines;
  const own = key ?? first?.item.span;
  if (own === undefined) return null;
  const end = lines.reduce((last, { item }) => Math.max(last, item.span.end), own.end);
  return {
    kind: 'list',
    name: LIST_TITLES[name],
    detail: String(lines.length),
    withdrawn: false,
    span: { start: Math.min(own.start, first?.item.span.start ?? own.start), end },
    focus: key ?? first?.item.focus ?? own,
    children: name === 'claims' ? byEvent(lines, ask) : lines.map(({ item }) => item),
  };
}

const LIST_TITLES: Readonly<Record<ListName, string>> = {
  sources: 'Sources',
  entities: 'Entities',
  events: 'Events',
  claims: 'Claims',
};

/** The claims of one event, and how many of them, from which on, follow each other most. */
interface Group {
  readonly event: string;
  readonly lines: PlacedLine[];
  /** Claims that follow each other in the file. */
  readonly runs: PlacedLine[][];
}

function byEvent(lines: readonly PlacedLine[], ask: Ask): readonly OutlineItem[] {
  const groups = new Map<string, Group>();
  const rows: (Group | PlacedLine)[] = [];
  let before: string | null = null;
  for (const line of lines) {
    const { event } = line.entry;
    if (event === null) rows.push(line);
    else {
      let group = groups.get(event);
      if (group === undefined) {
        group = { event, lines: [], runs: [] };
        groups.set(event, group);
        rows.push(group);
      }
      group.lines.push(line);
      if (before === event) group.runs.at(-1)?.push(line);
      else group.runs.push([line]);
    }
    before = event;
  }
  return rows.map((row) => ('runs' in row ? eventItem(row, ask) : row.item));
}

/**
 * The claims of an event under its name. Editors take the first range that holds the cursor for where it is, and those of
 * events that are told of by turns would cover each other: so the range is that of the longest run of claims.
 */
function eventItem({ event, lines, runs }: Group, ask: Ask): OutlineItem {
  const run = runs.reduce((longest, one) => (one.length > longest.length ? one : longest));
  const [first, last] = [run[0], run.at(-1)];
  const span = { start: first?.item.span.start ?? 0, end: last?.item.span.end ?? 0 };
  const named = ask.definitions('event', event)[0]?.entry.label ?? '';
  return {
    kind: 'about-event',
    name: named === '' ? event : shortened(named),
    detail: `${named === '' || named === event ? '' : `${event} · `}${lines.length === 1 ? '1 claim' : `${lines.length} claims`}`,
    withdrawn: false,
    span,
    focus: first === undefined ? span : eventPlace(first, span),
    children: lines.map(({ item }) => item),
  };
}

/** Where a claim names its event. */
function eventPlace({ entry, item }: PlacedLine, span: Span): Span {
  const reference = entry.references.find(({ to, path }) => to === 'event' && path === 'event');
  if (reference === undefined) return item.focus;
  const focus = shifted(reference, item.focus.start - entry.idSpan.start);
  return contains(span, focus) ? focus : item.focus;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
