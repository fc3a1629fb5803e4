import type { Phrase } from '../noun-phrases/base-phrases.ts';
import { phraseAfter, phraseBefore } from '../noun-phrases/noun-phrases.ts';
import { hasFiniteVerbAt } from '../noun-phrases/predicate.ts';
import {
  AUXILIARY,
  CALENDAR,
  CONJUNCTION,
  CONTRACTION,
  classOf,
  isAdverb,
  isJoint,
  isVerbal,
  NEGATIVE,
  OBJECT,
  PREPOSITION,
  REPORTING,
  SUBJECT,
  SUBORDINATOR,
  VERB,
} from '../noun-phrases/word-classes.ts';
import { isCapital } from '../words/letters.ts';
import { isClosingQuote, isOpeningQuote } from '../words/quotes.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { PAST, THIRD } from '../words/verb-forms.ts';
import { adjunctEnd, skipAdverbs } from './attribution-adjuncts.ts';
import { type CueVerb, type CueWord, FRAME } from './attribution-lexicon.ts';
import { isStop } from './attribution-marks.ts';
import { speakerAfter } from './attribution-speaker.ts';
import { occasional } from './attribution-words.ts';
import { identify, isSpeaker } from './identification.ts';

/** `…, she warned.`, `“…,” the minister added, “…”`: what is reported stands around the cue. */
export function standsBehind(tokens: readonly Token[], from: number, end: number, frames: number): boolean {
  if ((frames & (FRAME.quote | FRAME.clause | FRAME.thought | FRAME.free | FRAME.object)) === 0) return false;
  let after = skipAdverbs(tokens, end);
  let object = false;
  if ((frames & FRAME.object) !== 0 && tokens[after]?.kind === 'word') {
    const objectEnd = phraseAfter(tokens, after, false)?.to ?? after;
    object = objectEnd > after;
    after = objectEnd;
  }
  for (let steps = 0; steps < 4 && !isStop(tokens[after]); steps++) {
    // `…, she said on Monday in a statement.`
    const word = tokens[after];
    if ((classOf(word) & PREPOSITION) !== 0 && !occasional.has(word?.lower ?? '')) break;
    const next = adjunctEnd(tokens, after);
    if (next <= after) break;
    after = next;
  }
  if (isQuotedBefore(tokens, from)) return true;
  if (!isStop(tokens[after]) && (classOf(tokens[after]) & SUBORDINATOR) === 0) return false;
  const told = (frames & ~FRAME.quote) !== 0 && (!object || (frames & FRAME.question) !== 0);
  for (let at = from - 1; at >= Math.max(0, from - 24); at--) {
    const token = tokens[at];
    if (token === undefined) return false;
    // Another verb of saying stands nearer to the quotation.
    if ((classOf(token) & REPORTING) !== 0 && (classOf(token) & VERB) !== 0) return false;
    if (token.kind !== 'mark') continue;
    if (isClosingQuote(tokens, at))
      return headsPhrase(tokens, at + 1, from) || tokens[at - 1]?.kind === 'mark';
    if (',—–-'.includes(token.text) && !isJoint(tokens, at)) {
      if (isClosingQuote(tokens, at - 1)) return true;
      if (told && headsPhrase(tokens, at + 1, from))
        return hasClause(tokens, at) || !isSentenceEnd(tokens, after);
      continue;
    }
    if (token.text === '?' || token.text === '!') return true;
    if (token.text === ';') return false;
  }
  // `As the ministry reported, …`
  return told && tokens[0]?.lower === 'as' && headsPhrase(tokens, 0, from) && !isSentenceEnd(tokens, after);
}

/** `“…,” the mayor told`: a quotation ends right before the subject. */
function isQuotedBefore(tokens: readonly Token[], from: number): boolean {
  const subject = phraseBefore(tokens, from);
  if (subject === undefined) return false;
  const mark = subject.from - 1;
  return (
    isClosingQuote(tokens, mark) &&
    tokens[mark - 1]?.kind === 'mark' &&
    ".,?!—–-…'".includes(tokens[mark - 1]?.text ?? ' ')
  );
}

function isSentenceEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || '.!?'.includes(token.text);
}

/** Whether a finite verb stands before token `end`, in what is reported. */
function hasClause(tokens: readonly Token[], end: number): boolean {
  for (let at = Math.max(1, end - 30); at < end; at++) if (hasFiniteVerbAt(tokens, at)) return true;
  const first = classOf(tokens[0]);
  if ((first & (CONTRACTION | SUBJECT)) !== 0) return true;
  // `Many see it as a threat, the survey found.`: a rare verb, but no time or place before a comma.
  return (
    end > 4 &&
    (first & (PREPOSITION | SUBORDINATOR | CALENDAR)) === 0 &&
    !isAdverb(tokens[0]) &&
    !isVerbal(tokens[0])
  );
}

/** Between a comma and the verb there is nothing but its subject. */
function headsPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  const phrase = phraseBefore(tokens, to);
  if (phrase === undefined) return false;
  return phrase.from === from || (phrase.from === from + 1 && /^(?:as|so)$/.test(lowerAt(tokens, from)));
}

/** `“…,” said Lind`, `…, says the ministry`, `said he` */
export function invertedSpeaker(
  tokens: readonly Token[],
  at: number,
  end: number,
  { forms, frames }: CueVerb,
  { nominal }: CueWord,
): Phrase | undefined {
  const before = tokens[at - 1];
  if ((frames & FRAME.quote) === 0 || (before === undefined && (forms & PAST) === 0)) return undefined;
  // `say experts`, never `say Lind`
  const plural = (forms & (PAST | THIRD)) === 0;
  if (plural && (nominal || isCapital(tokens[end]))) return undefined;
  const quoted = isClosingQuote(tokens, at - 1) || (before?.text === ',' && isClosingQuote(tokens, at - 2));
  if (
    before !== undefined &&
    !quoted &&
    before.kind !== 'opaque' &&
    !(before.kind === 'mark' && ',?!—–-'.includes(before.text)) &&
    !(before.lower === 'as' || before.lower === 'so')
  )
    return undefined;
  // `told Lind` and, but for quotations, `asked Lind` have an object behind them.
  const objects = quoted ? FRAME.name : FRAME.name | FRAME.object | FRAME.as;
  if ((frames & objects) !== 0 || isTelling(frames)) return undefined;
  const next = tokens[end];
  if (next === undefined || next.kind !== 'word') return undefined;
  const kind = classOf(next);
  if ((kind & (SUBJECT | CONTRACTION)) !== 0 && (kind & OBJECT) === 0) {
    return isStop(tokens[end + 1]) && !isOpeningQuote(tokens, end + 1)
      ? { from: end, to: end + 1 }
      : undefined;
  }
  // `said Will Marsh`
  const named = isCapital(next) && isCapital(tokens[end + 1]);
  const others = PREPOSITION | SUBORDINATOR | NEGATIVE | OBJECT | CONJUNCTION | CALENDAR;
  if ((kind & (named ? others : others | AUXILIARY)) !== 0 || isAdverb(next)) return undefined;
  const phrase = speakerAfter(tokens, end);
  if (phrase === undefined) return undefined;
  if (hasFiniteVerbAt(tokens, phrase.to) && !quoted) return undefined;
  if (before === undefined && !isStop(tokens[phrase.to])) return undefined;
  if (
    !quoted &&
    (!isSpeaker(tokens, phrase) || identify(tokens, phrase) === 'document' || !isStop(tokens[phrase.to]))
  )
    return undefined;
  return phrase;
}

function isTelling(frames: number): boolean {
  const telling = FRAME.clause | FRAME.object | FRAME.question;
  return (frames & telling) === telling;
}
