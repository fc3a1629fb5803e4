import { baseEnd } from '../noun-phrases/base-phrases.ts';
import { phraseAfter } from '../noun-phrases/noun-phrases.ts';
import {
  CALENDAR,
  classOf,
  DETERMINER,
  isVerbal,
  NUMBER,
  PREPOSITION,
} from '../noun-phrases/word-classes.ts';
import { isCapital } from '../words/letters.ts';
import { isDoubleQuote } from '../words/quotes.ts';
import { heldNouns, repeatedNouns } from '../words/reporting-nouns.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { skipAdverbs } from './attribution-adjuncts.ts';
import { isExtracted } from './attribution-clause.ts';
import { behindAdjuncts, CLAUSE_FRAMES, type Content, directContent } from './attribution-direct.ts';
import { FRAME } from './attribution-lexicon.ts';
import { behindObject, isAsContent } from './attribution-object.ts';
import { takenThings } from './attribution-words.ts';
import { isSpeaker } from './identification.ts';

/** They make another verb of the one before: `figure out`, `show off`. */
const PARTICLES = wordList('out off up down over away');

/** The content of an active cue whose last token stands before `at`. */
export function contentAfter(tokens: readonly Token[], at: number, frames: number): Content | undefined {
  const here = skipAdverbs(tokens, at);
  const near = directContent(tokens, here, frames);
  if (near !== undefined) return near;
  if ((frames & CLAUSE_FRAMES) !== 0 && isExtracted(tokens, here)) return { kind: 'clause', from: here };
  if (PARTICLES.has(lowerAt(tokens, here))) return undefined;
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
  const to = /^(?:to|at)$/.test(lowerAt(tokens, end)) ? end : (phraseAfter(tokens, here, false)?.to ?? end);
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

function nounContent(tokens: readonly Token[], here: number, frames: number): Content | undefined {
  if ((frames & FRAME.bare) !== 0) {
    const opens = (classOf(tokens[here]) & DETERMINER) !== 0 || isCapital(tokens[here]);
    return opens && baseEnd(tokens, here) > here ? { kind: 'clause', from: here } : undefined;
  }
  if ((frames & FRAME.noun) !== 0) {
    const token = tokens[here];
    if (token === undefined) return undefined;
    if (isDoubleQuote(token)) return { kind: 'noun', from: here };
    if (isVerbal(token)) return { kind: 'noun', from: here };
    const phrase = phraseAfter(tokens, here);
    if (phrase === undefined || (classOf(token) & CALENDAR) !== 0) return undefined;
    for (let at = here; at < phrase.to; at++) {
      const word = lowerAt(tokens, at);
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
  const noun = lowerAt(tokens, end - 1);
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
