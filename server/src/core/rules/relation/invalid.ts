import type { FixPlan } from '../../finding.ts';
import type { RelationFacts, RelationType, Written } from '../../model/claim-facts.ts';
import type { Ask, Definition, Draft, DraftPlace, Rule } from '../../workspace/rule.ts';
import { type Backwards, backwards } from './backwards.ts';
import { circleThrough, type Step } from './circles.ts';

/** Relations that cannot be: whatever the reports say, they contradict themselves or each other. */
export const invalid: Rule = {
  codes: { 'relation/invalid': 'error' },
  kinds: ['claim', 'source'],
  check(subject, ask, report) {
    if (subject.kind === 'source') checkSource(subject, ask, report);
    else checkClaim(subject, ask, report);
  },
};

type Report = (draft: Draft) => void;

function checkSource(source: Definition, ask: Ask, report: Report): void {
  const { source: work, references } = source.entry;
  for (const named of work?.derivedFrom ?? []) {
    const circle = circleThrough(source, named.value, 'source', behindSource, ask);
    if (circle === null) continue;
    report({
      code: 'relation/invalid',
      message: saysCircle(
        circle,
        'work',
        'derived from',
        'A text can only repeat one that was there before it',
      ),
      at: named,
      path: references.find(({ start }) => start === named.start)?.path ?? 'derived-from',
      related: relatedIn(circle),
    });
  }
}

function checkClaim(claim: Definition, ask: Ask, report: Report): void {
  const facts = claim.entry.claim;
  if (facts === null) return;
  /** The first that speaks for, and the first that speaks against a claim in one respect. */
  const firsts = new Map<string, RelationFacts>();
  for (const relation of facts.relations) {
    const { type, target } = relation;
    if (type === null || target === null) continue;
    const side = SIDES[type.value];
    const respect = `${target.value} ${relation.aspect?.value ?? ''}`;
    const opposed = side === undefined ? undefined : firsts.get(`${-side} ${respect}`);
    if (side !== undefined && !firsts.has(`${side} ${respect}`)) firsts.set(`${side} ${respect}`, relation);
    if (target.value === claim.entry.id)
      report({
        code: 'relation/invalid',
        message: `This claim names itself: that it ${VERBS[type.value]} “${target.value}” says nothing. Name the claim that is meant, or take the relation out.`,
        at: target,
        path: `${relation.path}.target`,
        plans: [takeOut(relation, `Take out the relation to itself`)],
      });
    else if (opposed !== undefined) reportOpposed(opposed, relation, target, ask, report);
    else if (type.value === 'derived-from' || type.value === 'updates')
      reportOrder(claim, relation, { type: type.value, target }, ask, report);
  }
}

/** 1: for the other claim, -1: against it. */
const SIDES: Readonly<Partial<Record<RelationType, 1 | -1>>> = { supports: 1, identical: 1, refutes: -1 };

function reportOpposed(
  earlier: RelationFacts,
  relation: RelationFacts,
  target: Written<string>,
  ask: Ask,
  report: Report,
): void {
  const [first, second] = [earlier.type?.value, relation.type?.value];
  if (first === undefined || second === undefined || relation.type === null) return;
  const [other] = ask.definitions('claim', target.value);
  report({
    code: 'relation/invalid',
    message: `This claim ${VERBS[first]} “${target.value}” and ${VERBS[second]} it too. Only one can be so, and whoever counts what speaks for that claim counts wrong. Take one of the two out; if each is true in another respect, name it under “aspect”.`,
    at: relation.type,
    path: `${relation.path}.type`,
    related:
      other === undefined
        ? []
        : [{ definition: other, message: `The claim it ${VERBS[first]} and ${VERBS[second]}` }],
    plans: [takeOut(earlier, `Take out “${first}”`), takeOut(relation, `Take out “${second}”`)],
  });
}

function reportOrder(
  claim: Definition,
  relation: RelationFacts,
  { type, target }: { readonly type: 'derived-from' | 'updates'; readonly target: Written<string> },
  ask: Ask,
  report: Report,
): void {
  const circle = circleThrough(claim, target.value, 'claim', STEPS[type], ask);
  if (circle !== null) {
    const [how, why] =
      type === 'updates'
        ? (['newer than', 'Only one of them can be the last word'] as const)
        : (['concluded from', 'A conclusion cannot be among its own grounds'] as const);
    report({
      code: 'relation/invalid',
      message: saysCircle(circle, 'claim', how, why),
      at: target,
      path: `${relation.path}.target`,
      related: relatedIn(circle),
      plans: [takeOut(relation, `Take out “${type}: ${target.value}”`)],
    });
    return;
  }
  if (type !== 'updates') return;
  const [other] = ask.definitions('claim', target.value);
  const [own, theirs] = [claim.entry.claim, other?.entry.claim ?? null];
  const older = own === null || theirs === null ? null : backwards(own, theirs, relation, ask);
  if (other === undefined || older === null) return;
  report({
    code: 'relation/invalid',
    message: saysBackwards(older, target.value),
    at: target,
    path: `${relation.path}.target`,
    related: [
      { definition: other, message: `Newer: ${older.by === 'as-of' ? 'as of' : 'issued'} ${older.other}` },
    ],
  });
}

function saysBackwards({ by, own, other }: Backwards, target: string): string {
  return by === 'as-of'
    ? `This claim is of ${own} and “${target}” of ${other}, so it cannot be the newer word on it: whoever looks for the latest figure would take the older one. Turn the relation round (“${target}” updates this claim), correct “as-of”, or say “related”.`
    : `What this claim rests on was issued on ${own}, before anything that “${target}” rests on (${other}), so it cannot be the newer word on it. Turn the relation round, correct “issued”, or say “related”.`;
}

function saysCircle(circle: readonly Definition[], what: string, how: string, why: string): string {
  const names = circle.map(({ entry }) => `“${entry.id ?? ''}”`);
  const [first = ''] = names;
  if (names.length === 1)
    return `This ${what} is said to be ${how} itself. ${why}. Name the one that is meant, or take it out.`;
  const shown = names.length > 6 ? [...names.slice(0, 3), '…', ...names.slice(-2)] : names;
  return `These are ${how} each other in a circle: ${[...shown, first].join(' → ')}. ${why}. Take out the step that is wrong.`;
}

function relatedIn(circle: readonly Definition[]): readonly DraftPlace[] {
  return circle.slice(1, 11).map((definition) => ({ definition, message: 'On the circle, too' }));
}

function takeOut({ path }: RelationFacts, title: string): FixPlan {
  const item = Number(/\[(\d+)\]$/.exec(path)?.[1] ?? 0);
  return { title, changes: [{ path: '', key: 'relations', change: { removeItem: item } }] };
}

const behindSource: Step = ({ entry }) => (entry.source?.derivedFrom ?? []).map(({ value }) => value);

const STEPS: Readonly<Record<'derived-from' | 'updates', Step>> = {
  'derived-from': (claim) => targetsOf(claim, 'derived-from'),
  updates: (claim) => targetsOf(claim, 'updates'),
};

function targetsOf({ entry }: Definition, wanted: RelationType): readonly string[] {
  return (entry.claim?.relations ?? []).flatMap(({ type, target }) =>
    type?.value === wanted && target !== null ? [target.value] : [],
  );
}

const VERBS: Readonly<Record<RelationType, string>> = {
  identical: 'is identical to',
  supports: 'supports',
  refutes: 'refutes',
  related: 'is related to',
  updates: 'updates',
  qualifies: 'qualifies',
  'derived-from': 'is derived from',
};
