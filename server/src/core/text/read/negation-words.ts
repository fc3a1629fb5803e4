import { wordList } from './word-list.ts';

/** Verbs that carry `not`. */
export const auxiliaries = wordList(
  "is are was were am be been has have had do does did will would can could may might must should shall it's that's he's she's there's " +
    "what's who's they're we're you're i'm they've we've i've you've he'd she'd they'd we'd i'd he'll she'll they'll we'll i'll it'll let's need dare",
);

/** Verbs with `not` in them. */
export const negatedAuxiliaries = wordList(
  "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't mightn't mustn't " +
    "shouldn't shan't needn't ain't",
);

/** After `not`, what makes it no negation of the verb. */
export const afterOtherNot = wordList('only just merely simply least to');

/** Verbs that negate what follows their `to`. */
export const failing = wordList(
  'failed fails fail declined declines decline refused refuses refuse neglected neglects',
);

/** Subjects that negate. */
export const negativeSubjects = wordList('nobody none neither');

/** After `not` as a subject. */
export const afterSubjectNot = wordList('everyone everybody all every many much one a');

/** After `no`, what makes it affirm. */
export const afterAffirmingNo = wordList('question doubt wonder matter');

/** Words that open a clause which is not the main one. */
export const subordinators = wordList(
  'because although though while whereas if unless when whenever where wherever who whom which whose whether why how what whatever ' +
    'whoever once lest',
);

/** The same, which are prepositions as well. */
export const looseSubordinators = wordList('as since after before until till than');

export const prepositions = wordList('like of after before with by for at in on from about to beyond');

/** Verbs and nouns whose `that` gives what somebody says, thinks or finds. */
export const contentVerbs = wordList(
  'believe believes believed belief thought think thinks know knows knew showed shows show found finds find fear fears feared hope ' +
    'hopes hoped estimate estimates estimated assessed assesses judged concerned worried convinced certain sure clear learned realized ' +
    'agreed stressed emphasized underlined indicates indicated indicate revealed reveals disclosed maintained maintains contended ' +
    'promise warning claim claims report reports statement',
);
