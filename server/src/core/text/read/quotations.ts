import { type QuotedStretch, quotedStretches } from './quotation-marks.ts';
import {
  articles,
  clauseOpeners,
  finiteVerbs,
  namingWords,
  sayingVerbs,
  subjectPronouns,
} from './quotation-words.ts';
import type { TextSpan, Token } from './tokens.ts';

/**
 * Words of others in a sentence.
 *
 * - `direct`: a clause quoted as speech.
 * - `partial`: a source's words as part of the writer's sentence.
 * - `scare`: a term, title or nickname, a word held at a distance, a quotation within one.
 */
export interface Quotation {
  /** The marks included. */
  readonly span: TextSpan;
  readonly kind: 'direct' | 'partial' | 'scare';
  /** What decided the kind. */
  readonly pattern: string;
  /** The mark that has no counterpart in the sentence; null when both stand there. */
  readonly unbalanced: 'opener' | 'closer' | null;
}

/** How many words before a quotation can tie it to a verb of saying. */
const REACH = 40;
/** The longest quotation in words that can be a mere term. */
const TERM = 3;

interface Context {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly stretch: QuotedStretch;
  /** The quotation was ended where its speaker is named. */
  readonly cut: boolean;
  readonly from: number;
  readonly to: number;
}

/** The quotations of a sentence, in the order of their starts. */
export function readQuotations(sentence: string, tokens: readonly Token[]): readonly Quotation[] {
  const stretches = quotedStretches(sentence);
  const found: Quotation[] = [];
  // Where an unclosed quotation was cut off: what comes later does not stand in it.
  let cutAt = sentence.length;
  for (const stretch of stretches) {
    const inner = stretch.depth > 0 && stretch.start < cutAt;
    const whole = cutAtSpeaker({
      sentence,
      tokens,
      stretch: inner ? stretch : { ...stretch, depth: 0 },
      cut: false,
      from: firstFrom(tokens, stretch.start),
      to: firstFrom(tokens, stretch.end),
    });
    const [kind, pattern] = kindOf(whole, stretches.length > 1);
    if (whole.stretch.end < stretch.end) cutAt = whole.stretch.end;
    const unbalanced = stretch.marks === 'both' ? null : stretch.marks;
    found.push({ span: [stretch.start, whole.stretch.end], kind, pattern, unbalanced });
  }
  return found;
}

function kindOf(context: Context, several: boolean): readonly [Quotation['kind'], string] {
  const { stretch } = context;
  if (stretch.depth > 0) return ['scare', 'quotation.inner'];
  const words = wordsIn(context);
  if (stretch.marks !== 'both' && (words.length > TERM || context.cut))
    return ['direct', 'quotation.continued'];
  const before = context.tokens[context.from - 1];
  if (isNamed(context, before)) return ['scare', 'quotation.named'];
  const clause = isClause(context, words);
  if (standsAlone(context)) {
    return words.length > TERM || clause ? ['direct', 'quotation.whole'] : ['scare', 'quotation.heading'];
  }
  const said = hasSaying(context);
  if (clause && (said || several || context.from === 0) && isIndependent(context, before, words))
    return ['direct', 'quotation.clause'];
  if (isTitle(words) && !saidRightBefore(before)) return ['scare', 'quotation.title'];
  if (said) return ['partial', 'quotation.fragment'];
  if (words.length > TERM) return clause ? ['direct', 'quotation.clause'] : ['partial', 'quotation.fragment'];
  return ['scare', 'quotation.term'];
}

/** An opener without a closer gives way to `, said …`, where the writer speaks again. */
function cutAtSpeaker(context: Context): Context {
  const { tokens, from, to, stretch } = context;
  if (stretch.marks !== 'opener' || stretch.depth > 0) return context;
  for (let at = from + 3; at + 1 < to; at++) {
    const token = tokens[at];
    if (token?.text !== ',' || !sayingVerbs.has(tokens[at + 1]?.lower ?? '')) continue;
    return { ...context, to: at + 1, stretch: { ...stretch, end: token.end }, cut: true };
  }
  return context;
}

