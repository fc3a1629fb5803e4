import { personTitles } from '../attribution/claimer-words.ts';
import { wordList } from '../words/word-list.ts';

/** Articles that are part of a name in one spelling and left out in the next: `al-Sudani`, `el Sisi`, `ash-Sharif`. */
export const nameArticles = wordList('al el ul ar as ash at an ad az the');

/** The same where nothing but the article can be meant, also without a hyphen after it. */
export const plainArticles = wordList('al el ul the');

/** Small words within names of people. */
export const nameParticles = wordList(
  'al el ul bin ibn bint abu umm de da di del della dos du la le van von der den ter ben y',
);

/** Small words within names of bodies; an article may follow. */
export const nameConnectors = wordList('of for');

/** What stands before a name and is none. */
export const namePrefixes = wordList(
  personTitles,
  'sayyid sayed seyed sayyed hajj haji hajji mullah mulla shaykh shaikh sheik grand supreme prime first chief foreign defence defense interior ' +
    'finance former then late acting ex brig brigadier cmdr cpl pvt marshal field crown state mx st saint dame eng engr hujjat hojjatoleslam ' +
    'premier pm msgr monsignor',
);

/** What follows the name of a place and makes it the name of another. */
export const placeNouns = wordList(
  'province city governorate district region county state airport base port harbour harbor road street university hospital crossing border camp',
);
