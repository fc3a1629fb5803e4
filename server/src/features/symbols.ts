import { type Entry, type EntryKind, isListName, type ListName, listOf } from '../core/model/entry.ts';
import { madeOnce } from '../core/text/made-once.ts';
import { contains, type Span } from '../core/text/span.ts';
import type { Ask } from '../core/workspace/rule.ts';
import type { ClaimPiece, Workspace } from '../core/workspace/workspace.ts';
import { entryName, entryType, shortened } from './entry-name.ts';
import { type Withdrawn, withdrawnOf } from './withdrawn.ts';

/** One line in the outline of an annotation file. */
export type OutlineItem = OutlineGroup | OutlineEntry;

/** A list, or the claims of an event. Spans are offsets into the file; `focus` lies in `span`. */
export interface OutlineGroup {
  readonly kind: 'list' | 'about-event';
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly focus: Span;
  readonly children: readonly OutlineItem[];
}

/**
 * An entry. Spans are relative to its piece, so that it is the same object for as long as it says the same, wherever it
 * stands.
 */
export interface OutlineEntry {
  readonly kind: EntryKind;
  readonly name: string;
  readonly detail: string;
  /** True for a claim that stands no more. */
  readonly withdrawn: boolean;
  readonly piece: ClaimPiece;
  readonly span: Span;
  readonly focus: Span;
}

/** Outlines with more entries than this freeze editors; what is beyond is left out and said to be. */
export const OUTLINE_LIMIT = 5000;

/** An entry and its line in the outline, by what has become of it. */
interface Line {
  readonly entry: Entry;
  readonly item: OutlineEntry;
  /** The same once it stands no more; of many claims few do. */
  withdrawn: { readonly why: Withdrawn; readonly item: OutlineEntry } | null;
}

/** A claim and its line. */
interface ClaimLine {
  readonly entry: Entry;
  readonly item: OutlineEntry;
}

/** A list as it is gone through: where its key stands, and what has been found under it. */
interface List {
  readonly name: ListName;
  readonly key: Span | null;
  readonly lines: ClaimLine[];
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
): { readonly items: readonly OutlineGroup[]; readonly more: number } {
  const { ask } = workspace;
  const lists: List[] = [];
  let count = 0;
  for (const piece of workspace.pieces(uri)) {
    for (const { value, span } of piece.content.keys)
      if (isListName(value)) lists.push({ name: value, key: shifted(span, piece.start), lines: [] });
    for (const line of linesIn(piece)) {
      if (++count > most) continue;
      const { entry } = line;
      listFor(lists, listOf(entry.kind)).lines.push({ entry, item: itemNow(line, ask) });
    }
  }
  return {
    items: lists.flatMap((list) => listItem(list, ask) ?? []),
    more: Math.max(0, count - most),
  };
}

/** The entries of an outline without what they stand under, for editors that know no more, in the order of the file. */
export function entriesOf(items: readonly OutlineItem[]): readonly OutlineEntry[] {
  const all = (item: OutlineItem): readonly OutlineEntry[] =>
    'children' in item ? item.children.flatMap(all) : [item];
  return items.flatMap(all).sort((a, b) => a.piece.start + a.span.start - (b.piece.start + b.span.start));
}

const linesIn = madeOnce((piece: ClaimPiece): readonly Line[] =>
  piece.content.entries.map((entry) => ({
    entry,
    item: {
      kind: entry.kind,
      name: entryName(entry),
      detail: detailOf(entry),
      withdrawn: false,
      piece,
      span: {
        start: Math.min(entry.span.start, entry.idSpan.start),
        end: Math.max(entry.span.end, entry.idSpan.end),
      },
      focus: entry.idSpan,
    },
    withdrawn: null,
  })),
);

function detailOf(entry: Entry): string {
  const { source, occurrence } = entry;
  const facts = [entryType(entry), source?.issued?.value ?? '', occurrence?.time?.value ?? ''];
  return shortened(facts.filter((fact) => fact !== '').join(' · '));
}

function itemNow(line: Line, ask: Ask): OutlineEntry {
  const why = withdrawnOf(line.entry, ask);
  if (why === null) return line.item;
  if (line.withdrawn?.why !== why) {
    const detail = `${line.item.detail} · ${IN_WORDS[why]}`;
    line.withdrawn = { why, item: { ...line.item, detail, withdrawn: true } };
  }
  return line.withdrawn.item;
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

function listItem({ name, key, lines }: List, ask: Ask): OutlineGroup | null {
  const [first, last] = [lines[0]?.item, lines.at(-1)?.item];
  const from = key ?? (first === undefined ? null : inFile(first, first.focus));
  if (from === null) return null;
  return {
    kind: 'list',
    name: LIST_TITLES[name],
    detail: String(lines.length),
    span: {
      start: Math.min(from.start, first === undefined ? from.start : inFile(first, first.span).start),
      end: Math.max(from.end, last === undefined ? from.end : inFile(last, last.span).end),
    },
    focus: from,
    children: name === 'claims' ? byEvent(lines, ask) : lines.map(({ item }) => item),
  };
}

const LIST_TITLES: Readonly<Record<ListName, string>> = {
  sources: 'Sources',
  entities: 'Entities',
  events: 'Events',
  claims: 'Claims',
};

/** The claims of one event, and those among them that follow each other in the file. */
interface Group {
  readonly event: string;
  readonly lines: ClaimLine[];
  readonly runs: ClaimLine[][];
}

function byEvent(lines: readonly ClaimLine[], ask: Ask): readonly OutlineItem[] {
  const groups = new Map<string, Group>();
  const rows: (Group | OutlineEntry)[] = [];
  let before: string | null = null;
  for (const line of lines) {
    const { event } = line.entry;
    if (event === null) rows.push(line.item);
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
  return rows.map((row) => ('runs' in row ? eventItem(row, ask) : row));
}

/**
 * The claims of an event under its name. Editors take the first range that holds the cursor for where it is, and those of
 * events that are told of by turns would cover each other: so the range is that of the longest run of claims.
 */
function eventItem({ event, lines, runs }: Group, ask: Ask): OutlineGroup {
  const run = runs.reduce((longest, one) => (one.length > longest.length ? one : longest));
  const [first, last] = [run[0], run.at(-1)?.item];
  const span = {
    start: first === undefined ? 0 : inFile(first.item, first.item.span).start,
    end: last === undefined ? 0 : inFile(last, last.span).end,
  };
  const named = ask.definitions('event', event)[0]?.entry.label ?? '';
  return {
    kind: 'about-event',
    name: named === '' ? event : shortened(named),
    detail: `${named === '' || named === event ? '' : `${event} · `}${lines.length === 1 ? '1 claim' : `${lines.length} claims`}`,
    span,
    focus: first === undefined ? span : eventPlace(first, span),
    children: lines.map(({ item }) => item),
  };
}

/** Where a claim names its event. */
function eventPlace({ entry, item }: ClaimLine, span: Span): Span {
  const reference = entry.references.find(({ to, path }) => to === 'event' && path === 'event');
  const focus = inFile(item, reference ?? item.focus);
  return contains(span, focus) ? focus : inFile(item, item.focus);
}

/** A span of an entry as offsets into its file. */
function inFile({ piece }: OutlineEntry, span: Span): Span {
  return shifted(span, piece.start);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
