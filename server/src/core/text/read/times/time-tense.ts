import { phraseEnds } from '../quantities/quantity-words.ts';
import { articles, demonstratives, modals, possessives } from '../words/grammar-words.ts';
import { isCapital, isSmall } from '../words/letters.ts';
import { eventOpeners, months, partWords } from '../words/time-words.ts';
import { bareLower, lowerAt, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import {
  ahead,
  aheadPerhaps,
  back,
  beforeParticiple,
  deferring,
  notPast,
  prospective,
  saying,
} from './tense-words.ts';
import type { Direction } from './time-resolve.ts';

/** How many tokens before and after a time are searched for the tense. */
const BEFORE = 28;
const AFTER = 14;
/** How far after a verb of saying the time of saying may stand. */
const NEAR = 12;
/** After a verb of saying, what shows that no clause follows at once. */
const ADJUNCTS = wordList(
  'in at on to during from by after via late early earlier last this reporters it so yesterday today',
);
/** Words that look ahead, but give a cause before `to`: `due to rain`. */
const CAUSES = wordList('due');

const LIMITS = wordList('until till by');
const TOWARDS = wordList('toward towards into');
/** What may be put off `to` a day as well. */
const PUT_OFF = wordList('adjourned postponed delayed deferred rescheduled pushed moved extended brought');
const PREPOSITIONS = wordList('on in at for by during from between around of the');
const COPULAS = wordList('is are');
/** Before what looks like a verb, what makes a noun of it. */
const NOT_VERBS = wordList(articles, possessives, 'any all other');
/** Before a verb without an ending. */
const BARE = wordList(modals, 'to did not');
/** After `to`, what makes no infinitive of it. */
const NO_INFINITIVE = wordList(NOT_VERBS, demonstratives, 'that');

/**
 * Where the words around a time look: the verb before it that stands nearest, else the first one after it. A verb of
 * saying tells only of a time right beside it, for what is said may lie ahead. 0 when nothing tells.
 */
export function tenseAt(tokens: readonly Token[], at: number): Direction {
  const before = lowerAt(tokens, at - 1);
  const found = tense(tokens, at);
  // `the January 3 attack` need not be of the time of the verb; `pre-` and `post-` name no time of the verb either.
  const attribute =
    eventOpeners.has(before) || before.endsWith("'s") || before === '-' || isNounAfter(tokens, at);
  return attribute && !partWords.has(lowerAt(tokens, at - 2)) ? (Math.sign(found) as Direction) : found;
}

/** `the release of October jobs data` */
function isNounAfter(tokens: readonly Token[], at: number): boolean {
  if (!months.has(bareLower(tokens[at]))) return false;
  const after = lowerAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
  const noun = tokens[after]?.kind === 'number' ? after + 1 : after;
  return tokens[noun]?.kind === 'word' && !phraseEnds.has(lowerAt(tokens, noun)) && noun !== at;
}

function tense(tokens: readonly Token[], at: number): Direction {
  const opener = openerBefore(tokens, at);
  if (lowerAt(tokens, opener) === 'since') return -2;
  if (TOWARDS.has(lowerAt(tokens, opener))) return 1;
  const limited = LIMITS.has(lowerAt(tokens, opener));
  if (lowerAt(tokens, opener) === 'to' && putOff(tokens, opener)) return 2;
  if (limited && defers(tokens, opener)) return 2;
  if (COPULAS.has(lowerAt(tokens, opener - 1)) && PREPOSITIONS.has(lowerAt(tokens, opener))) return 2;
  // After an infinitive that nothing is known of, a verb of the past no longer tells for sure.
  let unsure = false;
  for (let index = at - 1; index >= Math.max(0, at - BEFORE); index--) {
    const lower = lowerAt(tokens, index);
    if (saying.has(lower)) {
      if (saidThen(tokens, index, at)) return -2;
      // What is said follows the verb.
      break;
    }
    const found = lookAt(tokens, index);
    if (found !== 0) return unsure && found < 0 ? -1 : found;
    if (lower === 'to' && isSmall(tokens[index + 1]) && !NO_INFINITIVE.has(lowerAt(tokens, index + 1)))
      unsure = true;
  }
  for (let index = at + 1; index < Math.min(tokens.length, at + AFTER); index++) {
    const found = saying.has(lowerAt(tokens, index)) ? (limited ? 0 : -2) : lookAt(tokens, index);
    if (found !== 0) return found;
  }
  // What holds until a day, or is to be done by it, with no word of the past, still lies ahead.
  return limited ? 1 : 0;
}

/** The token before a time that is no article and no part of it (`since late October`). */
function openerBefore(tokens: readonly Token[], at: number): number {
  let index = at - 1;
  for (let steps = 0; steps < 4; steps++) {
    const before = lowerAt(tokens, index);
    if (before !== '-' && before !== 'the' && !partWords.has(before)) break;
    index--;
  }
  return index;
}

/** Whether a time is that of the saying: `said in a speech on Monday`, `told reporters Monday`. */
function saidThen(tokens: readonly Token[], verb: number, at: number): boolean {
  const next = verb + 1;
  if (next === at) return true;
  if (at - verb > NEAR || !(ADJUNCTS.has(lowerAt(tokens, next)) || TELLING.has(lowerAt(tokens, verb))))
    return false;
  for (let index = next; index < at; index++) {
    const lower = lowerAt(tokens, index);
    if (lower === 'that' || lower === ',' || lower === '“' || lower === '"') return false;
  }
  return true;
}

const TELLING = wordList('told wrote spoke tweeted testified');

/** `gave them until Friday` */
function defers(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 8); index--) {
    const lower = lowerAt(tokens, index);
    if (deferring.has(lower)) return true;
    if (back.has(lower)) return false;
  }
  return false;
}

