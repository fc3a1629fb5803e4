import { PROJECT_DEFAULTS } from '../../../../schemas/project.ts';
import type { profiles } from '../../../../schemas/vocabularies.ts';
import type { Severity } from '../finding.ts';
import type { OwnAbbreviations } from '../text/abbreviation-table.ts';
import type { ReadingRules } from '../text/read/reading-rules.ts';

/** The word lists of a project, beside those that are built in. */
export interface Words {
  /** Abbreviations by what they do to the end of a sentence. */
  readonly abbreviations: OwnAbbreviations;
  /** Words with which the reports cite, hedge and say how likely something is. */
  readonly reading: ReadingRules;
}

/** Whose conventions the default severities follow: ICD 203 and 206, or the AP and Reuters handbooks. */
export type Profile = keyof typeof profiles;

/** What `adduce.yaml` decides, with defaults filled in. */
export interface Settings {
  readonly profile: Profile;
  /** Globs of report files, annotation files and what to leave out, from the project's root. */
  readonly reports: readonly string[];
  readonly annotations: readonly string[];
  readonly exclude: readonly string[];
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Findings at or above this level make `adduce check` fail. */
  readonly failLevel: Severity;
  /** The file of the baseline: path from the project’s root. */
  readonly baseline: string;
  readonly words: Words;
}

export const DEFAULT_SETTINGS: Settings = {
  ...PROJECT_DEFAULTS,
  severities: {},
  words: { abbreviations: {}, reading: {} },
};

/** Whether a project says itself how much a code matters, and that it does. */
export function isWanted(code: string, { severities }: Settings): boolean {
  return (severities[code] ?? 'off') !== 'off';
}

/** True when two projects' word lists are the same, word for word. */
export function sameWords(a: Words, b: Words): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
