import type { Anchor } from '../anchoring/locate.ts';
import type { FixPlan, Severity } from '../finding.ts';
import type { Entry, EntryKind, Quote } from '../model/entry.ts';
import type { Span } from '../text/span.ts';
import type { Grouping } from './groupings.ts';
import type { QuoteReadings } from './quote-readings.ts';
import type { Report } from './report.ts';
import type { Profile } from './settings.ts';
import type { SimilarName } from './similar-names.ts';
import type { PathProblem, ResolvedPath } from './uri.ts';

/**
 * One check. A rule looks at one entry at a time and asks the workspace for what it needs to know of
 * others; what it asks for is recorded, and the rule runs again when the answer changes.
 */
export interface Rule {
  /** Every code the rule may report, with its default severity: one for all profiles, or one for each. */
  readonly codes: Readonly<Record<string, DefaultSeverity>>;
  /**
   * Codes of other rules that say less about the same mistake: where a finding of this rule touches one of them, in the
   * same entry and at the same words of the YAML, the other is not shown.
   */
  readonly supersedes?: readonly string[];
  /** The kinds of entry it looks at. */
  readonly kinds: readonly EntryKind[];
  /** It reads so much for so little that it waits until the project sets a severity for one of its codes. */
  readonly onRequest?: true;
  check(subject: Definition, ask: Ask, report: (draft: Draft) => void): void;
  /** Looks at an entry once all rules have checked it, at what they found. */
  afterwards?(subject: Definition, found: readonly Draft[], ask: Ask, report: (draft: Draft) => void): void;
}

/** The codes of all rules. */
export type KnownCodes = ReadonlyMap<string, KnownCode>;

export interface KnownCode {
  /** The kinds of entry that it is found at. */
  readonly kinds: readonly EntryKind[];
  /** It is found only where the project sets a severity for it. */
  readonly onRequest: boolean;
}

/** How much the findings of a code matter where the project does not say. */
export type DefaultSeverity = Severity | Readonly<Record<Profile, Severity>>;

/**
 * An entry of the workspace. The object stays the same while an edit changes nothing that others may
 * look at, so it can be kept in what is derived from it; its places are always the current ones.
 */
export interface Definition {
  readonly kind: EntryKind;
  readonly entry: Entry;
  /** The annotation file it stands in. */
  readonly uri: string;
  /** Where the `file:` of a source leads; null for a source without one, and for other entries. */
  readonly path: ResolvedPath | null;
}

/** A finding before its places are known: spans are relative to the piece the entry stands in. */
export interface Draft {
  readonly code: string;
  readonly message: string;
  readonly at: Span;
  /** YAML path below the entry; empty for the entry itself. */
  readonly path: string;
  readonly related?: readonly DraftPlace[];
  readonly fixes?: readonly DraftFix[];
  /** Repairs that change what this entry or others say, wherever they stand. Prefer these to `fixes`. */
  readonly plans?: readonly FixPlan[];
  /** Where a finding is milder or graver than its code's default. */
  readonly severity?: Severity;
}

/** Another place involved: an entry of the workspace (its id is shown), or a stretch of a report. */
export type DraftPlace =
  | { readonly definition: Definition; readonly message: string }
  | { readonly uri: string; readonly span: Span; readonly message: string };

/** A repair within the piece the finding stands in. */
export interface DraftFix {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  readonly preferred?: boolean;
}

/** What a source's `file:` leads to. */
export type SourceFile =
  /** The source says `held: false`: there is nothing to read, on purpose. */
  | { readonly state: 'not-held' }
  | { readonly state: 'unnamed' }
  | { readonly state: 'unresolved'; readonly problem: PathProblem }
  | { readonly state: 'unread'; readonly uri: string; readonly reason: Exclude<UnreadReason, 'outside'> }
  | {
      readonly state: 'read';
      readonly uri: string;
      readonly report: Report;
      /** The file on disk, where an editor shows another text that is not saved yet. */
      readonly saved: Report | null;
    };

/** What is known of a report that is no longer the version its quotes were taken from. */
export interface SourceChange {
  /**
   * The version whose hash the source records, where a copy is kept; else, while the report is edited, the file on
   * disk. Null: what became of the quotes is found by searching alone.
   */
  readonly previous: Report | null;
}

