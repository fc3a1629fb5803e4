import { wordList } from '../words/word-list.ts';

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

/** Those that are a subject wherever a clause begins. */
export const wholeSubjects = wordList('everyone everybody everything all every many much');

/** After `no`, what makes it affirm, or no subject. */
export const afterAffirmingNo = wordList(
  'question doubt wonder matter fewer less more sooner later better worse thanks',
);

/** After `there is no`, what makes it affirm. */
export const afterAffirmingThereNo = wordList('question doubt wonder denying');

/** What, beside prepositions, does not stand between an auxiliary and its `not`. */
export const notBetween = wordList('that to and but or');
