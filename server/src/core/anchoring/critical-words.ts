/**
 * Words that change what a sentence claims when they come, go or change: figures in words, parts of dates, negation and
 * modality. English; in lower case as they stand in folded text, where an apostrophe cuts a word in two (`can't`).
 */
const LISTS = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million',
  'millions billion billions trillion dozen dozens half third quarter quarters twice double triple percent first second',
  'fourth fifth single both several few many most least under over about nearly almost around approximately',
  'january february march april june july august september october november december jan feb mar apr jun jul aug sep',
  'sept oct nov dec monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow',
  'no not never none nobody nothing neither nor without cannot unable fail fails failed refuse refuses refused deny',
  'denies denied lack lacks lacked don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn mustn',
  'may might can could shall should will would must ought likely unlikely probably possibly perhaps allegedly reportedly',
  'apparently presumably certainly possible probable impossible alleged suspected',
];

/** Words that begin sentences so often that a capital there makes no name of them. */
const BEGINNINGS =
  'a an the this that these those it its he she they we you i his her their our your my there here in on at by for from to of with as but and or so if when while after before since until although though because however also all some any each every more other others another what who which where how why once then now during according';

const CRITICAL = new Set(LISTS.join(' ').split(' '));
const BEGINNING = new Set(BEGINNINGS.split(' '));

/** Whether a word carries a figure, a date, a negation or a modal, or is written as a name. */
export function isCritical(word: string, beginsSentence: boolean): boolean {
  if (/\p{N}/u.test(word)) return true;
  const lower = word.toLowerCase();
  if (CRITICAL.has(lower)) return true;
  if (lower === word || !/^\p{Lu}/u.test(word)) return /\p{Lu}/u.test(word);
  // “May” and “March” stand in the list anyway; whoever begins a sentence may be who it is about.
  return !(beginsSentence && BEGINNING.has(lower));
}
