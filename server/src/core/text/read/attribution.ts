import { readAnonymity } from './anonymity.ts';
import {
  adjunctEnd,
  type Content,
  contentAfter,
  passiveContentAfter,
  skipAdverbs,
} from './attribution-content.ts';
import { type CueVerb, type CueWord, FRAME, type Lexicon, lexiconOf, NOUN } from './attribution-lexicon.ts';
import {
  described,
  emptySayings,
  mindAdjectives,
  notSources,
  occasional,
  sayingAfterAll,
} from './attribution-nouns.ts';
import { nearestSubject, speakerAfter, subjectBefore } from './attribution-subject.ts';
import { speakersOwn } from './claimer-words.ts';
import {
  type EntityNames,
  entityNames,
  type Identification,
  identify,
  isEvent,
  isSpeaker,
} from './identification.ts';
import {
  baseEnd,
  baseStart,
  finiteVerbAt,
  isOpeningQuote,
  isQuote,
  type Phrase,
  phraseAfter,
  phraseBefore,
  STANDS_ALONE,
  spanOf,
} from './noun-phrases.ts';
import type { KnownEntity, ReadingRules } from './reading-rules.ts';
import type { TextSpan, Token } from './tokens.ts';
import { BASE, GERUND, PARTICIPLE, PAST, THIRD } from './verb-forms.ts';
import {
  AUXILIARY,
  BE,
  CALENDAR,
  CONJUNCTION,
  CONTRACTION,
  classOf,
  DETERMINER,
  HAVE,
  isAdverb,
  isCapital,
  isGenitive,
  isJoint,
  isVerbal,
  MODAL,
  NEGATIVE,
  NUMBER,
  OBJECT,
  PREPOSITION,
  REPORTING,
  SUBJECT,
  SUBORDINATOR,
  VERB,
} from './word-classes.ts';

/** Words that say who says, writes, believes or finds something. */
export interface Attribution {
  /** The verb with its particle, the noun, or `according to`. */
  readonly cueSpan: TextSpan;
  /** Who is cited, with title and what `of` and `in` tie to it; null where the sentence does not say. */
  readonly claimerSpan: TextSpan | null;
  /**
   * - `named`: a person by name; `role`: the one holder of an office, without the name
   * - `anonymous`: unnamed people of a kind (`officials`, `a witness`), or nobody at all (`it was reported that`)
   * - `collective`: a state, body, group or outlet; `document`: a text, study, poll, picture
   * - `pronoun`: he, she, they, whom the sentence alone does not tell
   */
  readonly identification: Identification;
  /** What found it. */
  readonly pattern: string;
  /** Whom it was said to (`told Reuters`); null where the sentence does not say. */
  readonly addresseeSpan: TextSpan | null;
  /** Why the claimer has no name (`on condition of anonymity`); null where the sentence does not say. */
  readonly anonymitySpan: TextSpan | null;
}

interface Search {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly names: EntityNames | undefined;
  readonly found: Attribution[];
  /** Where the first cue of the sentence with a claimer stands, and its claimer, for verbs that go on with it. */
  /** Token behind the last cue. */
  read: number;
  readonly claimers: { readonly at: number; readonly phrase: Phrase }[];
}

/** Verb forms that with a capital are more often part of a name. */
const HEADLINE_NOUNS = new Set([
  'states',
  'state',
  'show',
  'shows',
  'post',
  'posts',
  'report',
  'reports',
  'record',
  'records',
  'begin',
  'call',
  'note',
  'notes',
  'read',
  'blast',
  'slam',
]);

/** How far back a claimer can stand that a verb goes on with, in tokens. */
const LONG_AGO = 80;

const PREFIXES = new Set(['counter', 're', 'co', 'pre', 'mis']);

/** How a verb stands: what belongs to it on its left. */
interface Stand {
  /** Its first token, auxiliaries and adverbs included. */
  readonly from: number;
  /** The classes of its auxiliaries. */
  readonly auxiliaries: number;
  readonly negated: boolean;
  /** `must` or `should` before it: it has not been said. */
  readonly obliged: boolean;
  /** `to` before it. */
  readonly infinitive: boolean;
}

