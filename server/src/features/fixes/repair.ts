import type { Finding, Fix } from '../../core/finding.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** Repairs that take more than a rule may know of; null or none where there is nothing mechanical to do. */
export type Repair = (finding: Finding, at: RepairPlace) => Fix | readonly Fix[] | null;

/** Where a finding stands, and what a repair may look at. */
export interface RepairPlace {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly port: FixPort;
}

/** What repairs need of the machine besides the workspace. Asked for only where it is needed. */
export interface FixPort {
  /** The text of a closed annotation file as it is on disk now; null when it cannot be read. */
  readText(uri: string): string | null;
  /** The URIs of the project's report files, in order. */
  reports(): readonly string[];
}