/** Nothing but the quotation and marks in the sentence. */
function standsAlone({ tokens, from, to }: Context): boolean {
  return (
    !hasWord(tokens, Math.max(0, from - REACH), from) &&
    !hasWord(tokens, to, Math.min(tokens.length, to + REACH))
  );
}

function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'word') return true;
  return false;
}

/** A finite verb inside, and not at its very beginning: what has its own subject. */
function isClause({ sentence, tokens, stretch, from }: Context, words: readonly Token[]): boolean {
  const first = words[0];
  if (first === undefined || words.length < 2) return false;
  if (finiteVerbs.has(first.lower) && !first.lower.includes("'")) return isCapital(first);
  for (const [index, word] of words.entries()) {
    if ((index > 0 || word.lower.includes("'")) && finiteVerbs.has(word.lower)) return true;
  }
  // A subject or capital at the start and a stop or comma at the end make a sentence of what has no listed verb.
  const last = sentence.charAt(stretch.end - 2);
  if (!',.?!'.includes(last)) return false;
  if (isPronoun(first) || (isCapital(first) && tokens[from - 1]?.text === ':')) return true;
  return words.length > TERM && (isCapital(first) || isClauseOpener(first));
}

function isPronoun(word: Token): boolean {
  return subjectPronouns.has(word.lower);
}

/** What opens a clause; an article more often opens a mere noun phrase. */
function isClauseOpener(word: Token): boolean {
  return clauseOpeners.has(word.lower) && !articles.has(word.lower);
}

/** Whether the quotation does not go on with the words before it. */
function isIndependent(
  { tokens, from }: Context,
  before: Token | undefined,
  words: readonly Token[],
): boolean {
  const first = words[0];
  if (before === undefined || before.kind === 'mark' || before.kind === 'opaque') return before?.text !== '-';
  if (first === undefined) return false;
  if (sayingVerbs.has(before.lower)) return isCapital(first) || clauseOpeners.has(first.lower);
  const opens = clauseOpeners.has(first.lower);
  if (before.lower === 'that') return opens && (isCapital(first) || !articles.has(first.lower));
  if (finiteVerbs.has(before.lower)) return first.lower === 'that' && words.length > TERM;
  return isCapital(first) && words.length > TERM && opens && tokens[from - 1] !== undefined;
}

function isNamed(context: Context, before: Token | undefined): boolean {
  if (before === undefined) return false;
  if (before.lower === 'called')
    return isTitle(wordsIn(context)) || context.tokens[context.from - 2]?.text === '-';
  const as = before.lower === 'as' ? context.tokens[context.from - 2] : before;
  return as !== undefined && namingWords.has(as.lower);
}

function saidRightBefore(before: Token | undefined): boolean {
  return before !== undefined && sayingVerbs.has(before.lower);
}

/** A verb of saying before the quotation, or after it in `,” she said`. */
function hasSaying({ tokens, from, to }: Context): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    if (sayingVerbs.has(tokens[at]?.lower ?? '')) return true;
  }
  for (let at = to; at < Math.min(tokens.length, to + 12); at++) {
    if (sayingVerbs.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

/** Two words or more, all with capitals but the small ones. */
function isTitle(words: readonly Token[]): boolean {
  return (
    words.length > 1 && words.every((word, index) => isCapital(word) || (index > 0 && word.text.length <= 3))
  );
}

function isCapital(word: Token): boolean {
  const first = word.text.charAt(0);
  return first !== first.toLowerCase();
}

/** The words of a quotation; no more than decide its kind. */
function wordsIn({ tokens, from, to }: Context): readonly Token[] {
  return tokens.slice(from, Math.min(to, from + 200)).filter((token) => token.kind === 'word');
}

/** Index of the first token that starts at `offset` or later. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
