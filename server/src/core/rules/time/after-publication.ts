import { daysInWords } from '../../derived/days-in-words.ts';
import { possibleDays } from '../../derived/possible-days.ts';
import type { ClaimFacts, ClaimKind } from '../../model/claim-facts.ts';
import type { Ask, Definition, Rule } from '../../workspace/rule.ts';
import { issueOf } from './issue.ts';

/** What a text tells as having happened cannot be later than the text. */
const TOLD: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['event', 'state', 'statement']);

/** Something is said to have happened after the work that tells of it was issued. */
export const afterPublication: Rule = {
  codes: { 'time/after-publication': 'error' },
  supersedes: ['time/relative-mismatch', 'time/event-conflict'],
  kinds: ['claim'],
  check({ entry }, ask, report) {
    const { claim } = entry;
    const edtf = claim?.time?.edtf ?? null;
    if (claim === null || edtf === null || claim.kind === null || !TOLD.has(claim.kind.value)) return;
    const days = possibleDays(edtf.value);
    if (days === null) return;
    const before = sourcesOf(claim, ask).filter((source) => {
      const issue = issueOf(source);
      return issue.known !== 'missing' && issue.span.last < days.first;
    });
    const [first] = before;
    if (first === undefined) return;
    const { issued } = first.entry.source ?? {};
    report({
      code: 'time/after-publication',
      message: `“${edtf.value}” (${daysInWords(days)}) is after “${first.entry.id}” was issued (“${issued?.value}”), and a text cannot tell what has not happened yet. Check the date, the source’s “issued”, and whether the quote belongs to another work in the same file; what is still to come is a forecast.`,
      at: edtf,
      path: 'time.edtf',
      related: before.map((definition) => ({
        definition,
        message: `Issued “${definition.entry.source?.issued?.value}”`,
      })),
    });
  },
};

/** The sources of a claim, each once; ids that are not known have a finding of their own. */
function sourcesOf({ appearances }: ClaimFacts, ask: Ask): readonly Definition[] {
  const ids = new Set(appearances.map(({ source }) => source?.value));
  return [...ids].flatMap((id) => {
    const [source, second] = id === undefined ? [] : ask.definitions('source', id);
    return source === undefined || second !== undefined ? [] : [source];
  });
}
