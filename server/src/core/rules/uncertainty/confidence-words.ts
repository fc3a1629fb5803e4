import { wordList } from '../../text/read/words/word-list.ts';

/** Levels of confidence of ICD 203, and what is written for them. */
export const levels = wordList('low moderate medium high');

/** After `confidence`, what makes it something else. */
export const afterOtherConfidence = wordList(
  'vote votes measure measures building interval intervals motion trick trickster',
);

/** How many words may stand between `confidence` and its level: `our confidence in this is only moderate`. */
export const REACH = 5;
