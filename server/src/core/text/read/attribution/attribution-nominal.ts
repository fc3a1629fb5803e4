import { baseStart, type Phrase } from '../noun-phrases/base-phrases.ts';
import {
  CONJUNCTION,
  classOf,
  DETERMINER,
  isGenitive,
  isVerbal,
  NUMBER,
  REPORTING,
  SUBJECT,
  VERB,
} from '../noun-phrases/word-classes.ts';
import { isCapital } from '../words/letters.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { adjunctEnd } from './attribution-adjuncts.ts';
import { add, isOwn, type Search } from './attribution-hit.ts';
import { type CueWord, NOUN } from './attribution-lexicon.ts';
import { speakerAfter } from './attribution-speaker.ts';

/** `Oslo's claim that`, `NATO calls for`, `his warning that` */
export function readNoun(search: Search, at: number, { noun, plural }: CueWord): boolean {
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
    (next === 'to' && (noun & NOUN['to-have']) !== 0 && /^(?:have|be)$/.test(lowerAt(tokens, at + 2))) ||
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

/** `NATO calls for`, `a WHO recommendation that`: the capitals before the noun. */
function compoundHolder(tokens: readonly Token[], last: number): Phrase | undefined {
  let from = last;
  while (from > 0 && isCapital(tokens[from - 1]) && (classOf(tokens[from - 1]) & DETERMINER) === 0) from--;
  return (classOf(tokens[from]) & (SUBJECT | CONJUNCTION)) !== 0 ? undefined : { from, to: last + 1 };
}
