import { FRAME } from './attribution-lexicon.ts';
import { heldNouns, repeatedNouns, takenThings } from './attribution-nouns.ts';
import { isSpeaker } from './identification.ts';
import { baseEnd, finiteVerbAt, isOpeningQuote, isQuote, type Phrase, phraseAfter } from './noun-phrases.ts';
import type { Token } from './tokens.ts';
import {
  BE,
  CALENDAR,
  CONJUNCTION,
  CONTRACTION,
  classOf,
  DETERMINER,
  EDGE,
  HAVE,
  isAdverb,
  isCapital,
  isVerbal,
  MODAL,
  NUMBER,
  PREPOSITION,
  SUBJECT,
  SUBORDINATOR,
} from './word-classes.ts';

/** How the content of a cue is given. */
export type ContentKind =
  | 'that'
  | 'clause'
  | 'question'
  | 'quote'
  | 'as'
  | 'of'
  | 'doing'
  | 'to'
  | 'noun'
  | 'name'
  | 'listed'
  | 'held';

/** What a cue reports, as far as it follows the cue. */
export interface Content {
  readonly kind: ContentKind;
  /** Token with which it begins. */
  readonly from: number;
  /** Whom it was said to. */
  readonly addressee?: Phrase;
}

/** How far the content can stand behind its cue, in tokens. */
const REACH = 16;
const QUESTION_WORDS = new Set(['whether', 'if', 'why', 'how', 'what', 'who', 'where', 'when', 'which']);
/** Prepositions that open no time or place of a saying. */
const NO_ADJUNCT = new Set([
  'of',
  'than',
  'off',
  'up',
  'out',
  'down',
  'over',
  'as',
  'because',
  'since',
  'like',
  'including',
  'under',
  'by',
  'about',
  'against',
]);
/** Who is spoken to, in words that look like the verb of an infinitive. */
const LISTENERS = new Set([
  'parliament',
  'police',
  'congress',
  'press',
  'people',
  'state',
  'media',
  'friends',
  'staff',
  'news',
]);
/** They make another verb of the one before: `figure out`, `show off`. */
const PARTICLES = new Set(['out', 'off', 'up', 'down', 'over', 'away']);
const CLAUSE_FRAMES = FRAME.free | FRAME.clause | FRAME.thought;

/** The content of an active cue whose last token stands before `at`. */
export function contentAfter(tokens: readonly Token[], at: number, frames: number): Content | undefined {
  const here = skipAdverbs(tokens, at);
  const near = directContent(tokens, here, frames);
  if (near !== undefined) return near;
  if ((frames & CLAUSE_FRAMES) !== 0 && isExtracted(tokens, here)) return { kind: 'clause', from: here };
  if (PARTICLES.has(tokens[here]?.lower ?? '')) return undefined;
  const beyond = behindObject(tokens, here, frames);
  if (beyond !== undefined) return beyond;
  const raised = raisedClause(tokens, here, frames);
  if (raised !== undefined) return raised;
  const far = behindAdjuncts(tokens, here, frames);
  if (far !== undefined) return far;
  return nounContent(tokens, here, frames);
}

/** `found the drug to be safe`, `estimated the crowd at 200` */
function raisedClause(tokens: readonly Token[], here: number, frames: number): Content | undefined {
  if ((frames & (FRAME.clause | FRAME.thought | FRAME.at)) === 0) return undefined;
  const end = baseEnd(tokens, here);
  if (end <= here) return undefined;
  const to = /^(?:to|at)$/.test(tokens[end]?.lower ?? '')
    ? end
    : (phraseAfter(tokens, here, false)?.to ?? end);
  const next = tokens[to]?.lower;
  const verb = tokens[to + 1]?.lower;
  if (next === 'to' && (verb === 'be' || verb === 'have')) return { kind: 'clause', from: here };
  if ((frames & FRAME.at) === 0 || next !== 'at') return undefined;
  const figure = tokens[skipAdverbs(tokens, to + 1)];
  return figure?.kind === 'number' ||
    /^(?:about|around|some|between|over|under|up|more|less|nearly|almost|roughly)$/.test(verb ?? '') ||
    '$€£'.includes(verb ?? ' ')
    ? { kind: 'clause', from: here }
    : undefined;
}

