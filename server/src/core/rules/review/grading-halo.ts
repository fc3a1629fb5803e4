import { gradesOfProject, isOnDiagonal } from '../../derived/grades.ts';
import type { Rule } from '../../workspace/rule.ts';

/** From so many grades on a pattern in them is none by chance. */
const LEAST = 10;
/** A larger share of them than this on the diagonal. */
const SHARE = 0.8;

/** Nearly all grades say of the information what they say of its source. */
export const gradingHalo: Rule = {
  codes: { 'review/grading-halo': 'information' },
  kinds: ['claim'],
  check({ entry: { id, claim } }, ask, report) {
    const credibility = claim?.evaluation?.credibility;
    // It is told once, at the first claim that has a grade.
    if (credibility == null || id === null || ask.first('graded claims', '') !== id) return;
    const grades = ask.derived(gradesOfProject, '');
    const all = sum(grades.map(({ count }) => count));
    const alike = sum(grades.filter(isOnDiagonal).map(({ count }) => count));
    if (all < LEAST || alike <= SHARE * all) return;
    report({
      code: 'review/grading-halo',
      message: `${alike} of the ${all} grades in this project are A1, B2 or C3: what was thought of the source was thought of the information. The two are judged one without the other, as good sources err and bad ones may be right. Look the grades over, beginning with what nobody else confirms or somebody denies.`,
      at: credibility,
      path: 'evaluation.credibility',
    });
  },
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
