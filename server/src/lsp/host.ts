import type { RulePages } from '../core/rule-page.ts';
import type { FilePort } from '../core/workspace/port.ts';
import type { Settings } from '../core/workspace/settings.ts';
import type { FindingsMemory } from './findings-memory.ts';

/** What the server needs of the machine it runs on. Node gives it; a web worker asks its client. */
export interface Host {
  readonly port: FilePort;
  /** Where files cannot be read at once. Absent where they can. */
  readonly fetching?: Fetching;
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

/**
 * Files that have to be waited for. What is asked of the port before it has come is missing at first, and fetched; once
 * it has come, whoever asked is to look again. What was fetched stands until something says that it may have changed.
 */
export interface Fetching {
  /** Whether something that was asked for has not come yet: until then what is found may lack it. */
  readonly isWaiting: boolean;
  /** Resolves when nothing is waited for. Never rejects: what cannot be had is unreadable. */
  settled(): Promise<void>;
  /** Tells of files that were asked for in vain and have come, and of those that are other than they were. */
  onArrived(listener: (uris: readonly string[]) => void): void;
  /**
   * Learns what a project's folder holds, and its annotation files, so that `discover`, `stamp` and the port can tell;
   * looks whether what was fetched of it before has changed. Never rejects.
   *
   * @param settings the project's, asked for once its project file has come
   */
  prepare(root: string, settings: () => Settings): Promise<void>;
  /** Fetches files that may have changed. Those that are neither in use nor `wanted` are left until somebody asks. */
  refresh(uris: readonly string[], wanted: (uri: string) => boolean): void;
}

export interface DiscoveredProject {
  readonly projectFile: string | null;
  readonly annotations: readonly string[];
  readonly reports: readonly string[];
  /** Folders below that are projects of their own. */
  readonly nested: readonly string[];
}
