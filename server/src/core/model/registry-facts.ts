import type { entityTypes, reliabilities } from '../../../../schemas/vocabularies.ts';
import type { Span } from '../text/span.ts';
import type { Written } from './claim-facts.ts';
import type { Placed } from './entry.ts';

export type EntityType = keyof typeof entityTypes;
export type Reliability = keyof typeof reliabilities;

/** What others need to know of a source: of the work, and of the file that holds it. */
export interface SourceFacts {
  readonly file: Placed<string> | null;
  readonly held: boolean;
  /** First and last line of the work in its file, 1-based and inclusive; null: the whole file. */
  readonly lines: Placed<readonly [number, number]> | null;
  /** True when the lines of the file are broken to fit a page. */
  readonly wrapped: boolean;
  readonly sha256: Placed<string> | null;
  readonly accessed: string | null;
  /** Id of an entity, or a name. */
  readonly publisher: string | null;
  /** EDTF, as written. */
  readonly issued: Written<string> | null;
  readonly reliability: Written<Reliability> | null;
  /** Ids of the works this one repeats or retells. */
  readonly derivedFrom: readonly Written<string>[];
  readonly translated: boolean;
  /** What stands behind the note markers: marker and ids of sources. Null where nobody has said. */
  readonly notes: readonly { readonly marker: string; readonly sources: readonly string[] }[] | null;
  /** The numbers of sentences read without finding a claim, as written (`1-4, 9`). */
  readonly read: Written<string> | null;
}

export interface EntityFacts {
  readonly type: EntityType | null;
  readonly name: Written<string> | null;
  /** Each as it stands in the list. */
  readonly aliases: readonly Written<string>[];
  /** The whole value of `aliases`; null where there are none. */
  readonly aliasesSpan: Span | null;
  /** Ids of entities. */
  readonly partOf: string | null;
  readonly affiliation: string | null;
  readonly distinctFrom: readonly string[];
}

/** What is registered of an event. */
export interface EventFacts {
  /** EDTF, as written. */
  readonly time: Written<string> | null;
  /** Id of the entity that is the place. */
  readonly place: string | null;
}
