import type { AppearanceFacts, ClaimFacts, Likelihood } from '../../model/claim-facts.ts';
import type { TextSpan } from '../../text/read/words/tokens.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import { complementOf, hasBasis, withPercent } from './bands.ts';
import { type Passage, passagesOf, said } from './passages.ts';

/** A recorded likelihood that is not that of the text’s own word (ICD 203). */
export const bandMismatch: Rule = {
  codes: { 'uncertainty/band-mismatch': { intel: 'warning', newsroom: 'information' } },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim === null) return;
    const own = claim.evaluation?.likelihood ?? null;
    const unfounded = own !== null && !hasBasis(claim);
    if (!unfounded && !claim.appearances.some(({ likelihood }) => likelihood !== null)) return;
    const all: Named[] = [];
    for (const appearance of claim.appearances) {
      const { likelihood, path } = appearance;
      const named = namedIn(appearance, claim, ask);
      all.push(...named);
      const [first] = named;
      if (likelihood === null || first === undefined || agrees(likelihood.value, named)) continue;
      report({
        code: 'uncertainty/band-mismatch',
        message: `The text says “${said(first.passage, first.span)}” (${withPercent(first.band)}), but its likelihood is recorded as ${withPercent(likelihood.value)}. Here the source’s own word counts (ICD 203); a band of yours goes into the evaluation, with its basis.`,
        at: likelihood,
        path: `${path}.likelihood`,
        related: first.passage.place(first.span, 'The word of the text'),
        plans: [
          {
            title: `Record ${first.band}, as the text has it`,
            changes: [{ path, key: 'likelihood', change: { set: first.band } }],
            preferred: true,
          },
        ],
      });
    }
    const [first] = all;
    if (own === null || !unfounded || first === undefined || agrees(own.value, all)) return;
    report({
      code: 'uncertainty/band-mismatch',
      message: `The text says “${said(first.passage, first.span)}” (${withPercent(first.band)}), and you hold it ${withPercent(own.value)}, without saying why. A judgement that departs from its source needs its grounds (ICD 203): add a “basis”, or take the text’s band.`,
      at: own,
      path: 'evaluation.likelihood',
      related: first.passage.place(first.span, 'The word of the text'),
      plans: [
        {
          title: `Take ${first.band}, as the text has it`,
          changes: [{ path: 'evaluation', key: 'likelihood', change: { set: first.band } }],
        },
      ],
    });
  },
};

/** A word of likelihood in a quote, and the bands that may be recorded for it; the first is its own. */
interface Named {
  readonly passage: Passage;
  readonly span: TextSpan;
  readonly band: Likelihood;
  readonly fitting: readonly Likelihood[];
}

function namedIn(appearance: AppearanceFacts, claim: ClaimFacts, ask: Ask): readonly Named[] {
  return passagesOf(appearance, ask).flatMap((passage) =>
    passage.reading.likelihood.flatMap(({ span, term }) => {
      if (term === null) return [];
      const fitting = isNegative(claim, appearance, ask) ? [term, complementOf(term)] : [term];
      return [{ passage, span, band: term, fitting }];
    }),
  );
}

/** Of what does not happen, the band may have been turned around: `unlikely` for it is `likely` that it does not. */
function isNegative({ proposition }: ClaimFacts, { polarity }: AppearanceFacts, ask: Ask): boolean {
  return (
    polarity?.value === 'negative' ||
    (proposition !== null && ask.readings.ofWords(proposition.value).negatedMainVerb)
  );
}

function agrees(band: Likelihood, named: readonly Named[]): boolean {
  return named.some(({ fitting }) => fitting.includes(band));
}
