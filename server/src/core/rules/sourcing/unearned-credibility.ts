import { linesInWords } from '../../derived/origin-words.ts';
import { groundsOf, soleOrigin } from '../../derived/origins.ts';
import type { Rule } from '../../workspace/rule.ts';

/** Information is graded as confirmed by other sources, and only one is recorded. */
export const unearnedCredibility: Rule = {
  codes: { 'sourcing/unearned-credibility': 'error' },
  supersedes: ['sourcing/anonymous-overgraded'],
  kinds: ['claim'],
  check(claim, ask, report) {
    const evaluation = claim.entry.claim?.evaluation;
    if (evaluation?.credibility?.value !== '1') return;
    const origins = groundsOf(claim, ask);
    if (soleOrigin(origins) === null) return;
    const carried =
      origins.documents === 1
        ? 'all that is recorded here comes from one origin'
        : `all ${origins.documents} documents have it from one origin`;
    report({
      code: 'sourcing/unearned-credibility',
      message: `Credibility 1 means “confirmed by other sources”, but ${carried}: ${linesInWords(origins.lines, ask, 3)}. Add an appearance with an origin of its own, or link the claim that confirms it as “identical”; without one the grade is 2 at best.`,
      at: evaluation.credibility,
      path: `${evaluation.path}.credibility`,
      plans: [
        {
          title: 'Lower the credibility to 2',
          changes: [{ path: evaluation.path, key: 'credibility', change: { set: 2 } }],
        },
      ],
    });
  },
};
