import type { EntryChange, FixPlan } from '../../finding.ts';
import type { Found } from './about-claim.ts';
import { certaintyOf } from './estimates.ts';

/** Makes a claim an assessment, or a forecast where the text looks ahead; a certainty that the text does not have goes. */
export function kindPlans(found: readonly Found[]): readonly FixPlan[] {
  const certainties: readonly EntryChange[] = found.flatMap(({ passage, estimate }) => {
    const { path, certainty } = passage.appearance;
    if (certainty?.value !== 'certain') return [];
    return [{ path, key: 'certainty', change: { set: certaintyOf(estimate.kind) } }];
  });
  const to = (kind: string): readonly EntryChange[] => [
    { path: '', key: 'kind', change: { set: kind } },
    ...certainties,
  ];
  const ahead = found.some(({ passage, estimate }) => {
    const end = passage.words.slice(Math.max(0, estimate.span[0] - 12), estimate.span[1]);
    return /\b(?:will|would)\b/i.test(end) && estimate.kind !== 'counterfactual';
  });
  return [
    { title: 'Make it an assessment', changes: to('assessment'), preferred: !ahead },
    ...(ahead ? [{ title: 'Make it a forecast', changes: to('forecast') }] : []),
  ];
}
