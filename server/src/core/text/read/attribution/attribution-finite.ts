import { baseEnd, type Phrase } from '../noun-phrases/base-phrases.ts';
import { phraseBefore } from '../noun-phrases/noun-phrases.ts';
import {
  AUXILIARY,
  CONJUNCTION,
  CONTRACTION,
  classOf,
  DETERMINER,
  isVerbal,
  MODAL,
  NUMBER,
  SUBJECT,
} from '../noun-phrases/word-classes.ts';
import { pluralHeads } from '../quantities/quantity-words.ts';
import { isCapital } from '../words/letters.ts';
import { isDoubleQuote, isOpeningQuote } from '../words/quotes.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { PARTICIPLE, THIRD } from '../words/verb-forms.ts';
import { invertedSpeaker, standsBehind } from './attribution-around.ts';
import { contentAfter } from './attribution-content.ts';
import { add, addChecked, continued, type Search } from './attribution-hit.ts';
import { type CueVerb, type CueWord, FRAME } from './attribution-lexicon.ts';
import { isArticle, isEmpty, opensFirmly } from './attribution-marks.ts';
import { addresseeAfter } from './attribution-object.ts';
import type { Stand } from './attribution-stand.ts';
import { subjectBefore } from './attribution-subject.ts';
import { peoples } from './claimer-words.ts';
import { isSpeaker } from './identification.ts';

/** `officials say that`, `has warned of`: a finite verb of reporting at tokens `[at, end)`, with its subject; true when it is a cue. */
export function readFinite(
  search: Search,
  at: number,
  end: number,
  verb: CueVerb,
  stand: Stand,
  present: boolean,
  word: CueWord,
): boolean {
  const { tokens } = search;
  const { forms, frames } = verb;
  if (stand.auxiliaries === 0) {
    if (
      (forms & PARTICIPLE) !== 0 &&
      (frames & FRAME.hearsay) !== 0 &&
      (frames & FRAME.to) === 0 &&
      isHearsay(tokens, end)
    ) {
      // `a painting said to be a copy`
      return add(search, at, end, undefined, 'attribution.passive');
    }
    const inverted = invertedSpeaker(tokens, at, end, verb, word);
    if (inverted !== undefined) return add(search, at, end, inverted, 'attribution.inverted');
  }
  const content = contentAfter(tokens, end, frames);
  if ((frames & FRAME.accusing) !== 0 && content?.kind === 'of' && content.from === end) {
    return stand.auxiliaries === 0 && add(search, at, end, undefined, 'attribution.passive');
  }
  const behind =
    content === undefined &&
    (stand.auxiliaries & MODAL) === 0 &&
    standsBehind(tokens, stand.from, end, frames);
  if (
    content === undefined &&
    !behind &&
    (frames & FRAME.free) === 0 &&
    !isFrontedObject(tokens, stand.from, end, frames)
  )
    return false;
  if (content === undefined && isEmpty(tokens, end)) return false;
  if (word.nominal && present && isVerbal(tokens[stand.from - 1])) return false;
  if (
    word.nominal &&
    content?.kind === 'clause' &&
    (present || (classOf(tokens[at - 1]) & NUMBER) !== 0) &&
    !opensFirmly(tokens, content.from) &&
    (classOf(tokens[stand.from - 1]) & SUBJECT) === 0
  )
    return false;
  // `would respond “decisively”` is an act.
  const act = content?.kind === 'quote' && (frames & (FRAME.clause | FRAME.object)) !== 0;
  if (act && (stand.auxiliaries & MODAL) !== 0 && content.from === end) return false;
  const pattern =
    content === undefined
      ? behind
        ? 'attribution.parenthesis'
        : 'attribution.verb'
      : `attribution.verb-${content.kind}`;
  const before = tokens[stand.from - 1];
  const kind = classOf(before);
  if ((kind & CONTRACTION) !== 0)
    return addChecked(search, at, end, { from: stand.from - 1, to: stand.from }, verb, content, pattern);
  const joined = (kind & CONJUNCTION) !== 0;
  let subject = joined ? undefined : subjectBefore(tokens, stand.from);
  if (subject !== undefined && present && !agrees(tokens, subject, verb, word)) return false;
  if (subject === undefined) {
    if (
      !joined &&
      before?.text !== ',' &&
      (!isDoubleQuote(before) || isOpeningQuote(tokens, stand.from - 1)) &&
      before?.text !== '—'
    )
      return false;
    if (present && word.nominal) return false;
    subject = continued(search, stand.from, true);
    if (subject === undefined || (content === undefined && !behind)) return false;
  }
  if (behind && word.nominal && !isSpeaker(tokens, subject)) return false;
  // `how a candidate responds can be …` reports nothing.
  const extracted = content?.kind === 'clause' && (classOf(tokens[content.from]) & AUXILIARY) !== 0;
  if (extracted && /^(?:how|why|when|where|whether|if)$/.test(lowerAt(tokens, subject.from - 1)))
    return false;
  const told = behind ? addresseeAfter(tokens, end, frames) : undefined;
  return addChecked(search, at, end, subject, verb, content, pattern, told);
}

/** `what officials called a mistake`, `which he described as` */
function isFrontedObject(tokens: readonly Token[], from: number, end: number, frames: number): boolean {
  if ((frames & (FRAME.name | FRAME.as)) === 0) return false;
  const next = tokens[end];
  const named =
    (frames & FRAME.name) !== 0 &&
    (isOpeningQuote(tokens, end) || isArticle(next) || baseEnd(tokens, end) > end);
  if (!named && !((frames & FRAME.as) !== 0 && next?.lower === 'as')) return false;
  const firm = isOpeningQuote(tokens, end) || isArticle(next) || next?.lower === 'as';
  for (let at = from - 1; at >= Math.max(0, from - 8); at--) {
    const word = tokens[at]?.lower;
    if (word === 'what' || word === 'whom') return true;
    if (word === 'which') return firm || phraseBefore(tokens, from)?.from === at + 1;
  }
  return false;
}

function isHearsay(tokens: readonly Token[], end: number): boolean {
  return tokens[end]?.lower === 'to' && /^(?:be|have)$/.test(lowerAt(tokens, end + 1));
}

/** A present form and its subject: `officials say`, `the minister says`; `media reports` is none. */
function agrees(
  tokens: readonly Token[],
  subject: Phrase,
  { forms }: CueVerb,
  { nominal }: CueWord,
): boolean {
  const head = tokens[subject.to - 1];
  if (head === undefined) return false;
  if ((classOf(head) & (SUBJECT | NUMBER | DETERMINER)) !== 0) return true;
  if ((forms & THIRD) !== 0) return !nominal || isCapital(head) || isSpeaker(tokens, subject);
  return isPlural(tokens, subject) && (!nominal || isSpeaker(tokens, subject));
}

function isPlural(tokens: readonly Token[], { from, to }: Phrase): boolean {
  for (let at = to - 1; at >= from; at--) {
    const { lower } = tokens[at] ?? { lower: '' };
    if (
      peoples.has(lower) ||
      lower === 'and' ||
      lower === 'those' ||
      (lower.endsWith('s') && !lower.endsWith("'s")) ||
      pluralHeads.has(lower) ||
      /^(?:clergy|some|many|others|percent|third|half|quarter|majority|dozen|handful)$/.test(lower)
    )
      return true;
  }
  return (classOf(tokens[from]) & NUMBER) !== 0 && tokens[from + 1]?.text !== '-';
}
