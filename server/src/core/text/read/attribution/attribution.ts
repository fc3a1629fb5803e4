import type { KnownNames } from '../names/known-names.ts';
import { BE, CALENDAR, classOf, HAVE, isAdverb, isJoint } from '../noun-phrases/word-classes.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { isCapital } from '../words/letters.ts';
import { mindAdjectives } from '../words/reporting-nouns.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { BASE, GERUND, PARTICIPLE, PAST, THIRD } from '../words/verb-forms.ts';
import { wordList } from '../words/word-list.ts';
import { readAnonymity } from './anonymity.ts';
import { readFinite } from './attribution-finite.ts';
import type { Attribution, Search } from './attribution-hit.ts';
import { type CueVerb, type CueWord, FRAME, lexiconOf } from './attribution-lexicon.ts';
import { readNoun } from './attribution-nominal.ts';
import { readGerund, readInfinitive } from './attribution-participle.ts';
import { readByAgent, readPassive } from './attribution-passive.ts';
import { readMind, readOther } from './attribution-phrase.ts';
import { isNounLike, standOf } from './attribution-stand.ts';

/** Verb forms that with a capital are more often part of a name. */
const HEADLINE_NOUNS = wordList(
  'states state show shows post posts report reports record records begin call note notes read blast slam',
);

const PREFIXES = wordList('counter re co pre mis');

/** The attributions of a sentence, in the order of their cues. */
export function readAttribution(
  tokens: readonly Token[],
  names?: KnownNames,
  rules?: ReadingRules,
): readonly Attribution[] {
  const search: Search = {
    tokens,
    lexicon: lexiconOf(rules),
    names,
    found: [],
    read: 0,
    claimers: [],
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || at < search.read) continue;
    const word = search.lexicon.get(token.lower);
    if (word !== undefined && at > 0 && isCapital(token) && !inHeadline(tokens, at)) continue;
    if (word !== undefined && isJoint(tokens, at + 1) && tokens[at + 1]?.text === '-') continue;
    if (word !== undefined) readWord(search, at, word);
    else readOther(search, at, token);
  }
  return withAnonymity(search);
}

function withAnonymity({ tokens, found }: Search): readonly Attribution[] {
  if (found.length === 0) return found;
  const anonymitySpan = readAnonymity(tokens);
  if (anonymitySpan === null) return found;
  return found.map((hit) =>
    hit.claimerSpan !== null && (hit.identification === 'anonymous' || hit.identification === 'role')
      ? { ...hit, anonymitySpan }
      : hit,
  );
}

/** A verb with a capital within a sentence is part of a name, but for headlines: `Minister Says Talks Failed`. */
function inHeadline(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind === 'mark') return true;
  const { lower } = tokens[at] ?? { lower: '' };
  const after = tokens[at + 1];
  return (
    isCapital(before) &&
    (after === undefined || after.text === '.' || isCapital(after)) &&
    !HEADLINE_NOUNS.has(lower)
  );
}

function readWord(search: Search, at: number, word: CueWord): void {
  if (word.noun !== 0 && readNoun(search, at, word)) return;
  // `counter-claimed`
  const first = isJoint(search.tokens, at - 1) && PREFIXES.has(lowerAt(search.tokens, at - 2)) ? at - 2 : at;
  for (const verb of word.verbs) {
    const end = particleEnd(search.tokens, at, verb);
    if (end > 0 && readVerb(search, first, end, verb, word)) return;
  }
}

/** Index behind the verb and its particle; 0 when the particle is missing. `call on` and `make the point clear` alike. */
function particleEnd(tokens: readonly Token[], at: number, { particle }: CueVerb): number {
  if (particle === undefined) return at + 1;
  let next = at + 1;
  if (particle === 'clear' && tokens[next]?.lower === 'it') next++;
  if (isAdverb(tokens[next]) && tokens[next]?.lower !== particle) next++;
  // `called on Friday for`
  if (tokens[next]?.lower === 'on' && (classOf(tokens[next + 1]) & CALENDAR) !== 0) next++;
  if ((classOf(tokens[next]) & CALENDAR) !== 0) next++;
  return tokens[next]?.lower === particle ? next + 1 : 0;
}

function readVerb(search: Search, at: number, end: number, verb: CueVerb, word: CueWord): boolean {
  const { tokens } = search;
  const stand = standOf(tokens, at);
  const { forms, frames } = verb;
  if (stand.negated && (frames & FRAME.thought) === 0) return false;
  if ((forms & PARTICIPLE) !== 0 && (stand.auxiliaries & BE) !== 0) {
    return mindAdjectives.has(lowerAt(tokens, at))
      ? readMind(search, at)
      : readPassive(search, at, end, verb, stand);
  }
  if ((forms & GERUND) !== 0) {
    return (stand.auxiliaries & (BE | HAVE)) !== 0
      ? readFinite(search, at, end, verb, stand, false, word)
      : readGerund(search, at, end, verb, word);
  }
  if (stand.infinitive) return (forms & BASE) !== 0 && readInfinitive(search, at, end, verb, stand);
  const needed = (stand.auxiliaries & HAVE) !== 0 ? PARTICIPLE : BASE;
  if (stand.auxiliaries !== 0 && (forms & needed) === 0) return false;
  if (stand.obliged && (frames & FRAME.thought) === 0) return false;
  if (stand.auxiliaries !== 0) return readFinite(search, at, end, verb, stand, false, word);
  if ((forms & (PAST | THIRD | BASE)) === 0) return false;
  if (isNounLike(tokens, at, forms, word)) return false;
  if ((forms & PARTICIPLE) !== 0 && tokens[end]?.lower === 'by' && readByAgent(search, at, end, verb))
    return true;
  return readFinite(search, at, end, verb, stand, (forms & PAST) === 0, word);
}
