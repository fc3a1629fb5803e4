import type { Written } from '../../model/claim-facts.ts';
import type { EntityFacts } from '../../model/registry-facts.ts';
import { editDistance } from '../../text/nearest.ts';
import { knownBodies } from '../../text/read/attribution/claimer-words.ts';
import { nameKey, nameWords } from '../../text/read/names/name-key.ts';
import { namePrefixes, placeNouns } from '../../text/read/names/name-parts.ts';
import { type NameRun, type NameWord, nameRuns } from '../../text/read/names/name-runs.ts';
import { nameEdits } from '../../text/read/names/near-names.ts';
import { type TextSpan, type Token, tokenize } from '../../text/read/words/tokens.ts';
import type { Ask, Definition } from '../../workspace/rule.ts';
import { areForms, mayBeginAlike, spelledSo } from './inflections.ts';
import { isJoinedOtherwise } from './joined-otherwise.ts';
import { differInSpelling, looksLikeName } from './spellings.ts';

/** A name in a text that nobody is registered by, and whose names it resembles. */
export interface Variant {
  /** Where it stands in the text, without a genitive. */
  readonly span: TextSpan;
  /** The entities it may mean, with the name of each that it resembles. */
  readonly likely: readonly Likely[];
  /** It differs in nothing but a hyphen, so that there is no doubt who is meant. */
  readonly joined: boolean;
}

export interface Likely {
  readonly entity: Definition;
  readonly name: string;
}

/** More words than this with capitals are a headline. */
const LONGEST_RUN = 12;
/** The longest name that is looked for, in words. */
const LONGEST_NAME = 6;
/** The least letters of a word that may differ. */
const SHORTEST = 5;

/** The names in a text that are nearly, and not quite, those of entities of the project. */
export function variantsIn(text: string, ask: Ask): readonly Variant[] {
  const tokens = tokenize(text);
  const found: Variant[] = [];
  const hyphens = HYPHEN.test(text);
  for (const run of nameRuns(tokens))
    if (run.words.length <= LONGEST_RUN)
      for (const [from, to, likely, known] of variantsOf(run, hyphens, ask)) {
        const span = spanOf(tokens, run.words[from], run.words[to - 1]);
        if (!known) found.push({ span, likely, joined: false });
        else if (isJoined(text.slice(...span), likely, tokens, run.words[to - 1]))
          found.push({ span, likely, joined: true });
      }
  return found;
}

/** Every entity of the name is written otherwise: what one of them is called nobody has misspelt. */
function isJoined(
  written: string,
  likely: readonly Likely[],
  tokens: readonly Token[],
  last: NameWord | undefined,
): boolean {
  if (last === undefined || last.genitive) return false;
  return likely.every(({ entity: { entry } }) =>
    isJoinedOtherwise(written, [entry.label, ...entry.aliases], tokens, last.to),
  );
}

function spanOf(tokens: readonly Token[], first: NameWord | undefined, last: NameWord | undefined): TextSpan {
  const end = tokens[(last?.to ?? 0) - 1]?.end ?? 0;
  return [tokens[first?.from ?? 0]?.start ?? 0, last?.genitive === true ? end - "'s".length : end];
}

/** A stretch of a run that is a name of somebody, and whose. */
interface Known {
  readonly from: number;
  readonly to: number;
  readonly entities: ReadonlySet<string>;
}

