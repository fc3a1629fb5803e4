import { isCapital } from '../words/letters.ts';
import { lowerAt, type TextSpan, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import {
  AUXILIARY,
  CALENDAR,
  CONTRACTION,
  classOf,
  DETERMINER,
  EDGE,
  isAdverb,
  isGenitive,
  isJoint,
  isVerbal,
  NUMBER,
  OBJECT,
  PREDETERMINER,
  PREPOSITION,
  REPORTING,
  SUBJECT,
  VERB,
} from './word-classes.ts';

/** A noun phrase by the indexes of its tokens, `[from, to)`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** The longest noun phrase that is looked for, in tokens. */
export const LONGEST = 24;

/** Where a phrase stands in the sentence, without the `'s` of a genitive at its end. */
export function spanOf(tokens: readonly Token[], { from, to }: Phrase): TextSpan {
  const last = tokens[to - 1];
  const end = last?.end ?? 0;
  // `he’s`, `they’re`
  if (last !== undefined && (classOf(last) & CONTRACTION) !== 0) {
    return [tokens[from]?.start ?? 0, last.start + Math.max(1, last.lower.indexOf("'"))];
  }
  return [tokens[from]?.start ?? 0, isGenitive(last) ? end - 2 : end];
}

/** Index of the first token of the plain noun phrase that ends with token `last`; -1 where none ends there. */
export function baseStart(tokens: readonly Token[], last: number): number {
  let at = last;
  if (tokens[at]?.text === ')') {
    at = bracketStart(tokens, at) - 1;
    if (at < 0) return -1;
  }
  if (
    isJoint(tokens, at) ||
    endsAbbreviation(tokens, at) ||
    (tokens[at]?.text === '%' && tokens[at - 1]?.kind === 'number')
  )
    at--;
  if (!isNominal(tokens, at)) return -1;
  if ((classOf(tokens[at]) & (SUBJECT | OBJECT)) !== 0) return at;
  while (at > 0 && last - at < LONGEST) {
    const step = stepLeft(tokens, at);
    if (step === 0) break;
    at -= step;
  }
  return at;
}

/** The stop of `Jr.` or `Inc.` at the end of a name. */
function endsAbbreviation(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.text !== '.' || before?.kind !== 'word' || before.end !== tokens[at]?.start) return false;
  return isCapital(before) && before.text.length <= 4;
}

/** By how many tokens the phrase that begins at `at` reaches further to the left. */
function stepLeft(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  if (before === undefined || before.kind === 'opaque') return 0;
  if (before.kind === 'mark') {
    if (!isJoint(tokens, at - 1)) return 0;
    return tokens[at - 2]?.kind === 'word' || tokens[at - 2]?.kind === 'number' ? 2 : 0;
  }
  const here = classOf(tokens[at]);
  const there = classOf(before);
  // `of that report`
  if (before.lower === 'that' && (classOf(tokens[at - 2]) & PREPOSITION) !== 0) return 1;
  if ((here & (DETERMINER | NUMBER)) !== 0) {
    if ((there & PREDETERMINER) !== 0 && ((here & NUMBER) !== 0 || BEFORE_ARTICLE.has(before.lower)))
      return 1;
    return (here & NUMBER) !== 0 && (there & (DETERMINER | NUMBER)) !== 0 ? 1 : 0;
  }
  if ((there & (DETERMINER | NUMBER)) !== 0) return 1;
  const further = tokens[at - 2];
  if (before.lower === 'at' && /^(?:least|most)$/.test(lowerAt(tokens, at))) return 1;
  if ((there & CALENDAR) !== 0) return (classOf(further) & DETERMINER) !== 0 ? 1 : 0;
  if ((there & EDGE) !== 0) {
    if (before.lower === 'think' && tokens[at]?.lower === 'tank') return 1;
    if (ADJECTIVES.has(before.lower) && (at === 1 || (classOf(further) & DETERMINER) !== 0)) return 1;
    // `Doctors Without Borders`
    if ((there & PREPOSITION) !== 0 && isCapital(before) && isCapital(tokens[at]) && isCapital(further))
      return 1;
    // A name may look like a verb: `Will Marsh`, `Chad Held`.
    return (there & (AUXILIARY | VERB)) !== 0 && isCapital(before) && isCapital(tokens[at]) && at > 1 ? 1 : 0;
  }
  if (isAdverb(before)) return (classOf(further) & DETERMINER) !== 0 ? 1 : 0;
  if (isVerbal(before)) {
    // `carrying signs` has a verb, `the waiting crowd` an adjective.
    if (before.lower.endsWith('ing'))
      return (classOf(further) & DETERMINER) !== 0 || isGenitive(further) ? 1 : 0;
    return followsNoun(tokens, at - 1) ? 0 : 1;
  }
  return 1;
}

