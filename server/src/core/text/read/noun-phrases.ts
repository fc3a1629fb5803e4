import { isCapital } from './letters.ts';
import { beforeCalendar, occasions } from './phrase-words.ts';
import { lowerAt, type TextSpan, type Token } from './tokens.ts';
import {
  AUXILIARY,
  CALENDAR,
  CONJUNCTION,
  CONTRACTION,
  classOf,
  DETERMINER,
  EDGE,
  isAdverb,
  isGenitive,
  isJoint,
  isVerbal,
  JOINING,
  NUMBER,
  OBJECT,
  PREDETERMINER,
  PREPOSITION,
  REPORTING,
  SUBJECT,
  SUBORDINATOR,
  VERB,
} from './word-classes.ts';

/** A noun phrase by the indexes of its tokens, `[from, to)`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** The longest noun phrase that is looked for, in tokens. */
const LONGEST = 24;

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

const BEFORE_ARTICLE = new Set(['all', 'both', 'half', 'such', 'only', 'many']);
/** Prepositions that are adjectives behind an article: `an inside source`. */
const ADJECTIVES = new Set(['inside', 'outside', 'then', 'above', 'off']);

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

export const STANDS_ALONE = new Set([
  'some',
  'many',
  'others',
  'most',
  'several',
  'few',
  'both',
  'all',
  'this',
  'those',
  'these',
  'another',
  'other',
  'each',
  'any',
  'none',
]);

function bracketStart(tokens: readonly Token[], close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 8); at--) if (tokens[at]?.text === '(') return at;
  return 0;
}

/**
 * The noun phrase that ends right before token `end`, with what `of`, `in`, `for` and the like tie to it, and
 * with what `and` joins at the head of a clause.
 */
export function phraseBefore(tokens: readonly Token[], end: number): Phrase | undefined {
  let from = baseStart(tokens, end - 1);
  if (from < 0) return undefined;
  let to = end;
  for (;;) {
    const joined = joinedTo(tokens, from);
    if (joined === undefined || end - joined.from > 2 * LONGEST) break;
    from = joined.from;
    // `a man arrested in Basra` is a man.
    if (joined.reduced) to = joined.to;
  }
  return { from: withPartners(tokens, from), to };
}

interface Joined extends Phrase {
  /** A participle stands between the phrase and the preposition. */
  readonly reduced: boolean;
}

/** The plain noun phrase that a preposition before token `from` ties to. */
function joinedTo(tokens: readonly Token[], from: number): Joined | undefined {
  const joint = tokens[from - 1];
  if ((classOf(joint) & JOINING) === 0) return undefined;
  // `traders in Oslo and in Bergen`
  let noun = /^(?:and|out)$/.test(lowerAt(tokens, from - 2)) ? from - 3 : from - 2;
  if ((classOf(tokens[noun]) & CALENDAR) !== 0) {
    // `a poll released Sunday by the paper`
    noun--;
    if (!isVerbal(tokens[noun])) return undefined;
  }
  const token = tokens[noun];
  if (token === undefined || (token.kind === 'mark' && token.text !== ')' && token.text !== '%'))
    return undefined;
  const reduced = isVerbal(token);
  if (reduced && !(!token.lower.endsWith('ing') && followsNoun(tokens, noun))) return undefined;
  const last = reduced ? noun - 1 : noun;
  const start = baseStart(tokens, last);
  return start < 0 ? undefined : { from: start, to: last + 1, reduced };
}

const ALSO = new Set(['even', 'also', 'now', 'then', 'later']);

/** `A, B and C` at the head of a clause, seen from C. */
function withPartners(tokens: readonly Token[], from: number): number {
  // `politicians and even some experts`
  const joining = ALSO.has(lowerAt(tokens, from - 1)) ? from - 2 : from - 1;
  const joint = tokens[joining]?.lower;
  if ((joint !== 'and' && joint !== 'or') || (classOf(tokens[from]) & SUBJECT) !== 0) return from;
  let start = from;
  let at = joining - 1;
  for (let partner = 0; partner < 4; partner++) {
    const comma = tokens[at]?.text === ',';
    if (comma) at--;
    let left = baseStart(tokens, at);
    if (left < 0) return from;
    const plain = left;
    for (let joined = joinedTo(tokens, left); joined !== undefined; joined = joinedTo(tokens, left)) {
      if (joined.reduced || from - joined.from > 2 * LONGEST) return from;
      left = joined.from;
    }
    start = left;
    if (left < plain || tokens[left - 1]?.text !== ',' || !isBareList(tokens, left)) {
      // `…, and officials said` goes on with a clause, not with a list.
      if (comma && partner === 0) return from;
      break;
    }
    at = left - 2;
  }
  return opensClause(tokens, start) ? start : from;
}