/** Longer names first: what a longer one holds is not looked at again. */
function variantsOf(
  run: NameRun,
  hyphens: boolean,
  ask: Ask,
): readonly (readonly [from: number, to: number, likely: Likely[], known: boolean])[] {
  const { words } = run;
  const spans: { from: number; to: number; near: ReturnType<Ask['called']> }[] = [];
  const known: Known[] = [];
  for (let length = Math.min(words.length, LONGEST_NAME); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const to = from + length;
      if (!mayBeName(words, from, to)) continue;
      const near = ask.called(nameKey(words.slice(from, to).map(({ word }) => word)));
      const same = near.filter(({ edits }) => edits === 0);
      if (same.length > 0) known.push({ from, to, entities: new Set(same.map(({ entity }) => entity)) });
      else if (near.length > 0) spans.push({ from, to, near });
    }
  const found: (readonly [number, number, Likely[], boolean])[] = [];
  for (const { from, to, near } of spans) {
    if (known.some((one) => one.from <= from && to <= one.to)) continue;
    if (found.some(([start, end]) => start < to && from < end)) continue;
    // `Karim Salvi`, whose surname is known, is known.
    const here = known.filter((one) => one.from < to && from < one.to);
    const others = near.filter(({ entity }) => !here.some(({ entities }) => entities.has(entity)));
    const likely = likeliest(run, from, to, others, ask);
    if (likely.length > 0) found.push([from, to, likely, false]);
  }
  for (const { from, to, entities } of known) {
    const isWhole = !known.some((one) => one.from <= from && to <= one.to && one.to - one.from > to - from);
    if (to - from < 2 || !isWhole) continue;
    const likely = calledSo(entities, words.slice(from, to), hyphens, ask);
    if (likely.length > 0) found.push([from, to, likely, true]);
  }
  return found;
}

/** In a name: what joins its words, where it is not a blank. */
const HYPHEN = /[-‐‑]/;

/**
 * The entities of some ids, each with the name that some words are; without those that can have no hyphen more or less
 * than the text, as nearly all.
 */
function calledSo(
  ids: ReadonlySet<string>,
  words: readonly NameWord[],
  hyphens: boolean,
  ask: Ask,
): Likely[] {
  const key = nameKey(words.map(({ word }) => word));
  return [...ids].flatMap((id) => {
    const [entity] = ask.definitions('entity', id);
    const facts = entity?.entry.entity;
    const names = facts == null ? [] : namesOf(facts);
    if (!hyphens && !names.some(({ value }) => HYPHEN.test(value))) return [];
    const name = names.find(({ value }) => nameKey(nameWords(value)) === key);
    return entity === undefined || name === undefined ? [] : [{ entity, name: name.value }];
  });
}

/** Begins and ends with a capital, with no title before it, long enough, and no acronym. */
function mayBeName(words: readonly NameWord[], from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || !first.capital || !last.capital) return false;
  if (to - from > 1 && namePrefixes.has(first.word)) return false;
  let letters = 0;
  let acronyms = true;
  for (let at = from; at < to; at++) {
    letters += words[at]?.word.length ?? 0;
    if (words[at]?.acronym === false) acronyms = false;
  }
  return letters >= SHORTEST && !acronyms;
}

/** Of the entities with a name that is near, those that fewest letters part from it; none where they are told apart. */
function likeliest(
  run: NameRun,
  from: number,
  to: number,
  near: ReturnType<Ask['called']>,
  ask: Ask,
): Likely[] {
  const found = new Map<string, Likely>();
  let fewest = 0;
  for (const { entity: id, key, edits } of near) {
    if (found.size > 0 && edits > fewest) break;
    const entity = ask.definitions('entity', id)[0];
    const facts = entity?.entry.entity;
    if (entity === undefined || facts === undefined || facts === null || found.has(id)) continue;
    const name = namesOf(facts).find((one) => isVariant(run, from, to, one, key, facts));
    if (name === undefined) continue;
    fewest = edits;
    found.set(id, { entity, name: name.value });
  }
  const likely = [...found.values()];
  const apart = likely.some(({ entity: { entry } }) =>
    entry.entity?.distinctFrom.some((other) => found.has(other)),
  );
  return apart ? [] : likely;
}

function namesOf({ name, aliases }: EntityFacts): readonly Written<string>[] {
  return name === null ? aliases : [name, ...aliases];
}

