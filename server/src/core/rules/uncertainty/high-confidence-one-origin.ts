import { linesInWords, originCalled } from '../../derived/origin-words.ts';
import { groundsOf } from '../../derived/origins.ts';
import { linchpinOf } from '../../derived/support.ts';
import type { ClaimFacts } from '../../model/claim-facts.ts';
import type { Rule } from '../../workspace/rule.ts';

/** High confidence, and a single origin to have it in. */
export const highConfidenceOneOrigin: Rule = {
  codes: { 'uncertainty/high-confidence-one-origin': 'warning' },
  kinds: ['claim'],
  check(claim, ask, report) {
    const facts = claim.entry.claim;
    const evaluation = facts?.evaluation;
    if (facts == null || evaluation?.confidence?.value !== 'high' || isOnRecord(facts)) return;
    // What supports the claim counts as well: confidence is in all the grounds there are.
    const linchpin = ask.derived(linchpinOf, claim);
    if (linchpin === null) return;
    const { lines, origins } = groundsOf(claim, ask);
    if (origins.length > 1) return;
    const words = lines.length > 0 ? linesInWords(lines, ask, 3) : originCalled(linchpin.origin.voice, ask);
    report({
      code: 'uncertainty/high-confidence-one-origin',
      message: `Confidence is high, but everything recorded for this comes from one origin: ${words}. ICD 203 ties high confidence to several sources that agree. Lower it, or record what else bears the claim out: another appearance, or a claim that “supports” it.`,
      at: evaluation.confidence,
      path: `${evaluation.path}.confidence`,
      related: linchpin.support.slice(0, 10).map((definition) => ({ definition, message: 'Same origin' })),
      plans: [
        {
          title: 'Lower the confidence to moderate',
          changes: [{ path: evaluation.path, key: 'confidence', change: { set: 'moderate' } }],
        },
      ],
    });
  },
};

/** A statement of somebody known: that it was made is on record, and can be denied or repeated by who made it. */
function isOnRecord({ kind, appearances }: ClaimFacts): boolean {
  return (
    kind?.value === 'statement' &&
    !appearances.every(({ attribution }) => attribution.at(-1)?.identification?.value === 'anonymous')
  );
}
