import { wordList } from './word-list.ts';

/** After `not`, what makes it no negation of the verb. */
export const afterOtherNot = wordList('only least to');

/** Verbs that negate what follows their `to`. */
export const failing = wordList(
  'failed fails fail declined declines decline refused refuses refuse neglected neglects',
);

/** Subjects that negate by themselves. */
export const negativeSubjects = wordList('nobody none nothing neither');

/** After `not` as the beginning of a subject. */
export const afterSubjectNot = wordList(
  'everyone everybody everything all every many much one a single even enough',
);

/** After `no`, what makes it affirm, or no subject. */
export const afterAffirmingNo = wordList(
  'question doubt wonder matter fewer less more sooner later better worse thanks',
);

/** After `there is no`, what makes it affirm. */
export const afterAffirmingThereNo = wordList('question doubt wonder denying');

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
