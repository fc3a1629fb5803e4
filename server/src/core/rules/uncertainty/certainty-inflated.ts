import type { FixPlan } from '../../finding.ts';
import type { AppearanceFacts, ClaimKind } from '../../model/claim-facts.ts';
import type { Rule } from '../../workspace/rule.ts';
import { estimatesOf, type Found } from './about-claim.ts';
import { certaintyOf } from './estimates.ts';
import { said } from './passages.ts';

/** `certainty: certain` where the text itself hedges (FactBank: CT is for what a source is fully committed to). */
export const certaintyInflated: Rule = {
  codes: { 'uncertainty/certainty-inflated': 'warning' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    for (const appearance of claim?.appearances ?? []) {
      const { certainty, path } = appearance;
      if (claim === null || certainty?.value !== 'certain') continue;
      const found = estimatesOf(claim, appearance, ask).find((one) => counts(one, claim.kind?.value));
      if (found === undefined) continue;
      const { passage, estimate } = found;
      report({
        code: 'uncertainty/certainty-inflated',
        message: `The text says “${said(passage, estimate.span)}”, but the certainty recorded is “certain”, so the doubt of the source is lost. Record what the text leaves: probable, possible or unspecified (FactBank).`,
        at: certainty,
        path: `${path}.certainty`,
        related: passage.place(estimate.span, 'The hedge'),
        plans: plansFor(appearance, found),
      });
    }
  },
};

/** What is hedged within a statement is its speaker’s doubt; that it was made may be certain all the same. */
function counts({ passage, estimate }: Found, kind: ClaimKind | undefined): boolean {
  if (estimate.kind === 'comparative' || estimate.kind === 'conditional') return false;
  if (kind !== 'statement') return true;
  const [cue] = passage.reading.attribution;
  return (
    cue !== undefined &&
    estimate.span[1] <= cue.cueSpan[0] &&
    isNear(passage.words, estimate.span[1], cue.cueSpan[0])
  );
}

/** `reportedly said`, `may have told`: nothing but little words stands between. */
function isNear(words: string, from: number, to: number): boolean {
  return to - from <= 12 && /^\s*(?:(?:to|have|has|had|also|been)\s+)*$/.test(words.slice(from, to));
}

function plansFor({ path }: AppearanceFacts, { estimate }: Found): readonly FixPlan[] {
  const best = certaintyOf(estimate.kind);
  const others = (['probable', 'possible'] as const).filter((one) => one !== best);
  return [best, ...others].map((certainty) => ({
    title: `Record the certainty as ${certainty}`,
    changes: [{ path, key: 'certainty', change: { set: certainty } }],
    preferred: certainty === best,
  }));
}