/** Whether words of a run are another spelling of a name that is found by `key`, and not another name. */
function isVariant(
  run: NameRun,
  from: number,
  to: number,
  name: Written<string>,
  key: string,
  facts: EntityFacts,
): boolean {
  if (!/\p{Lu}\p{Ll}/u.test(name.value)) return false;
  const all = nameWords(name.value);
  const surname = nameKey(all) !== key;
  const theirs = surname ? all.slice(-1) : all;
  if (nameKey(theirs) !== key) return false;
  const ours = run.words.slice(from, to).map(({ word }) => word);
  const person = facts.type === 'person';
  if (!mayBeginAlike(ours[0] ?? '', theirs[0] ?? '') || !areSpellings(ours, theirs, person)) return false;
  if (ours.length > 1) return true;
  const [word = ''] = ours;
  if (run.opens && run.words.length === 1 && !looksLikeName(word)) return false;
  // Among short names there are many that one letter parts and that are two.
  if (nameEdits(Math.min(word.length, key.length)) === 1 && !differInSpelling(word, key)) return false;
  return person ? isSurname(run, from, facts) : standsAlone(run, from);
}

/** Word by word where there are as many; else they are written as one word and as two. */
function areSpellings(ours: readonly string[], theirs: readonly string[], person: boolean): boolean {
  if (ours.length !== theirs.length)
    return ours.every(({ length }) => length > 2) && editDistance(nameKey(ours), nameKey(theirs), 2) <= 1;
  return ours.every((word, at) => {
    const other = theirs[at] ?? '';
    if (word === other) return true;
    const length = Math.min(word.length, other.length);
    if (length < SHORTEST || spelledSo.has(word) || areForms(word, other, person)) return false;
    const most = nameEdits(length);
    return editDistance(word, other, most) <= most;
  });
}

/**
 * Whether a text elsewhere gives a surname a first name that the entity does not have: reports name people in full
 * once, and by their surname after that.
 */
export function isSomebodyElse(text: string, surname: string, { entity }: Likely): boolean {
  const facts = entity.entry.entity;
  if (facts === null || facts.type !== 'person' || !/^[\p{L}\p{M}]+$/u.test(surname)) return false;
  const firsts = firstNamesOf(facts);
  if (firsts.length === 0) return false;
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + surname.length)) {
    const before = /(?:^|[^\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}]+) $/u.exec(
      text.slice(Math.max(0, at - FIRST_NAME), at),
    );
    const first = before?.[1]?.toLowerCase() ?? '';
    if (first === '' || namePrefixes.has(first) || spelledSo.has(first) || knownBodies.has(first)) continue;
    if (!firsts.some((one) => isNearly(one, first))) return true;
  }
  return false;
}

/** How far before a surname a first name begins. */
const FIRST_NAME = 24;

/** The last word of its run; a first name before it has to be one that the person has. */
function isSurname({ words }: NameRun, at: number, facts: EntityFacts): boolean {
  if (at + 1 < words.length) return false;
  const before = words[at - 1];
  if (before === undefined || !isFirstName(before)) return true;
  const firsts = firstNamesOf(facts);
  return firsts.length === 0 || firsts.some((first) => isNearly(first, before.word));
}

function firstNamesOf(facts: EntityFacts): readonly string[] {
  return namesOf(facts).flatMap(({ value }) => {
    const all = nameWords(value);
    return all.length > 1 ? all.slice(0, -1) : [];
  });
}

function isFirstName({ word, capital, acronym, genitive }: NameWord): boolean {
  return (
    capital && !genitive && !(acronym && word.length > 1) && !namePrefixes.has(word) && !knownBodies.has(word)
  );
}

/** The same first name, an initial of it, or another spelling, where the surname is nearly the same already. */
function isNearly(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  if (!mayBeginAlike(a, b)) return false;
  const most = Math.min(a.length, b.length) < SHORTEST ? 1 : 2;
  return editDistance(a, b, most) <= most;
}

/** With no other name before or after it, but for what a place has: `Orwel Province`. */
function standsAlone({ words }: NameRun, at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  return (
    (before === undefined || !isFirstName(before)) &&
    (after === undefined || !after.capital || placeNouns.has(after.word))
  );
}
