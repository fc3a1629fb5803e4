import type { Rule } from '../../../server/src/core/workspace/rule.ts';

/** What one rule took. */
export interface RuleTime {
  /** Its codes. */
  readonly name: string;
  readonly milliseconds: number;
  readonly checks: number;
}

/**
 * Rules that keep time. What several need (the place of a quote, what a sentence says, a derived fact) is worked out when
 * the first of them asks, and counts as its time.
 */
export function timedRules(rules: readonly Rule[]): {
  readonly rules: readonly Rule[];
  readonly times: () => readonly RuleTime[];
} {
  const kept = rules.map((rule) => ({
    name: Object.keys(rule.codes).join(', '),
    milliseconds: 0,
    checks: 0,
  }));
  const timed = rules.map((rule, i) => ({
    ...rule,
    check(...args: Parameters<Rule['check']>) {
      const start = performance.now();
      rule.check(...args);
      const time = kept[i];
      if (time === undefined) return;
      time.milliseconds += performance.now() - start;
      time.checks++;
    },
  }));
  return { rules: timed, times: () => kept.map((time) => ({ ...time })) };
}
