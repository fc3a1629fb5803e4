import { identicalClaims } from '../../core/derived/identical.ts';
import { countsInWords } from '../../core/derived/origin-words.ts';
import { originsOf } from '../../core/derived/origins.ts';
import type { ClaimFacts, EvaluationFacts } from '../../core/model/claim-facts.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { credibilityInWords } from '../grades.ts';
import type { EvidenceCell } from './cells.ts';

/** A claim, or several that are linked as identical, and where it appears. */
export interface ClaimRow {
  /** Ids; the first is that of the proposition shown. */
  readonly ids: readonly string[];
  readonly proposition: string;
  readonly kind: string;
  /** What lies between claim and event: `before`, `about`; empty where the claim is the event. */
  readonly role: string;
  /** `2 documents, 1 origin` */
  readonly origins: string;
  /** What our analyst makes of it, in words. */
  readonly evaluation: string;
  /** `approved`, `known to be wrong`: how far it has been looked over, in words. */
  readonly status: readonly string[];
  readonly contested: boolean;
  readonly cells: readonly EvidenceCell[];
}

/** The claims, those that are linked as identical in one row, in the order of their ids. */
export function claimRows(
  workspace: Workspace,
  claims: readonly Definition[],
  cells: ReadonlyMap<Definition, readonly EvidenceCell[]>,
  disputed: ReadonlySet<Definition>,
): readonly ClaimRow[] {
  const done = new Set<Definition>();
  return claims.flatMap((first) => {
    if (done.has(first)) return [];
    const same = (identicalClaims(first, workspace.ask) ?? [first]).filter((one) => cells.has(one));
    const all = same.includes(first) ? same : [first, ...same];
    for (const one of all) done.add(one);
    const { claim, label } = first.entry;
    return [
      {
        ids: [first, ...all.filter((one) => one !== first)].flatMap(({ entry }) => entry.id ?? []),
        proposition: label,
        kind: claim?.kind?.value ?? '',
        role: claim?.eventRole?.value ?? '',
        origins: countsInWords(workspace.ask.derived(originsOf, first)),
        evaluation: claim?.evaluation == null ? '' : evaluationInWords(claim.evaluation),
        status: claim === null ? [] : statusInWords(claim),
        contested: all.some((one) => disputed.has(one)),
        cells: all.flatMap((one) => cells.get(one) ?? []),
      },
    ];
  });
}

function evaluationInWords({ credibility, likelihood, confidence }: EvaluationFacts): string {
  return [
    ...(credibility === null
      ? []
      : [`${credibility.value}: ${credibilityInWords(String(credibility.value))}`]),
    ...(likelihood === null ? [] : [likelihood.value.replaceAll('-', ' ')]),
    ...(confidence === null ? [] : [`${confidence.value} confidence`]),
  ].join(', ');
}

function statusInWords({ review, rank }: ClaimFacts): readonly string[] {
  return [
    ...(review?.status == null ? [] : [review.status.value.replaceAll('-', ' ')]),
    ...(rank?.value === 'deprecated' ? ['known to be wrong'] : []),
    ...(rank?.value === 'preferred' ? ['preferred'] : []),
  ];
}