const BEFORE_ARTICLE = wordList('all both half such only many');

/** Prepositions that are adjectives behind an article: `an inside source`. */
const ADJECTIVES = wordList('inside outside then above off');

/** Whether a noun stands right before, so that a form in -ed or -ing is its verb. */
export function followsNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return before?.text === ')';
  if (before.lower === 'those') return true;
  if ((classOf(before) & (SUBJECT | OBJECT)) !== 0) return true;
  if (/(?:ic|ish|ese|ian|ean|ous|ive|ful)$/.test(before.lower)) return false;
  return (classOf(before) & ~REPORTING) === 0 && !isGenitive(before) && !isAdverb(before);
}

/** Can be the head of a noun phrase. */
function isNominal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  if (token.kind !== 'word') return false;
  const kind = classOf(token);
  if ((kind & (SUBJECT | OBJECT | NUMBER)) !== 0) return true;
  if ((kind & DETERMINER) !== 0) return STANDS_ALONE.has(token.lower);
  if ((kind & EDGE) !== 0) return (isCapital(token) && isCapital(tokens[at - 1])) || isNounAfter(tokens, at);
  if (isAdverb(token)) return false;
  return !(isVerbal(token) && followsNoun(tokens, at));
}

/** `the left`, `the lives`: a verb's form behind an article is a noun. */
function isNounAfter(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower === 'lives' && (classOf(tokens[at - 1]) & NUMBER) !== 0) return true;
  return (
    (classOf(tokens[at]) & VERB) !== 0 && /^(?:the|a|an|his|her|their|its)$/.test(lowerAt(tokens, at - 1))
  );
}

export const STANDS_ALONE = wordList(
  'some many others most several few both all this those these another other each any none',
);

function bracketStart(tokens: readonly Token[], close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 8); at--) if (tokens[at]?.text === '(') return at;
  return 0;
}

/** Index behind the plain noun phrase that begins at token `from`; `from` itself where none begins. */
export function baseEnd(tokens: readonly Token[], from: number): number {
  const first = classOf(tokens[from]);
  if ((first & (SUBJECT | OBJECT)) !== 0 && (first & DETERMINER) === 0) return from + 1;
  if ((first & CONTRACTION) !== 0) return from;
  // `told her.`
  if ((first & OBJECT) !== 0 && tokens[from + 1]?.kind !== 'word') return from + 1;
  let at = from;
  let nouns = 0;
  while (at < tokens.length && at - from < LONGEST) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'opaque') break;
    if (token.kind === 'mark') {
      if (isJoint(tokens, at) && at > from) at++;
      else if (token.text === '.' && isAbbreviated(tokens, at)) at++;
      else if (token.text === '(' && nouns > 0 && tokens[at + 2]?.text === ')' && isCapital(tokens[at + 1]))
        at += 3;
      else break;
      continue;
    }
    const kind = classOf(token);
    if ((kind & (DETERMINER | NUMBER | PREDETERMINER)) !== 0) {
      if (nouns > 0 && ((kind & NUMBER) === 0 || !followsName(tokens, at))) break;
      at++;
      continue;
    }
    if ((kind & CALENDAR) !== 0 && nouns > 0) break;
    if (
      (kind & EDGE) !== 0 &&
      !(
        isCapital(token) &&
        (nouns > 0 || (at > 0 && isCapital(tokens[at + 1]))) &&
        (kind & (AUXILIARY | VERB)) !== 0
      ) &&
      !(at > from && isNounAfter(tokens, at))
    )
      break;
    if (isAdverb(token) && nouns > 0) break;
    if (nouns > 0 && isVerbal(token) && followsNoun(tokens, at)) break;
    nouns++;
    at++;
  }
  // Articles alone are no phrase.
  return nouns === 0 && (classOf(tokens[at - 1]) & NUMBER) === 0 && !STANDS_ALONE.has(lowerAt(tokens, at - 1))
    ? from
    : at;
}

/** A figure goes on with a name or a month: `Channel 4`, `Jan. 3`. */
function followsName(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens[at - 1]) || (tokens[at - 1]?.text === '.' && isCapital(tokens[at - 2]));
}

function isAbbreviated(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before?.kind === 'word' &&
    before.end === tokens[at]?.start &&
    isCapital(before) &&
    before.text.length <= 5 &&
    (isCapital(tokens[at + 1]) || (classOf(before) & CALENDAR) !== 0)
  );
}
