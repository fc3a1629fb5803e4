import type { ClaimFacts, Written } from '../core/model/claim-facts.ts';
import type { Workspace } from '../core/workspace/workspace.ts';

/**
 * The words that a project has under a key, and how often, those used most first. Taken from what is known of its
 * entries: no file is read for it. Empty for keys whose words nobody would want to write twice.
 *
 * @param section the list that the key is used in, such as `claims`
 */
export function usedWords(workspace: Workspace, key: string, section: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count: Count = (word) => {
    const text = typeof word === 'string' ? word : word?.value;
    if (text !== undefined && text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  };
  if (section === 'claims') {
    const read = OF_CLAIMS[key];
    if (read !== undefined)
      for (const { claim } of workspace.entries('claim')) if (claim !== null) read(claim, count);
  } else if (section === 'sources' && key === 'publisher') {
    for (const { source } of workspace.entries('source')) count(source?.publisher ?? null);
  } else if (section === 'events' && key === 'type') {
    for (const { type } of workspace.entries('event')) count(type);
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

type Count = (word: string | Written<string> | null) => void;

const OF_CLAIMS: Readonly<Record<string, (claim: ClaimFacts, count: Count) => void>> = {
  role: ({ participants }, count) => {
    for (const { role } of participants) count(role);
  },
  measure: ({ quantities }, count) => {
    for (const { measure } of quantities) count(measure);
  },
  of: ({ quantities }, count) => {
    for (const { of } of quantities) count(of);
  },
  cue: ({ appearances }, count) => {
    for (const { attribution } of appearances) for (const { cue } of attribution) count(cue);
  },
  'carried-from': ({ appearances }, count) => {
    for (const { attribution } of appearances) for (const { carriedFrom } of attribution) count(carriedFrom);
  },
  'source-defect': ({ appearances }, count) => {
    for (const { defects } of appearances) for (const defect of defects) count(defect);
  },
  tags: ({ tags }, count) => {
    for (const tag of tags) count(tag);
  },
  // Who annotates one claim reviews another.
  annotator: people,
  reviewer: people,
};

function people({ review }: ClaimFacts, count: Count): void {
  count(review?.annotator ?? null);
  count(review?.reviewer ?? null);
}
