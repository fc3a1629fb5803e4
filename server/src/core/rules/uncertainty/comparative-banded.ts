import type { TextSpan } from '../../text/read/words/tokens.ts';
import type { Rule } from '../../workspace/rule.ts';
import { bandlessIn } from './bandless.ts';
import { type Passage, said } from './passages.ts';

/** A band of likelihood recorded for `more likely` or `less likely`, which names none. */
export const comparativeBanded: Rule = {
  codes: { 'uncertainty/comparative-banded': 'information' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim === null) return;
    for (const { band, path, parent, whose, passage, span } of bandlessIn(claim, ask, comparisonIn)) {
      const recorded =
        whose === 'source'
          ? `but “${band.value}” is recorded as the source’s band. Remove it; a band of your own goes into the evaluation, with its basis.`
          : `and “${band.value}” is your own band without a “basis”. Say what it rests on (ICD 203), or remove it.`;
      report({
        code: 'uncertainty/comparative-banded',
        message: `“${said(passage, span)}” compares two chances and says how great neither is, ${recorded}`,
        at: band,
        path,
        related: passage.place(span, 'The comparison'),
        plans: [
          {
            title: 'Remove the likelihood',
            changes: [{ path: parent, key: 'likelihood', change: { remove: true } }],
            preferred: whose === 'source',
          },
        ],
      });
    }
  },
};

function comparisonIn({ reading }: Passage): TextSpan | undefined {
  return reading.likelihood.find(({ reason }) => reason === 'comparative')?.span;
}
