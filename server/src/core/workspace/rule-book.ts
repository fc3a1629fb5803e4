import type { Severity } from '../finding.ts';
import type { DefaultSeverity, KnownCodes, Rule } from './rule.ts';
import type { Profile, Settings } from './settings.ts';

/** What is known of codes: how much their findings matter, and which of them give way to others. */
export class RuleBook {
  readonly #defaults: ReadonlyMap<string, DefaultSeverity>;
  /** Every code of a rule. */
  readonly codes: KnownCodes;
  /** By code: the codes that say more about the same mistake. */
  readonly #betterThan: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(rules: readonly Rule[]) {
    this.#defaults = new Map(rules.flatMap(({ codes }) => Object.entries(codes)));
    this.codes = new Map(
      rules.flatMap(({ codes, kinds, onRequest = false }) =>
        Object.keys(codes).map((code) => [code, { kinds, onRequest }] as const),
      ),
    );
    const betterThan = new Map<string, Set<string>>();
    for (const { codes, supersedes = [] } of rules)
      for (const code of supersedes) {
        const better = betterThan.get(code) ?? new Set();
        for (const own of Object.keys(codes)) better.add(own);
        betterThan.set(code, better);
      }
    this.#betterThan = betterThan;
  }

  /**
   * How much a finding matters in a project: as the project says of the code, else as the finding does (`usual`), else
   * as the profile has it. Null: switched off.
   */
  severityOf(code: string, usual: Severity | undefined, { severities, profile }: Settings): Severity | null {
    const severity = severities[code] ?? usual ?? severityIn(this.#defaults.get(code) ?? 'error', profile);
    return severity === 'off' ? null : severity;
  }

  /** Whether a finding of the first code leaves nothing to say to one of the second at the same words. */
  supersedes(code: string, other: string): boolean {
    return this.#betterThan.get(other)?.has(code) ?? false;
  }

  /** Whether a code gives way to any other. */
  mayBeSuperseded(code: string): boolean {
    return this.#betterThan.has(code);
  }
}

/** How much the findings of a code matter by default in a profile. */
export function severityIn(severity: DefaultSeverity, profile: Profile): Severity {
  return typeof severity === 'string' ? severity : severity[profile];
}
