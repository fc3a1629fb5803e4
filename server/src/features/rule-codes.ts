import type { FieldPath } from '../../../schemas/describe.ts';
import type { RuleInBrief, RulePages } from '../core/rule-page.ts';
import { RULES } from '../core/rules/index.ts';
import { severityIn } from '../core/workspace/rule-book.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { code, escapeMarkdown, fileLink } from './markdown.ts';

/** Codes that may be named at a place: rules alone can be waived, everything has a severity. */
export function codesFor(where: 'waiver' | 'severities', pages: RulePages): readonly string[] {
  const ofRules = RULES.flatMap(({ codes }) => Object.keys(codes));
  return where === 'waiver' ? ofRules : [...new Set([...ofRules, ...pages.codes()])].sort();
}

/** Whether what stands at a path of a file is the code of a rule: a key under `severities`, or what a waiver names. */
export function codeStandsAt(path: FieldPath, root: 'annotation' | 'project'): boolean {
  if (root === 'project') return path.length === 2 && path[0] === 'severities';
  return path.at(-1) === 'rule' && path.at(-3) === 'waive';
}

/** How much the findings of a code matter in this project, and why: `warning`, `warning (adduce.yaml; else error)`. */
export function severityHere(rule: string, workspace: Workspace, pages: RulePages): string {
  const { profile, severities } = workspace.settings;
  const usual = usualSeverity(rule, pages)?.[profile];
  const own = severities[rule];
  if (own === undefined) return isOnRequest(rule) ? `off until asked for (${usual})` : (usual ?? '');
  if (isOnRequest(rule)) return `${own} (adduce.yaml; else off)`;
  return usual === undefined || own === usual ? own : `${own} (adduce.yaml; else ${usual})`;
}

/** The summary of a code for a hover: what is found, how much it matters by default and here, and its page. */
export function aboutCode(rule: string, workspace: Workspace, pages: RulePages): string | null {
  const brief = pages.inBrief(rule);
  const usual = usualSeverity(rule, pages);
  if (usual === null) return null;
  const { profile, severities } = workspace.settings;
  const own = severities[rule];
  const page = pages.pageOf(rule);
  const other = profile === 'intel' ? 'newsroom' : 'intel';
  const parts = [
    `${code(rule)}${brief === null ? '' : ` — ${escapeMarkdown(brief.summary)}`}`,
    [
      `Default severity: **${usual[profile]}**`,
      usual[other] === usual[profile] ? '' : ` in the ${profile} profile, ${usual[other]} in ${other}`,
      own === undefined || own === usual[profile] ? '.' : `; in this project **${own}**.`,
      own === undefined && isOnRequest(rule)
        ? ` Off until a project asks for it: set a severity for it under ${code('severities')} in ${code('adduce.yaml')}.`
        : '',
    ].join(''),
    page === null ? '' : fileLink('What it says, why it matters, what to do', page),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function isOnRequest(rule: string): boolean {
  return RULES.some(({ codes, onRequest }) => onRequest === true && Object.hasOwn(codes, rule));
}

/** The default severity in either profile; null for a code that nobody has heard of. */
function usualSeverity(rule: string, pages: RulePages): RuleInBrief['severity'] | null {
  const declared = RULES.find(({ codes }) => Object.hasOwn(codes, rule))?.codes[rule];
  if (declared === undefined) return pages.inBrief(rule)?.severity ?? null;
  return { intel: severityIn(declared, 'intel'), newsroom: severityIn(declared, 'newsroom') };
}
