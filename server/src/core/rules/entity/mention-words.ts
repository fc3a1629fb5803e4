import {
  classNouns,
  classPlurals,
  collectiveNouns,
  roleNouns,
} from '../../text/read/attribution/claimer-words.ts';
import { without, wordList } from '../../text/read/words/word-list.ts';

/** Words of names that many names have: by themselves they name nobody. */
export const commonNameWords = wordList(
  'islamic state states united national ministry department forces force army group party front movement council committee republic ' +
    'government federal security military police intelligence general central north south east west northern southern eastern western ' +
    'international institute university office agency association union league authority service services command corps guard guards ' +
    'foreign affairs defence defense interior people democratic revolutionary liberation resistance brigade brigades first new old great ' +
    'president prime minister company bank court press news times post daily wire',
);

/** Small words of names that describe nobody. */
export const emptyNameWords = wordList(
  'unnamed anonymous unidentified some several other certain senior junior former current top high low ranking level local a an the of in at ' +
    'on for to and or with by from who near linked backed led affiliated aligned based own',
);

/** Who such pronouns stand for may be said sentences before. */
export const personPronouns = wordList(
  'he she they him her them his hers their theirs himself herself themselves',
);
export const thingPronouns = wordList('it they them its their theirs itself themselves');

/** Nouns that take up a person named before: `the official`. */
export const personNouns = wordList(
  classNouns,
  roleNouns,
  'ringleader jihadist commander terrorist bomber assailant perpetrator mastermind premier militiaman',
);
/** Nouns that take up several, or people of a kind. */
export const classWords = wordList(classPlurals, 'pair duo trio group team crew squad');
/** Nouns that take up a body. */
export const bodyNouns = wordList(
  without(
    collectiveNouns,
    'state states world west east north south family society population public market markets industry sector town city village nations',
  ),
  'militant jihadist terrorist rebel insurgent country kingdom republic',
);
/** Nouns that take up a place, a building or a thing. */
export const thingNouns = wordList(
  'country city town village province region district area site island territory capital building facility base headquarters ship vessel ' +
    'tanker plane aircraft jet helicopter missile rocket drone weapon device bomb bridge camp airport port hospital plant complex compound',
);

/** What sentences begin with, beside the words of grammar. */
export const plainOpeners = wordList(
  personPronouns,
  thingPronouns,
  'the a an this that these those all both each every no some any many most more few several such another other there here i we you my our your ' +
    'who what whose one two three four five six seven eight nine ten about nearly almost around dozens hundreds thousands last next earlier ' +
    'former new according asked speaking citing adding after',
);

/** What makes a noun take up something named before. */
export const definite = wordList('the this these those both');

/** After `it`, what shows that it stands for nothing: `it seems`, `it was clear that`. */
export const emptyAfterIt = wordList('seems seemed appears appeared remains remained rained');
export const emptyAfterItIs = wordList(
  'clear unclear not likely unlikely possible impossible hard difficult easy important necessary known unknown reported said believed thought too',
);

/** Peoples whose names are not made from those of their countries, by the words that the countries are called. */
export const peopleOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    american: ['us', 'usa', 'america', 'unitedstates', 'unitedstatesofamerica'],
    british: ['uk', 'britain', 'greatbritain', 'unitedkingdom'],
    french: ['france'],
    german: ['germany'],
    dutch: ['netherlands', 'holland'],
    turkish: ['turkey', 'türkiye', 'turkiye'],
    spanish: ['spain'],
    polish: ['poland'],
    danish: ['denmark'],
    swedish: ['sweden'],
    finnish: ['finland'],
    irish: ['ireland'],
    scottish: ['scotland'],
    welsh: ['wales'],
    english: ['england'],
    greek: ['greece'],
    swiss: ['switzerland'],
    norwegian: ['norway'],
    czech: ['czechia', 'czechrepublic'],
    emirati: ['uae', 'unitedarabemirates', 'emirates'],
    saudi: ['saudiarabia', 'ksa'],
    afghan: ['afghanistan'],
    pakistani: ['pakistan'],
    lebanese: ['lebanon'],
    chinese: ['china', 'prc'],
    soviet: ['ussr', 'sovietunion'],
    filipino: ['philippines'],
    belgian: ['belgium'],
    cypriot: ['cyprus'],
    congolese: ['congo', 'drc'],
    korean: ['northkorea', 'southkorea', 'dprk'],
  }),
);
