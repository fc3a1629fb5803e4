import { STANDS_ALONE } from '../noun-phrases/base-phrases.ts';
import {
  AUXILIARY,
  BE,
  CONTRACTION,
  classOf,
  DETERMINER,
  HAVE,
  isAdverb,
  isGenitive,
  NEGATIVE,
  NUMBER,
  PREPOSITION,
  REPORTING,
  SUBJECT,
  SUBORDINATOR,
} from '../noun-phrases/word-classes.ts';
import { isClosingQuote } from '../words/quotes.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { BASE, PAST, THIRD } from '../words/verb-forms.ts';
import type { CueWord } from './attribution-lexicon.ts';

/** How a verb stands: what belongs to it on its left. */
export interface Stand {
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

/** Goes back from the verb at a token over its auxiliaries and adverbs. */
export function standOf(tokens: readonly Token[], at: number): Stand {
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
  if (!/^(?:all|both|each)$/.test(lowerAt(tokens, at))) return false;
  const noun = tokens[at - 1];
  return noun?.kind === 'word' && ((classOf(noun) & SUBJECT) !== 0 || (classOf(noun) & ~REPORTING) === 0);
}

/** `the reported losses`, `a claim`: the word before shows that the verb form is none. */
export function isNounLike(
  tokens: readonly Token[],
  at: number,
  forms: number,
  { nominal }: CueWord,
): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return (forms & BASE) !== 0;
  const kind = classOf(before);
  if (nominal && before.kind === 'number') return true;
  if ((kind & (DETERMINER | NUMBER)) !== 0) {
    // `some say`, `all three said`
    return (nominal && (forms & THIRD) !== 0) || (!STANDS_ALONE.has(before.lower) && (kind & NUMBER) === 0);
  }
  if (isGenitive(before)) return true;
  if ((kind & PREPOSITION) !== 0 && (kind & SUBORDINATOR) === 0) return true;
  if (before.kind === 'mark' && before.text === '-' && before.end === tokens[at]?.start) return true;
  if (isClosingQuote(tokens, at - 1)) return false;
  return (
    nominal &&
    before.kind === 'mark' &&
    before.text !== ',' &&
    (forms & (BASE | THIRD)) !== 0 &&
    (forms & PAST) === 0
  );
}
