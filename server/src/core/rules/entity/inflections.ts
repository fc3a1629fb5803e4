import { knownBodies, peoples } from '../../text/read/attribution/claimer-words.ts';
import {
  conjunctions,
  looseSubordinators,
  middleAdverbs,
  prepositions,
  subordinators,
} from '../../text/read/words/grammar-words.ts';
import { months, weekdays } from '../../text/read/words/time-words.ts';
import { without, wordList } from '../../text/read/words/word-list.ts';

/** Words with a capital that are spelt as they are: peoples, countries, days, and what sentences begin with. */
export const spelledSo = wordList(
  peoples,
  without(knownBodies, 'hezbollah hizballah hamas daesh fatah houthis tehran teheran kyiv kiev'),
  months.keys(),
  weekdays.keys(),
  prepositions,
  subordinators,
  looseSubordinators,
  conjunctions,
  middleAdverbs,
  'americans russians ukrainians iranians palestinians syrians indians germans africans arabs europeans mexicans canadians australians ' +
    'egyptians jordanians libyans tunisians moroccans algerians serbs greeks turks poles danes swedes finns swiss irish scottish welsh ' +
    'danish finnish hungarian bulgarian romanian czech serbian croatian albanian armenian georgian azerbaijani kazakh uzbek tajik turkmen kyrgyz ' +
    'yemeni jordanian libyan tunisian moroccan algerian nigerian kenyan somali ugandan rwandan congolese south north east west southern northern ' +
    'eastern western central christian christians muslim muslims jewish islamic islamist shiite shia sunni sunnis shiites kurdish there their these ' +
    'those other others several another however meanwhile according officials forces soldiers police state states united national',
);

/** Endings that make one word of another: `Iraq`, `Iraqi`, `Iraqis`. */
const ADDED = wordList('s es i is n ns an ans ian ians ese ish ite ites ic');
/** Endings of names of places and peoples that stand for each other: `Argentina`, `Argentine`. */
const EXCHANGED = wordList(ADDED, 'a e o os y ia ine ean eans t ts cy ism ist ists');
const SHORTEST_STEM = 4;

/** Whether two words are forms of one rather than two spellings: a plural, or a people after its country. */
export function areForms(a: string, b: string, person: boolean): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short))
    return ADDED.has(long.slice(short.length)) || (!person && EXCHANGED.has(long.slice(short.length)));
  if (person) return false;
  let stem = 0;
  while (stem < short.length && short[stem] === long[stem]) stem++;
  return stem >= SHORTEST_STEM && EXCHANGED.has(short.slice(stem)) && EXCHANGED.has(long.slice(stem));
}

/** Letters that are written for one sound at the head of a name, depending on who transcribes it. */
const ALIKE = ['aeiou', 'kqc', 'qg', 'jy', 'jg', 'sz', 'wv', 'yi', 'ckh', 'dz'];

export function mayBeginAlike(a: string, b: string): boolean {
  const [first = '', other = ''] = [a.charAt(0), b.charAt(0)];
  return first === other || ALIKE.some((letters) => letters.includes(first) && letters.includes(other));
}
