import { wordList } from '../../text/read/words/word-list.ts';

/** Words that negate the verb behind their `to`. */
export const withTo = wordList(
  'fail fails failed decline declines declined refuse refuses refused neglected neglects unable yet',
);

/** Negatives of all kinds: where one stands, what is positive in grammar may be meant as a denial. */
export const negatives = wordList(
  'no not never nor none nobody nothing neither nowhere cannot without hardly scarcely barely unable lack lacks lacked lacking ' +
    'absent absence deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting decline declines ' +
    'declined declining fail fails failed failing failure prevent prevents prevented stop stops stopped block blocks blocked blocking ' +
    'ban bans banned halt halts halted end ends ended ending cease ceased suspend suspended cancel cancelled canceled postpone ' +
    'postponed abandon abandoned avoid avoided avoids refrain refrained stopping preventing false falsely untrue lie lies dismiss ' +
    'dismisses dismissed dispute disputes disputed rule ruled impossible unlikely little few rather instead except zero against ' +
    'oppose opposes opposed opposing boycott boycotts boycotted skip skips skipped miss misses missed missing shun shuns shunned ' +
    'withhold withholds withheld silent silence',
);

/** Before the negated verb, what makes the negation partial: `not all`, `not every`. */
export const partial = wordList('all every everyone everybody everything many much only just merely until');

/** After the negated verb, what says that it came about after all: `did not open until noon`. */
export const afterAll = wordList('until till before unless');
