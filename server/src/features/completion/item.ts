import type { Span } from '../../core/text/span.ts';

/** One thing to insert. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'reference' | 'quote';
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  readonly newText: string;
  /** What the new text replaces: on one line, holding the cursor. */
  readonly span: Span;
  /** What the editor compares with the typed text; for quotes the typed text itself, they are ranked here. */
  readonly filterText: string;
  /** Items are listed in the order of this text. */
  readonly sortText: string;
  readonly snippet: boolean;
}

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** True when more typing may bring other items. */
  readonly incomplete: boolean;
}
