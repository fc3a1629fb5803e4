import type { EstimatedWords } from '../../../core/rules/uncertainty/estimates.ts';
import { formsOf } from '../../../core/text/read/words/reporting-forms.ts';
import { lowerAt, type Token } from '../../../core/text/read/words/tokens.ts';
import { wordList } from '../../../core/text/read/words/word-list.ts';

/** What somebody does by saying something (PLOVER, CAMEO), as `act` records it. */
export type Act = 'claim' | 'deny' | 'accuse' | 'threaten' | 'demand' | 'reject' | 'promise' | 'comment';

/** Verbs that do what they say. */
const ACTS: readonly (readonly [act: Act, forms: ReadonlySet<string>])[] = [
  ['deny', formsOf(wordList('deny'))],
  ['accuse', formsOf(wordList('accuse blame'))],
  ['threaten', formsOf(wordList('threaten'))],
  ['demand', formsOf(wordList('demand urge'))],
  ['reject', formsOf(wordList('reject dismiss'))],
  ['promise', formsOf(wordList('promise vow pledge'))],
  ['comment', formsOf(wordList('condemn praise criticize criticise denounce lament hail complain'))],
];

/** The same with the word behind them. */
const PHRASES: readonly (readonly [act: Act, verb: ReadonlySet<string>, next: ReadonlySet<string>])[] = [
  ['demand', formsOf(wordList('call')), wordList('for on')],
  ['claim', formsOf(wordList('claim take')), wordList('responsibility credit')],
];

/** Verbs of saying that tell more of the speaker than that it was said; what they say, they stand for. */
const STANDS: readonly (readonly [act: Act, forms: ReadonlySet<string>])[] = [
  ['claim', formsOf(wordList('claim assert allege insist maintain'))],
  [
    'comment',
    formsOf(wordList('announce declare describe emphasize emphasise stress state repeat reiterate')),
  ],
];

/** Before a verb's form they make something else of it: `to demand`, `a threatened strike`. */
const NO_VERB_BEHIND = wordList('to the an a this that its their his her of whose no');

/**
 * The act of speech that words tell of; null where they only report what was said.
 * @param told those of the words that tell what is so
 */
export function actOf({ words, tokens, reading }: EstimatedWords, told: readonly Token[]): Act | null {
  for (const [at, { lower }] of tokens.entries()) {
    if (at === 0 || NO_VERB_BEHIND.has(lowerAt(tokens, at - 1))) continue;
    for (const [act, verb, next] of PHRASES)
      if (verb.has(lower) && next.has(lowerAt(tokens, at + 1))) return act;
    for (const [act, forms] of ACTS) if (forms.has(lower)) return act;
  }
  for (const { cueSpan, claimerSpan } of reading.attribution) {
    if (claimerSpan === null) continue;
    const cue = words.slice(...cueSpan).toLowerCase();
    for (const [act, forms] of STANDS) if (forms.has(cue)) return act;
  }
  const isQuoted = reading.quotations.some(({ kind }) => kind === 'direct');
  return isQuoted ? quotedAct(told) : null;
}

/** What somebody undertakes or asks for in their own words: `“We will find them,”` `“… must leave,”` */
function quotedAct(told: readonly Token[]): Act | null {
  for (const [at, { lower }] of told.entries()) {
    if (lower === 'must' || lower === 'should') return 'demand';
    if (lower === 'will' && /^(?:we|i)$/.test(lowerAt(told, at - 1))) return 'promise';
  }
  return null;
}
