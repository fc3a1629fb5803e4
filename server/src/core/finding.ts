import type { EntryKind } from './model/entry.ts';
import type { Span } from './text/span.ts';

/** How much a finding matters, in the order of LSP. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A change of text offered as a fix. Spans are UTF-16 offsets into the file named. */
export interface TextEdit {
  /** The file to change; absent: the file of the finding. */
  readonly uri?: string;
  readonly span: Span;
  readonly newText: string;
}

/** A mechanical repair of a finding, applied only when a person asks. */
export interface Fix {
  /** What the fix does, as a short imperative: `Change to “kerman-2024”`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one to apply without asking which, when the finding has several. */
  readonly preferred?: boolean;
}

/**
 * A repair said as changes of what entries say. The edits that make them leave every other character as it is; they
 * are worked out when somebody asks for them, as the text has to be looked at.
 */
export interface FixPlan {
  /** What the fix does, as a short imperative. */
  readonly title: string;
  readonly changes: readonly EntryChange[];
  readonly preferred?: boolean;
}

/** A value that a fix writes. */
export type NewValue = string | number | boolean;

/** One change of an entry. Changes of one plan must not touch the same value twice. */
export interface EntryChange {
  /** The entry; absent: that of the finding. */
  readonly entry?: { readonly kind: EntryKind; readonly id: string };
  /** YAML path below the entry of the map to change, such as `quantities[0]`; empty: the entry itself. */
  readonly path: string;
  /** The key that is concerned. */
  readonly key: string;
  readonly change: /** Sets the value. Where the map itself is missing, it is made. */
    | { readonly set: NewValue | readonly NewValue[] }
    /** Adds an item to the list under the key, which is made where it is missing. */
    | { readonly add: NewValue | Readonly<Record<string, NewValue>> }
    /** Takes the key out with its value. */
    | { readonly remove: true }
    /** Takes one item out of the list under the key, by its place from 0; the key too where it is the only one. */
    | { readonly removeItem: number };
}

/** Another place a finding speaks of. */
export interface RelatedPlace {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** What a check reports. A diagnostic is a finding in LSP's clothes. */
export interface Finding {
  /** `category/name`, stable; the documentation page is docs/rules/<code>.md. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, why it matters and what to do, in the field's words. */
  readonly message: string;
  /** Where, in the file the finding belongs to. */
  readonly span: Span;
  /** The YAML path, ids in the first brackets: `claims[C-108].quantities[0].min`. */
  readonly path: string;
  /** Id of the claim the finding is about, where it is about one. */
  readonly claim?: string;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /**
   * Present on a finding that the project’s baseline holds, which is shown as a hint: what it would be were it not in the
   * baseline.
   */
  readonly inBaseline?: { readonly severity: Severity; readonly message: string };
  /** Repairs whose edits are still to be worked out. */
  readonly plans?: readonly FixPlan[];
}
