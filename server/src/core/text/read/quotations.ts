import { conjunctions, prepositions, subordinators } from './negation-words.ts';
import { type QuotedStretch, quotedStretches } from './quotation-marks.ts';
import {
  beforeClause,
  clauseOpeners,
  copulas,
  namingWords,
  nicknaming,
  sayingNouns,
  sayingVerbs,
  titleWords,
} from './quotation-words.ts';
import type { TextSpan, Token } from './tokens.ts';
import {
  determiners,
  finiteAuxiliaries,
  mixedPasts,
  negatedAuxiliaries,
  objectOpeners,
  plainPasts,
  subjectPronouns,
} from './verb-words.ts';

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
/** How many after it: `… remain, the envoy told`. */
const AFTER_REACH = 16;
/** The longest quotation in words that can be a mere term. */
const TERM = 3;
/** With so many words, a quotation that opens like a clause is one. */
const LONG = 5;
/** How many words of a quotation are looked at; they decide its kind. */
const WORDS = 200;

/** A quotation among the words around it. */
interface Context {
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

type Verdict = readonly [kind: Quotation['kind'], pattern: string];

/** The quotations of a sentence, in the order of their starts. */
export function readQuotations(sentence: string, tokens: readonly Token[]): readonly Quotation[] {
  const stretches = quotedStretches(sentence);
  if (stretches.length === 0) return [];
  const found: Quotation[] = [];
  // Where an unclosed quotation was cut off: what comes later does not stand in it.
  let cutAt = sentence.length;
  // Where the last direct quotation ended, as a token.
  let directTo: number | undefined;
  for (const stretch of stretches) {
    const inner = stretch.depth > 0 && stretch.start < cutAt;
    const from = firstFrom(tokens, stretch.start);
    const whole = cutAtSpeaker({
      sentence,
      tokens,
      stretch: inner ? stretch : { ...stretch, depth: 0 },
      cut: false,
      continues: directTo !== undefined && speaks(tokens, directTo, from),
      from,
      to: firstFrom(tokens, stretch.end),
    });
    const words = wordsIn(whole);
    if (words.length === 0 && !hasFigure(whole)) continue;
    const [kind, pattern] = kindOf(whole, words);
    if (whole.stretch.end < stretch.end) cutAt = whole.stretch.end;
    if (kind === 'direct') directTo = whole.to;
    const unbalanced = stretch.marks === 'both' ? null : stretch.marks;
    found.push({ span: [stretch.start, whole.stretch.end], kind, pattern, unbalanced });
  }
  return found;
}

function kindOf(context: Context, words: readonly Token[]): Verdict {
  const { stretch, tokens, from } = context;
  if (stretch.depth > 0) return ['scare', 'quotation.inner'];
  const before = tokens[from - 1];
  const alone = standsAlone(context);
  if (stretch.marks === 'closer' || (stretch.marks === 'opener' && (alone || context.cut))) {
    return ['direct', 'quotation.continued'];
  }
  if (isNamed(context)) return ['scare', 'quotation.named'];
  if (isNickname(context, words) && !isHeadline(context)) return ['scare', 'quotation.nickname'];
  const clause = isClause(context, words);
  if (stretch.marks === 'opener' && clause && words[0] !== undefined && isCapital(words[0])) {
    return ['direct', 'quotation.continued'];
  }
  if (alone)
    return words.length > TERM || clause ? ['direct', 'quotation.whole'] : ['scare', 'quotation.heading'];
  if (words.length > TERM && isTitle(words) && !isHeadline(context)) return ['scare', 'quotation.title'];
  if (isSpeech(context, words, clause)) return ['direct', 'quotation.clause'];
  const saidBefore = before !== undefined && sayingVerbs.has(before.lower);
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
function isSpeech(context: Context, words: readonly Token[], clause: boolean): boolean {
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
  if (conjunctions.has(before.lower) && endsAsSpeech(context) && speakerFollows(context)) {
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
function endsAsSpeech(context: Context): boolean {
  return endsWith(context, ',?!…—–') || ',—–'.includes(context.tokens[context.to]?.text ?? ' ');
}

function endsWith({ sentence, stretch }: Context, marks: string): boolean {
  const at = stretch.marks === 'both' ? stretch.end - 2 : stretch.end - 1;
  return marks.includes(sentence.charAt(sentence[at] === "'" ? at - 1 : at));
}

/** `,” she said`, `,” said the mayor`, `,” the head of the union told`. */
function speakerFollows({ tokens, to }: Context): boolean {
  for (let at = to; at < Math.min(tokens.length, to + AFTER_REACH); at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (sayingVerbs.has(token.lower)) return true;
    if (token.kind === 'mark' && ';:“"'.includes(token.text)) return false;
    if (subordinators.has(token.lower) || conjunctions.has(token.lower) || isFiniteVerb(tokens, at))
      return false;
  }
  return false;
}

/** Only the speaker stands between two quotations: `,” he said, “`. */
function speaks(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > AFTER_REACH) return false;
  for (let at = from; at < to; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === 'that' || lower === ':' || lower === ';') return false;
    if (sayingVerbs.has(lower)) return tokens[to - 1]?.kind === 'mark';
  }
  return false;
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

function hasFigure({ tokens, from, to }: Context): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'number') return true;
  return false;
}

/** A finite verb with its own subject, beyond those of subordinate clauses; or what ends like a sentence. */
function isClause(context: Context, words: readonly Token[]): boolean {
  const first = words[0];
  if (first === undefined || words.length < 2) return false;
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
    if ((index > 0 || contracted) && isFiniteVerb(words, index)) verbs++;
    if (verbs > subordinate) return true;
  }
  // A subject or capital at the start and a stop or comma at the end make a sentence of what has no known verb.
  if (!endsWith(context, ',.?!')) return false;
  if (subjectPronouns.has(first.lower)) return true;
  const colon = context.tokens[context.from - 1]?.text === ':';
  return isCapital(first) && (colon || words.length > TERM);
}

