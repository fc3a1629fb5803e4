import { clauseConjunctions } from '../clauses/clause-words.ts';
import { finiteVerbAt } from '../clauses/finite-verb.ts';
import { determiners, finiteAuxiliaries } from '../clauses/verb-words.ts';
import { negatedAuxiliaries, prepositions, subjectPronouns, subordinators } from '../words/grammar-words.ts';
import { isCapital } from '../words/letters.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import type { QuotedStretch } from './quotation-marks.ts';
import {
  beforeClause,
  callingVerbs,
  clauseOpeners,
  copulas,
  namingWords,
  nicknaming,
  persons,
  sayingNouns,
  sayingVerbs,
  titledNouns,
  titleWords,
  writingVerbs,
} from './quotation-words.ts';

/** How many words before a quotation can tie it to a verb of saying. */
const REACH = 40;
/** How many after it: `… remain, the envoy told`. */
const AFTER_REACH = 16;
/** The longest quotation in words that can be a mere term. */
const TERM = 3;
/** With so many words, a quotation that opens like a clause is one. */
const LONG = 5;
/** How far around a quotation its writer's capitals are looked at. */
const NEAR = 12;
/** How many words of a quotation are looked at; they decide its kind. */
export const WORDS = 200;

/** A quotation among the words around it. */
export interface QuotationContext {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly stretch: QuotedStretch;
  /** The quotation was ended where its speaker is named. */
  readonly cut: boolean;
  /** It goes on with what was quoted before, `… he said`. */
  readonly continues: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * - `direct`: a clause quoted as speech.
 * - `partial`: a source's words as part of the writer's sentence.
 * - `scare`: a term, title or nickname, a word held at a distance, a quotation within one.
 */
export type QuotationKind = 'direct' | 'partial' | 'scare';

type Verdict = readonly [kind: QuotationKind, pattern: string];

/** The kind of a quotation and the pattern that decided it. */
export function quotationKind(context: QuotationContext, words: readonly Token[]): Verdict {
  const { stretch, tokens, from } = context;
  if (stretch.depth > 0) return ['scare', 'quotation.inner'];
  const before = tokens[from - 1];
  const alone = standsAlone(context);
  if (stretch.marks === 'closer' || (stretch.marks === 'opener' && (alone || context.cut))) {
    return ['direct', 'quotation.continued'];
  }
  if (isNamed(context) || isCalledSo(context)) return ['scare', 'quotation.named'];
  if (isNickname(context, words) && !isHeadline(context)) return ['scare', 'quotation.nickname'];
  const clause = isClause(context, words);
  if (stretch.marks === 'opener' && clause && words[0] !== undefined && isCapital(words[0])) {
    return ['direct', 'quotation.continued'];
  }
  if (alone)
    return words.length > TERM || clause ? ['direct', 'quotation.whole'] : ['scare', 'quotation.heading'];
  if (words.length > TERM && isTitle(words) && !isHeadline(context)) return ['scare', 'quotation.title'];
  if (isSpeech(context, words, clause)) return ['direct', 'quotation.clause'];
  // `wrote “The Long Road”`: what was written without a comma or colon is a title.
  const saidBefore = before !== undefined && sayingVerbs.has(before.lower) && !writingVerbs.has(before.lower);
  if (!saidBefore && isTitle(words) && !isHeadline(context)) return ['scare', 'quotation.title'];
  if (hasSaying(context)) return ['partial', 'quotation.fragment'];
  if (words.length > TERM || goesOnWithVerb(before)) return ['partial', 'quotation.fragment'];
  return ['scare', 'quotation.term'];
}

/**
 * Whether what is quoted stands as speech of its own, by what it follows: the head of the sentence or a mark with
 * the speaker named, a verb of saying, or `that` with a whole clause after it. After other words it goes on with
 * the writer's clause.
 */
function isSpeech(context: QuotationContext, words: readonly Token[], clause: boolean): boolean {
  const { tokens, from } = context;
  const first = words[0];
  if (first === undefined) return false;
  const before = tokens[from - 1];
  if (before === undefined || before.kind !== 'word') {
    if (before?.text === '-' && before.end === tokens[from]?.start) return false;
    if (context.continues) return true;
    if (before?.text === '(' || before?.text === '[') return clause && isCapital(first);
    if (endsAsSpeech(context) && speakerFollows(context)) {
      return isCapital(first) || clause || words.length > LONG || !hasWord(tokens, 0, from);
    }
    if (before === undefined) return clause && isCapital(first);
    if (before.text === ':' || before.text === '.' || before.text === '?' || before.text === '!')
      return (
        clause ||
        words.length > LONG ||
        (isCapital(first) && (words.length > TERM || endsWith(context, '.?!')))
      );
    if (!hasSaying(context)) return clause && isCapital(first) && words.length > TERM;
    return clause || isCapital(first) || (words.length > LONG && clauseOpeners.has(first.lower));
  }
  if (sayingVerbs.has(before.lower)) {
    return isCapital(first) ? clause || endsWith(context, '?!') : clause && !isVerbFirst(first);
  }
  if (beforeClause.has(before.lower)) return clause && !isVerbFirst(first);
  if (clauseConjunctions.has(before.lower) && endsAsSpeech(context) && speakerFollows(context)) {
    return (clause || (words.length > LONG && clauseOpeners.has(first.lower))) && !isVerbFirst(first);
  }
  if (copulas.has(before.lower)) return first.lower === 'that' && words.length > TERM;
  // `told the crowd “Go home”`: a whole sentence with its capital.
  return (
    isCapital(first) && clause && words.length > TERM && clauseOpeners.has(first.lower) && hasSaying(context)
  );
}

/** `to “wipe” it`, `would “never kneel”`: what somebody does in a source's words, and no term. */
function goesOnWithVerb(before: Token | undefined): boolean {
  const lower = before?.lower ?? '';
  return (
    lower === 'to' ||
    subjectPronouns.has(lower) ||
    (finiteAuxiliaries.has(lower) && !copulas.has(lower)) ||
    negatedAuxiliaries.has(lower)
  );
}

/** A comma, a question or an exclamation ends it, inside the mark or right behind it. */
function endsAsSpeech(context: QuotationContext): boolean {
  return endsWith(context, ',?!…—–') || ',—–'.includes(context.tokens[context.to]?.text ?? ' ');
}

function endsWith({ sentence, stretch }: QuotationContext, marks: string): boolean {
  const at = stretch.marks === 'both' ? stretch.end - 2 : stretch.end - 1;
  return marks.includes(sentence.charAt(sentence[at] === "'" ? at - 1 : at));
}

/** `,” she said`, `,” said the mayor`, `,” the head of the union told`. */
function speakerFollows({ tokens, to }: QuotationContext): boolean {
  for (let at = to; at < Math.min(tokens.length, to + AFTER_REACH); at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (sayingVerbs.has(token.lower)) return true;
    if (token.kind === 'mark' && ';:“"'.includes(token.text)) return false;
    if (
      subordinators.has(token.lower) ||
      clauseConjunctions.has(token.lower) ||
      finiteVerbAt(tokens, at) === 'read'
    )
      return false;
  }
  return false;
}

/** Nothing but the quotation and marks in the sentence. */
function standsAlone({ tokens, from, to }: QuotationContext): boolean {
  return (
    !hasWord(tokens, Math.max(0, from - REACH), from) &&
    !hasWord(tokens, to, Math.min(tokens.length, to + REACH))
  );
}

function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'word') return true;
  return false;
}

