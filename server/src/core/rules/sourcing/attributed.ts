import type { AppearanceFacts, ClaimFacts } from '../../model/claim-facts.ts';
import type { Attribution } from '../../text/read/attribution/attribution-hit.ts';
import { contentOf } from '../../text/read/attribution/content-span.ts';
import type { TextSpan } from '../../text/read/words/tokens.ts';
import type { Span } from '../../text/span.ts';
import { stemOf, stemsOf } from '../../text/stems.ts';
import type { Ask } from '../../workspace/rule.ts';
import { CLAIMING, CLAIMING_A_DEED } from './claiming-words.ts';
import { entityMeant, namesOf } from './names.ts';
import { type QuotedSentence, readSentencesOf } from './sentences.ts';

/** Patterns of cues that tell of an act as much as of what is said: `accused … of`, `described … as`, `announced a strike`. */
const ACTS: ReadonlySet<string> = new Set(
  ['as', 'of', 'noun', 'name', 'held', 'listed'].map((kind) => `attribution.verb-${kind}`),
);

/** No sentence that anybody wrote has more cues; each takes its time. */
const MOST_CUES = 20;
/** What a sentence is about is told by so many characters on either side of what is said. */
const LONGEST = 4_000;

/** Stems of verbs that do what they say: a court that rules so has made it so. */
const PERFORMED: ReadonlySet<string> = new Set(
  'rule ruled declare declared proclaim agree agreed decide decided determine determined certify order ordered vote voted'
    .split(' ')
    .map(stemOf),
);

/** A cue with somebody who is cited by it. */
export interface Cited {
  readonly hit: Attribution;
  readonly claimer: string;
  readonly cue: string;
  /** The cue is one by which a deed is claimed. */
  readonly isClaiming: boolean;
  /** What is quoted may as well be an aside of the writer’s: only how far the cue is taken to reach makes it what is said. */
  readonly isAside: boolean;
}

/** Of several sentences that are quoted, those that have most of what the proposition says. */
function telling(sentences: readonly QuotedSentence[], proposition: string): readonly QuotedSentence[] {
  if (sentences.length < 2) return sentences;
  const told = stemsOf(proposition);
  const shares = sentences.map(({ text, part }) => {
    const stems = stemsOf(text.slice(part.start, Math.min(part.end, part.start + LONGEST)));
    return [...told].filter((stem) => stems.has(stem)).length;
  });
  const most = Math.max(...shares);
  return sentences.filter((_, at) => shares[at] === most);
}

/** A sentence of a quote, and who is said in the quoted words to say what the claim says. */
export interface CitedIn {
  readonly sentence: QuotedSentence;
  readonly cited: readonly Cited[];
}

/**
 * Who is said to say what a claim says, in each of the sentences of a quote that tell most of it; cues that report something
 * else are left out.
 */
export function citedFor(claim: ClaimFacts, appearance: AppearanceFacts, ask: Ask): readonly CitedIn[] {
  return ask.once(citedByAppearance, claim).get(appearance) ?? [];
}

function citedByAppearance(
  { appearances, proposition }: ClaimFacts,
  ask: Ask,
): ReadonlyMap<AppearanceFacts, readonly CitedIn[]> {
  const words = proposition?.value ?? '';
  return new Map(
    appearances.map((appearance) => [
      appearance,
      telling(readSentencesOf(appearance, ask), words).map((sentence) => ({
        sentence,
        cited: citedIn(sentence, words),
      })),
    ]),
  );
}

function citedIn(sentence: QuotedSentence, proposition: string): readonly Cited[] {
  const { attribution } = sentence.reading;
  if (attribution.length === 0) return [];
  const told = stemsOf(proposition);
  return attribution.slice(0, MOST_CUES).flatMap((hit) => {
    const { claimerSpan, cueSpan } = hit;
    if (claimerSpan === null) return [];
    const claimer = sentence.text.slice(...claimerSpan);
    const reported = saysNothing(claimer) ? null : reports(sentence, hit, told);
    if (reported === null) return [];
    const cue = sentence.text.slice(...cueSpan);
    return [
      {
        hit,
        claimer,
        cue,
        isClaiming: isClaimed(sentence, hit),
        isAside: !isSurely(sentence, hit, reported),
      },
    ];
  });
}

/** `Hundreds marched, demanding that …`: what stands before is a clause of the writer’s. */
const PARTICIPLE = 'attribution.participle';
/** How far behind a cue the deed is named that is claimed. */
const NEAR = 80;

function isClaimed({ text, span }: QuotedSentence, { cueSpan, pattern }: Attribution): boolean {
  if (pattern !== 'attribution.verb-noun') return false;
  const words = text.slice(cueSpan[0], Math.min(span.end, cueSpan[1] + NEAR));
  return [...CLAIMING, CLAIMING_A_DEED].some((claiming) => claiming.exec(words)?.index === 0);
}

/** What is found, not said: “the evidence indicates” is the writer’s own judgement. */
const SAYS_NOTHING =
  /^(?:(?:the|this|that|all|any|such|some|no|more|much|new|our|available|existing|current|strong|clear|little|circumstantial|physical|forensic|mounting|growing)\s+)*(?:evidence|facts?|signs?|indications?|circumstances|experience|history|logic|traces?|samples?|patterns?|trends?)$/i;

