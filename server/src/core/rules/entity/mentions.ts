import type { EntityFacts } from '../../model/registry-facts.ts';
import { editDistance } from '../../text/nearest.ts';
import { knownBodies } from '../../text/read/attribution/claimer-words.ts';
import { bareWord } from '../../text/read/names/name-key.ts';
import { nameRuns } from '../../text/read/names/name-runs.ts';
import { nameEdits } from '../../text/read/names/near-names.ts';
import { endsAsAdverb } from '../../text/read/words/adverbs.ts';
import { prepositions } from '../../text/read/words/grammar-words.ts';
import { isCapital } from '../../text/read/words/letters.ts';
import { bareLower, lowerAt, type Token, tokenize } from '../../text/read/words/tokens.ts';
import { areForms, mayBeginAlike, spelledSo } from './inflections.ts';
import {
  bodyNouns,
  classWords,
  commonNameWords,
  definite,
  emptyAfterIt,
  emptyAfterItIs,
  emptyNameWords,
  peopleOf,
  personNouns,
  personPronouns,
  plainOpeners,
  thingNouns,
  thingPronouns,
} from './mention-words.ts';

/** A text as far as it tells who is mentioned in it. */
export interface MentionText {
  /** Its words as names are compared. */
  readonly words: ReadonlySet<string>;
  /** Those with a capital. */
  readonly capitals: ReadonlySet<string>;
  /** The first letters of its names, in capitals: `IRGC` for `Islamic Revolutionary Guard Corps`. */
  readonly initials: ReadonlySet<string>;
  readonly tokens: readonly Token[];
}

export function mentionText(text: string): MentionText {
  const tokens = tokenize(text);
  const words = new Set<string>();
  const capitals = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    const word = bareWord(token);
    words.add(word);
    if (isCapital(token)) capitals.add(word);
  }
  return { words, capitals, initials: new Set(nameRuns(tokens).flatMap(initialsOf)), tokens };
}

/** Of every stretch at the end and at the head of a run: other words may stand before and after the name. */
function initialsOf({ words }: ReturnType<typeof nameRuns>[number]): readonly string[] {
  const all = words.slice(0, LONGEST_ACRONYM).flatMap(({ word, capital }) => (capital ? word.charAt(0) : []));
  const found: string[] = [];
  for (let from = 0; from < all.length; from++)
    for (let to = from + SHORTEST_ACRONYM; to <= all.length; to++) found.push(all.slice(from, to).join(''));
  return found;
}

const LONGEST_ACRONYM = 10;
const SHORTEST_ACRONYM = 3;

/** Whether an entity is called by one of its names, by a part of one, by its people, or in another spelling. */
export function isNamed(facts: EntityFacts, text: MentionText): boolean {
  return [facts.name, ...facts.aliases].some((name) => name !== null && isNameIn(name.value, text));
}

function isNameIn(name: string, text: MentionText): boolean {
  const tokens = tokenize(name).filter(({ kind }) => kind === 'word' || kind === 'number');
  const words = tokens.map((token) => ({ word: bareWord(token), capital: isCapital(token) }));
  if (words.length === 0) return false;
  if (words.every(({ word }) => text.words.has(word))) return true;
  // Scripts without capitals tell nothing by a part.
  for (const { word, capital } of words)
    if (capital ? isTelling(word, text) : isDescribing(word, text)) return true;
  const joined = words.map(({ word }) => word).join('');
  const initials = words.flatMap(({ word, capital }) => (capital ? word.charAt(0) : [])).join('');
  return (
    (initials.length >= SHORTEST_ACRONYM && text.capitals.has(initials)) ||
    (joined.length >= SHORTEST_ACRONYM && text.initials.has(joined)) ||
    [...text.capitals].some(
      (word) => isPeopleOf(word, joined) || words.some((one) => isPeopleOf(word, one.word)),
    )
  );
}

