import { phrases } from '../../text/read/words/phrases.ts';
import { formsOf } from '../../text/read/words/reporting-forms.ts';
import { pluralOf } from '../../text/read/words/verb-forms.ts';
import { wordList } from '../../text/read/words/word-list.ts';

/**
 * Why a word says more than the fact.
 *
 * - `factive`: it makes what follows true, or a fault (`admitted that`, `falsely`, `the fact that`)
 * - `pejorative`: it judges whom or what it names (`puppets`, `shamelessly`)
 */
export type Load = 'factive' | 'pejorative';

/** Factive wherever they stand. */
const factiveVerbs = wordList('confess refute debunk pretend');

/** Factive where what follows says so; hospitals admit patients, and teams concede goals. */
const openVerbs = wordList('admit concede');
const afterOpenVerbs =
  'that responsibility guilt defeat involvement wrongdoing error errors fault mistake mistakes failure failures having being ' +
  'damage losses casualties killings crimes violations abuses complicity knowledge blame fraud corruption negligence weakness ' +
  'firing striking killing shelling bombing attacking using supplying training taking making knowing lying';

/** Factive before `that`. */
const verbsBeforeThat = wordList('reveal expose realise realize');

const factivePhrases = [
  'the fact that',
  'falsely',
  'wrongly',
  'wrongfully',
  'rightly',
  'undeniably',
  'obviously',
  'of course',
  'so-called',
  'under the pretext',
  'cover up',
  'covers up',
  'covered up',
  'covering up',
  'cover-up',
];

const pejorativeNouns = wordList(
  'puppet stooge lackey minion mouthpiece thug goon tyrant despot fanatic bloodbath butchery farce sham charade',
);

const pejoratives = wordList(
  'henchman henchmen crony cronies bully bullies coward cowards cowardly heinous barbaric barbarous despicable disgraceful shameful shameless ' +
    'shamelessly savagely ruthless ruthlessly brazen brazenly infamous notorious evil vile sinister outrageous whitewash whitewashed whitewashing',
);

/** The words and phrases that load a sentence. */
export const loadedWords = phrases<Load>([
  ...each(formsOf(factiveVerbs), 'factive'),
  ...each(
    [...formsOf(openVerbs)].flatMap((form) => afterOpenVerbs.split(' ').map((after) => `${form} ${after}`)),
    'factive',
  ),
  ...each(
    [...formsOf(verbsBeforeThat)].map((form) => `${form} that`),
    'factive',
  ),
  ...each(factivePhrases, 'factive'),
  ...each(
    [...pejorativeNouns].flatMap((noun) => [noun, pluralOf(noun)]),
    'pejorative',
  ),
  ...each(pejoratives, 'pejorative'),
]);

/** After a word of the list, what makes it a thing: `a puppet theatre`, `an evil eye`. */
export const afterThing = wordList('theatre theater theatres theaters show shows eye');

function each(words: Iterable<string>, load: Load): [string, Load][] {
  return [...words].map((word) => [word, load]);
}