export type UnreadReason = 'missing' | 'folder' | 'too-large' | 'unreadable' | 'binary' | 'outside';

/** Where a quote stands in the file of its source. */
export interface PlacedQuote {
  readonly quote: Quote;
  readonly source: Definition;
  readonly report: Report;
  /** The lines of the file that are the work, as a span; null when the whole file is. */
  readonly segment: Span | null;
  /** Null while the report is the version that the source records, or none is recorded and nothing is being edited. */
  readonly change: SourceChange | null;
  /** Where the quote stood in the version before the change, where that is at hand and holds it in one place. */
  readonly stood: Span | null;
  /** Judged within the segment. */
  readonly anchor: Anchor;
  /** Where the same words stand in the file but outside the segment. */
  readonly elsewhere: readonly Span[];
}

/** A quote and the claim it belongs to. */
export interface ClaimQuote {
  readonly claim: Definition;
  readonly quote: Quote;
}

/**
 * How to work out a fact that several checks share, about an entry or under a name. It is worked out when first asked
 * for, and again when something it asked for has changed. It must depend on nothing else, and its value must hold no
 * spans and no `Quote`: an edit may move them without changing what an entry says. Hold `Definition`s and take places
 * from their entries.
 */
export interface Derivation<S extends string | Definition, V> {
  /** For messages when it fails. */
  readonly name: string;
  derive(subject: S, ask: Ask): V;
}

/** What a rule may ask of the workspace. */
export interface Ask {
  /** All entries of a kind with an id, in a stable order; more than one is a mistake of its own. */
  definitions(kind: EntryKind, id: string): readonly Definition[];
  /** Ids of these kinds that resemble one that is not there, best first. */
  similar(kinds: readonly EntryKind[], id: string): readonly string[];
  /**
   * The entities that are called so, or nearly so, nearest first; classes of people have no names. The key is made by
   * `nameKey`.
   */
  called(key: string): readonly SimilarName[];
  sourceFile(source: Definition): SourceFile;
  /** Null for a source whose report cannot be read, too. */
  changeOf(source: Definition): SourceChange | null;
  /** The version of its report that a source records, where its bytes are kept. */
  preservedCopy(source: Definition): Report | null;
  /** Whether something stands where that is kept which does not have the hash recorded, or cannot be read. */
  hasDamagedCopy(source: Definition): boolean;
  /** The quotes that name a source by its id, with their claims, in the order of the files. */
  quotesOf(source: string): readonly ClaimQuote[];
  /** Null where there is no text to look in; another finding says why. */
  place(quote: Quote): PlacedQuote | null;
  /**
   * The entries of a group, in the order of their ids, where there are no more than `most`; else null. Who asks is not
   * checked again for what changes in a group that stays larger: for checks that would have all compared with all.
   */
  fewOf(grouping: Grouping, name: string, most: number): readonly Definition[] | null;
  /** The entries of a group, in the order of their ids. */
  group(grouping: Grouping, name: string): readonly Definition[];
  /** How many entries a group has; dearer to ask for all of them, when they are many and change. */
  count(grouping: Grouping, name: string): number;
  /** The first id in a group; a question that every entry of a large group may ask, as its answer seldom changes. */
  first(grouping: Grouping, name: string): string | null;
  /** A fact that is worked out from others, once for all who ask. */
  derived<S extends string | Definition, V>(derivation: Derivation<S, V>, subject: S): V;
  /**
   * What several rules work out of a part of an entry, such as a quote, once for all that ask in one check. Unlike a
   * derivation it goes with the check, so that it may hold spans.
   */
  once<S extends object, V>(make: (subject: S, ask: Ask) => V, subject: S): V;
  /** Whose conventions the project follows. */
  readonly profile: Profile;
  /** Whether the project itself says how much a code matters. */
  isWanted(code: string): boolean;
  /** The codes of all rules. */
  readonly codes: KnownCodes;
  /** What the sentences say in which quotes stand: figures, dates, who is cited, how sure. Read when first asked for. */
  readonly readings: QuoteReadings;
  /** The piece's own text at a span, for fixes; null for a file that is not open. */
  textAt(span: Span): string | null;
}
