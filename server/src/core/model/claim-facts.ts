import type {
  acts,
  certainties,
  claimKinds,
  comparators,
  confidences,
  credibilities,
  eventRoles,
  identifications,
  likelihoods,
  numbers,
  participantBases,
  polarities,
  quotations,
  ranks,
  relationTypes,
  resolutions,
  reviewStatuses,
  timeBases,
} from '../../../../schemas/vocabularies.ts';
import type { Span } from '../text/span.ts';
import type { Quote } from './entry.ts';

/** A value as somebody wrote it, and where, relative to the piece. */
export interface Written<T> extends Span {
  readonly value: T;
}

/** A map within an entry, such as one quantity: where it stands, and its YAML path below the entry. */
export interface Part extends Span {
  readonly path: string;
}

export type ClaimKind = keyof typeof claimKinds;
export type Act = keyof typeof acts;
export type EventRole = keyof typeof eventRoles;
export type TimeBasis = keyof typeof timeBases;
export type Comparator = keyof typeof comparators;
export type ParticipantBasis = keyof typeof participantBases;
export type Identification = keyof typeof identifications;
export type ClaimerNumber = keyof typeof numbers;
export type Certainty = keyof typeof certainties;
export type Polarity = keyof typeof polarities;
export type Likelihood = keyof typeof likelihoods;
export type Confidence = keyof typeof confidences;
export type Credibility = keyof typeof credibilities;
export type Quotation = keyof typeof quotations;
export type RelationType = keyof typeof relationTypes;
export type Resolution = keyof typeof resolutions;
export type ReviewStatus = keyof typeof reviewStatuses;
export type Rank = keyof typeof ranks;

/**
 * What a claim says, field by field, for the rules. Fields are named as in the format. Whatever is missing, of the
 * wrong shape or not a word of its list is null: the checks of the format speak of that.
 */
export interface ClaimFacts {
  readonly kind: Written<ClaimKind> | null;
  readonly proposition: Written<string> | null;
  readonly act: Written<Act> | null;
  /** Ids of the claims that a statement is about. */
  readonly about: readonly Written<string>[];
  readonly event: Written<string> | null;
  readonly eventRole: Written<EventRole> | null;
  readonly time: TimeFacts | null;
  /** Id of the entity that is the claim's place. */
  readonly place: Written<string> | null;
  /** EDTF, as written. */
  readonly horizon: Written<string> | null;
  readonly resolution: Written<Resolution> | null;
  readonly participants: readonly ParticipantFacts[];
  readonly quantities: readonly QuantityFacts[];
  readonly appearances: readonly AppearanceFacts[];
  readonly relations: readonly RelationFacts[];
  readonly evaluation: EvaluationFacts | null;
  readonly review: ReviewFacts | null;
  readonly rank: Written<Rank> | null;
  readonly tags: readonly Written<string>[];
  /** As for an appearance; of `horizon`. */
  readonly unread: readonly string[];
}

/** Dates are EDTF, as written, and may be none. */
export interface TimeFacts extends Part {
  readonly edtf: Written<string> | null;
  readonly asReported: Written<string> | null;
  readonly expression: Written<string> | null;
  readonly basis: Written<TimeBasis> | null;
  readonly sic: boolean;
}

export interface ParticipantFacts extends Part {
  readonly role: Written<string> | null;
  /** Id of an entity. */
  readonly entity: Written<string> | null;
  readonly basis: Written<ParticipantBasis> | null;
}

/** One figure, as written: `core/derived` makes an interval of it. */
export interface QuantityFacts extends Part {
  readonly measure: Written<string> | null;
  readonly value: Written<number> | null;
  readonly min: Written<number> | null;
  readonly max: Written<number> | null;
  readonly comparator: Written<Comparator> | null;
  readonly of: Written<string> | null;
  readonly expression: Written<string> | null;
  /** EDTF, as written. */
  readonly since: Written<string> | null;
  /** EDTF, as written. */
  readonly asOf: Written<string> | null;
  readonly cumulative: boolean;
}

export interface AppearanceFacts extends Part {
  /** Id of a source. */
  readonly source: Written<string> | null;
  /** The same object as in `Entry.quotes`; null where there is none. */
  readonly quote: Quote | null;
  readonly quotation: Written<Quotation> | null;
  readonly defects: readonly string[];
  /** From the publisher of the text to the origin of the claim. */
  readonly attribution: readonly HopFacts[];
  /** The whole value of `attribution`; null where it is missing. */
  readonly attributionSpan: Span | null;
  readonly ownReporting: boolean;
  readonly certainty: Written<Certainty> | null;
  readonly polarity: Written<Polarity> | null;
  readonly likelihood: Written<Likelihood> | null;
  /** Null where the key is missing; an empty list says that there are none. */
  readonly noteMarkers: Written<readonly string[]> | null;
  /**
   * Those of `certainty`, `polarity` and `likelihood` that are null though somebody wrote them: misspelt, or with a
   * value that is no word of theirs. The checks of the format speak of them; that they are missing is no finding then.
   */
  readonly unread: readonly string[];
}

/** One hop of an attribution chain. */
export interface HopFacts extends Part {
  /** Ids of entities or sources; several for a joint statement, none where the hop is not finished. */
  readonly claimers: readonly Written<string>[];
  readonly cue: Written<string> | null;
  readonly identification: Written<Identification> | null;
  readonly number: Written<ClaimerNumber> | null;
  readonly explicit: boolean;
  readonly carriedFrom: Written<string> | null;
}

export interface RelationFacts extends Part {
  readonly type: Written<RelationType> | null;
  /** Id of a claim. */
  readonly target: Written<string> | null;
  readonly aspect: Written<string> | null;
  /** Why, in the analyst’s words. */
  readonly note: Written<string> | null;
}

export interface EvaluationFacts extends Part {
  readonly credibility: Written<Credibility> | null;
  readonly likelihood: Written<Likelihood> | null;
  readonly confidence: Written<Confidence> | null;
  readonly basis: Written<string> | null;
  /** As for an appearance; of `likelihood` and `basis`. */
  readonly unread: readonly string[];
}

/** Dates are EDTF, as written. */
export interface ReviewFacts extends Part {
  readonly status: Written<ReviewStatus> | null;
  readonly annotator: Written<string> | null;
  readonly reviewer: Written<string> | null;
  readonly created: Written<string> | null;
  readonly modified: Written<string> | null;
}
