import { conjunctions, neutralPronouns, subjectPronouns } from '../words/grammar-words.ts';
import { seasons, weekdays } from '../words/time-words.ts';
import { wordList } from '../words/word-list.ts';

/** Subordinators that ask, at the head of a question. */
export const askers = wordList('who whom which whose why how what when where');

/** Subordinators that stand for the noun before them; the verb may follow at once. */
export const relatives = wordList('who which that what whoever whatever');

/** Conjunctions after which the clause, or another one of its kind, goes on. */
export const clauseConjunctions = wordList(conjunctions, 'so');

/** Conjunctions that after a comma open a main clause. */
export const starters = wordList('but yet so nor');

/** Nouns before a subject that tell the time or the manner rather than take a relative clause. */
export const clauselessNouns = wordList(
  'time times day days week weeks month months year years night morning evening end moment fact case way point weekend today yesterday',
);

/** What a clause without a pronoun can belong to: `all they did`. */
export const wholes = wordList('everything all anything something nothing everyone someone');

/** Pronouns that are the subject of such a clause. */
export const barePronouns = wordList(subjectPronouns, neutralPronouns, 'nobody');

/** What may stand between a verb of saying and its `that`: `announced last month that`. */
export const saidWhen = wordList(
  weekdays.keys(),
  seasons.keys(),
  'month week year night morning afternoon evening weekend yesterday today later earlier recently publicly repeatedly again',
);