/** A finite verb with its own subject, beyond those of subordinate clauses; or what ends like a sentence. */
function isClause(context: QuotationContext, words: readonly Token[]): boolean {
  const first = words[0];
  if (first === undefined || words.length < 2) return false;
  if (persons.has(first.lower) && words.length > 2) return true;
  const contracted = first.lower.includes("'");
  // `Don't go`, `Is it far?`
  if ((finiteAuxiliaries.has(first.lower) || negatedAuxiliaries.has(first.lower)) && !contracted)
    return isCapital(first);
  const opens =
    !isCapital(first) &&
    (prepositions.has(first.lower) || subordinators.has(first.lower) || first.lower === 'to');
  let verbs = 0;
  let subordinate = opens ? 1 : 0;
  for (const [index, word] of words.entries()) {
    if (index > 0 && (subordinators.has(word.lower) || (word.lower === 'that' && index > 1))) subordinate++;
    if ((index > 0 || contracted) && finiteVerbAt(words, index) === 'read') verbs++;
    if (verbs > subordinate) return true;
  }
  // A subject or capital at the start and a stop or comma at the end make a sentence of what has no known verb.
  if (!endsWith(context, ',.?!')) return false;
  if (subjectPronouns.has(first.lower)) return true;
  const colon = context.tokens[context.from - 1]?.text === ':';
  return isCapital(first) && (colon || words.length > TERM);
}