/** The attributions of a sentence, in the order of their cues. */
export function readAttribution(
  tokens: readonly Token[],
  entities?: readonly KnownEntity[],
  rules?: ReadingRules,
): readonly Attribution[] {
  const search: Search = {
    tokens,
    lexicon: lexiconOf(rules),
    names: entities === undefined ? undefined : entityNames(entities),
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
  // `counter-threatened`
  const first =
    isJoint(search.tokens, at - 1) && PREFIXES.has(search.tokens[at - 2]?.lower ?? '') ? at - 2 : at;
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
    return mindAdjectives.has(tokens[at]?.lower ?? '')
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

function standOf(tokens: readonly Token[], at: number): Stand {
  let from = at;
  let auxiliaries = 0;
  let negated = false;
  let obliged = false;
  for (let steps = 0; steps < 7 && from > 0; steps++) {
    const before = tokens[from - 1];
    const kind = classOf(before);
    if ((kind & AUXILIARY) !== 0) {
      auxiliaries |= kind & AUXILIARY;
      obliged ||= before?.lower === 'must' || before?.lower === 'should';
      if (before?.lower.endsWith("n't") === true || before?.lower === 'cannot') negated = true;
    } else if ((kind & NEGATIVE) !== 0 && before?.lower !== 'no') negated = true;
    else if (before?.lower === 'to' && auxiliaries === 0)
      return { from: from - 1, auxiliaries, negated, obliged, infinitive: true };
    else if ((kind & CONTRACTION) !== 0) {
      // `he's said`, `they're saying`: the subject is in the word.
      auxiliaries |= /'(?:re|m)$/.test(before?.lower ?? '') ? BE : HAVE;
      break;
    } else if (isFloating(tokens, from - 1)) {
      from--;
      continue;
    } else if (!isAdverb(before) || (kind & DETERMINER) !== 0) break;
    from--;
  }
  return { from, auxiliaries, negated, obliged, infinitive: false };
}

/** `they both said`, `the ministers all urged` */
function isFloating(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:all|both|each)$/.test(tokens[at]?.lower ?? '')) return false;
  const noun = tokens[at - 1];
  return noun?.kind === 'word' && ((classOf(noun) & SUBJECT) !== 0 || (classOf(noun) & ~REPORTING) === 0);
}

/** `the reported losses`, `a claim`: the word before shows that the verb form is none. */
function isNounLike(tokens: readonly Token[], at: number, forms: number, { nominal }: CueWord): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return (forms & BASE) !== 0;
  const kind = classOf(before);
  if ((kind & (DETERMINER | NUMBER)) !== 0) {
    // `some say`, `all three said`
    return (nominal && (forms & THIRD) !== 0) || (!STANDS_ALONE.has(before.lower) && (kind & NUMBER) === 0);
  }
  if (isGenitive(before)) return true;
  if ((kind & PREPOSITION) !== 0 && (kind & SUBORDINATOR) === 0) return true;
  if (before.kind === 'mark' && before.text === '-' && before.end === tokens[at]?.start) return true;
  if (closesQuote(tokens, at - 1)) return false;
  return (
    nominal &&
    before.kind === 'mark' &&
    before.text !== ',' &&
    (forms & (BASE | THIRD)) !== 0 &&
    (forms & PAST) === 0
  );
}

function readFinite(
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
      (!isQuote(before) || isOpeningQuote(tokens, stand.from - 1)) &&
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
  if (extracted && /^(?:how|why|when|where|whether|if)$/.test(tokens[subject.from - 1]?.lower ?? ''))
    return false;
  return addChecked(search, at, end, subject, verb, content, pattern);
}

/** Behind a word that can be a noun, a clause is one only when its first word shows it: `reports suggest` is none. */
function opensFirmly(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens[at]) || (classOf(tokens[at]) & (DETERMINER | NUMBER | SUBJECT | CONTRACTION)) !== 0;
}

/** `“…,” said Lind`, `…, says the ministry`, `said he` */
function invertedSpeaker(
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
  const quoted = closesQuote(tokens, at - 1) || (before?.text === ',' && closesQuote(tokens, at - 2));
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
  if (finiteVerbAt(tokens, phrase.to) && !quoted) return undefined;
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

/** A closing mark of quotation, single ones included where a stop or another mark stands before them. */
function closesQuote(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark?.kind !== 'mark') return false;
  const after = tokens[at + 1];
  if (after !== undefined && after.start === mark.end && after.kind === 'word') return false;
  if (isQuote(mark)) return true;
  return (mark.text === '’' || mark.text === "'") && tokens[at - 1]?.kind === 'mark';
}

