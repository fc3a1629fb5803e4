import type { ParticipantFacts } from '../../model/claim-facts.ts';
import { onOneLine } from '../../text/one-line.ts';
import type { Ask, Definition, Derivation, Rule } from '../../workspace/rule.ts';
import { CLAIMING, CLAIMING_A_DEED, PERPETRATORS, UNCLAIMED } from './claiming-words.ts';

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
      const words = claim.entry.quotes
        .map(({ quote }) => claimingIn(quote, ask))
        .find((found) => found !== null);
      return words == null ? [] : [{ claim, words }];
    }),
};

/** How far before the words is looked for one that denies them. */
const NEAR = 40;
/** Quotes are looked at so far. */
const LONGEST = 5_000;

/** The words of a quote by which somebody claims a deed; null where nobody does. */
function claimingIn(quote: string, ask: Ask): string | null {
  const words = quote.slice(0, LONGEST);
  for (const pattern of CLAIMING) {
    const match = pattern.exec(words);
    if (match !== null && !isDenied(words, match.index)) return onOneLine(match[0]);
  }
  const deed = CLAIMING_A_DEED.exec(words);
  if (deed === null || isDenied(words, deed.index)) return null;
  const { attribution } = ask.readings.ofWords(words);
  return attribution.some(
    ({ pattern, cueSpan }) => pattern === 'attribution.verb-noun' && cueSpan[0] === deed.index,
  )
    ? onOneLine(deed[0])
    : null;
}

/** `No group has claimed responsibility`, in the same sentence. */
function isDenied(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - NEAR), at);
  return UNCLAIMED.test(
    before.slice(1 + Math.max(...['.', '!', '?'].map((mark) => before.lastIndexOf(mark)))),
  );
}

/** Who speaks in a claim's chains, beyond the publishers, and who takes part in it. */
function speakersOf({ entry: { claim } }: Definition): ReadonlySet<string> {
  const hops = (claim?.appearances ?? []).flatMap(({ attribution }) => attribution.slice(1));
  return new Set([
    ...hops.flatMap(({ claimers }) => claimers.map(({ value }) => value)),
    ...(claim?.participants ?? []).flatMap(({ entity }) => entity?.value ?? []),
  ]);
}
