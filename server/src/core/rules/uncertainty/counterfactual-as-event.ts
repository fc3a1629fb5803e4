import type { Rule } from '../../workspace/rule.ts';
import { estimatedThroughout } from './about-claim.ts';
import { kindPlans } from './kind-plans.ts';
import { said } from './passages.ts';

/** What could or would have happened, recorded as an event. */
export const counterfactualAsEvent: Rule = {
  codes: { 'uncertainty/counterfactual-as-event': 'warning' },
  supersedes: ['uncertainty/judgement-as-fact'],
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim?.kind?.value !== 'event') return;
    const found = estimatedThroughout(claim, ask, ({ kind }) => kind === 'counterfactual');
    const [first] = found;
    if (first === undefined) return;
    report({
      code: 'uncertainty/counterfactual-as-event',
      message: `“${said(first.passage, first.estimate.span)}” tells what might have come about, not what did, but the claim is recorded as an event. Whoever counts events will count this one: make it an assessment of the one who says so.`,
      at: claim.kind,
      path: 'kind',
      related: found.flatMap(({ passage, estimate }) =>
        passage.place(estimate.span, 'What did not come about, or is not known to have'),
      ),
      plans: kindPlans(found).slice(0, 1),
    });
  },
};
