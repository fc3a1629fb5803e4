import type { FixPlan } from '../../finding.ts';
import type { ClaimFacts, Written } from '../../model/claim-facts.ts';
import type { Ask, Definition, Derivation, Draft, Rule } from '../../workspace/rule.ts';
import { type Denial, denialOf, isAssertedBesides, isDeprecated, polarityOf } from './asserting.ts';
import { sayingTheSame } from './saying-the-same.ts';

/** Two claims of which only one can hold, with nothing said between them. */
export const contradictionUnacknowledged: Rule = {
  codes: { 'relation/contradiction-unacknowledged': 'warning' },
  kinds: ['claim'],
  check(subject, ask, report) {
    const facts = subject.entry.claim;
    if (facts === null || isDeprecated(subject)) return;
    const about = new Map(facts.about.map((named) => [named.value, named]));
    for (const named of about.values()) checkDenial(subject, facts, named, ask, report);
    // Only the claim that denies asks for the others, so that few are looked at again when one of an event changes.
    if (facts.event === null || polarityOf(subject, ask) !== 'negative') return;
    const denied = sayingTheSame(subject, facts.event.value, ask).filter(
      (other) => !areRelated(subject, other),
    );
    if (denied.length > 0) reportOpposites(subject, facts, denied, report);
  },
};

type Report = (draft: Draft) => void;

/** More places than this are not listed. */
const MOST_RELATED = 10;

/** A statement that denies or rejects a claim which somebody else makes. */
function checkDenial(
  subject: Definition,
  facts: ClaimFacts,
  named: Written<string>,
  ask: Ask,
  report: Report,
): void {
  const { kind, act, appearances } = facts;
  if (kind?.value !== 'statement' || (act?.value !== 'deny' && act?.value !== 'reject')) return;
  if (appearances.length > 0 && appearances.every(({ polarity }) => polarity?.value === 'negative')) return;
  const [target] = ask.definitions('claim', named.value);
  if (target === undefined || target === subject || isDeprecated(target) || areRelated(subject, target))
    return;
  const event = target.entry.event ?? subject.entry.event;
  const asserting = assertionsOf(target, event, denialOf(subject.entry), ask).filter(
    (other) => other !== subject && !areRelated(subject, other),
  );
  if (asserting.length === 0) return;
  // Who turns an offer or a demand down does not dispute that it was made.
  const milder = act.value === 'reject' && target.entry.claim?.kind?.value === 'statement';
  const what = milder ? 'turns down what' : act.value === 'deny' ? 'denies what' : 'rejects what';
  const who =
    asserting[0] === target
      ? `“${named.value}” says`
      : `${quotedIds(asserting)} ${asserting.length === 1 ? 'has' : 'have'} asserted (“${named.value}”)`;
  report({
    code: 'relation/contradiction-unacknowledged',
    message: `This statement ${what} ${who}, and no relation stands between them, so whoever looks there does not see that it is disputed. Record a relation: “refutes”, or “qualifies” where only a part of it is.`,
    at: named,
    path: subject.entry.references.find(({ start }) => start === named.start)?.path ?? 'about',
    related: asserting
      .slice(0, MOST_RELATED)
      .map((definition) => ({ definition, message: `Says it is so: ${definition.entry.label}` })),
    plans: [relate(milder ? 'qualifies' : 'refutes', named.value)],
    ...(milder ? { severity: 'information' } : {}),
  });
}

/** Whoever repeats a claim is looked for among so many. */
const MOST_ASKED = 200;

/** A claim that others make, or else those who make it: claims identical to it, who claims it, who says so of the event. */
function assertionsOf(
  target: Definition,
  event: string | null,
  denial: Denial,
  ask: Ask,
): readonly Definition[] {
  const isAsserted = ({ entry: { claim } }: Definition) => claim !== null && isAssertedBesides(claim, denial);
  if (isAsserted(target)) return [target];
  const { id } = target.entry;
  const repeating = id === null ? [] : ask.derived(repeatingClaims, id);
  const alike = event === null ? [] : sayingTheSame(target, event, ask);
  return [...new Set([...repeating.slice(0, MOST_ASKED), ...alike])].filter(
    (one) => one !== target && isAsserted(one),
  );
}

/** The claims that are identical to one, and the statements that it is so. The subject is its id. */
const repeatingClaims: Derivation<string, readonly Definition[]> = {
  name: 'the claims that repeat a claim',
  derive(id, ask) {
    const [target] = ask.definitions('claim', id);
    const named = (target?.entry.claim?.relations ?? []).flatMap(({ type, target: to }) =>
      type?.value === 'identical' && to !== null ? ask.definitions('claim', to.value).slice(0, 1) : [],
    );
    const naming = ask.group('claims that name claim', id).filter(({ entry: { claim } }) => {
      const act = claim?.act?.value;
      return (
        claim?.relations.some(({ type, target: to }) => type?.value === 'identical' && to?.value === id) ===
          true ||
        (claim?.kind?.value === 'statement' &&
          (act === 'claim' || act === 'accuse') &&
          claim.about.some(({ value }) => value === id))
      );
    });
    return [...new Set([...named, ...naming])].filter((one) => !isDeprecated(one));
  },
};

function reportOpposites(
  { entry }: Definition,
  facts: ClaimFacts,
  denied: readonly Definition[],
  report: Report,
): void {
  const appearance = facts.appearances.find(({ polarity }) => polarity?.value === 'negative');
  const at = appearance?.polarity ?? facts.proposition;
  const [only, ...more] = denied.map((claim) => claim.entry.id ?? '');
  report({
    code: 'relation/contradiction-unacknowledged',
    message: `This claim says that something is not so, and ${quotedIds(denied)} ${denied.length === 1 ? 'says' : 'say'} of the same event that it is; no relation stands between them. Both cannot hold, and whoever reads one does not see the other: record a relation, such as “refutes”, or correct the polarity.`,
    at: at ?? entry.idSpan,
    path: appearance !== undefined ? `${appearance.path}.polarity` : at === null ? '' : 'proposition',
    related: denied
      .slice(0, MOST_RELATED)
      .map((definition) => ({ definition, message: `Says it is so: ${definition.entry.label}` })),
    plans: only === undefined || more.length > 0 ? [] : [relate('refutes', only)],
  });
}

function areRelated(a: Definition, b: Definition): boolean {
  return names(a, b) || names(b, a);
}

function names(a: Definition, b: Definition): boolean {
  return (a.entry.claim?.relations ?? []).some(({ target }) => target?.value === b.entry.id);
}

function relate(type: 'refutes' | 'qualifies', target: string): FixPlan {
  return {
    title: `Record that this claim ${type} “${target}”`,
    changes: [{ path: '', key: 'relations', change: { add: { type, target } } }],
  };
}

function quotedIds(claims: readonly Definition[]): string {
  const ids = claims.map(({ entry }) => `“${entry.id ?? ''}”`);
  return ids.length <= 3 ? ids.join(' and ') : `${ids.slice(0, 2).join(', ')} and ${ids.length - 2} more`;
}
