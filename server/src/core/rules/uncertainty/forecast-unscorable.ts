import type { EntryChange, FixPlan } from '../../finding.ts';
import type { AppearanceFacts, ClaimFacts, Likelihood } from '../../model/claim-facts.ts';
import { issuedOf } from '../../workspace/quote-readings.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import { type Passage, passagesOf } from './passages.ts';

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
      plans: plansFor(claim, lacksTerm, lacksBand, ask),
    });
  },
};

/** Records what the text names and the claim lacks: a band, a term. */
function plansFor(claim: ClaimFacts, lacksTerm: boolean, lacksBand: boolean, ask: Ask): readonly FixPlan[] {
  for (const appearance of claim.appearances) {
    const passages = passagesOf(appearance, ask);
    const band = lacksBand ? bandIn(passages) : undefined;
    const term = lacksTerm ? termIn(passages, appearance, ask) : undefined;
    const changes: readonly EntryChange[] = [
      ...(band === undefined ? [] : [{ path: appearance.path, key: 'likelihood', change: { set: band } }]),
      ...(term === undefined ? [] : [{ path: '', key: 'horizon', change: { set: term } }]),
    ];
    if (changes.length === 0) continue;
    const what = [band, term].filter((part) => part !== undefined).join(' and ');
    return [{ title: `Record ${what}, as the text has it`, changes, preferred: true }];
  }
  return [];
}

/** The band that the text names, where it names one and no other. */
function bandIn(passages: readonly Passage[]): Likelihood | undefined {
  return theOnly(passages.flatMap(({ reading }) => reading.likelihood.flatMap(({ term }) => term ?? [])));
}

/** From the day of issue to the day, month or year that the text names, where it names one that is still to come. */
function termIn(passages: readonly Passage[], { source }: AppearanceFacts, ask: Ask): string | undefined {
  const [definition] = source === null ? [] : ask.definitions('source', source.value);
  const issued = definition === undefined ? undefined : issuedOf(definition);
  if (issued === undefined) return undefined;
  const named = passages.flatMap(({ reading }) => reading.times.flatMap(({ anchor }) => anchor ?? []));
  const to = theOnly(named.filter((edtf) => PLAIN_DATE.test(edtf) && edtf > issued));
  return to === undefined ? undefined : `${issued}/${to}`;
}

/** A day, a month or a year. */
const PLAIN_DATE = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/;

function theOnly<T>(items: readonly T[]): T | undefined {
  return new Set(items).size === 1 ? items[0] : undefined;
}
