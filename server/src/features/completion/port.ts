import type { RulePages } from '../../core/rule-page.ts';

/** What completion needs of the machine besides the workspace. Asked for only where it is needed. */
export interface CompletionPort {
  readonly rulePages: RulePages;
  /** The text of a closed annotation file; null when it cannot be read. */
  readText(uri: string): string | null;
  /** The URIs of the project's report files, in order. */
  reports(): readonly string[];
}