/** Whether a word of a quotation is a finite verb, as far as it and its neighbours tell. */
function isFiniteVerb(words: readonly Token[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (finiteAuxiliaries.has(lower) || negatedAuxiliaries.has(lower)) return true;
  const before = words[at - 1]?.lower ?? '';
  if (before === 'to' || determiners.has(before)) return false;
  if (plainPasts.has(lower) || subjectPronouns.has(before)) return true;
  const next = words[at + 1]?.lower ?? '';
  return objectOpeners.has(next) && (mixedPasts.has(lower) || lower.endsWith('ed') || /[^s']s$/.test(lower));
}

/** Goes on with a subject that stands before the mark. */
function isVerbFirst(first: Token): boolean {
  return (
    (finiteAuxiliaries.has(first.lower) || negatedAuxiliaries.has(first.lower)) && !first.lower.includes("'")
  );
}

/** `dubbed “X”`, `the term “X”`, `known as the “X”`, `known in the ranks as “X”`. */
function isNamed(context: Context): boolean {
  const { tokens, from } = context;
  let at = from - 1;
  if (determiners.has(tokens[at]?.lower ?? '')) at--;
  const before = tokens[at];
  if (before?.lower === 'called') return isTitle(wordsIn(context)) || tokens[at - 1]?.text === '-';
  if (before?.lower !== 'as') return at === from - 1 && before !== undefined && namingWords.has(before.lower);
  for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
    const lower = tokens[back]?.lower ?? '';
    if (nicknaming.has(lower)) return true;
    if (sayingVerbs.has(lower)) return false;
  }
  return false;
}

/** `Marcus “Duke” Hale`, `José ‘Pepe’ Ruiz`. */
function isNickname({ tokens, from, to }: Context, words: readonly Token[]): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  return (
    words.length <= TERM &&
    words.every(isCapital) &&
    before?.kind === 'word' &&
    isCapital(before) &&
    from > 1 &&
    after?.kind === 'word' &&
    isCapital(after) &&
    !sayingVerbs.has(before.lower)
  );
}

/** A verb of saying before the quotation, or a speaker named after it. */
function hasSaying(context: Context): boolean {
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
    else if (conjunctions.has(token?.lower ?? '')) comma = undefined;
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
function isHeadline({ tokens, from, to }: Context): boolean {
  const near = [...tokens.slice(Math.max(0, from - 4), from), ...tokens.slice(to, to + 4)].filter(
    ({ kind, text }) => kind === 'word' && text.length > 3,
  );
  return near.length > 1 && near.every(isCapital);
}

function isCapital(word: Token): boolean {
  const first = word.text.charAt(0);
  return first !== first.toLowerCase();
}

/** The words of a quotation; no more than decide its kind. */
function wordsIn({ tokens, from, to }: Context): readonly Token[] {
  return tokens.slice(from, Math.min(to, from + WORDS)).filter((token) => token.kind === 'word');
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
