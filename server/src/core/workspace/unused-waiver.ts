import { type EntryKind, listOf } from '../model/entry.ts';
import { nearest } from '../text/nearest.ts';
import type { KnownCodes } from './rule.ts';

/** What is found of a waiver that accepts nothing. */
export const WAIVER_UNUSED = 'review/waiver-unused';

/** Why a waiver accepts nothing, in words for the analyst, and the codes that may have been meant. */
export interface UnusedWaiver {
  readonly message: string;
  readonly meant: readonly string[];
}

/** Explains a waiver to which no finding belongs. */
export function explainUnused(
  code: string,
  where: 'claim' | 'appearance' | 'file',
  codes: KnownCodes,
): UnusedWaiver {
  if (/^(?:yaml|schema|adduce)\//.test(code))
    return {
      message: `Findings of “${code}” cannot be accepted: what they are about is not read, or not as it was meant. Take this waiver out and mend what they name; how much they matter can be set under “severities” in adduce.yaml.`,
      meant: [],
    };
  const known = codes.get(code);
  if (known === undefined) {
    const meant = nearest(code, codes.keys());
    const [best, second] = meant;
    const hint =
      best === undefined
        ? 'The code of a finding stands beside its message.'
        : `Did you mean “${best}”${second === undefined ? '' : ` or “${second}”`}?`;
    return { message: `No rule has the code “${code}”, so this waiver accepts nothing. ${hint}`, meant };
  }
  const { kinds } = known;
  if (where !== 'file' && !kinds.includes('claim'))
    return {
      message: `“${code}” is found at ${listed(kinds)} and never in a claim, so this waiver accepts nothing. Write it at the head of the file in which that entry stands, or take it out.`,
      meant: [],
    };
  return {
    message: `“${code}” is not found in this ${where}, so this waiver accepts nothing, and would hide the next such finding before anybody has looked at it. Take it out.`,
    meant: [],
  };
}

function listed(kinds: readonly EntryKind[]): string {
  return kinds.map((kind) => `entries of “${listOf(kind)}”`).join(' and ');
}
