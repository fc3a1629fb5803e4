import { wordList } from './word-list.ts';

/** Adjectives in -ly, and nouns in -ly, which are no adverbs. */
const notAdverbs = wordList(
  'family assembly early daily weekly monthly italy july supply ally friendly elderly deadly only likely unlikely ' +
    "anomaly monopoly fly reply rally holy ugly bully emily kelly sally billy molly lily reilly connolly o'reilly kimberly beverly yearly costly lonely lovely lively orderly scholarly hourly",
);

/** `quickly`, not `family`; given in lower case. */
export function endsAsAdverb(lower: string): boolean {
  return lower.endsWith('ly') && !notAdverbs.has(lower);
}
