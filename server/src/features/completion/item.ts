import type { Span } from '../../core/text/span.ts';
import type { About } from './about.ts';

/** One thing to insert. Items are listed in the order in which they are given. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'reference' | 'quote' | 'said' | 'entry' | 'file';
  /** A few words beside the label: what a value says, what an id stands for. */
  readonly detail: string;
  /** What a card or page is made of when somebody looks at the item; null where there is nothing more to say. */
  readonly about: About | null;
  readonly newText: string;
  /** The same in TextMate's syntax with stops where a person must write; null where it has none. */
  readonly snippet: string | null;
  /** What the new text replaces: on one line, holding the cursor. */
  readonly span: Span;
  /** False where it replaces the whole span or nothing: what stands behind the cursor would make no sense after it. */
  readonly insertable: boolean;
  /** True where more is offered at the place where the cursor is then. */
  readonly leadsOn?: true;
  /** What the editor compares with the typed text; for quotes the typed text itself, they are ranked here. */
  readonly filterText: string;
}

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** True when there are more than are listed, so that more typing may bring others. */
  readonly incomplete: boolean;
}

export const NOTHING: CompletionList = { items: [], incomplete: false };

/** No list is longer than this; nobody reads on, and an editor takes its time for it. */
export const MOST_ITEMS = 200;

/** The first of many items, and whether that is all of them. */
export function cutToSize(items: readonly CompletionItem[]): CompletionList {
  return { items: items.slice(0, MOST_ITEMS), incomplete: items.length > MOST_ITEMS };
}
