import { formsOf } from '../words/reporting-forms.ts';
import { wordList } from '../words/word-list.ts';

/** Before `means`, what makes it draw a conclusion. */
export const beforeMeans = wordList('this that which it');

/** Verbs by which something speaks for what it does not say. */
export const inferring = formsOf(wordList('indicate imply suggest'));

/** What cannot propose, so that after its `suggest` there is a clause. */
export const evidence = wordList(
  'image images imagery footage video videos photo photos photograph photographs evidence data figure figures report reports document ' +
    'documents record records finding findings result results test tests poll polls survey surveys study studies sign signs estimate ' +
    'estimates analysis intelligence remains traces reporting indications',
);

/** Modals that tell of what did not happen when `have` follows. */
export const unrealModals = wordList("could would might couldn't wouldn't mightn't");
export const unrealContractions = wordList("could've would've might've");

/** Participles that are no forms of other verbs. */
export const auxiliaryParticiples = wordList('been had done become');

/** Between a modal and its verb. */
export const withinVerb = wordList(
  'not never also only even still otherwise easily well just perhaps probably',
);

/** Before `would`, what makes it tell of a rule, a plan or a past: `a bill that would`, `who would`. */
export const beforeOtherWould = wordList(
  'that who which and or but he she i we you they nobody none neither nor',
);

/** After `would`, what makes it no forecast: `would not say`, `would later become`. */
export const afterOtherWould = wordList(
  'not never later like rather often regularly usually sometimes always go become have prove soon eventually then',
);

/** Before `if`, what makes it ask. */
export const open = wordList(
  'unclear uncertain unknown clear known certain see wonder wonders ask asks asked doubt doubts',
);