/** What stands before a comma is one more plain noun phrase at the head of the sentence. */
function isBareList(tokens: readonly Token[], from: number): boolean {
  const start = baseStart(tokens, from - 2);
  return start === 0 || (start > 0 && tokens[start - 1]?.text === ',' && baseStart(tokens, start - 2) >= 0);
}

/** Whether the subject of a clause can begin at token `from`. */
export function opensClause(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at > 0 && from - at < 4 && isAdverb(tokens[at - 1])) at--;
  const before = tokens[at - 1];
  if (before === undefined) return true;
  if (before.kind !== 'word') return before.kind === 'opaque' || !isJoint(tokens, at - 1);
  return (classOf(before) & (SUBORDINATOR | CONJUNCTION)) !== 0;
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

/** The noun phrase that begins at token `from` with what is tied to it by the prepositions allowed. */
export function phraseAfter(tokens: readonly Token[], from: number, loose = true): Phrase | undefined {
  let to = baseEnd(tokens, from);
  if (to <= from) return undefined;
  for (let steps = 0; steps < 6; steps++) {
    const joint = tokens[to];
    if ((classOf(joint) & JOINING) === 0) break;
    if (!loose && !TIGHT.has(joint?.lower ?? '')) break;
    if ((classOf(tokens[to + 1]) & CALENDAR) !== 0 || beforeTime(tokens, to + 1)) break;
    const end = baseEnd(tokens, to + 1);
    if (joint?.lower === 'of' && tokens[to + 1]?.lower.endsWith('ing') === true && isVerbal(tokens[to + 1]))
      break;
    if (end <= to + 1 || (joint?.lower !== 'of' && occasions.has(lowerAt(tokens, end - 1)))) break;
    to = end;
  }
  return { from, to };
}

/** Prepositions that tie a noun phrase to the object of a verb. */
const TIGHT = new Set(['of', 'in', 'at', 'from']);

function beforeTime(tokens: readonly Token[], at: number): boolean {
  return beforeCalendar.has(lowerAt(tokens, at)) && (classOf(tokens[at + 1]) & CALENDAR) !== 0;
}

/** Goes back from token `end` over times and occasions (`on Monday`, `in a statement`) that stand before a verb. */
export function withoutAdjuncts(tokens: readonly Token[], end: number): number {
  let at = end;
  for (let steps = 0; steps < 4; steps++) {
    const before = adjunctStart(tokens, at);
    if (before <= 0 || before === at) return at;
    at = before;
  }
  return at;
}

/** `Theresa May`, `Jean August` */
function isGivenName(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:May|April|June|August)$/.test(tokens[at]?.text ?? '')) return false;
  return isCapital(tokens[at - 1]) && (classOf(tokens[at - 1]) & ~REPORTING) === 0;
}

function adjunctStart(tokens: readonly Token[], end: number): number {
  const last = tokens[end - 1];
  if (last === undefined) return end;
  if (occasions.has(last.lower)) {
    const start = baseStart(tokens, end - 1);
    const joint = tokens[start - 1];
    return start > 0 && (classOf(joint) & PREPOSITION) !== 0 && joint?.lower !== 'of' ? start - 1 : end;
  }
  let at = end;
  let seen = false;
  while (at > 0 && end - at < 8) {
    const token = tokens[at - 1];
    if (token === undefined) break;
    const calendar = (classOf(token) & CALENDAR) !== 0 && !isGivenName(tokens, at - 1);
    const figure =
      token.kind === 'number' &&
      (seen || (classOf(tokens[at - 2]) & CALENDAR) !== 0 || /^(?:in|since)$/.test(lowerAt(tokens, at - 2)));
    if (calendar || figure) seen = true;
    else if (!seen || !beforeCalendar.has(token.lower)) break;
    at--;
  }
  return seen ? at : end;
}

/** Whether a finite verb stands at token `at`, adverbs before it aside. */
export function finiteVerbAt(tokens: readonly Token[], at: number): boolean {
  let here = at;
  while (here < at + 3 && isAdverb(tokens[here])) here++;
  const token = tokens[here];
  if (token === undefined || token.kind !== 'word') return false;
  if ((classOf(token) & (AUXILIARY | VERB)) !== 0) return true;
  return token.lower.endsWith('ed') && isVerbal(token);
}
