import type { Span } from '../text/span.ts';
import type { ClaimFacts } from './claim-facts.ts';
import type { EntityFacts, EventFacts, SourceFacts } from './registry-facts.ts';

export type { EntityFacts, EventFacts, SourceFacts } from './registry-facts.ts';

/** What the four lists of an annotation file define. */
export type EntryKind = 'source' | 'entity' | 'event' | 'claim';

export type ListName = 'sources' | 'entities' | 'events' | 'claims';

export const LISTS: ReadonlyMap<ListName, EntryKind> = new Map([
  ['sources', 'source'],
  ['entities', 'entity'],
  ['events', 'event'],
  ['claims', 'claim'],
]);

export const LIST_NAMES: ReadonlySet<string> = new Set(LISTS.keys());

export function isListName(name: string | null): name is ListName {
  return name !== null && LIST_NAMES.has(name);
}

/** The list an entry of a kind stands in. */
export function listOf(kind: EntryKind): ListName {
  switch (kind) {
    case 'source':
      return 'sources';
    case 'entity':
      return 'entities';
    case 'event':
      return 'events';
    case 'claim':
      return 'claims';
  }
}

/**
 * What a reference may point at. A claimer is an entity or a source; a publisher is an entity where one of that id is
 * registered, else a name in words.
 */
export type ReferenceTarget = EntryKind | 'claimer' | 'publisher';

/** The kinds of entry a reference may name, the one that goes before the others first. */
export function kindsOf(target: ReferenceTarget): readonly EntryKind[] {
  return KINDS[target];
}

const KINDS: Readonly<Record<ReferenceTarget, readonly EntryKind[]>> = {
  claimer: ['entity', 'source'],
  publisher: ['entity'],
  source: ['source'],
  entity: ['entity'],
  event: ['event'],
  claim: ['claim'],
};

/** A place where an entry names another one by id: the span of the id, relative to the piece like every span here. */
export interface Reference extends Span {
  readonly to: ReferenceTarget;
  readonly id: string;
  /** YAML path below the entry, such as `appearances[0].source`. */
  readonly path: string;
}

/** The words of a source that an appearance stands on (W3C TextQuoteSelector). */
export interface Quote {
  /** The id of the source, or null while the appearance names none. */
  readonly source: string | null;
  readonly quote: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  /** The value of `quote` in the YAML. */
  readonly span: Span;
  /** Where its key begins, and whether it stands in a flow map (`{ … }`); for adding keys beside it. */
  readonly keyStart: number;
  readonly flow: boolean;
  readonly path: string;
}

/** A finding that a person has accepted with a reason (`waive`). The span is that of the code. */
export interface Waiver extends Span {
  /** The code of the finding. */
  readonly rule: string;
  /** YAML path below the entry of what it is accepted in: an appearance, or empty for the whole entry. */
  readonly path: string;
  /** Its place in the list `waive`, from 0. */
  readonly item: number;
}

/** A value that stands in the YAML, and where. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

/** The compact summary of one entry: what the index, the checks and the lists in the editor need. */
export interface Entry {
  readonly kind: EntryKind;
  /** Null while the entry has none. */
  readonly id: string | null;
  /** The id's value, or the first key of the entry where the id is missing. */
  readonly idSpan: Span;
  /** The whole entry. */
  readonly span: Span;
  /** What a person calls it: title, name, label or proposition; may be empty. */
  readonly label: string;
  /** `kind` of a claim, `type` of the others; may be empty. */
  readonly type: string;
  /** Event a claim is about. */
  readonly event: string | null;
  readonly aliases: readonly string[];
  readonly references: readonly Reference[];
  readonly quotes: readonly Quote[];
  readonly waivers: readonly Waiver[];
  /** What the entry says, by its kind; null for the other kinds, and where the YAML is broken. */
  readonly source: SourceFacts | null;
  readonly entity: EntityFacts | null;
  readonly occurrence: EventFacts | null;
  readonly claim: ClaimFacts | null;
  /** True when the YAML of the entry is broken and only its id could be made out. */
  readonly broken: boolean;
}

/** True when two entries say the same; where they say it does not count. */
export function sameFacts(a: Entry, b: Entry): boolean {
  return same(a, b);
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => same(value, b[i]));
  // Both were made by the same reader, so they have the same keys.
  const theirs = new Map(Object.entries(b));
  return Object.entries(a).every(([key, value]) => PLACES.has(key) || same(value, theirs.get(key)));
}

/** Keys of an entry and of its parts that say where something stands. */
const PLACES: ReadonlySet<string> = new Set([
  'start',
  'end',
  'span',
  'idSpan',
  'keyStart',
  'attributionSpan',
  'aliasesSpan',
]);