/** A word of a proper name, in this or nearly this form, that not many names have. */
function isTelling(word: string, { capitals }: MentionText): boolean {
  if (word.length < 2 || commonNameWords.has(word)) return false;
  if (capitals.has(word)) return true;
  if (word.length < 4) return false;
  for (const other of capitals) {
    if (areForms(word, other, false)) return true;
    const most = nameEdits(Math.min(word.length, other.length));
    if (most > 0 && mayBeginAlike(word, other) && editDistance(word, other, most) <= most) return true;
  }
  return false;
}

/** A noun that says what somebody is: `officials` in `unnamed US officials`. */
function isDescribing(word: string, { words }: MentionText): boolean {
  if (word.length < 3 || emptyNameWords.has(word)) return false;
  return words.has(word) || words.has(`${word}s`) || (word.endsWith('s') && words.has(word.slice(0, -1)));
}

function isPeopleOf(word: string, country: string): boolean {
  const people = peopleOf.get(word) ?? (word.endsWith('s') ? peopleOf.get(word.slice(0, -1)) : undefined);
  return people?.includes(country) ?? false;
}

/**
 * Whether a pronoun, or a noun that takes up somebody named before, may stand for an entity. A pronoun behind a name
 * stands for that.
 */
export function mayBeTakenUp({ type }: EntityFacts, { tokens }: MentionText): boolean {
  const isPerson = type === 'person' || type === 'class';
  const pronouns = isPerson ? personPronouns : thingPronouns;
  const nouns = nounsFor(type);
  const named = firstName(tokens);
  return tokens.some((token, at) => {
    if (token.kind !== 'word') return false;
    if (at < named && pronouns.has(token.lower)) return !isEmpty(tokens, at);
    return definite.has(token.lower) && nounAfter(tokens, at, nouns);
  });
}

function nounsFor(type: EntityFacts['type']): readonly ReadonlySet<string>[] {
  switch (type) {
    case 'person':
      return [personNouns];
    case 'class':
      return [personNouns, classWords, bodyNouns];
    case 'organization':
      return [bodyNouns];
    case 'place':
    case 'facility':
    case 'equipment':
      return [thingNouns];
    default:
      return [personNouns, classWords, bodyNouns, thingNouns];
  }
}

/** Where the first name begins; the number of tokens where there is none. */
function firstName(tokens: readonly Token[]): number {
  for (const { words, opens } of nameRuns(tokens)) {
    const [first] = words;
    // The first word of a sentence has a capital, whatever it is; a mark that is set wrongly may stand before it.
    const plain =
      first !== undefined &&
      words.length === 1 &&
      (plainOpeners.has(first.word) || (opens && isPlain(first.word)));
    if (first !== undefined && !plain) return first.from;
  }
  return tokens.length;
}

function isPlain(word: string): boolean {
  return !knownBodies.has(word) && (spelledSo.has(word) || endsAsAdverb(word));
}

/** `it seems that`, `it is clear`: it stands for nothing. */
function isEmpty(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'it') return false;
  const next = lowerAt(tokens, at + 1);
  if (emptyAfterIt.has(next)) return true;
  return /^(?:is|was|be)$/.test(next) && emptyAfterItIs.has(lowerAt(tokens, at + 2));
}

/** How many words may stand between `the` and its noun. */
const REACH = 2;

/** `the group`, `the two armed groups`; not `the group Red Dawn`, whose name is there. */
function nounAfter(tokens: readonly Token[], at: number, nouns: readonly ReadonlySet<string>[]): boolean {
  const has = (word: string) => nouns.some((list) => list.has(word));
  for (let next = at + 1; next <= at + 1 + REACH; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word' || prepositions.has(token.lower) || isCapital(token)) return false;
    const { lower } = token;
    if (has(bareLower(token)) || (lower.endsWith('s') && has(lower.slice(0, -1))))
      return !isCapital(tokens[next + 1]);
  }
  return false;
}
