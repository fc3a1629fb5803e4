import type { Phrase } from '../noun-phrases/base-phrases.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { passiveContentAfter } from './attribution-content.ts';
import type { Content } from './attribution-direct.ts';
import { add, type Search } from './attribution-hit.ts';
import { type CueVerb, FRAME } from './attribution-lexicon.ts';
import { speakerAfter } from './attribution-speaker.ts';
import type { Stand } from './attribution-stand.ts';
import { subjectBefore } from './attribution-subject.ts';
import { described } from './attribution-words.ts';
import { speakersOwn } from './claimer-words.ts';
import { identify, isSpeaker } from './identification.ts';

/** `was told that`, `is said to`, `was described by critics as`: a participle behind a form of `be`. */
export function readPassive(search: Search, at: number, end: number, verb: CueVerb, stand: Stand): boolean {
  const { tokens } = search;
  const { frames } = verb;
  const patient = lowerAt(tokens, stand.from - 1);
  if (speakersOwn.has(patient)) return false;
  if (readQuotedAs(search, at, end, stand)) return true;
  const content = passiveContentAfter(tokens, end, frames);
  const agent = agentAfter(tokens, end, content);
  if (content === undefined) {
    if (agent === undefined || (frames & (FRAME.noun | FRAME.hearsay)) === 0) return false;
    if (identify(tokens, agent) === 'document') return false;
  } else {
    if ((frames & FRAME.thought) !== 0 && content.kind !== 'that') return false;
    if (content.kind === 'as' && agent === undefined && !described.has(lowerAt(tokens, at))) return false;
    // Only who is spoken to can be the subject before a clause: `they were told he had left`.
    if (content.kind === 'quote' && (frames & (FRAME.object | FRAME.as | FRAME.name)) === 0) return false;
    if (content.kind === 'clause' && (frames & FRAME.object) === 0 && patient !== 'it') return false;
  }
  return add(search, at, end, agent, agent === undefined ? 'attribution.passive' : 'attribution.passive-by');
}

/** `the bishop was quoted as saying`, `was quoted by the radio as saying`: with the radio two layers. */
function readQuotedAs(search: Search, at: number, end: number, stand: Stand): boolean {
  const { tokens } = search;
  const lower = tokens[at]?.lower;
  if (lower !== 'quoted' && lower !== 'cited' && lower !== 'reported') return false;
  let as = end;
  for (let steps = 0; steps < 10 && tokens[as] !== undefined && tokens[as]?.lower !== 'as'; steps++) as++;
  if (tokens[as]?.lower !== 'as' || tokens[as + 1]?.lower !== 'saying') return false;
  const subject = subjectBefore(tokens, stand.from);
  if (subject === undefined) return false;
  const agent = tokens[end]?.lower === 'by' ? speakerAfter(tokens, end + 1) : undefined;
  if (agent !== undefined) add(search, at, end, agent, 'attribution.passive-by');
  return add(search, agent === undefined ? at : as + 1, as + 2, subject, 'attribution.quoted-as');
}

function agentAfter(tokens: readonly Token[], end: number, content: Content | undefined): Phrase | undefined {
  const limit = Math.min(tokens.length, content === undefined ? end + 3 : Math.max(content.from, end + 1));
  for (let at = end; at < limit; at++) {
    if (tokens[at]?.lower !== 'by') continue;
    const phrase = speakerAfter(tokens, at + 1);
    return phrase !== undefined && isSpeaker(tokens, phrase) ? phrase : undefined;
  }
  return undefined;
}

/** `as reported by Reuters`, `the man, identified by police as his brother,` */
export function readByAgent(search: Search, at: number, end: number, verb: CueVerb): boolean {
  const { tokens } = search;
  const { frames } = verb;
  const phrase = speakerAfter(tokens, end + 1);
  if (phrase === undefined) return false;
  if (tokens[at - 1]?.lower !== 'as') {
    const content = passiveContentAfter(tokens, end, frames);
    if (content === undefined || !/^(?:that|as|of|to)$/.test(content.kind) || !isSpeaker(tokens, phrase))
      return false;
  } else if ((frames & (FRAME.free | FRAME.clause | FRAME.as)) === 0) return false;
  return add(search, at, end, phrase, 'attribution.passive-by');
}