/** The content of a cue in the passive: what its object would be stands before it. */
export function passiveContentAfter(
  tokens: readonly Token[],
  at: number,
  frames: number,
): Content | undefined {
  const here = skipAdverbs(tokens, at);
  const infinitive = (frames & (FRAME.hearsay | FRAME['object-to'])) !== 0 ? FRAME.to : 0;
  const plain = (frames & ~(FRAME.noun | FRAME.name | FRAME.to | FRAME.listed | FRAME.held)) | infinitive;
  const near = directContent(tokens, here, plain);
  if (near !== undefined) return near;
  const word = tokens[here]?.lower;
  if (word === 'as' && (frames & FRAME.as) !== 0 && isAsContent(tokens, here))
    return { kind: 'as', from: here };
  if (word === 'by') {
    const behind = phraseAfter(tokens, here + 1, false)?.to ?? here + 1;
    if (tokens[behind]?.lower === 'by' || behind <= here + 1) return undefined;
    return passiveContentAfter(tokens, behind, frames);
  }
  return (classOf(tokens[here]) & (PREPOSITION | CALENDAR)) !== 0
    ? behindAdjuncts(tokens, here, plain)
    : undefined;
}

export function skipAdverbs(tokens: readonly Token[], at: number): number {
  let here = at;
  while (
    here < at + 4 &&
    isAdverb(tokens[here]) &&
    (classOf(tokens[here]) & (PREPOSITION | SUBORDINATOR | DETERMINER)) === 0
  )
    here++;
  return here;
}

function directContent(tokens: readonly Token[], here: number, frames: number): Content | undefined {
  const token = tokens[here];
  if (token === undefined) return undefined;
  if (token.kind === 'mark') return quotedContent(tokens, here, frames);
  if (token.kind !== 'word')
    return (frames & CLAUSE_FRAMES) !== 0 && isClause(tokens, here)
      ? { kind: 'clause', from: here }
      : undefined;
  switch (token.lower) {
    case 'that':
      if (
        (frames & (CLAUSE_FRAMES | FRAME.that)) !== 0 &&
        tokens[here + 1] !== undefined &&
        !endsClause(tokens, here + 1) &&
        !isRelative(tokens, here, frames)
      )
        return { kind: 'that', from: here };
      break;
    case 'of':
      return (frames & FRAME.of) !== 0 && baseEnd(tokens, here + 1) > here + 1
        ? { kind: 'of', from: here }
        : undefined;
    case 'to':
      return (frames & FRAME.to) !== 0 && isInfinitive(tokens, here) ? { kind: 'to', from: here } : undefined;
    case 'about':
    case 'against':
      // `warned against delay`
      if (
        (frames & FRAME['object-to']) !== 0 &&
        (frames & FRAME.of) !== 0 &&
        baseEnd(tokens, here + 1) > here + 1
      )
        return { kind: 'of', from: here };
      return (frames & (FRAME.doing | FRAME.thought)) !== 0 &&
        tokens[here + 1]?.lower.endsWith('ing') === true
        ? { kind: 'doing', from: here }
        : undefined;
    default:
  }
  if (QUESTION_WORDS.has(token.lower) && (frames & FRAME.question) !== 0 && !endsClause(tokens, here + 1))
    return { kind: 'question', from: here };
  if (
    (frames & FRAME.doing) !== 0 &&
    token.lower.endsWith('ing') &&
    (isVerbal(token) || token.lower === 'hearing')
  )
    return { kind: 'doing', from: here };
  if (
    (frames & CLAUSE_FRAMES) !== 0 &&
    (isClause(tokens, here) || isPictured(tokens, here, frames) || isQuotedPredicate(tokens, here, frames))
  )
    return { kind: 'clause', from: here };
  return undefined;
}

/** `a system they say has failed`: the clause has lost its subject to what stands before. */
function isExtracted(tokens: readonly Token[], here: number): boolean {
  return (classOf(tokens[here]) & (MODAL | HAVE | BE)) !== 0;
}

