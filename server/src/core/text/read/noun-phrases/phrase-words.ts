import * as grammar from '../words/grammar-words.ts';
import { irregularPastParticiples, irregularPasts, irregularVerbs } from '../words/irregular-verbs.ts';
import { magnitudes, smallNumbers, tens, vagueNumbers } from '../words/number-words.ts';
import { dayWords, months, weekdays } from '../words/time-words.ts';
import { without, wordList } from '../words/word-list.ts';

/*
 * The words of the classes in `word-classes.ts`. Several of them bear the names of the closed classes and are wider.
 */

/** Words that open a noun phrase, and nothing of it stands before them. */
export const determiners = wordList(
  grammar.articles,
  grammar.demonstratives,
  grammar.possessives,
  'each every some any no another such both all many several most few more fewer other either neither enough numerous various whose',
);

export const numberWords = wordList(
  smallNumbers.keys(),
  tens.keys(),
  magnitudes.keys(),
  vagueNumbers.keys(),
  'half',
);

/** What can stand before a determiner or number and belong to the phrase. */
export const predeterminers = wordList(
  'all both half many such most some several only at least about nearly almost the these those next last first past other top final',
);

export const prepositions = wordList(
  grammar.prepositions,
  grammar.particles,
  'since until before after as because',
);

/** Prepositions that tie a noun phrase to the noun before it. */
export const joiningPrepositions = wordList(
  'of in at for from to on with near inside outside within against behind under by between like',
);

export const subordinators = wordList(
  without(grammar.subordinators, 'whose'),
  without(grammar.looseSubordinators, 'till like'),
  'that so',
);

export const conjunctions = wordList(grammar.conjunctions, 'plus');

export const modals = wordList(grammar.modals, grammar.negatedModals, "'ll 'd ought");

export const doing = wordList(grammar.finiteDo, grammar.negatedDo);
export const having = wordList(grammar.finiteHave, grammar.negatedHave, 'having');
export const being = wordList(
  grammar.finiteBe,
  grammar.nonFiniteBe,
  grammar.negatedBe,
  'get got gets getting',
);

export const negatives = wordList("not never no n't neither nor hardly");

export const subjectPronouns = wordList(
  grammar.subjectPronouns,
  grammar.neutralPronouns,
  grammar.indefinitePersons,
  'there who nobody',
);
export const objectPronouns = wordList(
  grammar.objectPronouns,
  grammar.neutralPronouns,
  grammar.reflexivesOfOthers,
  'her',
);

/** Words of time, manner and degree that stand between subject and verb, or between verb and content. */
export const adverbs = wordList(
  grammar.middleAdverbs,
  grammar.reflexivesOfOthers,
  'today yesterday tomorrow tonight first further instead meanwhile however therefore thus nevertheless nonetheless indeed before ' +
    'afterwards afterward earlier ago recently sometimes simply either together much more overnight elsewhere onstage back repeatedly ' +
    'flatly out aloud loud anew initially separately additionally',
);

/** Verbs without a form in `-ed`, and common ones whose form alone tells that a clause has its verb. */
export const plainVerbs = wordList(
  // What is a base, a noun or an adjective as often tells nothing.
  without([...irregularPasts, ...irregularPastParticiples], [...irregularVerbs.keys(), 'bit', 'bound']),
  'put cut set hit seemed ' +
    'means mean starts start started starts stop stopped stops keeps keep seems appears remains needs wants makes takes gives goes comes becomes ' +
    'gets brings lives owns includes contains requires exists depends belongs lies tends allows involves faces poses sees knows says ' +
    'believes thinks want need know make take give go come become bring seem appear remain belong exist depend',
);

export const calendarWords = wordList(
  weekdays.keys(),
  without(months.keys(), 'may'),
  dayWords.keys(),
  'week month year weekend morning afternoon evening night noon midnight ago',
);

/** What stands before a calendar word and goes with it. */
export const beforeCalendar = wordList(
  'on last this late early in earlier next past that since by every the',
);

/** Where something is said: `in a statement`, `at a news conference`. */
export const occasions = wordList(
  'time moment statement interview letter conference briefing report speech email tweet post memo call remarks address article note testimony video ' +
    'message column release interviews comments hearing meeting rally',
);

/** Nouns and names in -ed or -ing. */
export const notVerbForms = wordList(
  'united ring king wing sing ping bing ming ying jed red need seed bed speed breed deed feed weed shed ahmed mohammed muhammad mohamed hamed saeed rashed khaled fred ted ed ned jared ' +
    'alfred allied armed wed wounded injured unnamed accused spring thing something anything nothing everything ' +
    'morning evening string being building meeting beijing sterling sibling hearing briefing ruling finding funding housing ' +
    'training bombing shooting warning filing polling banking beginning neighboring neighbouring ' +
    'visiting acting sitting outgoing incoming retired hundred sacred',
);
