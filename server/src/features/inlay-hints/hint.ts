import type { Span } from '../../core/text/span.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { ClaimPiece, Workspace } from '../../core/workspace/workspace.ts';

/** The kinds of hints, each of which can be switched off. */
export type HintKind = 'quoteLines' | 'origins' | 'dates' | 'anchors';

export type HintsWanted = Readonly<Record<HintKind, boolean>>;

/** A few words that an editor shows behind what is written, as if they stood there. */
export interface Hint {
  readonly kind: HintKind;
  /** Offset in the piece, or in the report, behind which it is shown. */
  readonly at: number;
  readonly label: string;
  readonly about: HintSubject;
}

/** What there is to say of a hint to those who ask; everything needed to say it. */
export type HintSubject =
  | { readonly type: 'place'; readonly report: string; readonly span: Span }
  | { readonly type: 'origins'; readonly claim: string }
  | { readonly type: 'text'; readonly text: string };

/** A claim for which hints are looked for. */
export interface HintedClaim {
  readonly workspace: Workspace;
  readonly claim: Definition;
  readonly piece: ClaimPiece;
}