/** `the poll shows Lind winning` */
function isPictured(tokens: readonly Token[], here: number, frames: number): boolean {
  if ((frames & FRAME.evidence) === 0) return false;
  const phrase = objectAfter(tokens, tokens[here]?.lower === 'both' ? here + 1 : here);
  return (
    phrase !== undefined &&
    isCapital(tokens[phrase.from]) &&
    tokens[phrase.to]?.lower.endsWith('ing') === true
  );
}

/** `noting the offer “makes no sense”` */
function isQuotedPredicate(tokens: readonly Token[], here: number, frames: number): boolean {
  if ((frames & FRAME.quote) === 0 || (frames & (FRAME.as | FRAME.name | FRAME.noun)) !== 0) return false;
  const end = baseEnd(tokens, here);
  return end > here && isOpeningQuote(tokens, end);
}

/** `: “…”`, `, “…”`, `“…”`, `that “…”` */
function quotedContent(tokens: readonly Token[], here: number, frames: number): Content | undefined {
  if ((frames & (FRAME.quote | FRAME.free | FRAME.thought)) === 0) return undefined;
  const token = tokens[here];
  if (isOpeningQuote(tokens, here)) return { kind: 'quote', from: here };
  if (token?.text === ':')
    return tokens[here + 1] === undefined || tokens[here + 1]?.start === token.end
      ? undefined
      : { kind: 'quote', from: here + 1 };
  if (token?.text === ',' && (isOpeningQuote(tokens, here + 1) || tokens[here + 1]?.text === '‘'))
    return { kind: 'quote', from: here + 1 };
  if (token?.text === "'" || token?.text === '‘') return { kind: 'quote', from: here };
  return undefined;
}

/** `an adversary that has armed …`: a finite verb right behind shows that `that` opens a relative clause. */
function isRelative(tokens: readonly Token[], that: number, frames: number): boolean {
  if ((frames & FRAME.free) !== 0 || tokens[that - 1]?.kind !== 'word') return false;
  return (classOf(tokens[skipAdverbs(tokens, that + 1)]) & (MODAL | HAVE | BE)) !== 0;
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || (token.kind === 'mark' && '.!?;,'.includes(token.text));
}

/** `told Reuters that`, `accused Iran of`, `urged both sides to`, `described it as`, `called it “a farce”` */
function behindObject(tokens: readonly Token[], here: number, frames: number): Content | undefined {
  if ((frames & (FRAME.object | FRAME.of | FRAME.as | FRAME['object-to'] | FRAME.name)) === 0)
    return undefined;
  const first = tokens[here];
  if ((frames & FRAME.as) !== 0 && first?.lower === 'as') {
    return isAsContent(tokens, here) ? { kind: 'as', from: here } : undefined;
  }
  const object = objectAfter(tokens, here);
  if (object === undefined) return undefined;
  const found = behindPhrase(tokens, object, frames);
  if (found === undefined || (frames & (FRAME.object | FRAME['object-to'] | FRAME.of)) === 0) return found;
  return isSpeaker(tokens, object) ? { ...found, addressee: object } : found;
}

function objectAfter(tokens: readonly Token[], here: number): Phrase | undefined {
  const phrase = phraseAfter(tokens, here, false);
  if (phrase === undefined) return undefined;
  const joint = tokens[phrase.to]?.lower;
  if (joint !== 'and' && joint !== 'or') return phrase;
  const partner = phraseAfter(tokens, phrase.to + 1, false);
  return partner === undefined ? phrase : { from: phrase.from, to: partner.to };
}

