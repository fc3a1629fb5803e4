import { severities } from '../../../schemas/vocabularies.ts';
import type { Severity } from './finding.ts';
import type { Profile } from './workspace/settings.ts';

/** What a rule’s page says at its head. The pages are the one place where a code is summed up. */
export interface RuleInBrief {
  readonly code: string;
  /** One sentence, with its stop: what is found. */
  readonly summary: string;
  /** How much a finding matters where a project does not say. */
  readonly severity: Readonly<Record<Profile, Severity>>;
  /** It is off until a project sets a severity for it. */
  readonly onRequest: boolean;
}

/** Reads the head of a page, `docs/rules/CODE.md`; null for a text that is none. */
export function readRulePage(code: string, page: string): RuleInBrief | null {
  // A checkout may have turned the line ends.
  const text = page.replaceAll('\r\n', '\n');
  const [, summary] = /^# .*\n\n((?:.+\n)+)\n/.exec(text) ?? [];
  const [, usual = '', newsroom = usual] = SEVERITY.exec(text) ?? [];
  if (summary === undefined || !isSeverity(usual) || !isSeverity(newsroom)) return null;
  return {
    code,
    summary: summary.trim().replaceAll('\n', ' '),
    severity: { intel: usual, newsroom },
    onRequest: ON_REQUEST.test(text),
  };
}

const SEVERITY = /^Default severity: \*\*(\w+)\*\*(?:; in the newsroom profile \*\*(\w+)\*\*)?\.$/m;
const ON_REQUEST = /^Off until a project asks for it\b/m;

function isSeverity(word: string): word is Severity {
  return Object.hasOwn(severities, word);
}

/** Where the rules’ pages are had from, one code at a time. */
export interface RulePages {
  /** Null where no page has this code. */
  inBrief(code: string): RuleInBrief | null;
  /** Every code that has a page, in order. */
  codes(): readonly string[];
  /** Where the page is, as a URI; null where it is not at hand. */
  pageOf(code: string): string | null;
}

/** Where the pages were not installed with the program. */
export const NO_RULE_PAGES: RulePages = { inBrief: () => null, codes: () => [], pageOf: () => null };
