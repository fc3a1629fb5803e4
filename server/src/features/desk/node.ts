import type { Entry } from '../../core/model/entry.ts';
import type { Span } from '../../core/text/span.ts';
import { compareIds } from './id-order.ts';
import { firstInOrder } from './in-order.ts';

/** A place that a line of a view leads to. */
export interface DeskPlace {
  readonly uri: string;
  readonly span: Span;
}

/** What a line of a view stands for. */
export type DeskKind = 'group' | 'source' | 'claim' | 'entity' | 'anchor' | 'conflict' | 'review';

/** A line of a view of the project. */
export interface DeskNode {
  /** Unique in its view, and the same as long as it stands for the same: what is open and selected stays so. */
  readonly key: string;
  readonly kind: DeskKind;
  /** The id of the entry, or of the group. */
  readonly id: string;
  readonly label: string;
  /** What is said behind the label, in words. */
  readonly description: string;
  /** The kind of a claim, the type of an entity; empty where there is none. */
  readonly type: string;
  /** Whether there is something below it. */
  readonly hasChildren: boolean;
  /** Its entry; null for a group without one. */
  readonly entry: DeskPlace | null;
  /** The report, or the words of it, that it stands on. */
  readonly text: DeskPlace | null;
  /** The code of the finding that it is about; empty where it is about none. */
  readonly code: string;
  /** Of a source that is held: the share of its sentences that are claimed or read, from 0 to 1. */
  readonly covered?: number;
}

/** Lines of a view, a page of them. */
export interface DeskPage {
  readonly nodes: readonly DeskNode[];
  /** How many there are besides. */
  readonly more: number;
  /** Of the topmost lines: how many things the view is of, in groups or not, that have the words. */
  readonly total?: number;
}

/** Which lines are wanted. */
export interface DeskQuery {
  /** The key of the line below which they stand; null: the topmost. */
  readonly parent: string | null;
  /** Words that have to stand in them. */
  readonly words: string;
  /** How claims are brought together. */
  readonly by: ClaimGrouping;
  readonly from: number;
  readonly count: number;
}

/** How claims are brought together in the view of them. */
export type ClaimGrouping = 'event' | 'kind' | 'source' | 'status' | 'tag';

/** Labels as people sort them, with numbers by their value. */
export const BY_ID = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** A page of lines made of things, of which only those of the page are made into lines. */
export function pageOf<T>(
  things: readonly T[],
  { from, count }: Pick<DeskQuery, 'from' | 'count'>,
  line: (thing: T) => DeskNode | null,
): DeskPage {
  const page = things.slice(from, from + count);
  return {
    nodes: page.flatMap((thing) => line(thing) ?? []),
    more: Math.max(0, things.length - from - page.length),
  };
}

/** Things on a page, and how many there are besides, further up or down. */
export interface Page<T> {
  readonly page: readonly T[];
  readonly more: number;
}

/** A page of things, put in order for it. */
export function pageInOrder<T>(
  things: readonly T[],
  compare: (a: T, b: T) => number,
  { from, count }: Pick<DeskQuery, 'from' | 'count'>,
): Page<T> {
  const page = firstInOrder(things, compare, from + count).slice(from);
  return { page, more: Math.max(0, things.length - from - page.length) };
}

/** By the id of an entry, as people sort ids. */
export function byId(a: { readonly entry: Entry }, b: { readonly entry: Entry }): number {
  return compareIds(a.entry.id ?? '', b.entry.id ?? '');
}

/** A test for the words of a filter: all of them, in any order. */
export function matcher(words: string): (text: string) => boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    if (wanted.length === 0) return true;
    const lower = text.toLowerCase();
    return wanted.every((word) => lower.includes(word));
  };
}
