import { PROJECT_DEFAULTS } from '../../../../schemas/project.ts';
import type { Severity } from '../finding.ts';

/** What `adduce.yaml` decides, with defaults filled in. */
export interface Settings {
  readonly profile: 'intel' | 'newsroom';
  /** Globs of report files, annotation files and what to leave out, from the project's root. */
  readonly reports: readonly string[];
  readonly annotations: readonly string[];
  readonly exclude: readonly string[];
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Findings at or above this level make `adduce check` fail. */
  readonly failLevel: Severity;
}

export const DEFAULT_SETTINGS: Settings = { ...PROJECT_DEFAULTS, severities: {} };
