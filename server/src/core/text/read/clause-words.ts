import { wordList } from './word-list.ts';

/** Words that open a clause which is not the main one. */
export const subordinators = wordList(
  'because although though while whilst whereas if unless when whenever where wherever who whom which whose whether why how what ' +
    'whatever whoever whichever lest',
);

/** Those that ask, at the head of a question. */
export const askers = wordList('who whom which whose why how what when where');

/** Those that stand for the noun before them; the verb may follow at once. */
export const relatives = wordList('who which that what whoever whatever');

/** Those that are prepositions or adverbs as well. */
export const looseSubordinators = wordList('as since after before until till than once like');

export const prepositions = wordList(
  'of by with for at in on from about to beyond into against between among under over through during within without despite upon ' +
    'near around across amid per via inside outside behind above below toward towards like than except including regarding',
);

export const conjunctions = wordList('and but or nor yet so then');

/** Conjunctions that after a comma open a main clause. */
export const starters = wordList('but yet so nor');

/** Nouns before a subject that tell the time or the manner rather than take a relative clause. */
export const clauselessNouns = wordList(
  'time times day days week weeks month months year years night morning evening end moment fact case way point weekend today yesterday',
);

/** What a clause without a pronoun can belong to: `all they did`. */
export const wholes = wordList('everything all anything something nothing everyone someone');

/** Pronouns that are the subject of such a clause. */
export const barePronouns = wordList('i you he she it we they nobody');

/** What may stand between a verb of saying and its `that`: `announced last month that`. */
export const saidWhen = wordList(
  'month week year night morning afternoon evening weekend spring summer autumn fall winter monday tuesday wednesday thursday friday ' +
    'saturday sunday yesterday today later earlier recently publicly repeatedly again',
);
