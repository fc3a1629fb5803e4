import { madeOnce } from '../../made-once.ts';
import { determiners } from '../clauses/verb-words.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { endsAsAdverb } from '../words/adverbs.ts';
import { phraseAt, phrases } from '../words/phrases.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import {
  afterAbility,
  afterAlleging,
  afterHeadlineMay,
  afterLiteralAppear,
  afterOnly,
  afterStrength,
  afterYouMay,
  appearForms,
  beforeStrength,
  beforeVerb,
  conceding,
  nonActive,
  notSubjects,
  opinions,
  perceiving,
  personalPronouns,
  plainHedges,
  ruleSubjects,
  ruleWords,
} from './hedge-words.ts';

/** A word that makes what is said less than certain, with the pattern that found it. */
export type Hedge = readonly [start: number, end: number, pattern: string];

/** How far before a modal the word can stand that makes it no hedge. */
const REACH = 6;
/** How far before `may not` the word can stand that tells of a rule. */
const RULE_REACH = 14;
/** How far after `may` its condition can stand. */
const ONLY_REACH = 7;
/** How many words may stand between `thought` and its `to be`, as in `thought by many to be`. */
const BY_REACH = 4;

/** The hedges that a project adds. */
const ofProject = madeOnce(({ hedges = [] }: ReadingRules) =>
  phrases(hedges.map((phrase) => [phrase, true] as const)),
);

/** The hedges of a sentence, in order. Words of likelihood and of reporting are no hedges. */
export function readHedges(tokens: readonly Token[], rules?: ReadingRules): readonly Hedge[] {
  const own = rules?.hedges === undefined ? undefined : ofProject(rules);
  const found: Hedge[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const phrase = own === undefined ? undefined : phraseAt(own, tokens, at);
    if (phrase !== undefined) {
      const last = at + phrase.words.length - 1;
      found.push([token.start, tokens[last]?.end ?? token.end, 'hedge.project']);
      at = last;
      continue;
    }
    const hit = hedgeAt(tokens, at, token);
    if (hit !== undefined) found.push(hit);
  }
  return found;
}

function hedgeAt(tokens: readonly Token[], at: number, token: Token): Hedge | undefined {
  const { lower, start, end } = token;
  if (plainHedges.has(lower)) return [start, end, 'hedge.word'];
  if (appearForms.has(lower)) return isSeeming(tokens, at) ? [start, end, 'hedge.appear'] : undefined;
  switch (lower) {
    case 'may':
      return isMayBe(tokens, at) && isPossibility(tokens, at) ? [start, end, 'hedge.may'] : undefined;
    case 'might':
    case "might've":
    case "mightn't":
      return !isStrength(tokens, at) && isPossibility(tokens, at) ? [start, end, 'hedge.might'] : undefined;
    case 'could':
      return !isAbility(tokens, at) && isPossibility(tokens, at) ? [start, end, 'hedge.could'] : undefined;
    case "could've":
      return [start, end, 'hedge.could'];
    case "couldn't":
      return tokens[at + 1]?.lower === 'have' ? [start, end, 'hedge.could'] : undefined;
    case 'alleged':
      return isAlleged(tokens, at) ? [start, end, 'hedge.alleged'] : undefined;
    default:
      return opinions.has(lower) ? opinionAt(tokens, at, token) : undefined;
  }
}

/** No concession (`whoever it may be`, `try as they might`) and no purpose (`so that readers may learn`). */
function isPossibility(tokens: readonly Token[], at: number): boolean {
  let that = false;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    const before = tokens[back];
    if (before === undefined || (before.kind === 'mark' && before.text !== '-')) return true;
    if (conceding.has(before.lower)) return false;
    if (before.lower === 'as' && back === at - 2) return false;
    if (before.lower === 'so') return that && tokens[back + 1]?.lower !== 'that';
    if (before.lower === 'that') that = true;
  }
  return true;
}

/** The verb, and no permission. */
function isMayBe(tokens: readonly Token[], at: number): boolean {
  const next = lowerAt(tokens, at + 1);
  const before = tokens[at - 1];
  if (tokens[at]?.text !== 'may') {
    // With a capital it opens a question or wish, or is the month or a name, unless a headline has all words so.
    const headline = before?.kind === 'word' && tokens[at + 1]?.text.toLowerCase() !== tokens[at + 1]?.text;
    return headline && before.lower !== 'theresa' && afterHeadlineMay.has(next);
  }
  if (next === 'only' || isOnlyThen(tokens, at)) return false;
  if (before?.lower === 'you') return afterYouMay.has(next);
  // `may or may not` and `may not have` only weigh what is so.
  const forbids = next === 'not' && tokens[at + 2]?.lower !== 'have' && before?.lower !== 'or';
  return !standsInRule(tokens, at, forbids);
}

/** `may enter only when`, `may be opened only by`: a condition of what is allowed. */
function isOnlyThen(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 2; next < at + ONLY_REACH; next++) {
    if (tokens[next]?.kind !== 'word') return false;
    if (tokens[next]?.lower === 'only') return afterOnly.has(lowerAt(tokens, next + 1));
  }
  return false;
}

