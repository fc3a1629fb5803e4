import { isCapital } from '../words/letters.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import type { NumberHit } from './number-hit.ts';
import { agedNouns, levels, nobody, phraseEnds } from './quantity-words.ts';

const OLDEST = 120;
const AGE = wordList('aged age ages');
const BE = wordList('is was were turned turns turning be being am');
const TURN = wordList('turned turns turning');
/** What a person may have done at an age, told without the word. */
const LIFE = wordList(
  'died dies die dead married retired retires born widowed orphaned killed passed debuted joined enlisted emigrated',
);
const PERSONS = wordList('he she who i');
/** Before `under 18`, who is that young. */
const GROUPS = wordList(
  'children people adults women men those anyone everyone someone kids boys girls youths teenagers voters workers residents patients persons ' +
    'pensioners drivers players pupils students citizens infants',
);
const KIN = wordList(
  'mother father brother sister wife husband son daughter aunt uncle cousin nephew niece grandmother grandfather companion partner friend girlfriend boyfriend ' +
    'fiance fiancee man woman boy girl neighbour neighbor suspect victim driver teacher widow',
);
const BOUNDS = wordList('under over above below');
const UNITS = wordList('year years month months week weeks day days');
/** What may follow an age, besides what ends a noun phrase. */
const WHEN = wordList('next last this today tomorrow yesterday now');
/** How far before `at 84` its verb may stand. */
const REACH = 7;
/** What people do not do at an age below it, or above. */
const YOUNGEST = 5;
const OLD = 110;
/** How far before `at 43` what stands there may be named. */
const LEVEL_REACH = 12;

/** True for the age of a person: `aged 34`, `34-year-old`, `Ana Ruiz, 34,`, `she was 34`, `died at 84`. */
export function isAge(tokens: readonly Token[], number: NumberHit): boolean {
  const { from, to, value } = number;
  if (!(value <= OLDEST)) return false;
  const before = lowerAt(tokens, from - 1);
  if (AGE.has(before) || isAgePhrase(tokens, from, before) || hasOld(tokens, to)) return true;
  if (!Number.isInteger(value)) return false;
  if (isOpenAge(tokens, number, before)) return true;
  const ends = endsPhrase(tokens[to]);
  if (ends && isTold(tokens, number, before)) return true;
  // `Ana Ruiz, 34, a nurse`
  if (number.kind !== 'figures' || (before !== ',' && before !== '(') || !closesAside(tokens[to]))
    return false;
  const person = lowerAt(tokens, from - 2);
  if (isCapital(tokens[from - 2]) || AGE.has(person) || KIN.has(person) || agedNouns.has(person)) return true;
  return value >= YOUNGEST && /(?:er|or|ist)$/.test(person) && !nobody.has(person);
}

/** `45 or older`, `those 18 and over` */
function isOpenAge(tokens: readonly Token[], { to }: NumberHit, before: string): boolean {
  const joiner = lowerAt(tokens, to);
  if (joiner !== 'or' && joiner !== 'and') return false;
  const side = lowerAt(tokens, to + 1);
  return (
    side === 'older' ||
    side === 'younger' ||
    ((side === 'over' || side === 'under' || side === 'up') && GROUPS.has(before))
  );
}

/** `the age of 30`, `the ages of 18 and 29`, `ages from 5 to 9` */
function isAgePhrase(tokens: readonly Token[], from: number, before: string): boolean {
  if (before !== 'of' && before !== 'between' && before !== 'and' && before !== 'to' && before !== 'from')
    return false;
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    if (AGE.has(lowerAt(tokens, at))) return lowerAt(tokens, at - 1) !== '-';
  }
  return false;
}

/** `34-year-old`, `five years old`, `six months of age` */
function hasOld(tokens: readonly Token[], to: number): boolean {
  const unit = lowerAt(tokens, to) === '-' ? to + 1 : to;
  if (!UNITS.has(lowerAt(tokens, unit))) return false;
  const place = lowerAt(tokens, unit + 1) === '-' ? unit + 2 : unit + 1;
  const next = lowerAt(tokens, place);
  return next === 'old' || next === 'olds' || (next === 'of' && lowerAt(tokens, place + 1) === 'age');
}

/** `she was 34`, `turns 60`, `died at 84`, `children under five` */
function isTold(tokens: readonly Token[], { from, to, kind, value }: NumberHit, before: string): boolean {
  const second = lowerAt(tokens, from - 2);
  if (BE.has(before)) {
    if (PERSONS.has(second)) return value > 1;
    if (kind === 'words') return false;
    return TURN.has(before) || (isCapital(tokens[from - 2]) && from > 2 && value > 4);
  }
  if (before === 'just' && BE.has(second)) return PERSONS.has(lowerAt(tokens, from - 3));
  if (BOUNDS.has(before)) return GROUPS.has(second);
  if (before === 'than') return second === 'younger' || second === 'older';
  // `Ruiz, now 61, lives`, `Now 61 and retired, he`
  if (before === 'now')
    return tokens[from - 2]?.kind !== 'word' && (closesAside(tokens[to]) || lowerAt(tokens, to) === 'and');
  if (before !== 'at') return false;
  if (kind === 'figures' && livedBefore(tokens, from)) return true;
  // `at five of the shops`, `at 12 out of 23 sites`
  if (/^(?:of|out)$/.test(lowerAt(tokens, to))) return false;
  return value >= YOUNGEST && value <= OLD && !isLevel(tokens, from);
}

/** True where `at 43` is where something stands, as a price or a share does; whose age it is else, or the hour. */
function isLevel(tokens: readonly Token[], from: number): boolean {
  // `is at 43`, `is now at 43`, `was elected at 43`
  const told = lowerAt(tokens, from - 2);
  if (BE.has(told) || (BE.has(lowerAt(tokens, from - 3)) && !told.endsWith('ed'))) return true;
  for (let at = from - 2; at >= Math.max(0, from - LEVEL_REACH); at--)
    if (levels.has(lowerAt(tokens, at))) return true;
  return false;
}

function closesAside(token: Token | undefined): boolean {
  return token === undefined || /^[,.;)—–―]$/.test(token.text);
}

function livedBefore(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 2; at >= Math.max(0, from - REACH); at--)
    if (LIFE.has(lowerAt(tokens, at))) return true;
  return false;
}

function endsPhrase(token: Token | undefined): boolean {
  if (token === undefined) return true;
  if (token.kind === 'mark') return token.text !== '%' && token.text !== '-' && token.text !== '°';
  return (
    token.kind === 'word' && (WHEN.has(token.lower) || (phraseEnds.has(token.lower) && token.lower !== 'per'))
  );
}
