import type { KnownNames } from '../names/known-names.ts';
import { type Phrase, spanOf } from '../noun-phrases/base-phrases.ts';
import { CALENDAR, classOf } from '../noun-phrases/word-classes.ts';
import { lowerAt, type TextSpan, type Token } from '../words/tokens.ts';
import { nearestSubject } from './attribution-continued.ts';
import type { Content } from './attribution-direct.ts';
import { type CueVerb, FRAME, type Lexicon } from './attribution-lexicon.ts';
import { speakersOwn } from './claimer-words.ts';
import { type Identification, identify, isEvent, isSpeaker } from './identification.ts';

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

/** What is known while the cues of a sentence are read from left to right. */
export interface Search {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly names: KnownNames | undefined;
  readonly found: Attribution[];
  /** Token behind the last cue. */
  read: number;
  /** Where each cue with a claimer stands, and its claimer, for verbs that go on with it. */
  readonly claimers: { readonly at: number; readonly phrase: Phrase }[];
}

/** How far back a claimer can stand that a verb goes on with, in tokens. */
const LONG_AGO = 80;

/** The subject that a verb goes on with: of a clause that began since, else of the first cue, else of what stands before. */
export function continued({ tokens, claimers }: Search, at: number, wide: boolean): Phrase | undefined {
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

/** Adds a cue unless its subject is the speaker of the sentence, nobody, or nothing that can say so. */
export function addChecked(
  search: Search,
  at: number,
  end: number,
  subject: Phrase,
  { frames }: CueVerb,
  content: Content | undefined,
  pattern: string,
  addressee: Phrase | undefined = content?.addressee,
): boolean {
  const { tokens } = search;
  if (isOwn(tokens, subject)) return false;
  if ((frames & FRAME.evidence) !== 0 && !isSpeaker(tokens, subject)) return false;
  if (content?.kind === 'name' && !isSpeaker(tokens, subject)) return false;
  if (content?.kind === 'to' && !isSpeaker(tokens, subject)) return false;
  if (content?.kind === 'noun' && isEvent(tokens, subject)) return false;
  const to = content?.kind === 'held' ? content.from : end;
  return add(search, at, to, subject, pattern, addressee);
}

/** Nobody, or who wrote the sentence: neither is cited. */
export function isOwn(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const first = lowerAt(tokens, from);
  if (first === 'no' || first === 'nobody' || first === 'none' || first === 'there' || first === 'neither')
    return true;
  const last = lowerAt(tokens, to - 1);
  return (
    to - from === 1 &&
    tokens[from]?.text !== 'US' &&
    (speakersOwn.has(first) || speakersOwn.has(last) || first === 'let')
  );
}

/** Takes in a cue at tokens `[at, end)` with its claimer. Always true, so that readers can end with it. */
export function add(
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
  const aside = /^(?:which|whom|what)$/.test(lowerAt(tokens, (claimer?.from ?? 0) - 1));
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