/** Goes on with a subject that stands before the mark. */
function isVerbFirst(first: Token): boolean {
  return (
    (finiteAuxiliaries.has(first.lower) || negatedAuxiliaries.has(first.lower)) && !first.lower.includes("'")
  );
}

/** `dubbed “X”`, `the term “X”`, `known as the “X”`, `known in the ranks as “X”`. */
function isNamed(context: QuotationContext): boolean {
  const { tokens, from } = context;
  let at = from - 1;
  if (determiners.has(lowerAt(tokens, at))) at--;
  const before = tokens[at];
  if (before?.lower === 'called') return isTitle(wordsIn(context)) || tokens[at - 1]?.text === '-';
  if (before?.lower !== 'as') {
    if (at !== from - 1 || before === undefined) return false;
    if (namingWords.has(before.lower)) return true;
    // `the film “Salt and Rust”`; `called the film “a monument to vanity”`.
    const words = wordsIn(context);
    return (
      titledNouns.has(before.lower) &&
      (words.length <= TERM || (words[0] !== undefined && isCapital(words[0])))
    );
  }
  for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
    const lower = lowerAt(tokens, back);
    if (nicknaming.has(lower)) return true;
    if (sayingVerbs.has(lower)) return false;
  }
  return false;
}

/** `The “Owl”, as the press called him` */
function isCalledSo({ tokens, to }: QuotationContext): boolean {
  const at = tokens[to]?.text === ',' ? to + 1 : to;
  if (tokens[at]?.lower !== 'as') return false;
  for (let next = at + 1; next < at + 6; next++) if (callingVerbs.has(lowerAt(tokens, next))) return true;
  return false;
}

/** `Marcus “Duke” Hale`, `José ‘Pepe’ Ruiz`. */
function isNickname({ tokens, from, to }: QuotationContext, words: readonly Token[]): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  return (
    words.length <= TERM &&
    words.every(isCapital) &&
    before?.kind === 'word' &&
    isCapital(before) &&
    from > 0 &&
    after?.kind === 'word' &&
    isCapital(after) &&
    !sayingVerbs.has(before.lower)
  );
}

/** A verb of saying before the quotation, or a speaker named after it. */
function hasSaying(context: QuotationContext): boolean {
  const { tokens, from, to } = context;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const token = tokens[at];
    if (token?.kind === 'mark' && token.text === ';') break;
    const lower = token?.lower ?? '';
    if (sayingVerbs.has(lower) || (at >= from - 3 && sayingNouns.has(lower))) return true;
  }
  // `…, the envoy told`: what the sentence says is his.
  let comma = endsWith(context, ',?!') ? to : undefined;
  for (let at = to; at < Math.min(tokens.length, to + AFTER_REACH); at++) {
    const token = tokens[at];
    if (token?.text === ',') comma = at;
    else if (comma !== undefined && at - comma < 9 && sayingVerbs.has(token?.lower ?? '')) return true;
    else if (clauseConjunctions.has(token?.lower ?? '')) comma = undefined;
  }
  return false;
}

/** Two words or more, all with capitals but the small ones of titles. */
function isTitle(words: readonly Token[]): boolean {
  return (
    words.length > 1 &&
    words.every((word, index) => isCapital(word) || (index > 0 && titleWords.has(word.lower)))
  );
}

/** The words around have capitals too, so those of the quotation tell nothing. */
function isHeadline({ tokens, from, to }: QuotationContext): boolean {
  const near = [...tokens.slice(Math.max(0, from - NEAR), from), ...tokens.slice(to, to + NEAR)].filter(
    ({ kind, text }) => kind === 'word' && text.length > 3,
  );
  const capitals = near.filter(isCapital).length;
  return near.length > 1 && capitals >= 0.9 * near.length;
}

/** The words of a quotation; no more than decide its kind. */
export function wordsIn({ tokens, from, to }: QuotationContext): readonly Token[] {
  return tokens.slice(from, Math.min(to, from + WORDS)).filter((token) => token.kind === 'word');
}