/** `adjourned the case to November 15` */
function putOff(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 6); index--)
    if (PUT_OFF.has(lowerAt(tokens, index))) return true;
  return false;
}

function lookAt(tokens: readonly Token[], at: number): Direction {
  const token = tokens[at];
  if (token?.kind !== 'word') return 0;
  const { lower } = token;
  if (lower === 'to') return infinitive(tokens, at);
  if (lower === 'going') return lowerAt(tokens, at + 1) === 'to' && isSmall(tokens[at + 2]) ? 2 : 0;
  if (ahead.has(lower)) return (isCapital(token) && at > 0) || NOT_VERBS.has(lowerAt(tokens, at - 1)) ? 0 : 2;
  if (lower === 'could' || lower === 'can') return lowerAt(tokens, at + 1) === 'not' ? 0 : 1;
  if (aheadPerhaps.has(lower)) return isCapital(token) ? 0 : 1;
  if (CAUSES.has(lower) && lowerAt(tokens, at + 1) === 'to') return 0;
  const past =
    back.has(lower) || (lower.length > 3 && lower.endsWith('ed') && isSmall(token) && !notPast.has(lower));
  if (!past || (prospective.has(lower) && !back.has(lower))) return 0;
  // `the planned`, `plans to cut`, `will be held` look as the past does.
  const before = lowerAt(tokens, at - 1);
  return NOT_VERBS.has(before) || BARE.has(before) || beforeParticiple.has(before) ? 0 : -2;
}

/** `agreed to meet`, `is to open`, and in a headline `Minister to visit` */
function infinitive(tokens: readonly Token[], at: number): Direction {
  const next = tokens[at + 1];
  if (next === undefined || !isSmall(next) || NO_INFINITIVE.has(next.lower)) return 0;
  const before = tokens[at - 1];
  if (prospective.has(before?.lower ?? '')) return 1;
  const headline =
    isCapital(before) &&
    at <= 8 &&
    !tokens.slice(0, at).some(({ lower }) => lower.endsWith('ed') || back.has(lower));
  return headline && !next.lower.endsWith('s') ? 1 : 0;
}
