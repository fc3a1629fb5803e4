import type { LikelihoodTerm } from './estimates/likelihood-words.ts';

/** What a project adds to the words the readers know. Phrases are compared without regard to case. */
export interface ReadingRules {
  /** Further verbs of reporting in their base form, with particle where they have one (`flag up`). */
  readonly reportingVerbs?: readonly string[];
  /** Further nouns of reporting in the singular (`finding`), cues where they have a holder and a `that` clause. */
  readonly reportingNouns?: readonly string[];
  /** Further words and phrases that hedge wherever they stand (`unconfirmed`, `as far as is known`). */
  readonly hedges?: readonly string[];
  /** Further words and phrases of likelihood, each with its band of ICD 203 (`a good chance`: `likely`). */
  readonly likelihood?: Readonly<Record<string, LikelihoodTerm>>;
}

/** An entity of the project, as far as a reader of sentences wants to know it. */
export interface KnownEntity {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** As in the registry: `person`, `organization`, `class` for people without names (`officials`), `facility` and others. */
  readonly type: string;
}