function isStop(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'mark' || token.kind === 'opaque';
}

/** `…, she warned.`, `“…,” the minister added, “…”`: what is reported stands around the cue. */
function standsBehind(tokens: readonly Token[], from: number, end: number, frames: number): boolean {
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
    if (closesQuote(tokens, at)) return headsPhrase(tokens, at + 1, from) || tokens[at - 1]?.kind === 'mark';
    if (',—–-'.includes(token.text) && !isJoint(tokens, at)) {
      if (closesQuote(tokens, at - 1)) return true;
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
    closesQuote(tokens, mark) &&
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
  for (let at = Math.max(1, end - 30); at < end; at++) if (finiteVerbAt(tokens, at)) return true;
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
  return phrase.from === from || (phrase.from === from + 1 && /^(?:as|so)$/.test(tokens[from]?.lower ?? ''));
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

function isArticle(token: Token | undefined): boolean {
  return /^(?:a|an|the)$/.test(token?.lower ?? '');
}

function isHearsay(tokens: readonly Token[], end: number): boolean {
  return tokens[end]?.lower === 'to' && /^(?:be|have)$/.test(tokens[end + 1]?.lower ?? '');
}

/** `said so`, `said nothing` */
function isEmpty(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return next?.kind === 'word' && emptySayings.has(next.lower);
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
      lower === 'and' ||
      lower === 'those' ||
      (lower.endsWith('s') && !lower.endsWith("'s")) ||
      /^(?:people|men|women|police|children|media|data|clergy|some|many|others|percent|third|half|quarter|majority|dozen|handful)$/.test(
        lower,
      )
    )
      return true;
  }
  return (classOf(tokens[from]) & NUMBER) !== 0 && tokens[from + 1]?.text !== '-';
}

