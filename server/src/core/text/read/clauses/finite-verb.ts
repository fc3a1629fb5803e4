import { endsAsAdverb } from '../words/adverbs.ts';
import { negatedAuxiliaries, nonFiniteBe, prepositions, subjectPronouns } from '../words/grammar-words.ts';

import { lowerAt, type Token } from '../words/tokens.ts';
import {
  adverbs,
  bareAuxiliaries,
  contentVerbs,
  determiners,
  finiteAuxiliaries,
  mixedPasts,
  notVerbs,
  objectOpeners,
  plainPasts,
  timeNouns,
} from './verb-words.ts';

/** How surely a word is a finite verb: a form in -ed may be a participle. */
export type Surety = 'none' | 'perhaps' | 'read';

/**
 * Whether the word is a finite verb: an auxiliary, a past, a verb after a pronoun, a verb with its object. For clauses
 * whose subject is not known; where one has been read, `hasFiniteVerbAt` does.
 */
export function finiteVerbAt(tokens: readonly Token[], at: number): Surety {
  const lower = lowerAt(tokens, at);
  const before = lowerAt(tokens, at - 1);
  if (negatedAuxiliaries.has(lower)) return 'read';
  if (nonFiniteBe.has(lower)) return 'none';
  if (finiteAuxiliaries.has(lower)) {
    return bareAuxiliaries.has(lower) && (before === 'to' || isParticiple(tokens, at)) ? 'none' : 'read';
  }
  // `that means`, `this implied`: a pronoun, since a noun would be in the singular.
  if ((before === 'this' || before === 'that') && contentVerbs.has(lower) && /(?:[^s]s|ed)$/.test(lower))
    return 'read';
  if (before === 'to' || determiners.has(before) || isParticiple(tokens, at)) return 'none';
  if (plainPasts.has(lower)) return 'read';
  const next = lowerAt(tokens, at + 1);
  const past = mixedPasts.has(lower) || (lower.endsWith('ed') && lower.length > 4);
  if (past) {
    const hasSubject = subjectPronouns.has(before) || before === 'you';
    return hasSubject || objectOpeners.has(next) || contentVerbs.has(lower) ? 'read' : 'perhaps';
  }
  if (
    subjectPronouns.has(before) &&
    !notVerbs.has(lower) &&
    !isAdverb(lower) &&
    tokens[at - 1]?.kind === 'word'
  )
    return 'read';
  // `critics say`, `she says`; not `secretary of state`, `the claim`.
  if (contentVerbs.has(lower) && tokens[at + 1] !== undefined) {
    if (/[^s]s$/.test(lower) ? !prepositions.has(before) : /[^']s$/.test(before)) return 'read';
  }
  if (/[^s']s$/.test(lower) && tokens[at]?.text === lower && objectOpeners.has(next) && !timeNouns.has(lower))
    return 'read';
  return 'none';
}

/** An auxiliary stands before, adverbs left out: `has largely said`. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (back > at - 4 && isAdverb(lowerAt(tokens, back))) back--;
  const before = lowerAt(tokens, back);
  return (
    finiteAuxiliaries.has(before) ||
    negatedAuxiliaries.has(before) ||
    nonFiniteBe.has(before) ||
    before === 'having'
  );
}

/** A word that may stand between a subject and its verb, or an auxiliary and its participle. */
export function isAdverb(lower: string): boolean {
  return adverbs.has(lower) || endsAsAdverb(lower);
}
