/** What is claimed, and on what it stands, ready to be written down: plain data, in words. */
export interface EvidenceReport {
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly made: string;
  /** A few sentences. */
  readonly summary: readonly string[];
  readonly parts: readonly ReportPart[];
  /** The sources, by the numbers under which claims name them, from 1. */
  readonly sources: readonly ReportSource[];
}

/** An event and the claims about it; at the end the claims without one. */
export interface ReportPart {
  readonly title: string;
  /** When and where. */
  readonly about: string;
  readonly figures: readonly {
    readonly measure: string;
    readonly said: readonly string[];
    readonly disagreements: readonly string[];
  }[];
  readonly claims: readonly ReportClaim[];
}

export interface ReportClaim {
  readonly id: string;
  readonly proposition: string;
  readonly kind: string;
  /** `Monday, 6 May 2024`, `at least 40 people`: what is recorded of it. */
  readonly details: readonly string[];
  readonly appearances: readonly ReportAppearance[];
  /** `2 documents, 1 origin: unnamed officials` */
  readonly origins: string;
  /** What our analyst makes of it, and why. */
  readonly evaluation: string;
  readonly contested: boolean;
  /** What the checks have found and a person has accepted, with the reason. */
  readonly accepted: readonly string[];
  /** What the checks have found and nobody has settled. */
  readonly open: readonly string[];
}

export interface ReportAppearance {
  /** The number of the source. */
  readonly source: number;
  readonly quote: string;
  readonly chain: string;
  readonly manner: string;
  /** `line 3`; empty where the words do not stand. */
  readonly where: string;
}

export interface ReportSource {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly issued: string;
  readonly accessed: string;
  readonly url: string;
  readonly reliability: string;
  /** The file, and the beginning of its fingerprint, where it is recorded. */
  readonly kept: string;
}