function behindPhrase(tokens: readonly Token[], object: Phrase, frames: number): Content | undefined {
  const to = skipAdverbs(tokens, object.to);
  const next = tokens[to];
  if ((frames & FRAME.name) !== 0) {
    const named = isOpeningQuote(tokens, to) || isNaming(tokens, object, to);
    if (named) return { kind: 'name', from: to };
    // `called the remarks of the envoy to Oslo “absurd”`
    const quote = quoteWithin(tokens, to);
    if (quote > 0) return { kind: 'name', from: quote };
  }
  const scan = (word: string): number => {
    for (let at = object.from; at < Math.min(tokens.length, object.from + REACH); at++) {
      const token = tokens[at];
      if (token?.lower === word) return at;
      if (
        token === undefined ||
        (token.kind === 'mark' && ';:.!?,'.includes(token.text) && !isAbbreviation(tokens, at))
      )
        return -1;
    }
    return -1;
  };
  if ((frames & FRAME.accusing) !== 0) {
    const of = scan('of');
    return of >= 0 ? { kind: 'of', from: of } : undefined;
  }
  if ((frames & FRAME.as) !== 0) {
    const as = scan('as');
    if (as >= 0 && isAsContent(tokens, as)) return { kind: 'as', from: as };
  }
  if ((frames & FRAME['object-to']) !== 0) {
    if (next?.lower === 'to' && isInfinitive(tokens, to)) return { kind: 'to', from: to };
    if (next?.lower === 'not' && tokens[to + 1]?.lower === 'to') return { kind: 'to', from: to };
  }
  if ((frames & (FRAME.object | FRAME.of)) === 0) return farInfinitive(tokens, to, frames);
  const relative = next?.lower === 'who' || next?.lower === 'which' ? FRAME.question : 0;
  const direct = directContent(tokens, to, frames & ~FRAME.to & ~FRAME.doing & ~relative);
  if (direct === undefined && (frames & FRAME.of) !== 0) {
    const of = baseEnd(tokens, object.from);
    if (tokens[of]?.lower === 'of' && of < to) return { kind: 'of', from: of };
  }
  return direct ?? behindAdjuncts(tokens, to, frames) ?? farInfinitive(tokens, to, frames);
}

/** `asked anyone with information to come forward` */
function farInfinitive(tokens: readonly Token[], from: number, frames: number): Content | undefined {
  if ((frames & FRAME['object-to']) === 0) return undefined;
  for (let at = from; at < from + 6; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.lower === 'that' || finiteVerbAt(tokens, at)) return undefined;
    if (token.lower === 'to' && isInfinitive(tokens, at)) return { kind: 'to', from: at };
  }
  return undefined;
}

/** Index of a quotation that opens within the same clause; 0 where none does. */
function quoteWithin(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    if (isOpeningQuote(tokens, at) && isQuote(tokens[at])) return at;
    const token = tokens[at];
    if (token?.kind === 'mark' && ';:!?,.'.includes(token.text) && !isAbbreviation(tokens, at)) return 0;
  }
  return 0;
}

function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.text === '.' &&
    isCapital(tokens[at - 1]) &&
    (tokens[at - 1]?.text.length ?? 9) <= 5 &&
    isCapital(tokens[at + 1])
  );
}

/** Two noun phrases in a row (`called the vote a farce`), or a pronoun and what it is called. */
function isNaming(tokens: readonly Token[], object: Phrase, to: number): boolean {
  const next = tokens[to];
  if (next === undefined || next.kind !== 'word') return false;
  if (next.lower === 'a' || next.lower === 'an' || next.lower === 'the') return !isCalendarPhrase(tokens, to);
  const pronoun =
    object.to - object.from === 1 &&
    /^(?:it|him|her|them|this|these|me|us)$/.test(tokens[object.from]?.lower ?? '');
  return pronoun && (classOf(next) & EDGE) === 0 && (classOf(next) & (CALENDAR | CONJUNCTION)) === 0;
}

function isCalendarPhrase(tokens: readonly Token[], at: number): boolean {
  return (classOf(tokens[at + 1]) & CALENDAR) !== 0 || (classOf(tokens[at + 2]) & CALENDAR) !== 0;
}

/** `as a`, `as “`, `as dangerous`; not `as soon as`. */
function isAsContent(tokens: readonly Token[], as: number): boolean {
  const next = tokens[as + 1];
  if (next === undefined) return false;
  if (next.kind === 'mark') return isQuote(next) || next.text === '‘';
  if (/^(?:well|soon|long|far|much|many|if|though|part|he|she|they|it|we|i)$/.test(next.lower)) return false;
  // `slammed him as the vote drew near`
  return !isClause(tokens, as + 1);
}

