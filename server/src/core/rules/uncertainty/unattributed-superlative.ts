import type { AppearanceFacts } from '../../model/claim-facts.ts';
import { readSuperlatives } from '../../text/read/estimates/superlatives.ts';
import type { Rule } from '../../workspace/rule.ts';
import { passagesOf, said } from './passages.ts';

/** `The worst`, `the only`, `the first` in the publisher’s own voice, in what is recorded as a fact (AP, Reuters). */
export const unattributedSuperlative: Rule = {
  codes: { 'uncertainty/unattributed-superlative': 'information' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim?.kind?.value !== 'event' && claim?.kind?.value !== 'state') return;
    for (const appearance of claim.appearances) {
      const { quote } = appearance;
      if (quote === null || !isPublishers(appearance)) continue;
      for (const passage of passagesOf(appearance, ask)) {
        const { reading, tokens } = passage;
        const span = readSuperlatives(tokens).find(
          ([start, end]) =>
            !reading.quotations.some((quotation) => quotation.span[0] <= start && end <= quotation.span[1]),
        );
        // Where somebody is cited, who says it is the matter of other findings.
        if (span === undefined || passage.attribution.length > 0) continue;
        report({
          code: 'uncertainty/unattributed-superlative',
          message: `“${said(passage, span)}” ranks this above everything else of its kind, and nobody but the publisher says so. Find who established it and add them to the chain; if it is the publisher’s own view, record it as an assessment.`,
          at: quote.span,
          path: quote.path,
          related: passage.place(span, 'The superlative'),
        });
        break;
      }
    }
  },
};

/** The chain ends with who published the text, and the words are no quotation. */
function isPublishers({ attribution, quotation }: AppearanceFacts): boolean {
  return (
    attribution.length === 1 &&
    quotation?.value !== 'direct' &&
    quotation?.value !== 'mixed' &&
    quotation?.value !== 'indirect'
  );
}
