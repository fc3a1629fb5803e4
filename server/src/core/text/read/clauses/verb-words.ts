import {
  articles,
  contractedModals,
  contractions,
  demonstratives,
  finiteBe,
  finiteDo,
  finiteHave,
  middleAdverbs,
  modals,
  objectPronouns,
  possessives,
  reflexivesOfOthers,
  relativeContractions,
} from '../words/grammar-words.ts';
import { irregularPastParticiples, irregularPasts } from '../words/irregular-verbs.ts';
import { formsOf, reportingForms } from '../words/reporting-forms.ts';
import { mindAdjectives } from '../words/reporting-nouns.ts';
import { timeUnitNames, weekdays } from '../words/time-words.ts';
import { without, wordList } from '../words/word-list.ts';

/** Auxiliaries in a finite form, alone or joined to their subject: where one stands there is a clause. */
export const finiteAuxiliaries = wordList(
  finiteBe,
  finiteHave,
  finiteDo,
  modals,
  contractions,
  relativeContractions,
  contractedModals,
  'let',
);

/** Finite auxiliaries that carry no clause of their own after `to` or another auxiliary. */
export const bareAuxiliaries = wordList('have had do let need dare');

/** Pasts that are participles too, but of verbs without an object, and so finite wherever they stand. */
const finitePasts = wordList('said stood thought sat slept felt got meant');

/** Irregular pasts that are no participles: finite wherever they stand. */
export const plainPasts = wordList(irregularPasts, finitePasts);

/** Irregular pasts that may be participles as well. */
export const mixedPasts = wordList(without(irregularPastParticiples, finitePasts), 'sued');

/** What a verb's object begins with; after a form in -ed it tells the past from the participle. */
export const objectOpeners = wordList(
  articles,
  demonstratives,
  possessives,
  objectPronouns,
  reflexivesOfOthers,
  'that it all some any no nothing everything what two three several many most both such',
);

/** Nouns in -s that are no verbs before a subject: `for years the army has not`. */
export const timeNouns = wordList(
  [...timeUnitNames.keys()].filter((name) => name.endsWith('s')),
  [...weekdays.keys()].map((name) => `${name}s`),
  'times mornings',
);

/** What stands before a noun. */
export const determiners = wordList(articles, demonstratives, possessives, 'that some any no every');

/** Adjectives whose clause gives what somebody thinks. */
export const contentAdjectives = wordList(mindAdjectives, 'clear');

/** Verbs, participles and adjectives whose clause gives what somebody says, thinks or finds. */
export const contentVerbs = wordList(
  without(reportingForms('free', 'clause', 'that', 'bare', 'thought'), 'finding feeling'),
  // They tell what somebody knows, hopes or decides.
  formsOf(
    wordList(
      'know hope learn realize realise mean see understand decide decree notice point regret remember verify wish',
    ),
  ),
  'hear heard expect expects expected repeat repeated learnt belief guarantee guaranteed guarantees',
  // Forms that are nouns as often, but rarely right before a clause.
  'claim claims claiming report reports reporting state states stating judge judges estimate estimates project promise promises promising ' +
    'vow vows pledge pledging fear fears fearing worry worries worrying show shows showing rule rules guess figure suspect suspects ' +
    'hint hints find finds feel feels caution cautions notes noting remark reply replying warn warning tweets',
);

/** Verbs that take a hearer before such a clause: `told reporters that`. */
export const tellingVerbs = wordList(
  // A form in -ing more often belongs to the noun before it.
  [...reportingForms('object')].filter((form) => !form.endsWith('ing')),
  'telling warn warns warning promises showed shows taught pointed points',
);

/** Words after a pronoun that are no verbs. */
export const notVerbs = wordList(
  'not all both each who which that and or but no one too soon once here there however instead rather quite very first later today ' +
    'himself herself itself themselves almost perhaps maybe therefore hence twice',
);

/** Adverbs that may stand before a verb, beside those in -ly. */
export const adverbs = wordList(middleAdverbs, 'so all both');
