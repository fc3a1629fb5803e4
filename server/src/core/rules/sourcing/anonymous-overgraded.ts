import type { Line } from '../../derived/line.ts';
import { claimerCalled, linesInWords } from '../../derived/origin-words.ts';
import { groundsOf, type Origins, originsOf, soleOrigin } from '../../derived/origins.ts';
import type { ClaimFacts } from '../../model/claim-facts.ts';
import type { Reliability } from '../../model/registry-facts.ts';
import type { Ask, Definition, Draft, Rule } from '../../workspace/rule.ts';

const CODE = 'sourcing/anonymous-overgraded';

/** A high grade, and nobody with a name to bear it. */
export const anonymousOvergraded: Rule = {
  codes: { [CODE]: 'warning' },
  kinds: ['claim'],
  check(claim, ask, report) {
    const facts = claim.entry.claim;
    if (facts === null || facts.evaluation?.basis != null) return;
    if (!facts.appearances.some(({ attribution }) => attribution.some(isAnonymous))) return;
    const draft = credibilityTooHigh(claim, facts, ask) ?? worksTooReliable(claim, facts, ask);
    if (draft !== null) report(draft);
  },
};

function isAnonymous({ identification }: ClaimFacts['appearances'][number]['attribution'][number]): boolean {
  return identification?.value === 'anonymous';
}

function credibilityTooHigh(claim: Definition, { evaluation }: ClaimFacts, ask: Ask): Draft | null {
  const grade = evaluation?.credibility?.value;
  if (evaluation?.credibility == null || (grade !== '1' && grade !== '2')) return null;
  const origins = groundsOf(claim, ask);
  if (!isOneWithoutName(origins)) return null;
  const words = linesInWords(ask.derived(originsOf, claim).lines, ask, 1);
  return {
    code: CODE,
    message: `Credibility ${grade} rests here on one origin without a name: ${words}. Nobody can judge such an origin from outside, so the grade needs a reason. Say it in “basis”, add an independent origin, or grade it 3 or lower.`,
    at: evaluation.credibility,
    path: `${evaluation.path}.credibility`,
    plans: [
      {
        title: 'Lower the credibility to 3',
        changes: [{ path: evaluation.path, key: 'credibility', change: { set: 3 } }],
      },
    ],
  };
}

/** Of a statement the speaker has no name, whoever reports it. */
function isOneWithoutName(origins: Origins): boolean {
  return soleOrigin(origins) !== null && origins.lines.every(({ line }) => line.anonymous);
}

/**
 * Every work on the way is graded A, and the claim ends with somebody unnamed. No more than a remark: the grade of a
 * work is meant in general, and nothing has been said of this claim yet.
 */
function worksTooReliable(claim: Definition, facts: ClaimFacts, ask: Ask): Draft | null {
  const kind = facts.kind?.value;
  // Of opinions another rule says more.
  if (facts.evaluation?.credibility != null || kind === 'assessment' || kind === 'forecast') return null;
  const origins = groundsOf(claim, ask);
  if (!isOneWithoutName(origins)) return null;
  for (const { claim: its, line } of origins.lines) {
    const hop = facts.appearances[line.appearance]?.attribution.at(-1);
    const works = worksOn(line);
    if (its !== claim || hop === undefined || !areAllA(works, ask)) continue;
    const name = hop.claimers.map(({ value }) => claimerCalled(value, ask)).join(' and ');
    return {
      code: CODE,
      severity: 'information',
      message: `Every work on the way to ${name} is graded A, but the grade of a work does not pass to somebody in it who has no name. Grade the information itself: “evaluation” with “credibility” and “basis”.`,
      at: hop.claimers[0] ?? hop,
      path: hop.path,
      related: works.flatMap((work) =>
        ask.definitions('source', work).map((definition) => ({ definition, message: 'Graded A' })),
      ),
    };
  }
  return null;
}

function worksOn({ source, stops, ways }: Line): readonly string[] {
  const passed = [...stops.flat(), ...ways.flat()].filter(({ kind }) => kind === 'work');
  return [...new Set([source, ...passed.map(({ id }) => id)])];
}

/** Works that nobody has graded say nothing. */
function areAllA(works: readonly string[], ask: Ask): boolean {
  const grades: readonly Reliability[] = works.flatMap(
    (work) => ask.definitions('source', work)[0]?.entry.source?.reliability?.value ?? [],
  );
  return grades.length > 0 && grades.every((grade) => grade === 'A');
}
