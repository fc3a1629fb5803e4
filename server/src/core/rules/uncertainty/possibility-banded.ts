import { copulas } from '../../text/read/estimates/likelihood-words.ts';
import { endsAsAdverb } from '../../text/read/words/adverbs.ts';
import { lowerAt, type TextSpan } from '../../text/read/words/tokens.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import { bandlessIn } from './bandless.ts';
import { hasOwnBand } from './bands.ts';
import { beforeOtherPossible, enabling } from './estimate-words.ts';
import { estimatesIn } from './estimates.ts';
import { type Passage, said } from './passages.ts';

/** A band of likelihood recorded for a mere possibility (Sherman Kent: `possible` names no odds). */
export const possibilityBanded: Rule = {
  codes: { 'uncertainty/possibility-banded': 'warning' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim === null || hasOwnBand(claim)) return;
    for (const { band, path, parent, whose, passage, span } of bandlessIn(claim, ask, (one) =>
      possibilityIn(one, ask),
    )) {
      const recorded =
        whose === 'source'
          ? `but “${band.value}” is recorded as if the source had said so. Remove it; how likely you hold it goes into the evaluation, with its basis.`
          : `and nothing says what your “${band.value}” rests on. Give it a “basis” (ICD 203), or remove it.`;
      report({
        code: 'uncertainty/possibility-banded',
        message: `“${said(passage, span)}” says that something is possible, from almost none to almost certain, and names no band; ${recorded}`,
        at: band,
        path,
        related: passage.place(span, 'Possible, and no more'),
        plans: [
          {
            title: 'Remove the likelihood',
            changes: [
              { path: parent, key: 'likelihood', change: { remove: true } },
              ...(passage.appearance.certainty === null
                ? [{ path: passage.appearance.path, key: 'certainty', change: { set: 'possible' } }]
                : []),
            ],
            preferred: whose === 'source',
          },
        ],
      });
    }
  },
};

/** Where a comparison stands beside it, the band was more likely put down to that. */
function possibilityIn(passage: Passage, ask: Ask): TextSpan | undefined {
  const estimates = estimatesIn(passage, ask);
  if (estimates.some(({ kind }) => kind === 'comparative')) return undefined;
  return estimates.find(({ kind }) => kind === 'possibility')?.span ?? possibleIn(passage);
}

/** `it is possible that`, `a possible attack`; not `as soon as possible`. */
function possibleIn({ tokens }: Passage): TextSpan | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !/^(?:possible|possibility|conceivabl[ey])$/.test(token.lower)) continue;
    const before = lowerAt(tokens, at - 1);
    const enabled = enabling.has(before) || enabling.has(lowerAt(tokens, at - 2));
    // `every berth possible`: at the end of a phrase it needs its verb.
    const limits =
      token.lower === 'possible' &&
      tokens[at + 1]?.kind !== 'word' &&
      tokens[at - 1]?.kind === 'word' &&
      !isCopula(before);
    if (!enabled && !limits && !beforeOtherPossible.has(before)) return [token.start, token.end];
  }
  return undefined;
}

function isCopula(lower: string): boolean {
  return copulas.has(lower) || endsAsAdverb(lower);
}
