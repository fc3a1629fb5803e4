import type { WireLocation } from './wire.ts';

/** Something on the calendar. Days count from 1 January 1970; null: that end is open. */
export interface WireTimelineItem {
  readonly key: string;
  readonly kind: 'event' | 'claim' | 'forecast' | 'publication';
  readonly id: string;
  readonly label: string;
  readonly event: string;
  readonly edtf: string;
  readonly words: string;
  readonly first: number | null;
  readonly last: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'years';
  /** It took all of the time between the two; false: it was on some day from the one to the other. */
  readonly lasting: boolean;
  readonly disputed: boolean;
  readonly sources: readonly string[];
  readonly entry: WireLocation | null;
  readonly text: WireLocation | null;
}

export interface WireTimeline {
  readonly items: readonly WireTimelineItem[];
  readonly more: number;
}

/** Who has it from whom. */
export interface WireSourceMap {
  readonly nodes: readonly {
    readonly key: string;
    readonly kind: 'work' | 'claimer';
    readonly id: string;
    readonly label: string;
    readonly claims: number;
    readonly isOrigin: boolean;
    readonly anonymous: boolean;
    readonly inCircle: boolean;
    readonly onlyOriginOf: number;
    readonly entry: WireLocation | null;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: 'cites' | 'derives' | 'both';
    readonly claims: number;
  }[];
  readonly shared: readonly {
    readonly claim: string;
    readonly proposition: string;
    readonly documents: number;
    readonly origin: string;
    readonly entry: WireLocation | null;
  }[];
  readonly more: number;
}

/** Requests of drawings of a project, or of one event of it. */
export interface ChartRequests {
  'adduce/timeline': { params: { uri: string; event: string | null }; result: WireTimeline };
  'adduce/sourceMap': { params: { uri: string; event: string | null }; result: WireSourceMap };
}
