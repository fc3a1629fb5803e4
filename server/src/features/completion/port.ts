import type { RulePages } from '../../core/rule-page.ts';

/** What completion needs of the machine besides the workspace. Asked for only where it is needed. */
export interface CompletionPort {
  readonly rulePages: RulePages;
  /** The URIs of the project's report files, in order. */
  reports(): readonly string[];
  /** Today's date, `YYYY-MM-DD`. */
  today(): string;
}