function isInfinitive(tokens: readonly Token[], to: number): boolean {
  const verb = tokens[to + 1];
  if (verb === undefined || verb.kind !== 'word') return isOpeningQuote(tokens, to + 1);
  if (isCapital(verb) || (classOf(verb) & (DETERMINER | NUMBER | CALENDAR)) !== 0) return false;
  if (/^(?:him|her|them|us|me|you|it)$/.test(verb.lower)) return false;
  if (isAdverb(verb) || verb.lower === 'not' || verb.lower === 'at') return true;
  return (
    (!verb.lower.endsWith('s') || /[su]s$/.test(verb.lower)) &&
    !(verb.lower.length > 5 && /(?:ing|ers|ists)$/.test(verb.lower))
  );
}

/** Content behind `on Monday`, `in a statement`, `to reporters`, `, however,`. */
function behindAdjuncts(tokens: readonly Token[], here: number, frames: number): Content | undefined {
  const limit = Math.min(tokens.length, here + REACH + 8);
  let at = here;
  for (let steps = 0; steps < 6 && at < limit; steps++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.kind === 'mark') {
      const found = steps > 0 ? quotedContent(tokens, at, frames) : undefined;
      if (found !== undefined) return found;
      if (!',—–-'.includes(token.text)) return undefined;
      if (tokens[at + 1]?.lower === 'that') return directContent(tokens, at + 1, frames);
      // `told a meeting in Salem, New Hampshire on Monday that`
      const place = isCapital(tokens[at + 1]) && token.text === ',' ? baseEnd(tokens, at + 1) : at;
      if (steps > 0 && place > at && tokens[place]?.kind === 'word') {
        at = place;
        continue;
      }
      const close = closingMark(tokens, at, limit);
      if (close < 0) return undefined;
      at = close + 1;
      if (tokens[at]?.lower === 'that' || isOpeningQuote(tokens, at))
        return directContent(tokens, at, frames);
      return undefined;
    }
    if (steps > 0) {
      const found = directContent(
        tokens,
        at,
        frames & ~FRAME.doing & ~FRAME.of & ~FRAME.to & ~FRAME.question,
      );
      if (found !== undefined) return found;
      if ((frames & FRAME.to) !== 0 && token.lower === 'to' && isInfinitive(tokens, at))
        return { kind: 'to', from: at };
    }
    const end = adjunctEnd(tokens, at);
    if (end <= at) return undefined;
    at = end;
  }
  return undefined;
}

function closingMark(tokens: readonly Token[], open: number, limit: number): number {
  const mark = tokens[open]?.text;
  for (let at = open + 1; at < limit; at++) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    if (token.text === mark) return at;
    if (';:.!?“”"'.includes(token.text)) return -1;
  }
  return -1;
}

export function adjunctEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const kind = classOf(token);
  if (token?.lower === 'at' && tokens[at + 1]?.lower === 'least') return at;
  const opensPhrase = (kind & PREPOSITION) !== 0 && baseEnd(tokens, at + 1) > at + 1;
  if (!opensPhrase && ((kind & CALENDAR) !== 0 || isAdverb(token))) return at + 1;
  if (/^(?:last|this|next|earlier|late|early|every)$/.test(token?.lower ?? ''))
    return (classOf(tokens[at + 1]) & CALENDAR) !== 0 ? at + 2 : at;
  if (token?.kind === 'number') return (classOf(tokens[at - 1]) & CALENDAR) !== 0 ? at + 1 : at;
  if (
    token?.lower === 'by' &&
    /^(?:phone|telephone|email|e-mail|text|letter|video)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return at + 2;
  if ((kind & PREPOSITION) === 0 || NO_ADJUNCT.has(token?.lower ?? '')) return at;
  if (token?.lower === 'to' && isInfinitive(tokens, at) && !LISTENERS.has(tokens[at + 1]?.lower ?? ''))
    return at;
  const next = tokens[at + 1];
  if ((classOf(next) & CALENDAR) !== 0 || next?.kind === 'number') return at + 2;
  if (isVerbal(next) && token?.lower === 'on') return at;
  if (isVerbal(next)) {
    // `during meeting with`, `after visiting Gaza`
    return Math.max(at, baseEnd(tokens, at + 2));
  }
  const phrase = phraseAfter(tokens, at + 1);
  return phrase === undefined ? at : phrase.to;
}

