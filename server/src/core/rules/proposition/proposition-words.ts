import { formsOf } from '../../text/read/words/reporting-forms.ts';
import { wordList } from '../../text/read/words/word-list.ts';

/** The forms of verbs that do nothing but report: `said`, not `warned` or `announced`, which are acts of their own. */
export const sayingWords = wordList(
  formsOf(
    wordList('say state report claim tell add note assert allege maintain insist mention remark write'),
  ),
  ['according to'],
);

/** Pronouns, and what stands for a genitive, that a sentence by itself does not explain. */
export const openPronouns = wordList('he she it they we i you his her its their our my your');

/** Those of them before which a noun may have any capital. */
export const ofOthers = wordList('his her its their');

/** The same, where a verb follows: `this means that`, not `this bridge`. */
export const pointers = wordList('this that these those');

/** What may follow a pointer that is no article. */
export const afterPointer = wordList(
  'is was are were has have had will would can could may might must should does did do means meant shows showed happened led',
);

/** Words that count from the day somebody writes. */
export const fromToday = /\b(?:yesterday|today|tonight|tomorrow|ago|last|next|this|past|coming)\b/i;

/** Right before a weekday that is a date. */
export const beforeWeekday =
  /\b(?:on|last|this|next|since|until|till|by|from|before|after|late|early|of|between)\s+$/i;
