import { wordList } from '../words/word-list.ts';

/** Superlatives that rank: what they say of one thing they deny of all others. */
export const superlatives = wordList(
  'worst best deadliest bloodiest largest biggest smallest greatest gravest highest lowest heaviest strongest weakest fiercest ' +
    'harshest longest shortest oldest youngest earliest fastest slowest richest poorest safest toughest hardest wealthiest busiest ' +
    'costliest boldest sharpest steepest hottest coldest wettest driest tallest deepest widest closest bitterest darkest finest ' +
    'broadest cruellest cruelest farthest furthest foremost mightiest loudest wildest rarest simplest easiest sole only',
);

/** Before a superlative: it ranks among all that there are. */
export const beforeSuperlative = wordList('the its their his her');

/** After `most`, what makes it a number of things, or no ranking. */
export const afterOtherMost = wordList('of part recent recently likely up votes seats points goals people');

/** After `the only`, what counts or points rather than ranks. */
export const afterOtherOnly = wordList('thing question problem then when if after');

/** After `best` or the like, what makes it a name or a set phrase. */
export const afterSetSuperlative = wordList(
  'man effort efforts way practice practices interest interests friend friends judgement judgment convenience discretion purpose risk bet',
);

/** What makes `first` a rank in all time rather than the beginning of a row. */
export const openEnds = wordList('ever since history');

/** After `first`, what makes it a part of a row or a set phrase. */
export const afterOtherFirst = wordList(
  'of is was being thing things half quarter week weeks day days month months year years hour hours minute minutes phase round stage part floor lady minister ' +
    'name aid responders responder class person place instance page degree glance sight step lieutenant secretary deputy vice two three ' +
    'four five six few',
);
