import { contractedWill } from '../words/grammar-words.ts';
import {
  irregularParticiples,
  irregularPastParticiples,
  irregularPasts,
  irregularVerbs,
} from '../words/irregular-verbs.ts';
import { without, wordList } from '../words/word-list.ts';

/** What looks ahead of the day of issue. */
export const ahead = wordList(
  contractedWill,
  "will won't shall ll that'll going scheduled planned plans expects expected expecting due " +
    'slated upcoming forthcoming begins starts opens reopens closes ends resumes meets arrives returns visits hosts launches turns faces plays expires runs intends intend aims hopes tomorrow anticipated projected proposed earmarked pencilled penciled booked',
);

/** What may look ahead, and may not: a date that lies far ahead is then rather the last one. */
export const aheadPerhaps = wordList(
  'must should would may might plan planning expect forecast ahead approaching looming deadline',
);

/**
 * Verbs of saying: what they report may lie ahead, so they tell little of the tense unless they stand close by. Only the
 * forms that tell by themselves that something was said; of most others (`proposed`, `ruled`) the act is what is dated.
 */
export const saying = wordList(
  'said told wrote spoke says tells announced reported added warned confirmed stated tweeted declared testified explained revealed noted ' +
    'insisted predicted pledged vowed promised acknowledged argued claimed suggested indicated',
);

/** Verbs that look back, besides those in -ed. */
export const back = wordList(
  without(
    [...irregularPasts, ...irregularPastParticiples, ...irregularParticiples],
    [...irregularVerbs.keys(), ...saying],
  ),
  "was were wasn't weren't had did didn't has have been done died killed burnt burst cut hit quit spread",
);

/** Verbs and nouns after which an infinitive with `to` looks ahead. */
export const prospective = wordList(
  'agreed agree agrees vowed vows vow promised promises promise pledged pledges pledge plans plan planned planning aims aim hopes hope hoped ' +
    'expected expects expect scheduled due set slated going decided decides decision intends intend intended wants want wanted refused refuses ' +
    'asked asks ordered orders urged urges called calls call forced invited deadline ready poised prepared preparing prepares likely unlikely ' +
    'is are am was were be about have has threatened threatens needs need bid effort efforts demand demanded seeks seek seeking',
);

/** Verbs that put something off to a day that comes: `gave them until Friday`. */
export const deferring = wordList(
  'give gives gave given giving has have extend extends extended set sets postpone postpones postponed delay delays delayed suspend suspended ' +
    'adjourned adjourn closed remain remains deadline time wait hold held in scheduled runs valid open',
);

/** Before a participle in -ed, what keeps it from telling the tense. */
export const beforeParticiple = wordList('be being to get is are');

/** Words in -ed that are no past. */
export const notPast = wordList(
  'hundred sacred naked wicked rugged united embed need indeed speed seed feed proceed exceed succeed agreed breed',
);
