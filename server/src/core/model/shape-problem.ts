import type { Span } from '../text/span.ts';

/** A mechanical repair in the same file. */
export interface ShapeFix {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  readonly preferred?: boolean;
}

/** Something that is not as the format has it. The span is in the text the nodes were read from. */
export interface ShapeProblem extends Span {
  readonly code: 'schema/missing-key' | 'schema/unknown-key' | 'schema/type' | 'schema/value';
  /** What is wrong and what to do, in the analyst's words. */
  readonly message: string;
  /** Below the node that was checked: `['appearances', 0, 'certainty']`. */
  readonly path: readonly (string | number)[];
  readonly fixes: readonly ShapeFix[];
}
