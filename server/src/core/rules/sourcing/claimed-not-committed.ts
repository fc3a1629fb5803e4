import type { ParticipantFacts } from '../../model/claim-facts.ts';
import type { Definition, Derivation, Rule } from '../../workspace/rule.ts';
import { CLAIMING, PERPETRATORS, UNCLAIMED } from './claiming-words.ts';

/** Somebody is recorded as the perpetrator, without saying how that is known, of a deed that somebody claimed (GTD). */
export const claimedNotCommitted: Rule = {
  codes: { 'sourcing/claimed-not-committed': 'warning' },
  kinds: ['claim'],
  check({ entry: { claim, event } }, ask, report) {
    if (claim === null || event === null || !isOfTheDeed(claim.eventRole?.value)) return;
    const unfounded = claim.participants.filter(isUnfounded);
    if (unfounded.length === 0 || claim.appearances.every(({ polarity }) => polarity?.value === 'negative'))
      return;
    const claimings = ask.derived(claimingsOf, event);
    const [first] = claimings;
    if (first === undefined) return;
    for (const participant of unfounded) {
      const name = participant.entity?.value ?? '';
      const own = claimings.find((one) => speakersOf(one.claim).has(name)) ?? first;
      report({
        code: 'sourcing/claimed-not-committed',
        message: `“${name}” stands as ${participant.role?.value ?? 'perpetrator'} without a “basis”, while a source of this event says “${own.words}”: to claim a deed is not to have committed it. Say how it is known: “basis: claimed” if by that alone, “attributed” or “confirmed” if others say so.`,
        at: participant.entity ?? participant,
        path: participant.path,
        related: [{ definition: own.claim, message: `Quotes “${own.words}”` }],
        plans: speakersOf(own.claim).has(name)
          ? [
              {
                title: 'Add “basis: claimed”',
                changes: [{ path: participant.path, key: 'basis', change: { set: 'claimed' } }],
                preferred: true,
              },
            ]
          : [],
      });
    }
  },
};

function isOfTheDeed(role: string | undefined): boolean {
  return role === undefined || role === 'during';
}

/** A perpetrator of whom nobody has said how it is known. */
export function isUnfounded({ role, entity, basis }: ParticipantFacts): boolean {
  return basis === null && entity !== null && role !== null && PERPETRATORS.has(role.value.toLowerCase());
}

interface Claiming {
  readonly claim: Definition;
  /** The words by which the deed is claimed. */
  readonly words: string;
}

/** Where the quotes of an event’s claims say that somebody claimed it. The subject is the event’s id. */
const claimingsOf: Derivation<string, readonly Claiming[]> = {
  name: 'who claimed an event',
  derive: (event, ask) =>
    ask.group('claims of event that tell of claiming', event).flatMap((claim) => {
      const words = claim.entry.quotes.map(({ quote }) => claimingIn(quote)).find((found) => found !== null);
      return words == null ? [] : [{ claim, words }];
    }),
};

/** How far before the words is looked for one that denies them. */
const NEAR = 40;
/** Quotes are looked at so far. */
const LONGEST = 5_000;

function claimingIn(quote: string): string | null {
  for (const pattern of CLAIMING) {
    const match = pattern.exec(quote.slice(0, LONGEST));
    if (match === null || UNCLAIMED.test(quote.slice(Math.max(0, match.index - NEAR), match.index))) continue;
    return match[0].replace(/\s+/g, ' ');
  }
  return null;
}

/** Who speaks in a claim's chains, beyond the publishers, and who takes part in it. */
function speakersOf({ entry: { claim } }: Definition): ReadonlySet<string> {
  const hops = (claim?.appearances ?? []).flatMap(({ attribution }) => attribution.slice(1));
  return new Set([
    ...hops.flatMap(({ claimers }) => claimers.map(({ value }) => value)),
    ...(claim?.participants ?? []).flatMap(({ entity }) => entity?.value ?? []),
  ]);
}
