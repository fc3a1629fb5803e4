import { claimerCalled } from '../../derived/origin-words.ts';
import type { AppearanceFacts, HopFacts } from '../../model/claim-facts.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import { quotedAt } from './quoted-at.ts';

/** A judgement that nobody with a name stands for. */
export const anonymousOpinion: Rule = {
  codes: { 'sourcing/anonymous-opinion': { intel: 'information', newsroom: 'warning' } },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    const kind = claim?.kind;
    if (claim === null || (kind?.value !== 'assessment' && kind?.value !== 'forecast')) return;
    const ends = claim.appearances.map(lastHop);
    const [first] = ends;
    if (first === undefined || !ends.every((hop) => hop?.identification?.value === 'anonymous')) return;
    const what = kind.value === 'forecast' ? 'forecast' : 'judgement';
    report({
      code: 'sourcing/anonymous-opinion',
      message: `Nobody stands behind this ${what} by name: it is that of ${calledOf(first, ask)}. Who reads it cannot tell who answers for it, nor what they want. Find somebody who says so by name, or accept it with a reason where the holding of the opinion is itself the news.`,
      at: kind,
      path: 'kind',
      related: claim.appearances.flatMap((appearance) => {
        const place = quotedAt(appearance, ask);
        return place === null ? [] : [{ ...place, message: 'Here, by somebody without a name' }];
      }),
    });
  },
};

function lastHop({ attribution }: AppearanceFacts): HopFacts | null {
  return attribution.at(-1) ?? null;
}

function calledOf(hop: HopFacts | null, ask: Ask): string {
  const names = (hop?.claimers ?? []).map(({ value }) => claimerCalled(value, ask));
  return names.length === 0 ? 'somebody' : names.join(' and ');
}
