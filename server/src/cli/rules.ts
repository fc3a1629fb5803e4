import type { Profile, Settings } from '../core/workspace/settings.ts';
import { pageText } from '../exchange/page-text.ts';
import { type ListedRule, ruleListJson, ruleListText } from '../exchange/rule-list.ts';
import { RULE_PAGES } from '../exchange/rule-page.ts';
import { printable } from '../exchange/screen.ts';
import type { RulePageFiles } from '../node/rule-pages.ts';
import { didYouMean } from './arguments.ts';
import { CommandError } from './command.ts';
import { type Terminal, wantsColour, widthOf } from './terminal.ts';

/** `adduce check --list-rules`: every code, with how much it matters in a project. */
export function listRules(
  format: 'text' | 'json',
  settings: Settings,
  pages: RulePageFiles,
  terminal: Terminal,
): Iterable<string> {
  const { profile } = settings;
  const rules = installed(pages).flatMap((code) => listed(code, settings, pages) ?? []);
  if (format === 'json') return [ruleListJson({ profile, rules })];
  return ruleListText({ profile, rules }, columns(terminal), wantsColour(terminal.stdout, terminal.env));
}

/** `adduce check --explain CODE`: the page of a code. Throws a {@link CommandError} where there is none. */
export function explainRule(
  code: string,
  format: 'text' | 'json',
  settings: Settings,
  pages: RulePageFiles,
  terminal: Terminal,
): Iterable<string> {
  const codes = installed(pages);
  const text = pages.textOf(code);
  const rule = listed(code, settings, pages);
  if (text === null || rule === null) {
    const named = codes.find((one) => one.slice(one.indexOf('/') + 1) === code);
    const meant = named === undefined ? didYouMean(code, codes, '') : ` Did you mean “${named}”?`;
    throw new CommandError(
      `There is no rule “${printable(code)}”.${meant} “adduce check --list-rules” lists them all.`,
    );
  }
  if (format === 'json') {
    const { severity, usual, summary } = rule;
    return [`${JSON.stringify({ version: 1, code, severity, default: usual, summary, markdown: text })}\n`];
  }
  return withOwnSeverity(
    pageText(text, columns(terminal), wantsColour(terminal.stdout, terminal.env)),
    rule,
    settings.profile,
  );
}

function* withOwnSeverity(
  page: Iterable<string>,
  { severity, usual }: ListedRule,
  profile: Profile,
): Iterable<string> {
  yield* page;
  if (severity === usual) return;
  const without = usual === 'off' ? 'else it is off' : `the ${profile} profile has ${usual}`;
  yield `\nIn this project: ${severity} (adduce.yaml; ${without}).\n`;
}

function listed(code: string, { profile, severities }: Settings, pages: RulePageFiles): ListedRule | null {
  const brief = pages.inBrief(code);
  if (brief === null) return null;
  const found = brief.severity[profile];
  const usual = brief.onRequest ? 'off' : found;
  return { code, severity: severities[code] ?? usual, usual, found, summary: brief.summary };
}

/** The codes, of which there are none where only the program itself was copied. */
function installed(pages: RulePageFiles): readonly string[] {
  const codes = pages.codes();
  if (codes.length === 0)
    throw new CommandError(
      `The pages of the rules are not beside this copy of Adduce; they are at ${RULE_PAGES}.`,
    );
  return codes;
}

function columns({ stdout }: Terminal): number | null {
  return stdout.isTTY === true ? Math.min(widthOf(stdout), READABLE) : null;
}

/** The most that is comfortable to read. */
const READABLE = 100;