/** Whether a clause begins at `here`: a subject and a finite verb. */
export function isClause(tokens: readonly Token[], here: number): boolean {
  const token = tokens[here];
  if (token === undefined) return false;
  const kind = classOf(token);
  if ((kind & CONTRACTION) !== 0) return true;
  if ((kind & SUBJECT) !== 0) {
    if (token.lower === 'who') return false;
    const next = tokens[here + 1];
    if (next === undefined || next.kind !== 'word') return false;
    if (token.lower === 'it' || token.lower === 'you' || token.lower.length > 5)
      return finiteVerbAt(tokens, here + 1) || (next.lower.endsWith('s') && !isAdverb(next));
    return (classOf(next) & (PREPOSITION | CONJUNCTION | SUBORDINATOR | CALENDAR)) === 0;
  }
  if (token.lower === 'if') return true;
  const phrase = phraseAfter(tokens, here);
  if (phrase === undefined) return false;
  if ((classOf(token) & CALENDAR) !== 0) return false;
  let end = phrase.to;
  const joint = tokens[end]?.lower;
  if (joint === 'and' || joint === 'or') end = phraseAfter(tokens, end + 1)?.to ?? end;
  if (finiteVerbAt(tokens, end)) return true;
  // `the Islamic State, which holds the town, is`
  if (tokens[end]?.text === ',' && /^(?:which|who|whose|whom)$/.test(tokens[end + 1]?.lower ?? '')) {
    const close = closingMark(tokens, end, Math.min(tokens.length, end + REACH + 8));
    return close > 0 && finiteVerbAt(tokens, close + 1);
  }
  // A plain noun phrase before a preposition tells of its verb when that comes after: `officials in Gaza were`.
  const plain = baseEnd(tokens, here);
  return plain < phrase.to && finiteVerbAt(tokens, plain);
}

function nounContent(tokens: readonly Token[], here: number, frames: number): Content | undefined {
  if ((frames & FRAME.bare) !== 0) {
    const opens = (classOf(tokens[here]) & DETERMINER) !== 0 || isCapital(tokens[here]);
    return opens && baseEnd(tokens, here) > here ? { kind: 'clause', from: here } : undefined;
  }
  if ((frames & FRAME.noun) !== 0) {
    const token = tokens[here];
    if (token === undefined) return undefined;
    if (isQuote(token)) return { kind: 'noun', from: here };
    if (isVerbal(token)) return { kind: 'noun', from: here };
    const phrase = phraseAfter(tokens, here);
    if (phrase === undefined || (classOf(token) & CALENDAR) !== 0) return undefined;
    for (let at = here; at < phrase.to; at++) {
      const word = tokens[at]?.lower ?? '';
      if (takenThings.has(word) && !(word === 'life' && at === here)) return undefined;
    }
    // `urged restraint`, not `urged the crowd`
    if ((frames & FRAME['object-to']) !== 0 && isSpeaker(tokens, phrase)) return undefined;
    const figures = (classOf(token) & NUMBER) !== 0 && tokens[phrase.to - 1]?.lower === 'people';
    const given = /^(?:him|her|them|us|me|it|asylum)$/.test(token.lower) && (frames & FRAME.doing) !== 0;
    return figures || given ? undefined : { kind: 'noun', from: here };
  }
  if ((frames & (FRAME.listed | FRAME.held)) === 0) return undefined;
  const end = baseEnd(tokens, here);
  const noun = tokens[end - 1]?.lower ?? '';
  const next = tokens[end]?.lower;
  if (end <= here) return undefined;
  if ((frames & FRAME.held) !== 0)
    return (next === 'that' || (next === 'for' && noun.startsWith('hope'))) && heldNouns.has(noun)
      ? { kind: 'held', from: end }
      : undefined;
  if (!repeatedNouns.has(noun)) return undefined;
  return next === 'that' || next === 'of' || next === 'for' || next === 'to'
    ? { kind: 'listed', from: end }
    : undefined;
}
