import type { FixPlan } from '../../finding.ts';
import type { ClaimFacts } from '../../model/claim-facts.ts';
import type { Rule } from '../../workspace/rule.ts';

/** A claim that is approved although nobody but its writer has looked at it, or nobody has judged it. */
export const fourEyes: Rule = {
  codes: { 'review/four-eyes': 'error' },
  kinds: ['claim'],
  check({ entry: { claim } }, _ask, report) {
    const review = claim?.review;
    const status = review?.status;
    if (claim == null || review == null || status?.value !== 'approved') return;
    const { annotator, reviewer } = review;
    if (reviewer === null || isBlank(reviewer.value))
      report({
        code: 'review/four-eyes',
        message:
          'This claim is approved, but nobody is named who checked it. A claim counts as reviewed when a second person has read it against its source: name them under “reviewer”, or set the status back.',
        at: status,
        path: `${review.path}.status`,
        plans: [TAKE_BACK],
      });
    else if (annotator !== null && samePerson(annotator.value, reviewer.value))
      report({
        code: 'review/four-eyes',
        message: `“${annotator.value}” wrote this claim and approved it, so no second person has checked it. Have somebody else read it against its source, and name them under “reviewer”.`,
        at: reviewer,
        path: `${review.path}.reviewer`,
        plans: [TAKE_BACK],
      });
    if (!isEvaluated(claim))
      report({
        code: 'review/four-eyes',
        message:
          'This claim is approved without an evaluation, so nobody can see what the approval says of it. Record under “evaluation” how credible it is and why, or set the status back.',
        at: status,
        path: `${review.path}.status`,
        plans: [TAKE_BACK],
      });
  },
};

const TAKE_BACK: FixPlan = {
  title: 'Set the status back to “in-review”',
  changes: [{ path: 'review', key: 'status', change: { set: 'in-review' } }],
};

/** Names of people as they are typed by hand: case and blanks around them tell nobody apart. */
function samePerson(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function isEvaluated({ evaluation }: ClaimFacts): boolean {
  if (evaluation === null) return false;
  const { credibility, likelihood, confidence, basis } = evaluation;
  return (
    credibility !== null ||
    likelihood !== null ||
    confidence !== null ||
    (basis !== null && !isBlank(basis.value))
  );
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
