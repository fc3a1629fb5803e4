import { counts } from '../../derived/identical.ts';
import { keyOf, type Voice } from '../../derived/line.ts';
import { claimerCalled, lineInWords, linesInWords, originsCalled } from '../../derived/origin-words.ts';
import { type JudgedLine, type Origins, originsOf } from '../../derived/origins.ts';
import type { AppearanceFacts, ClaimFacts, RelationFacts } from '../../model/claim-facts.ts';
import type { Span } from '../../text/span.ts';
import type { Ask, Definition, DraftPlace, Rule } from '../../workspace/rule.ts';
import { quotedAt } from './quoted-at.ts';

/** Several documents carry a claim, and all of them have it from one origin. */
export const circularCorroboration: Rule = {
  codes: { 'sourcing/circular-corroboration': 'warning' },
  kinds: ['claim'],
  check(claim, ask, report) {
    const facts = claim.entry.claim;
    if (facts === null || facts.kind === null || facts.kind.value === 'statement' || !counts(claim)) return;
    const identical = facts.relations.filter(({ type }) => type?.value === 'identical');
    if (new Set(facts.appearances.map(({ source }) => source?.value)).size < 2 && identical.length === 0)
      return;
    const origins = ask.derived(originsOf, claim);
    if (!origins.settled || origins.documents < 2) return;
    const outlet = isOne(origins) ? null : outletOfAll(origins, ask);
    if (outlet === null && !isOne(origins)) return;
    const place = placeIn(claim, facts, identical, origins);
    if (place === null) return;
    const { documents, lines } = origins;
    if (outlet !== null) {
      report({
        code: 'sourcing/circular-corroboration',
        severity: 'information',
        message: `${documents} documents ${lines[0]?.line.denies ? 'deny' : 'say'} this, all of them by ${outlet} in its own voice. What one house says twice it may have from one place, and it is no second source for itself. Count them once; or say with “own-reporting: true” which of them found out by itself.`,
        ...place,
        related: lines.slice(0, MOST_SHOWN).flatMap((line) => shown(line, claim, ask)),
      });
      return;
    }
    const names = originsCalled(origins.origins, ask);
    const one = origins.origins.length === 1 ? `one origin, ${names}` : `one joint statement, of ${names}`;
    report({
      code: 'sourcing/circular-corroboration',
      message: `${documents} documents ${lines[0]?.line.denies ? 'deny' : 'say'} this, and all of them have it from ${one}: ${linesInWords(lines, ask, 5)}. Documents that repeat one origin do not confirm each other. Count them once, or add an appearance whose chain ends with somebody else.`,
      ...place,
      related: lines.slice(0, MOST_SHOWN).flatMap((line) => shown(line, claim, ask)),
    });
  },
};

/** More places than this are not linked below a message. */
const MOST_SHOWN = 10;

/** One origin, or several who speak jointly in every line. */
function isOne({ origins, lines }: Origins): boolean {
  if (origins.length === 1) return true;
  const all = String(origins.map(({ key }) => key));
  return lines.every((one) => one.line.joint && String(one.origins) === all);
}

/** Who publishes all the works that carry a claim, each of which says so itself; null where there is no one such. */
function outletOfAll({ lines }: Origins, ask: Ask): string | null {
  const sources = new Set(lines.map(({ line }) => line.source));
  const speaking = lines.every(
    ({ line, origins: [origin, another] }) =>
      !line.ownReporting && another === undefined && origin === keyOf(workOf(line)),
  );
  if (!speaking) return null;
  const [publisher = null, another] = new Set(
    [...sources].map((id) => ask.definitions('source', id)[0]?.entry.source?.publisher ?? null),
  );
  return publisher === null || another !== undefined ? null : claimerCalled(publisher, ask);
}

function workOf({ source }: JudgedLine['line']): Voice {
  return { kind: 'work', id: source, written: source };
}

/**
 * Where it is told: once, at the first claim that stands in several works by itself, else at the first that is linked as
 * identical. Null at every other one.
 */
function placeIn(
  claim: Definition,
  facts: ClaimFacts,
  identical: readonly RelationFacts[],
  { lines }: Origins,
): { readonly path: string; readonly at: Span } | null {
  const claims = [...new Set(lines.map((line) => line.claim))];
  const several = claims.find((one) => worksOf(one, lines) > 1);
  if (several !== undefined) {
    const first = lines.find((line) => line.claim === claim)?.line.appearance;
    const appearance = first === undefined ? undefined : facts.appearances[first];
    return several === claim && appearance !== undefined
      ? { path: 'appearances', at: endOfChain(appearance) }
      : null;
  }
  const ids = new Set(claims.map(({ entry }) => entry.id));
  const linked = claims.find(({ entry }) => entry.claim?.relations.some((one) => isLink(one, ids)));
  const relation = linked === claim ? identical.find((one) => isLink(one, ids)) : undefined;
  return relation?.target == null ? null : { path: relation.path, at: relation.target };
}

function isLink({ type, target }: RelationFacts, ids: ReadonlySet<string | null>): boolean {
  return type?.value === 'identical' && target !== null && ids.has(target.value);
}

function worksOf(claim: Definition, lines: readonly JudgedLine[]): number {
  return new Set(lines.filter((one) => one.claim === claim).map(({ line }) => line.source)).size;
}

/** The last claimer of a chain: what the lines have in common. */
function endOfChain(appearance: AppearanceFacts): Span {
  const last = appearance.attribution.flatMap(({ claimers }) => claimers).at(-1);
  return last ?? appearance.source ?? appearance;
}

function shown({ claim: its, line }: JudgedLine, claim: Definition, ask: Ask): readonly DraftPlace[] {
  const words = lineInWords(line, ask);
  if (its !== claim) return [{ definition: its, message: `Says the same: ${words}` }];
  const place = quotedAt(its.entry.claim?.appearances[line.appearance], ask);
  return place === null ? [] : [{ ...place, message: `In “${line.source}”: ${words}` }];
}
