import { wordList } from '../../text/read/words/word-list.ts';

/** Adverbs of possibility among the hedges. */
export const possibilities = wordList('possibly perhaps maybe potentially');

/** Adverbs among the hedges that leave a thing to somebody else’s word. */
export const reports = wordList('allegedly reportedly purportedly supposedly');

/** Adjectives that do the same. */
export const suspicions = wordList(
  'suspected purported supposed apparent presumed unconfirmed unverified rumoured rumored',
);

/** Before and after `possible`, what makes it a measure of effort, or a condition: `as soon as possible`, `if possible`. */
export const beforeOtherPossible = wordList(
  'as if where whenever wherever everything anything all best every',
);

/** What makes `possible` no estimate: `made it possible`. */
export const enabling = wordList('make makes made making becomes become became');

/** What people do who fear something. */
export const fears = wordList(
  'fear fears feared fearing worry worries worried worrying concern concerned dread dreads dreaded afraid anxious',
);
