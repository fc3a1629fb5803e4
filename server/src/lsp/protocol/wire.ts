/** The words of the protocol: what many of its messages are made of. Positions are LSP’s, in the encoding agreed on. */

export interface WirePosition {
  readonly line: number;
  readonly character: number;
}
export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}
export interface WireLocation {
  readonly uri: string;
  readonly range: WireRange;
}
export interface WireEdit {
  readonly range: WireRange;
  readonly newText: string;
}

export type ClaimKind = 'event' | 'state' | 'statement' | 'assessment' | 'forecast';

/** A claim as it shows in a report. `kind` is null while the claim does not say. */
export interface ClaimOnSentence {
  readonly id: string;
  readonly kind: ClaimKind | null;
  readonly proposition: string;
  /** The claim's entry in its annotation file. */
  readonly entry: WireLocation;
}

/** Why what was asked for cannot be done, in words for the analyst. */
export interface Refusal {
  readonly refused: string;
}

/** Edits of one file. */
export interface FileEdits {
  readonly uri: string;
  /** Version of the open document they were made for; null for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly WireEdit[];
}
