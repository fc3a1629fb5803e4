import { endsAsAdverb } from '../words/adverbs.ts';
import { contractions } from '../words/grammar-words.ts';
import { irregularParticiples } from '../words/irregular-verbs.ts';
import { isCapital } from '../words/letters.ts';
import { alsoNouns, verbGroups } from '../words/reporting-verbs.ts';
import { type Token, touching } from '../words/tokens.ts';
import { eachForm, GERUND } from '../words/verb-forms.ts';
import { wordList } from '../words/word-list.ts';
import {
  adverbs,
  being,
  calendarWords,
  conjunctions,
  determiners,
  doing,
  having,
  joiningPrepositions,
  modals,
  negatives,
  notVerbForms,
  numberWords,
  objectPronouns,
  plainVerbs,
  predeterminers,
  prepositions,
  subjectPronouns,
  subordinators,
} from './phrase-words.ts';

/** What part a word can play around a noun phrase, as bit flags. A word of none is taken for part of one. */
export const DETERMINER = 1;
export const NUMBER = 2;
export const PREDETERMINER = 4;
export const PREPOSITION = 8;
export const JOINING = 16;
export const SUBORDINATOR = 32;
export const CONJUNCTION = 64;
export const MODAL = 128;
export const DO = 256;
export const HAVE = 512;
export const BE = 1024;
export const CONTRACTION = 2048;
export const NEGATIVE = 4096;
export const SUBJECT = 8192;
export const OBJECT = 16384;
export const ADVERB = 32768;
export const VERB = 65536;
export const CALENDAR = 131072;
/** A form of a verb of reporting, also where it may be a noun. */
export const REPORTING = 262144;

export const AUXILIARY = MODAL | DO | HAVE | BE;
/** What ends a noun phrase on either side. */
export const EDGE =
  PREPOSITION |
  SUBORDINATOR |
  CONJUNCTION |
  AUXILIARY |
  CONTRACTION |
  NEGATIVE |
  SUBJECT |
  OBJECT |
  ADVERB |
  VERB;

const classes = new Map<string, number>();
for (const [, verbs] of verbGroups) {
  for (const verb of verbs.split(' ')) {
    if (verb.includes('_')) continue;
    const flags = alsoNouns.has(verb) ? REPORTING : VERB | REPORTING;
    eachForm(verb, (form, kind) => {
      if (kind !== GERUND) classes.set(form, flags | (classes.get(form) ?? 0));
    });
  }
}
for (const [words, flag] of [
  [determiners, DETERMINER],
  [numberWords, NUMBER],
  [predeterminers, PREDETERMINER],
  [prepositions, PREPOSITION],
  [joiningPrepositions, JOINING],
  [subordinators, SUBORDINATOR],
  [conjunctions, CONJUNCTION],
  [modals, MODAL],
  [doing, DO],
  [having, HAVE],
  [being, BE],
  [contractions, CONTRACTION],
  [negatives, NEGATIVE],
  [subjectPronouns, SUBJECT],
  [objectPronouns, OBJECT],
  [adverbs, ADVERB],
  [plainVerbs, VERB],
  [calendarWords, CALENDAR],
] as const) {
  for (const word of words) classes.set(word, (classes.get(word) ?? 0) | flag);
}

/** Names that are other words in small letters. */
const NAMES_IN_CAPITALS = wordList('US IT WHO AM ALL WAS UP');

/** The classes of a token; 0 for marks, for what has none, and past the ends of the sentence. */
export function classOf(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (token.kind === 'number') return NUMBER;
  if (token.kind !== 'word') return 0;
  if (token.text === 'May') return CALENDAR;
  const known = classes.get(token.lower) ?? 0;
  return known !== 0 && NAMES_IN_CAPITALS.has(token.text) ? 0 : known;
}

/** `quickly`, not `family`. */
export function isAdverb(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  if ((classOf(token) & ADVERB) !== 0) return true;
  return token.text === token.lower && endsAsAdverb(token.lower);
}

const PARTICIPLES = wordList(irregularParticiples, 'sent');

/** A small word in -ed or -ing, which can be a verb. */
export function isVerbal(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  const { lower } = token;
  if (PARTICIPLES.has(lower)) return true;
  if (!lower.endsWith('ed') && !lower.endsWith('ing')) return false;
  return lower.length > 3 && lower === token.text && !notVerbForms.has(lower);
}

/** `Oslo's`, `his` */
export function isGenitive(token: Token | undefined): boolean {
  return token?.lower.endsWith("'s") === true;
}

/** Marks that join the tokens around them into one name or compound: `US-led`, `AT&T`, `Gen. Petrov`, `officials’`. */
export function isJoint(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark === undefined || mark.kind !== 'mark') return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  switch (mark.text) {
    case '-':
    case '‑':
    case '–':
    case '/':
      return touching(before, mark) && touching(mark, after);
    case '&':
      return isCapital(before) && isCapital(after);
    case '.':
      return (
        touching(before, mark) && isCapital(before) && (before?.text.length ?? 9) <= 5 && isCapital(after)
      );
    case '’':
    case "'":
      return touching(before, mark) && before?.lower.endsWith('s') === true && !touching(mark, after);
    default:
      return false;
  }
}
