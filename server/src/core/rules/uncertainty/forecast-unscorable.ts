import type { FixPlan } from '../../finding.ts';
import type { ClaimFacts } from '../../model/claim-facts.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import { passagesOf } from './passages.ts';

/** A forecast that nobody will ever be able to score: no term set, or no likelihood (Tetlock; Brier). */
export const forecastUnscorable: Rule = {
  codes: { 'uncertainty/forecast-unscorable': 'warning' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim?.kind?.value !== 'forecast') return;
    const open = claim.horizon !== null && /\/(?:\.\.)?$/.test(claim.horizon.value);
    const lacksTerm = (claim.horizon === null && !claim.unread.includes('horizon')) || open;
    const lacksBand = [...claim.appearances, claim.evaluation].every(
      (part) => part === null || (part.likelihood === null && !part.unread.includes('likelihood')),
    );
    if (!lacksTerm && !lacksBand) return;
    const missing = [
      ...(lacksTerm ? [open ? 'its horizon has no end' : 'it has no “horizon”'] : []),
      ...(lacksBand ? ['nothing says how likely it is held'] : []),
    ];
    const todo = [
      ...(lacksTerm ? ['set the term by which it should have come true'] : []),
      ...(lacksBand
        ? [
            'record the source’s band (“likelihood” beside the quote), or yours with its basis in the evaluation',
          ]
        : []),
    ];
    report({
      code: 'uncertainty/forecast-unscorable',
      message: `This forecast can never be scored: ${missing.join(', and ')}. A forecast that cannot turn out wrong says nothing about who makes it; ${todo.join(', and ')}.`,
      at: open ? claim.horizon : claim.kind,
      path: open ? 'horizon' : 'kind',
      plans: lacksBand ? bandPlans(claim, ask) : [],
    });
  },
};

/** The band that the text names, where it names one and no other. */
function bandPlans(claim: ClaimFacts, ask: Ask): readonly FixPlan[] {
  return claim.appearances.flatMap((appearance) => {
    const terms = passagesOf(appearance, ask).flatMap(({ reading }) =>
      reading.likelihood.flatMap(({ term }) => term ?? []),
    );
    const [term] = terms;
    if (term === undefined || new Set(terms).size > 1) return [];
    const change = { path: appearance.path, key: 'likelihood', change: { set: term } };
    return [{ title: `Record ${term}, as the text has it`, changes: [change], preferred: true }];
  });
}
