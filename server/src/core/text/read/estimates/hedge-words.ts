import { finiteBe, nonFiniteBe, subjectPronouns } from '../words/grammar-words.ts';
import { dayWords, weekdays } from '../words/time-words.ts';
import { without, wordList } from '../words/word-list.ts';

/** Words that hedge wherever they stand. */
export const plainHedges = wordList(
  'possibly perhaps maybe apparently seemingly allegedly reportedly purportedly supposedly potentially seem seems seemed seeming',
);

export const appearForms = wordList('appear appears appeared');

/** After `appear`, what shows that somebody comes into sight. */
export const afterLiteralAppear = wordList(
  'in on at before with alongside from for during under by here there together alone online after across around next twice once first ' +
    'out up briefly again live virtually beside behind near inside above below within between among amid outside over every regularly only ' +
    'when where while elsewhere last this onstage unannounced frequently sporadically overnight',
  weekdays.keys(),
  dayWords.keys(),
);

/** After `might`, what cannot follow the modal: there it is the noun. */
export const afterStrength = wordList(
  'of and or to in on at against abroad over for with from into that which is are was were has had will can but than as along alone ' +
    'behind',
);

/** Before the noun `might`. */
export const beforeStrength = wordList(
  'the its their his her our my your this that such military naval economic air full political industrial financial all of and with by',
);

/** What one could do with the senses, the mind or the body: ability in the past, where a person is the subject. */
export const perceiving = wordList(
  'see hear feel smell taste remember recall sense tell understand imagine read write speak swim walk count',
);

/** After `could`, what says that somebody was not able, or just able. */
export const afterAbility = wordList('afford barely hardly scarcely never no only');

export const personalPronouns = wordList(subjectPronouns, 'you who');

/** Before a modal, what makes it concede or take in everything: `whoever it may be`, `as it may seem`, `all she could`. */
export const conceding = wordList('whoever whatever whichever wherever whenever however whomever matter');

/** After `only`, what begins a condition. */
export const afterOnly = wordList('when if with by in on at after between during once where');

/** Words in a rule, where `may not` forbids. */
export const ruleWords = wordList(
  'law laws rule rules constitution decree statute statutes regulation regulations treaty terms charter act ordinance code bylaws ' +
    'guidelines permit permits permission licence license licences licenses visitors members unless without ban bans prohibits forbids ' +
    'forbidden allowed ruled clause article policy agreement conditions',
);

/** Words that open a rule's subject: `no foreigner may own land`, `only members may vote`. */
export const ruleSubjects = wordList('no only nobody none each');

/** After `you may`, what says that it is so rather than that you are allowed to. */
export const afterYouMay = wordList(
  'have be not find think feel wonder need want well already still never even remember know',
);

/** After a capital `May` in a headline, what makes it the verb. */
export const afterHeadlineMay = wordList(
  'be have not never soon still yet well also face lose win get go become need see take make cost lead help hurt end',
);

/** Before the verb `alleged`: its subject, or what makes it a perfect. */
export const beforeVerb = wordList(
  'i you he she it we they who which that has have had lawsuit suit complaint indictment report petition filing memo letter prosecution ' +
    'statement article newspaper paper union government opposition company lawyer prosecutor also',
);

/** Words in -s, or with a capital, that are no subjects of it. */
export const notSubjects = wordList(
  'as is was his its this various numerous previous serious the a an in on of for with by several one two three four five six seven ' +
    'eight nine ten dozens hundreds many some most other another new more all both no any former',
);

/** After `alleged`, what shows that somebody alleges. */
export const afterAlleging = wordList(
  'that the a an he she it they we in on his her their its there during this these those last both some many and but by',
);

/** What is somebody's opinion when `to be` follows. */
export const opinions = wordList('thought believed understood');

/** Before such a word, what makes it passive. */
export const nonActive = wordList(without(finiteBe, 'am'), nonFiniteBe);
