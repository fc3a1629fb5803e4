import { baseEnd, type Phrase } from '../noun-phrases/base-phrases.ts';
import { opensClause, phraseBefore } from '../noun-phrases/noun-phrases.ts';
import { ADVERB, CALENDAR, classOf, isJoint, PREPOSITION, SUBJECT } from '../noun-phrases/word-classes.ts';
import { isCapital } from '../words/letters.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { isWholeName } from './attribution-speaker.ts';
import { isSpeaker } from './identification.ts';

/** How many appositions may stand in a row. */
const LONGEST_CHAIN = 8;

/** The name or office that a phrase behind a comma is in apposition to, at the head of them all. */
export function holderOf(tokens: readonly Token[], phrase: Phrase): Phrase | undefined {
  let found: Phrase | undefined;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const next = nextHolder(tokens, found ?? phrase);
    if (next === undefined) break;
    found = next;
  }
  return found;
}

function nextHolder(tokens: readonly Token[], phrase: Phrase): Phrase | undefined {
  const mark = phrase.from - 1;
  if (mark <= 0 || !isInsertionMark(tokens, mark)) return undefined;
  const first = tokens[phrase.from];
  if ((classOf(first) & SUBJECT) !== 0) return undefined;
  const apposition = first?.kind === 'number' || !isCapital(first) || isShortPlace(tokens, phrase);
  if (!apposition) return undefined;
  const holder = phraseBefore(tokens, mark);
  if (
    holder === undefined ||
    !opensClause(tokens, holder.from) ||
    (classOf(tokens[holder.from - 1]) & PREPOSITION) !== 0 ||
    (classOf(tokens[holder.from]) & (SUBJECT | ADVERB)) !== 0
  )
    return undefined;
  if ((classOf(tokens[holder.to - 1]) & CALENDAR) !== 0) return undefined;
  if (tokens[holder.to - 1]?.kind === 'number' || isFronted(tokens, holder)) return undefined;
  return holder;
}

function isFronted(tokens: readonly Token[], phrase: Phrase): boolean {
  const first = lowerAt(tokens, phrase.from);
  return first === 'meanwhile' || first === 'yesterday' || first === 'today';
}

/** `R-Texas`, `Texas`: one or two capitals. */
function isShortPlace(tokens: readonly Token[], phrase: Phrase): boolean {
  return phrase.to - phrase.from <= 4 && tokens[phrase.from + 1]?.text === '-';
}

/** A comma, dash or bracket behind which the clause goes on. */
export function isInsertionMark(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark?.kind !== 'mark') return false;
  return (
    mark.text === ',' ||
    mark.text === '—' ||
    mark.text === '―' ||
    mark.text === ')' ||
    ((mark.text === '–' || mark.text === '-') && !isJoint(tokens, at))
  );
}

/** `the group's lawyer, Ida Berg, said`: an office and the name behind its comma. */
export function withName(tokens: readonly Token[], phrase: Phrase): Phrase {
  const head = tokens[phrase.to - 1];
  if (
    tokens[phrase.to]?.text !== ',' ||
    (isCapital(head) && head?.text !== 'CEO') ||
    head?.lower.endsWith('s') !== false
  )
    return phrase;
  if (!isSpeaker(tokens, phrase)) return phrase;
  const name = baseEnd(tokens, phrase.to + 1);
  const closed = tokens[name]?.text === ',' && name - phrase.to >= 3 && name - phrase.to <= 7;
  return closed && isWholeName(tokens, phrase.to + 1, name) ? { from: phrase.from, to: name } : phrase;
}
