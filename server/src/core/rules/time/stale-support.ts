import { daysInWords } from '../../derived/days-in-words.ts';
import { possibleDays } from '../../derived/possible-days.ts';
import type { ClaimFacts, Written } from '../../model/claim-facts.ts';
import type { Ask, Definition, Rule } from '../../workspace/rule.ts';
import type { Profile } from '../../workspace/settings.ts';
import { issueOf } from './issue.ts';

/** How old a figure may be, in days, when something is rested on it. */
const CURRENT: Readonly<Record<Profile, number>> = { intel: 90, newsroom: 30 };

/** A claim rests on a figure that was counted long before. */
export const staleSupport: Rule = {
  codes: { 'time/stale-support': 'information' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    const { claim } = entry;
    if (claim === null || claim.relations.length === 0) return;
    const counted = newest(claim);
    if (counted === null) return;
    for (const { type, target } of claim.relations) {
      if (type?.value !== 'supports' || target === null) continue;
      const [supported, second] = ask.definitions('claim', target.value);
      if (supported === undefined || second !== undefined) continue;
      const made = madeOn(supported, ask);
      const age = made === null ? 0 : made - counted.last;
      if (made === null || age <= CURRENT[ask.profile]) continue;
      report({
        code: 'time/stale-support',
        message: `“${target.value}” was written ${age} days after the last date of what it rests on here (“${counted.asOf.value}”); this project takes figures of the last ${CURRENT[ask.profile]} days for current. Look for a newer count, or say in the note of the relation why the old one still holds.`,
        at: counted.asOf,
        path: counted.path,
        related: [
          {
            definition: supported,
            message: `Rests on this figure; written on ${daysInWords({ first: made, last: made })}`,
          },
        ],
      });
      return;
    }
  },
};

/** The newest date for which one of a claim’s figures holds; null where none has a date. */
function newest({
  quantities,
}: ClaimFacts): { readonly asOf: Written<string>; readonly path: string; readonly last: number } | null {
  let found: { readonly asOf: Written<string>; readonly path: string; readonly last: number } | null = null;
  for (const { asOf, path } of quantities) {
    const last = asOf === null ? undefined : possibleDays(asOf.value)?.last;
    if (asOf === null || last === undefined) continue;
    if (found === null || last > found.last) found = { asOf, path: `${path}.as-of`, last };
  }
  return found;
}

/** The day on which a claim was last said: that of the newest of its works. Null where one of them is open. */
function madeOn({ entry }: Definition, ask: Ask): number | null {
  let newest: number | null = null;
  for (const { source } of entry.claim?.appearances ?? []) {
    const [work] = source === null ? [] : ask.definitions('source', source.value);
    const issue = issueOf(work ?? null);
    if (issue.known === 'missing' || issue.known === 'open') return null;
    newest = Math.max(newest ?? issue.span.first, issue.span.first);
  }
  return newest;
}
