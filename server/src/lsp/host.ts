import type { RulePages } from '../core/rule-page.ts';
import type { FilePort } from '../core/workspace/port.ts';
import type { Settings } from '../core/workspace/settings.ts';
import type { FindingsMemory } from './findings-memory.ts';

/** What the server needs of the machine it runs on. Node gives it; a web worker will ask its client. */
export interface Host {
  readonly port: FilePort;
  /** Finds the files of the project in a folder. All are canonical URIs, folders without a slash at the end. */
  discover(root: string, settings: Settings): DiscoveredProject;
  /** The nearest folder at or above a file that holds an `adduce.yaml`; null when none does. */
  projectRoot(uri: string): string | null;
  /** What a file is to a project, by its name and the project's globs. */
  roleOf(root: string, uri: string, settings: Settings): 'annotation' | 'report' | null;
  /** Something that differs once a file has changed on disk, without reading it; null when there is none. */
  stamp(uri: string): string | null;
  /** Where findings are kept from one run to the next; null: nowhere. */
  readonly memory: FindingsMemory | null;
  /** What is written about the codes of findings. */
  readonly rulePages: RulePages;
  /** Today's date where the user is, `YYYY-MM-DD`. */
  today(): string;
  /** Runs something once the messages already received have been handled. */
  later(run: () => void): void;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
}

export interface DiscoveredProject {
  readonly projectFile: string | null;
  readonly annotations: readonly string[];
  readonly reports: readonly string[];
  /** Folders below that are projects of their own. */
  readonly nested: readonly string[];
}