function readPassive(search: Search, at: number, end: number, verb: CueVerb, stand: Stand): boolean {
  const { tokens } = search;
  const { frames } = verb;
  const patient = tokens[stand.from - 1]?.lower ?? '';
  if (speakersOwn.has(patient)) return false;
  if (readQuotedAs(search, at, end, stand)) return true;
  const content = passiveContentAfter(tokens, end, frames);
  const agent = agentAfter(tokens, end, content);
  if (content === undefined) {
    if (agent === undefined || (frames & (FRAME.noun | FRAME.hearsay)) === 0) return false;
    if (identify(tokens, agent) === 'document') return false;
  } else {
    if ((frames & FRAME.thought) !== 0 && content.kind !== 'that') return false;
    if (content.kind === 'as' && agent === undefined && !described.has(tokens[at]?.lower ?? '')) return false;
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
function readByAgent(search: Search, at: number, end: number, verb: CueVerb): boolean {
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

function readInfinitive(search: Search, at: number, end: number, verb: CueVerb, stand: Stand): boolean {
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
function readGerund(search: Search, at: number, end: number, verb: CueVerb, word: CueWord): boolean {
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
    if (phrase !== undefined && finiteVerbAt(tokens, phrase.to)) return phrase;
  }
  return undefined;
}

/** The subject that a verb goes on with: of a clause that began since, else of the first cue, else of what stands before. */
function continued({ tokens, claimers }: Search, at: number, wide: boolean): Phrase | undefined {
  let index = claimers.length;
  while (index > 0 && (claimers[index - 1]?.at ?? 0) > at - LONG_AGO) index--;
  const first = claimers[index];
  if (first === undefined) return nearestSubject(tokens, at, 0, wide);
  const since = nearestSubject(tokens, at, first.at + 1, false);
  if (since === undefined) return first.phrase;
  for (; index < claimers.length; index++) {
    const later = claimers[index];
    if (later !== undefined && later.phrase.from >= since.from) return later.phrase;
  }
  return since;
}

/** `Tehran's claim that`, `US calls for`, `his warning that` */
function readNoun(search: Search, at: number, { noun, plural }: CueWord): boolean {
  const { tokens } = search;
  const next = tokens[at + 1]?.lower;
  const content =
    (next === 'that' && (noun & NOUN.that) !== 0) ||
    (next === 'for' && (noun & NOUN.for) !== 0) ||
    (next === 'to' &&
      (noun & NOUN.to) !== 0 &&
      tokens[at + 2]?.kind === 'word' &&
      !isCapital(tokens[at + 2]) &&
      (classOf(tokens[at + 2]) & ~(VERB | REPORTING)) === 0) ||
    (next === 'to' && (noun & NOUN['to-have']) !== 0 && /^(?:have|be)$/.test(tokens[at + 2]?.lower ?? '')) ||
    (next === 'of' && (noun & NOUN.of) !== 0);
  // `The Times reports that` has a verb.
  if (next === 'that' && plural && (classOf(tokens[at - 2]) & DETERMINER) !== 0 && isCapital(tokens[at - 1]))
    return false;
  if (content) {
    const holder = holderBefore(tokens, at, plural);
    return (
      holder !== undefined && !isOwn(tokens, holder) && add(search, at, at + 1, holder, 'attribution.noun')
    );
  }
  // `his claim in March that`
  if ((noun & NOUN.that) !== 0 && (next === 'in' || next === 'on' || next === 'at' || next === 'last')) {
    let behind = at + 1;
    for (let steps = 0; steps < 3 && tokens[behind]?.lower !== 'that'; steps++)
      behind = adjunctEnd(tokens, behind);
    const holder = tokens[behind]?.lower === 'that' ? holderBefore(tokens, at, false) : undefined;
    if (holder !== undefined && !isOwn(tokens, holder))
      return add(search, at, at + 1, holder, 'attribution.noun');
  }
  // `claims by the army that`, `a warning from the ministry that`
  if (next !== 'by' && next !== 'from') return false;
  const holder = speakerAfter(tokens, at + 2);
  if (holder === undefined || tokens[holder.to]?.lower !== 'that' || (noun & NOUN.that) === 0) return false;
  return add(search, at, at + 1, holder, 'attribution.noun');
}

function holderBefore(tokens: readonly Token[], at: number, plural: boolean): Phrase | undefined {
  let last = at - 1;
  let verbal = false;
  // Adjectives between the holder and the noun: `Kerry's repeated warnings that`.
  for (let steps = 0; steps < 3; steps++) {
    const token = tokens[last];
    if (token === undefined) return undefined;
    if (isGenitive(token)) return genitiveHolder(tokens, last);
    verbal ||= isVerbal(token);
    if (token.kind === 'mark' && /['’]/.test(token.text)) return genitiveHolder(tokens, last - 1);
    if (/^(?:his|her|their|its)$/.test(token.lower)) return { from: last, to: last + 1 };
    if (token.kind !== 'word' || (classOf(token) & ~(NUMBER | REPORTING)) !== 0) return undefined;
    if (isCapital(token) && last > 0 && !verbal && (plural || (classOf(tokens[last - 1]) & DETERMINER) !== 0))
      return compoundHolder(tokens, last);
    if (isCapital(token) && last === 0 && plural) return { from: 0, to: 1 };
    last--;
  }
  return undefined;
}

function genitiveHolder(tokens: readonly Token[], last: number): Phrase | undefined {
  const from = baseStart(tokens, last);
  return from < 0 ? undefined : { from, to: last + 1 };
}

/** `US calls for`, `a WHO recommendation that`: the capitals before the noun. */
function compoundHolder(tokens: readonly Token[], last: number): Phrase | undefined {
  let from = last;
  while (from > 0 && isCapital(tokens[from - 1]) && (classOf(tokens[from - 1]) & DETERMINER) === 0) from--;
  return (classOf(tokens[from]) & (SUBJECT | CONJUNCTION)) !== 0 ? undefined : { from, to: last + 1 };
}

function readOther(search: Search, at: number, token: Token): void {
  const { tokens } = search;
  if (token.lower === 'according') {
    if (tokens[at + 1]?.lower !== 'to') return;
    const source = speakerAfter(tokens, at + 2);
    if (source === undefined || notSources.has(tokens[source.to - 1]?.lower ?? '') || isOwn(tokens, source))
      return;
    add(search, at, at + 2, source, 'attribution.according-to');
  } else if (token.lower === 'words') {
    const start = tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'in' ? at - 2 : -1;
    if (start < 0 || tokens[at + 1]?.lower !== 'of') return;
    const source = speakerAfter(tokens, at + 2);
    if (source !== undefined) add(search, start, at + 2, source, 'attribution.in-the-words-of');
  } else if (token.lower === 'per') {
    if (!isStop(tokens[at - 1]) || !(isCapital(tokens[at + 1]) || tokens[at + 1]?.lower === 'the')) return;
    const source = speakerAfter(tokens, at + 1);
    if (source !== undefined && isStop(tokens[source.to])) add(search, at, at + 1, source, 'attribution.per');
  } else if (mindAdjectives.has(token.lower)) readMind(search, at);
}

/** `is convinced that`, `were worried about losing` */
function readMind(search: Search, at: number): boolean {
  const { tokens } = search;
  const stand = standOf(tokens, at);
  let from = stand.from;
  const contracted = (classOf(tokens[stand.from - 1]) & CONTRACTION) !== 0;
  const linked = contracted || (stand.auxiliaries & BE) !== 0;
  if (
    !linked &&
    /^(?:remain|remains|remained|became|become|becomes|feel|feels|felt|seem|seems|seemed)$/.test(
      tokens[stand.from - 1]?.lower ?? '',
    )
  )
    from = standOf(tokens, stand.from - 1).from;
  else if (!linked) return false;
  const content = contentAfter(tokens, at + 1, FRAME.clause | FRAME.doing);
  if (content === undefined || content.kind === 'quote') return false;
  const before = tokens[from - 1];
  const joined = (classOf(before) & CONJUNCTION) !== 0;
  const own = { from: from - 1, to: from };
  const subject = contracted ? own : joined ? continued(search, from, true) : subjectBefore(tokens, from);
  if (subject === undefined || tokens[subject.from]?.lower === 'it') return false;
  return addChecked(
    search,
    at,
    at + 1,
    subject,
    { forms: 0, frames: FRAME.evidence, particle: undefined },
    content,
    'attribution.mind',
  );
}

/** Adds a cue unless its subject is the speaker of the sentence, nobody, or nothing that can say so. */
function addChecked(
  search: Search,
  at: number,
  end: number,
  subject: Phrase,
  { frames }: CueVerb,
  content: Content | undefined,
  pattern: string,
): boolean {
  const { tokens } = search;
  if (isOwn(tokens, subject)) return false;
  if ((frames & FRAME.evidence) !== 0 && !isSpeaker(tokens, subject)) return false;
  if (content?.kind === 'name' && !isSpeaker(tokens, subject)) return false;
  if (content?.kind === 'to' && !isSpeaker(tokens, subject)) return false;
  if (content?.kind === 'noun' && isEvent(tokens, subject)) return false;
  const to = content?.kind === 'held' ? content.from : end;
  return add(search, at, to, subject, pattern, content?.addressee);
}

function isOwn(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const first = tokens[from]?.lower ?? '';
  if (first === 'no' || first === 'nobody' || first === 'none' || first === 'there' || first === 'neither')
    return true;
  const last = tokens[to - 1]?.lower ?? '';
  return (
    to - from === 1 &&
    tokens[from]?.text !== 'US' &&
    (speakersOwn.has(first) || speakersOwn.has(last) || first === 'let')
  );
}

function add(
  search: Search,
  at: number,
  end: number,
  claimer: Phrase | undefined,
  pattern: string,
  addressee?: Phrase,
): boolean {
  const { tokens, found, claimers, names } = search;
  search.read = end;
  // `an offer which he called absurd`: what follows does not go on with him.
  const aside = /^(?:which|whom|what)$/.test(tokens[(claimer?.from ?? 0) - 1]?.lower ?? '');
  if (claimer !== undefined && !aside) claimers.push({ at, phrase: claimer });
  found.push({
    // A day between verb and particle leaves the verb alone.
    cueSpan: [
      tokens[at]?.start ?? 0,
      tokens[(classOf(tokens[end - 2]) & CALENDAR) !== 0 ? at : end - 1]?.end ?? 0,
    ],
    claimerSpan: claimer === undefined ? null : spanOf(tokens, claimer),
    identification: claimer === undefined ? 'anonymous' : identify(tokens, claimer, names),
    pattern,
    addresseeSpan: addressee === undefined ? null : spanOf(tokens, addressee),
    anonymitySpan: null,
  });
  return true;
}
