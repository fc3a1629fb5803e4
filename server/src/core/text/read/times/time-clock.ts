import { isCapital } from '../words/letters.ts';
import { dashes } from '../words/time-words.ts';
import { lowerAt, type Token, touching } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { type TimeContext, type TimeHit, unresolved } from './time-hit.ts';

const HALF = /^[ap]\.?m\.?$/;
const AFTER_FIGURES = wordList("o'clock hrs gmt utc bst cet est edt pst pdt");
const JOINERS = wordList(dashes, 'to and until');
const NOONS = wordList('noon midnight midday');
const BEFORE_NOON = wordList('at by until till before after around about since past near from');
/** What follows minutes and seconds. */
const AFTER_LENGTH = wordList('mark left remaining into long minutes min mins');
/** What stands before them. */
const BEFORE_LENGTH = wordList('in runs ran run lasts lasted clocked runtime length lasting running');
/** Books that are cited by chapter and verse. */
const BOOKS = wordList(
  'genesis exodus leviticus deuteronomy joshua judges ruth samuel kings chronicles job psalm psalms proverbs ecclesiastes isaiah jeremiah ezekiel daniel ' +
    'hosea joel amos micah matthew mark luke john acts romans corinthians galatians ephesians philippians colossians thessalonians timothy hebrews james ' +
    'peter revelation quran surah',
);

/** `22:30`, `5 p.m.`, `5:30 am`, `6-9 p.m.`, `0600 GMT`: no day is named, so none is given. */
export function clockAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const first = clockEnd(tokens, at);
  if (first === undefined) return undefined;
  const dash = JOINERS.has(lowerAt(tokens, first.to));
  const second = dash ? clockEnd(tokens, first.to + 1, true) : undefined;
  // `from 8 to 9 people`: without minutes the last must say that it is a time.
  if (second !== undefined && (second.sure || first.sure))
    return second.sure ? unresolved(at, second.to, 'no-day', 'time.clock') : single(at, first);
  return first.sure ? single(at, first) : undefined;
}

function single(at: number, { to }: { readonly to: number }): TimeHit {
  return unresolved(at, to, 'no-day', 'time.clock');
}

/** `noon` and `midnight` where they tell when. */
export function noonAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  return BEFORE_NOON.has(lowerAt(tokens, at - 1))
    ? unresolved(at, at + 1, 'no-day', 'time.clock')
    : undefined;
}

/** The end of an hour with its minutes; `sure` when it cannot be another figure. */
function clockEnd(
  tokens: readonly Token[],
  at: number,
  second = false,
): { readonly to: number; readonly sure: boolean } | undefined {
  const token = tokens[at];
  if (second && NOONS.has(token?.lower ?? '')) return { to: at + 1, sure: true };
  if (token?.kind !== 'number') return undefined;
  if (token.text.length === 4 && Number(token.text) < 2400) {
    const zone = lowerAt(tokens, at + 1);
    const hours =
      (zone === 'hours' || zone === 'local') &&
      (token.text.startsWith('0') || lowerAt(tokens, at - 1) === 'at');
    if (hours || AFTER_FIGURES.has(zone)) return { to: at + 2, sure: true };
  }
  const hour = Number(token.text);
  if (!(hour <= 24) || token.text.length > 5) return undefined;
  const minutes = Number.isInteger(hour) && hasMinutes(tokens, at);
  const to = minutes ? at + 3 : at + 1;
  const after = lowerAt(tokens, to);
  if (HALF.test(after) || AFTER_FIGURES.has(after)) return { to: to + 1, sure: true };
  if (minutes && isNoHour(tokens, at, to)) return undefined;
  return Number.isInteger(hour) ? { to, sure: minutes } : undefined;
}

/** How long something took, a place in a recording or in a book: `in 2:15`, `the 2:05 mark`, `John 3:16`. */
function isNoHour(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  if (AFTER_LENGTH.has(lowerAt(tokens, to)) || BEFORE_LENGTH.has(before?.lower ?? '')) return true;
  return BOOKS.has(before?.lower ?? '') && isCapital(before);
}

function hasMinutes(tokens: readonly Token[], at: number): boolean {
  const [hour, colon, minutes, next] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (colon?.text !== ':' || minutes?.kind !== 'number' || minutes.text.length !== 2) return false;
  if (!touching(hour, colon) || !touching(colon, minutes) || touching(tokens[at - 1], hour)) return false;
  // `1:12:45` is how long something took.
  return Number(minutes.text) < 60 && !(next?.text === ':' && touching(minutes, next));
}
