import type { Severity } from '../../finding.ts';
import type { Rule } from '../../workspace/rule.ts';
import { estimatedThroughout, type Found } from './about-claim.ts';
import type { Estimate } from './estimates.ts';
import { kindPlans } from './kind-plans.ts';
import { said } from './passages.ts';

/** What somebody judges, thinks likely or infers, recorded as an event or a state (ICD 203: information or judgement). */
export const judgementAsFact: Rule = {
  codes: { 'uncertainty/judgement-as-fact': 'warning' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    const kind = claim?.kind;
    if (claim == null || kind == null || (kind.value !== 'event' && kind.value !== 'state')) return;
    const found = estimatedThroughout(claim, ask, isJudgement);
    const [first] = found;
    if (first === undefined) return;
    const words = `“${said(first.passage, first.estimate.span)}”`;
    const what = kind.value === 'event' ? 'an event' : 'a state';
    report({
      code: 'uncertainty/judgement-as-fact',
      message: `${words} ${first.estimate.kind === 'question' ? 'leaves this open' : 'makes this a judgement'}, but the claim is recorded as ${what}, so it will be read as something known. Information and judgement are kept apart (ICD 203): make it an assessment, or a forecast where it looks ahead.`,
      at: kind,
      path: 'kind',
      severity: severityOf(found),
      related: found.flatMap(({ passage, estimate }) => passage.place(estimate.span, 'The judgement')),
      plans: kindPlans(found),
    });
  },
};

/** What is only somebody else’s word (`reportedly`) may well be an event; how sure it is says `certainty`. */
function isJudgement({ kind }: Estimate): boolean {
  return kind !== 'report';
}

/** Milder where the doubt is on record, and where the words only may be a judgement. */
function severityOf(found: readonly Found[]): Severity {
  const mild = found.every(({ passage: { appearance }, estimate: { kind } }) => {
    const recorded = appearance.certainty?.value;
    if (recorded === 'probable' || recorded === 'possible') return true;
    return kind === 'comparative' || kind === 'belief' || kind === 'conditional';
  });
  return mild ? 'information' : 'warning';
}
