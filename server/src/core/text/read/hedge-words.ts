import { wordList } from './word-list.ts';

/** Words that hedge wherever they stand. */
export const plainHedges = wordList(
  'possibly perhaps maybe apparently seemingly allegedly reportedly purportedly supposedly potentially seem seems seemed seeming',
);

export const appearForms = wordList('appear appears appeared');

/** After `appear`, what shows that somebody comes into sight. */
export const afterLiteralAppear = wordList(
  'in on at before with alongside from for during under by here there together alone online after across around next twice once first ' +
    'out up briefly again live virtually beside behind near inside above below within between among outside over every regularly only when',
);

/** Before or after `might`, what makes it strength. */
export const beforeStrength = wordList(
  'the military its their his her our my naval economic air full political all of financial american',
);

/** What he who could did with his senses, or could not do: ability in the past. */
export const afterAbility = wordList('see hear feel smell taste remember afford barely hardly scarcely');

/** Before a modal, what makes it concede: `whoever it may be`, `as it may seem`. */
export const conceding = wordList('whoever whatever whichever wherever whenever however whomever matter');

/** After `alleged`, what shows that somebody alleges. */
export const afterAlleging = wordList(
  'that the a an he she it they we in on his her their its there during this these those last both some many',
);

/** What is somebody's opinion when a `to` follows. */
export const opinions = wordList('thought believed');
