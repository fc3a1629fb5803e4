import {
  articles,
  conjunctions,
  contractions,
  demonstratives,
  finiteBe,
  finiteDo,
  finiteHave,
  looseSubordinators,
  modals,
  negatedAuxiliaries,
  nonFiniteBe,
  particles,
  personalPronouns,
  possessives,
  prepositions,
  subordinators,
} from '../words/grammar-words.ts';
import { irregularPasts } from '../words/irregular-verbs.ts';
import { wordList } from '../words/word-list.ts';

/** How a figure bounds what it counts. */
export type Comparator =
  | 'exactly'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'fewer-than'
  | 'about'
  | 'nearly'
  | 'range';

/** What stands before a number and bounds it. */
export const leadingComparators: readonly (readonly [phrase: string, comparator: Comparator])[] = [
  ['a minimum of', 'at-least'],
  ['minimum of', 'at-least'],
  ['at least', 'at-least'],
  ['at minimum', 'at-least'],
  ['at the very least', 'at-least'],
  ['as few as', 'at-least'],
  ['as little as', 'at-least'],
  ['as low as', 'at-least'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['as high as', 'at-most'],
  ['as long as', 'at-most'],
  ['a maximum of', 'at-most'],
  ['maximum of', 'at-most'],
  ['at most', 'at-most'],
  ['at the most', 'at-most'],
  ['up to', 'at-most'],
  ['in excess of', 'more-than'],
  ['north of', 'more-than'],
  ['upwards of', 'more-than'],
  ['upward of', 'more-than'],
  ['more than', 'more-than'],
  ['greater than', 'more-than'],
  ['higher than', 'more-than'],
  ['larger than', 'more-than'],
  ['longer than', 'more-than'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['exceeding', 'more-than'],
  ['topping', 'more-than'],
  ['surpassing', 'more-than'],
  ['exceed', 'more-than'],
  ['exceeds', 'more-than'],
  ['exceeded', 'more-than'],
  ['surpass', 'more-than'],
  ['surpasses', 'more-than'],
  ['surpassed', 'more-than'],
  ['topped', 'more-than'],
  ['fewer than', 'fewer-than'],
  ['less than', 'fewer-than'],
  ['lower than', 'fewer-than'],
  ['smaller than', 'fewer-than'],
  ['shorter than', 'fewer-than'],
  ['south of', 'fewer-than'],
  ['under', 'fewer-than'],
  ['below', 'fewer-than'],
  ['just shy of', 'fewer-than'],
  ['just short of', 'fewer-than'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['an approximate', 'about'],
  ['close to', 'about'],
  ['in the region of', 'about'],
  ['on the order of', 'about'],
  ['in the order of', 'about'],
  ['somewhere around', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
  ['~', 'about'],
  ['≈', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['approaching', 'nearly'],
  ['nearing', 'nearly'],
  ['virtually', 'nearly'],
  ['exactly', 'exactly'],
  ['precisely', 'exactly'],
];

/** Before such a phrase, what belongs to it: `well over`. */
export const comparatorAdverbs = wordList('well just slightly only significantly far considerably');

/** What stands after a number and bounds it. */
export const trailingComparators: readonly (readonly [phrase: string, comparator: Comparator])[] = [
  ['or more', 'at-least'],
  ['or above', 'at-least'],
  ['or higher', 'at-least'],
  ['or greater', 'at-least'],
  ['and above', 'at-least'],
  ['-plus', 'at-least'],
  ['plus', 'at-least'],
  ['or fewer', 'at-most'],
  ['or less', 'at-most'],
  ['or below', 'at-most'],
  ['or so', 'about'],
  ['-odd', 'about'],
  ['odd', 'about'],
];

/** Lower-case words that a number after them numbers: `day three`, `page 12`. */
export const designators = wordList(
  'day phase series season chapter page pages part section article articles number numbers version level category type class grade tier line gate ' +
    'room channel step round verse volume paragraph figure table route highway flight act episode no nos top rank ranked seeded ' +
    'aged age ages stage track unit bus lot block district ward precinct appendix annex zone week game resolution platform ' +
    'court terminal runway interstate pier suite apartment clause paragraphs sections heat lane pool ' +
    'exit camp size psalm question reactor silo checkpoint locker cell hut shaft carbon uranium plutonium cesium caesium strontium form rule title amendment proposition ' +
    'bill schedule brigade battalion regiment squadron division platoon corps force agent car bomber symphony sonata concerto opus',
);

/** Designators that are also verbs or nouns with a figure of their own: `block 12 trucks`. */
export const looseDesignators = wordList(
  'stage track block rank act round line figure lot bus top step pool lane heat suite ranked question form rule title ' +
    'bill schedule force car agent division',
);

/** What holds in front of a number that counts, at the head of a sentence, where any word has a capital: `Another 5`. */
export const beforeCounts = wordList(
  'another other further additional all only just even also still now then today yesterday tomorrow first last next overall ' +
    'add take use mix cut boil stir bring',
);

/** What is said of a level, a price or a share: after it `at 43` is a figure; otherwise an age or an hour. */
export const levels = wordList(
  'stand stands stood standing remain remains remained remaining put puts putting estimate estimates estimated value values valued price prices priced ' +
    'trade trades traded trading close closes closed closing sell sells sold selling cap capped set sets setting hold holds held peak peaks peaked rate rates rated ' +
    'rank ranks ranked keep keeps kept fix fixed level levels hover hovers hovered hovering sit sits sat sitting toll index share shares rating ratings ' +
    'approval temperature temperatures inflation unemployment average averaged averages averaging count counts counted number numbers total totals ratio ' +
    'record recorded measured poll polls polled polling quote quoted quotes pegged pegs placed clocked limit limited maximum minimum strength open opens opened ' +
    'finish finished finishes settle settled settles dollar euro pound yen oil gold stock stocks yield yields pulse figure figures forecast forecasts',
);

/** Nouns that tell who has the age between commas behind them, besides those in -er, -or and -ist. */
export const agedNouns = wordList(
  'twins teenager teen teens youngster toddler baby couple pair nurse cook guard pilot coach',
);

/** Nouns in -er and -or that are nobody. */
export const nobody = wordList(
  'number order paper power water figure river letter quarter corner matter centre center cover tower door floor minister',
);

/** Nouns before which `3-2` is a score or a count of votes. */
export const scoreNouns = wordList(
  'win victory loss defeat draw lead deficit vote votes ruling decision majority record series scoreline tie advantage split margin rout triumph',
);

/** Verbs and nouns after which `3 to 5` is a score or a count of votes. */
export const scoreVerbs = wordList(
  'vote voted votes voting won win wins lost lose loses beat beats defeated defeat score scored ruled lead leads led trail trailed drew passed approved',
);

/** After which `from 3 to 5` is a range; otherwise something went from the one to the other. */
export const rangeVerbs = wordList(
  'range ranges ranged ranging last lasts lasted lasting vary varies varied varying anywhere estimates estimated sized priced prices aged sentences terms',
);

/** What a number before a name makes an address. */
export const streetWords = wordList(
  'street st avenue ave road rd boulevard blvd lane drive square court plaza terrace parade highway way crescent close',
);

/** Verbs and adverbs of change: in `fell 5 to 38` the first is by how much, the second to where. */
export const changeWords = wordList(
  'fell rose up down gained lost dropped climbed added slid jumped increased decreased declined slipped surged tumbled shed edged advanced grew shrank plunged soared ' +
    'rising falling fall rise higher lower cut raised lowered reduced',
);

/** Makers and makes whose number is the name of a model: `Boeing 737 flights`. */
export const modelNames = wordList(
  'boeing airbus embraer bombardier antonov tupolev ilyushin cessna douglas iphone ipad galaxy pixel windows android playstation xbox ' +
    'model mark mk type typ leopard abrams challenger falcon soyuz apollo ariane voyager gemini sputnik porsche peugeot bmw audi fiat formula ' +
    'fortune ftse dax nasdaq stoxx nikkei sensex csi cac s&p euro area radio channel studio group g unesco top division catch fahrenheit',
);

/** Words that end the noun phrase after a number. */
export const phraseEnds = wordList(
  articles,
  demonstratives,
  possessives,
  personalPronouns,
  finiteBe,
  nonFiniteBe,
  finiteHave,
  finiteDo,
  modals,
  negatedAuxiliaries,
  contractions,
  prepositions,
  particles,
  conjunctions,
  subordinators,
  looseSubordinators,
  'that so there here not no more less fewer each every all both either ago later earlier alone total away apart already also still ' +
    'only just even now including dead missing take takes include includes said say says ' +
    'killed wounded injured died told made left remained remain lived live worked work lost held met fled won struck hit fought shot ' +
    'crossed stood sat got found kept brought sent paid sold bought spent burned slept voted',
  irregularPasts,
);

/** Plural nouns that do not end in s, and what ends a noun phrase as they do. */
export const pluralHeads = wordList(
  'people men women children percent police troops personnel cattle fish aircraft spacecraft teeth feet staff crew media data',
);

/** Before `one`, what makes it no count. */
export const beforePronounOne = wordList(
  'no any every each the this that which another first last day such as some',
);

/** Times of which `one` may be some time or other (`one day he left`), */
export const countedDays = wordList('day night morning');

/** and what shows it to be counted (`in one day`). */
export const beforeCountedOne = wordList('in within only just for than least another every per');

/** After `one-`, what it counts: `a one-day strike`, not `a one-off`. */
export const afterHyphenOne = wordList(
  'day hour minute second week month year mile kilometre kilometer metre meter man woman person people member vote seat story storey bedroom room page goal point ' +
    'game match party child fifth third half quarter tenth eighth sixth dollar euro pound ton tonne lane word term run stroke shot set',
);

/** After `one`, what makes it no count; besides whatever ends a noun phrase. */
export const afterPronounOne = wordList(
  'another day thing side hand way by can should must needs might wonders night time morning point stage moment fell afternoon evening',
);