function saysNothing(claimer: string): boolean {
  return SAYS_NOTHING.test(claimer.trim());
}

/** How what is quoted and what somebody says lie to each other. */
interface Reported {
  /** What is said. */
  readonly content: readonly Span[];
  /** How many more of the proposition’s words are in what is said than beside it; null where nothing is beside it. */
  readonly balance: number | null;
}

/** Whether what is quoted is, for the most part that the proposition takes up, what the claimer says; null where not. */
function reports(sentence: QuotedSentence, hit: Attribution, told: ReadonlySet<string>): Reported | null {
  const { text, part, span } = sentence;
  const content = contentOf(text, span, hit);
  const quoted = content.map((one) => common(one, part));
  const inside = wordsIn(text, quoted);
  if (!/[\p{L}\p{N}]/u.test(inside)) return null;
  const outside = without(part, [
    ...quoted,
    ...[hit.cueSpan, hit.pattern === PARTICIPLE ? null : wholeClaimer(text, hit), hit.addresseeSpan].flatMap(
      (one) => (one === null ? [] : [{ start: one[0], end: one[1] }]),
    ),
  ]);
  const own = stemsOf(wordsIn(text, outside));
  if (own.size === 0) return { content, balance: null };
  const said = stemsOf(inside);
  let balance = 0;
  for (const stem of told) {
    if (said.has(stem)) balance++;
    if (own.has(stem)) balance--;
  }
  return balance > 0 || (balance === 0 && said.size >= own.size) ? { content, balance } : null;
}

/** A part of what is said that has so much of it is no aside. */
const LARGE_PART = 0.5;

/**
 * Whether there is no doubt that the quote is what is said: it has the cue in it, or stands next to it, or is most of
 * what is said, or speech in quotation marks. A few words out of the middle are as often the writer’s: `Reports say that
 * the ferry, one of three of the line, has sunk`.
 */
function isSurely(
  { text, part, reading }: QuotedSentence,
  { cueSpan, claimerSpan, addresseeSpan }: Attribution,
  { content, balance }: Reported,
): boolean {
  const holds = part.start <= cueSpan[0] && cueSpan[1] <= part.end;
  if (balance !== null) return holds && balance > 0;
  if (holds) return true;
  const spans = [cueSpan, ...[claimerSpan, addresseeSpan].filter((one) => one !== null)];
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.max(...spans.map(([, end]) => end));
  const between = part.end <= from ? text.slice(part.end, from) : text.slice(to, part.start);
  if (NO_WORDS.test(between)) return true;
  if (
    reading.quotations.some(
      ({ kind, span }) => kind === 'direct' && span[0] <= part.start && part.end <= span[1],
    )
  )
    return true;
  const all = stemsOf(wordsIn(text, content));
  return stemsOf(wordsIn(text, [part])).size >= LARGE_PART * all.size;
}

/** Between a cue and what it reports. */
const NO_WORDS = /^[\s,:;—–“”"‘’']*(?:that\b)?[\s,:“"‘]*$/;

/** `farmers who know the dam well said`: all that says which farmers. Behind a comma it is something told of them. */
function wholeClaimer(text: string, { claimerSpan, cueSpan }: Attribution): TextSpan | null {
  if (claimerSpan === null) return null;
  const between = text.slice(claimerSpan[1], Math.min(cueSpan[0], claimerSpan[1] + NEAR));
  return /^\s+(?:who|that)\s[^,]*$/.test(between) ? [claimerSpan[0], cueSpan[0]] : claimerSpan;
}

/** Whether the proposition is about the saying itself: it names who speaks and what that does. */
export function isTheAct(cited: Cited, proposition: string, ask: Ask): boolean {
  const { hit, cue, isClaiming } = cited;
  const told = stemsOf(proposition);
  const named = hit.identification === 'pronoun' || isNamed(cited, told, ask);
  const done = [...stemsOf(cue)].some((stem) => told.has(stem));
  // Who claims a deed says that it was theirs, and nothing of what it did.
  if (isClaiming) return !named || done;
  // What a treaty states is what it is.
  return (
    named &&
    (done ||
      hit.identification === 'document' ||
      ACTS.has(hit.pattern) ||
      [...stemsOf(cue)].some((stem) => PERFORMED.has(stem)))
  );
}

/** By a word of theirs, or by another name that the registry has for them. */
function isNamed({ hit, claimer }: Cited, told: ReadonlySet<string>, ask: Ask): boolean {
  if ([...stemsOf(claimer)].some((stem) => told.has(stem))) return true;
  const entity = entityMeant(claimer, hit.identification, ask);
  return (
    entity !== null &&
    namesOf(entity).some((name) => {
      const stems = [...stemsOf(name)];
      return stems.length > 0 && stems.every((stem) => told.has(stem));
    })
  );
}

function wordsIn(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST))).join(' ');
}

function common(a: Span, b: Span): Span {
  const start = Math.max(a.start, b.start);
  return { start, end: Math.max(start, Math.min(a.end, b.end)) };
}

function without(whole: Span, parts: readonly Span[]): readonly Span[] {
  const rest: Span[] = [];
  let at = whole.start;
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    if (start > at) rest.push({ start: at, end: Math.min(start, whole.end) });
    at = Math.max(at, end);
  }
  if (at < whole.end) rest.push({ start: at, end: whole.end });
  return rest;
}
