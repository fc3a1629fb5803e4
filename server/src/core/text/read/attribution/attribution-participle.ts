import { baseStart, type Phrase } from '../noun-phrases/base-phrases.ts';
import { phraseBefore } from '../noun-phrases/noun-phrases.ts';
import { hasFiniteVerbAt } from '../noun-phrases/predicate.ts';
import {
  CONJUNCTION,
  classOf,
  DETERMINER,
  isAdverb,
  isGenitive,
  isJoint,
  PREPOSITION,
  SUBORDINATOR,
  VERB,
} from '../noun-phrases/word-classes.ts';
import type { Token } from '../words/tokens.ts';
import { contentAfter } from './attribution-content.ts';
import { addChecked, continued, type Search } from './attribution-hit.ts';
import { type CueVerb, type CueWord, FRAME } from './attribution-lexicon.ts';
import { isEmpty, isStop, opensFirmly } from './attribution-marks.ts';
import { speakerAfter } from './attribution-speaker.ts';
import type { Stand } from './attribution-stand.ts';
import { sayingAfterAll } from './attribution-words.ts';
import { identify, isSpeaker } from './identification.ts';

/** `went on to say that`: an infinitive that tells of something said after all. */
export function readInfinitive(
  search: Search,
  at: number,
  end: number,
  verb: CueVerb,
  stand: Stand,
): boolean {
  const { tokens } = search;
  const content = contentAfter(tokens, end, verb.frames & ~FRAME.to & ~FRAME.noun);
  if (content === undefined || !/^(?:that|quote|clause)$/.test(content.kind)) return false;
  if ((verb.frames & (FRAME.thought | FRAME.evidence)) !== 0) return false;
  const before = tokens[stand.from - 1];
  if (before === undefined || !sayingAfterAll.has(before.lower)) return false;
  const subject = continued(search, stand.from, true);
  if (subject === undefined || tokens[subject.from]?.lower === 'it') return false;
  return addChecked(search, at, end, subject, verb, content, 'attribution.infinitive');
}

/** `, saying that`, `a letter warning that`, `by claiming that` */
export function readGerund(search: Search, at: number, end: number, verb: CueVerb, word: CueWord): boolean {
  const { tokens } = search;
  const before = tokens[at - 1];
  const kind = classOf(before);
  if ((kind & (DETERMINER | VERB)) !== 0 || isGenitive(before) || isJoint(tokens, at - 1)) return false;
  if (
    before?.lower === 'without' ||
    before?.lower === 'not' ||
    before?.lower === 'of' ||
    before?.lower === 'from'
  )
    return false;
  if (
    word.nominal &&
    before?.kind === 'word' &&
    (kind & (PREPOSITION | SUBORDINATOR | CONJUNCTION)) === 0 &&
    !isSpeaker(tokens, { from: at - 1, to: at })
  )
    return false;
  const citing =
    tokens[at]?.lower === 'citing' ||
    ((verb.frames & FRAME.free) !== 0 && before?.text === ',' && !isStop(tokens[end]));
  const content = contentAfter(tokens, end, verb.frames);
  if (
    content === undefined &&
    !(citing && !isEmpty(tokens, end) && (before?.text === ',' || before?.text === '—'))
  )
    return false;
  if (
    (verb.frames & (FRAME.thought | FRAME.evidence)) !== 0 &&
    content?.kind !== 'that' &&
    content?.kind !== 'clause'
  )
    return false;
  if (
    content?.kind === 'clause' &&
    (verb.frames & (FRAME.free | FRAME.question)) === 0 &&
    !opensFirmly(tokens, content.from)
  )
    return false;
  if (
    (kind & PREPOSITION) !== 0 &&
    content !== undefined &&
    !/^(?:that|clause|quote|question|as)$/.test(content.kind)
  )
    return false;
  if (content?.kind === 'noun' && before?.text !== ',' && (kind & PREPOSITION) === 0) return false;
  const pattern = 'attribution.participle';
  if (before === undefined) {
    const subject = subjectBehindComma(tokens, end);
    return subject !== undefined && addChecked(search, at, end, subject, verb, content, pattern);
  }
  if (
    before.kind === 'word' &&
    (kind & (PREPOSITION | SUBORDINATOR | CONJUNCTION)) === 0 &&
    !isAdverb(before)
  ) {
    const holder = phraseBefore(tokens, at);
    if (holder !== undefined && isSpeaker(tokens, holder)) {
      const base = { from: Math.max(holder.from, baseStart(tokens, at - 1)), to: at };
      const near = identify(tokens, base) === 'document' ? base : holder;
      return addChecked(search, at, end, near, verb, content, pattern);
    }
  }
  // `quoted the driver as saying`
  const speaker = before.lower === 'as' ? phraseBefore(tokens, at - 1) : undefined;
  const subject = speaker ?? continued(search, at, true);
  return subject !== undefined && addChecked(search, at, end, subject, verb, content, pattern);
}

/** `Warning that …, the minister left`: the subject of the clause behind the comma. */
function subjectBehindComma(tokens: readonly Token[], from: number): Phrase | undefined {
  for (let at = from; at < Math.min(tokens.length, from + 40); at++) {
    if (tokens[at]?.text !== ',') continue;
    const phrase = speakerAfter(tokens, at + 1);
    if (phrase !== undefined && hasFiniteVerbAt(tokens, phrase.to)) return phrase;
  }
  return undefined;
}
