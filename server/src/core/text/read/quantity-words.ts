import { wordList } from './word-list.ts';

export type Comparator =
  | 'exactly'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'fewer-than'
  | 'about'
  | 'nearly'
  | 'range';

/** What stands before a number and bounds it, longest first where one is part of another. */
export const comparatorPhrases: readonly (readonly [phrase: string, comparator: Comparator])[] = [
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['as high as', 'at-most'],
  ['a minimum of', 'at-least'],
  ['a maximum of', 'at-most'],
  ['in excess of', 'more-than'],
  ['at least', 'at-least'],
  ['at most', 'at-most'],
  ['at minimum', 'at-least'],
  ['up to', 'at-most'],
  ['upwards of', 'more-than'],
  ['more than', 'more-than'],
  ['greater than', 'more-than'],
  ['higher than', 'more-than'],
  ['well over', 'more-than'],
  ['just over', 'more-than'],
  ['slightly over', 'more-than'],
  ['fewer than', 'fewer-than'],
  ['less than', 'fewer-than'],
  ['lower than', 'fewer-than'],
  ['just under', 'fewer-than'],
  ['well under', 'fewer-than'],
  ['an estimated', 'about'],
  ['close to', 'about'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['exceeding', 'more-than'],
  ['under', 'fewer-than'],
  ['below', 'fewer-than'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
  ['estimated', 'about'],
  ['~', 'about'],
  ['≈', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['exactly', 'exactly'],
];

/** What stands after a number and bounds it. */
export const trailingComparators: readonly (readonly [phrase: string, comparator: Comparator])[] = [
  ['or more', 'at-least'],
  ['or fewer', 'at-most'],
  ['or less', 'at-most'],
  ['or so', 'about'],
];

/** Lower-case words that a number after them numbers: `day three`, `page 12`. */
export const designators = wordList(
  'day phase series season chapter page pages part section article number version level category type class grade tier line gate ' +
    'room channel step round verse volume paragraph figure table route highway flight act episode no nos top rank ranked seeded ' +
    'aged age ages stage track unit bus lot block district ward precinct appendix annex zone',
);

/** Nouns before which `3-2` is a score or a count of votes. */
export const scoreNouns = wordList(
  'win victory loss defeat draw lead deficit vote ruling decision majority record series scoreline tie',
);

/** Words that end the noun phrase after a number. */
export const phraseEnds = wordList(
  'a an the and or but nor in on at by for from to with without of off into onto over under about after before between through during ' +
    'since until against among across along around near inside outside within toward towards than as if when while where who whom ' +
    'whose which that this these those because so then there here is are was were be been being has have had do does did will ' +
    'would can could may might must shall should not no more less fewer i you he she it we they him her them us me his its their our ' +
    'my your each every all both either ago later earlier alone total away apart up down out already also still only just even now ' +
    'killed wounded injured died said says told say took went came made left became remain remained live lived work worked ' +
    'fell rose lost held met saw fled won ran struck hit broke fought shot sank crossed began stood sat got gave knew found kept brought sent ' +
    'paid sold bought spent flew drove grew burned slept voted ' +
    'dead missing took take takes include including per via amid despite upon beyond behind above below',
);

/** Plural nouns that do not end in s, and what ends a noun phrase as they do. */
export const pluralHeads = wordList(
  'people men women children percent police troops personnel cattle fish aircraft spacecraft teeth feet staff crew media data',
);

/** Spans of time; a number before one may belong to a date. */
export const timeUnits = wordList(
  'second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades century centuries',
);

/** What follows a span of time that locates something: `two days before`. */
export const afterSpanOfTime = wordList(
  'ago before after later earlier prior previously from hence beforehand afterward afterwards',
);

/** What stands before a span of time that locates something: `the past two days`. */
export const beforeSpanOfTime = wordList('last past next previous coming following preceding within');

/** Before `one`, what makes it no count. */
export const beforePronounOne = wordList(
  'no any every each the this that which another some only first last day such not as',
);

/** After `one`, what makes it no count; besides whatever ends a noun phrase. */
export const afterPronounOne = wordList(
  'another day thing side hand way by can should must needs might wonders day night time morning',
);

/** Words before a year. */
export const beforeYear = wordList(
  'in since by of from until till before after during late early mid circa the',
);

export const everyMonth = wordList(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
