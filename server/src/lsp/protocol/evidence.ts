import type { WireLocation, WirePosition } from './wire.ts';

/** What one source says of a claim. */
export interface WireEvidenceCell {
  readonly source: string;
  readonly claim: string;
  readonly quote: string;
  /** On whose authority, in words. */
  readonly chain: string;
  /** How the source stands behind it, in words; empty where it says so plainly. */
  readonly manner: readonly string[];
  readonly sentence: WireLocation | null;
  readonly entry: WireLocation | null;
}

/** A figure as it is drawn; who says so stands with its claim. Ends that are not bounded are null. */
export interface WireFigure {
  readonly claim: string;
  readonly min: number | null;
  readonly max: number | null;
  /** The end itself is not meant: above 80, below 100. */
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  readonly approximate: boolean;
  readonly words: string;
  readonly disputed: boolean;
}

/** Something of an event that claims say, alike or not: when and where it was, who took part as what. */
export interface WireFact {
  readonly kind: 'time' | 'place' | 'participant';
  /** What somebody took part as; empty for time and place. */
  readonly role: string;
  readonly sayings: readonly {
    readonly words: string;
    /** Ids of the claims; who says so stands with them. */
    readonly claims: readonly string[];
    readonly disputed: boolean;
  }[];
  /** Which cannot both be so, and why, a sentence each. */
  readonly disagreements: readonly string[];
}

/** What is claimed of one event, and by whom: `adduce/evidence`. */
export interface WireEvidence {
  readonly event: string;
  readonly called: string;
  readonly about: readonly string[];
  readonly counts: string;
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly issued: string;
    readonly reliability: string;
    /** The works it goes back to in the end: sources where these are equal are one origin. */
    readonly goesBackTo: readonly string[];
    readonly derivedFrom: readonly string[];
    readonly held: boolean;
    readonly claims: number;
  }[];
  readonly figures: readonly {
    readonly measure: string;
    readonly figures: readonly WireFigure[];
    readonly disagreements: readonly string[];
  }[];
  readonly facts: readonly WireFact[];
  readonly claims: readonly {
    readonly ids: readonly string[];
    readonly proposition: string;
    readonly kind: string;
    readonly role: string;
    readonly origins: string;
    readonly evaluation: string;
    readonly status: readonly string[];
    readonly contested: boolean;
    readonly cells: readonly WireEvidenceCell[];
  }[];
  /** Claims beyond those shown. */
  readonly more: number;
}

/** An event to choose. */
export interface WireEvent {
  readonly id: string;
  readonly called: string;
  readonly claims: number;
}

/** Requests of views of one event. */
export interface EvidenceRequests {
  /** The events of the project of a file, those with most claims first; `at`: that of the claim or event at a place. */
  'adduce/events': {
    params: { uri: string; position?: WirePosition };
    result: { readonly events: readonly WireEvent[]; readonly at: string | null };
  };
  /** Null where the project of the file has no such event. */
  'adduce/evidence': { params: { uri: string; event: string }; result: WireEvidence | null };
}