/** Whether the words around tell of a rule: by its subject, or for `may not` by any word. */
function standsInRule(tokens: readonly Token[], at: number, forbids: boolean): boolean {
  for (let back = at - 1; back >= Math.max(0, at - RULE_REACH); back--) {
    const before = lowerAt(tokens, back);
    if (ruleSubjects.has(before) && back >= at - 3) return true;
    if (forbids && ruleWords.has(before)) return true;
  }
  if (!forbids) return false;
  for (let next = at + 2; next < at + RULE_REACH; next++) {
    const after = lowerAt(tokens, next);
    if (after === 'without' || after === 'unless') return true;
  }
  return false;
}

/** The noun: `military might`, `the might of the fleet`. */
function isStrength(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  // `Might is not right`: a modal goes with another form of the verb.
  if (next?.lower === 'of' || next?.lower === 'is' || next?.lower === 'was') return true;
  if (next?.kind === 'word' && !afterStrength.has(next.lower)) return false;
  if (before?.kind !== 'word') return false;
  return beforeStrength.has(before.lower) || /(?:'s|s'|an|ic|ish|ese)$/.test(before.lower);
}

/** `could not reach`, `could hear`: what somebody was able to do. */
function isAbility(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (next.kind !== 'word')
    return next.kind !== 'mark' || !'“"‘,—–-('.includes(next.text) || endsClause(tokens, at + 1);
  if (next.lower === 'not' || hasNegativeSubject(tokens, at)) return !hasHave(tokens, at);
  if (afterAbility.has(next.lower)) return !hasHave(tokens, at);
  if (perceiving.has(next.lower)) {
    return tokens[at + 2]?.kind !== 'word' || personalPronouns.has(subjectBefore(tokens, at));
  }
  return next.lower === 'be' && /^(?:seen|heard|felt|reached)$/.test(lowerAt(tokens, at + 2));
}

/** `could have`, `could not have`: what did not happen. */
function hasHave(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === 'have' || tokens[at + 2]?.lower === 'have';
}

/** `nobody could help`, `no machine could get through`. */
function hasNegativeSubject(tokens: readonly Token[], at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  return before === 'nobody' || before === 'neither' || tokens[at - 2]?.lower === 'no';
}

/** The word before a modal, adverbs left out. */
function subjectBefore(tokens: readonly Token[], at: number): string {
  const before = lowerAt(tokens, at - 1);
  return endsAsAdverb(before) || before === 'also' || before === 'still' ? lowerAt(tokens, at - 2) : before;
}

/** A comma after which something new begins: `they took what they could, and left`. */
function endsClause(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return tokens[at]?.text === ',' && (after?.kind !== 'word' || /^(?:and|but|or|so|then)$/.test(after.lower));
}

/** `appears to know`, `appeared weak`, `it appears`; not `appeared in court`. */
function isSeeming(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  if (next?.lower === 'at' && after?.lower === 'least') return true;
  if (next?.lower === 'as') return after?.lower === 'if' || after?.lower === 'though';
  if (next?.text === ',') return hasToSoon(tokens, at + 2);
  if (next === undefined || next.kind !== 'word') return tokens[at - 1]?.lower === 'it';
  return !afterLiteralAppear.has(next.lower);
}

/** `appears, at first glance, to be` */
function hasToSoon(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + REACH; at++) {
    if (tokens[at]?.text === ',') return tokens[at + 1]?.lower === 'to';
  }
  return false;
}

/** `the alleged ringleader`, `is alleged to have`; not `she alleged that`, `prosecutors alleged fraud`. */
function isAlleged(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || afterAlleging.has(next.lower)) return false;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return true;
  if (/^(?:'s|s')$/.test(before.lower.slice(-2)) || determiners.has(before.lower)) return true;
  // With a subject it is the verb: `prosecutors alleged fraud`, `Ode alleged fraud`.
  return (
    !(/[^s]s$/.test(before.lower) || beforeVerb.has(before.lower) || before.text !== before.lower) ||
    notSubjects.has(before.lower)
  );
}

/** `thought to be`, `widely believed to have`, `thought by many to be` */
function opinionAt(tokens: readonly Token[], at: number, token: Token): Hedge | undefined {
  let to = at + 1;
  if (tokens[to]?.lower === 'by') {
    while (to < at + 1 + BY_REACH && tokens[to]?.lower !== 'to') to++;
  }
  if (tokens[to]?.lower === 'not') to++;
  const verb = tokens[to + 1];
  if (tokens[to]?.lower !== 'to' || verb?.kind !== 'word') return undefined;
  const beOrHave = verb.lower === 'be' || verb.lower === 'have';
  // Before other verbs only in the passive: `is believed to own`, not `nobody thought to close`.
  if (!beOrHave && !nonActive.has(subjectBefore(tokens, at))) return undefined;
  const end = beOrHave ? verb.end : (tokens[to]?.end ?? token.end);
  return [token.start, end, 'hedge.opinion'];
}
