import type { AppearanceFacts, ClaimFacts, HopFacts, Written } from '../../core/model/claim-facts.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/**
 * The words that a project has under a key, and how often, those used most first. Taken from what is known of its
 * entries: no file is read for it. Empty for keys whose words nobody would want to write twice.
 *
 * @param section the list that the key is used in, such as `claims`
 */
export function usedWords(workspace: Workspace, key: string, section: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(workspace, key, section))
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

function* wordsOf(workspace: Workspace, key: string, section: string): Iterable<string> {
  if (section === 'claims') {
    const read = OF_CLAIMS[key];
    if (read === undefined) return;
    for (const { definition } of workspace.all('claim'))
      if (definition.entry.claim !== null) yield* read(definition.entry.claim);
  } else if (section === 'sources' && key === 'publisher') {
    for (const { definition } of workspace.all('source')) yield definition.entry.source?.publisher ?? '';
  } else if (section === 'events' && key === 'type') {
    for (const { definition } of workspace.all('event')) yield definition.entry.type;
  }
}

const OF_CLAIMS: Readonly<Record<string, (claim: ClaimFacts) => Iterable<string>>> = {
  role: ({ participants }) => values(participants.map(({ role }) => role)),
  measure: ({ quantities }) => values(quantities.map(({ measure }) => measure)),
  of: ({ quantities }) => values(quantities.map(({ of }) => of)),
  cue: ({ appearances }) => values(hops(appearances).map(({ cue }) => cue)),
  'carried-from': ({ appearances }) => values(hops(appearances).map(({ carriedFrom }) => carriedFrom)),
  'source-defect': ({ appearances }) => appearances.flatMap(({ defects }) => defects),
  tags: ({ tags }) => tags,
  // Who annotates one claim reviews another.
  annotator: people,
  reviewer: people,
};

function people({ review }: ClaimFacts): readonly string[] {
  return values([review?.annotator ?? null, review?.reviewer ?? null]);
}

function hops(appearances: readonly AppearanceFacts[]): readonly HopFacts[] {
  return appearances.flatMap(({ attribution }) => attribution);
}

function values(written: readonly (Written<string> | null)[]): readonly string[] {
  return written.flatMap((one) => (one === null ? [] : [one.value]));
}
