import type { RuleInBrief, RulePages } from '../core/rule-page.ts';

/** The rules' pages where they cannot be read here: their heads are given, and each is at `<base>/<code>.md`. */
export function rulePagesAt(base: string, rules: readonly RuleInBrief[]): RulePages {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  return {
    inBrief: (code) => byCode.get(code) ?? null,
    codes: () => [...byCode.keys()],
    pageOf: (code) => (byCode.has(code) ? `${base}/${code}.md` : null),
  };
}
