import { failing } from '../../text/read/clauses/negation-words.ts';
import {
  articles,
  demonstratives,
  finiteBe,
  finiteDo,
  finiteHave,
  modals,
  negatedAuxiliaries,
  nonFiniteBe,
  prepositions,
} from '../../text/read/words/grammar-words.ts';
import { wordList } from '../../text/read/words/word-list.ts';

/**
 * Words that two propositions need not share to say the same of one thing, one of them with a “not”: those that only
 * hold a sentence together, and those that negate it.
 */
export const setAside = wordList(
  articles,
  demonstratives,
  finiteBe,
  nonFiniteBe,
  finiteHave,
  finiteDo,
  modals,
  negatedAuxiliaries,
  prepositions,
  failing,
  'not never no nor neither none nobody nothing unable having doing and or that its their his her any yet ever already',
);
