import assert from 'node:assert/strict';
import { readSuperlatives } from '../../../../../../server/src/core/text/read/estimates/superlatives.ts';
import { tokenize } from '../../../../../../server/src/core/text/read/words/tokens.ts';

function superlatives(sentence: string): string[] {
  return readSuperlatives(tokenize(sentence)).map(([start, end]) => sentence.slice(start, end));
}

describe('superlatives', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['It was the worst storm in years.', 'the worst'],
    ['She is the only pilot who can land there.', 'the only'],
    ['It is their only well.', 'their only'],
    ['The mill is the valley’s largest employer.', 'largest'],
    ['It is one of the most dangerous straits.', 'the most dangerous'],
    ['She was the first woman to lead the court.', 'the first'],
    ['It was the first raid since May.', 'the first'],
    ['That is the first time in 20 years that it rained.', 'the first'],
    ['It was the first-ever vote.', 'the first'],
    ['The first wave hit the quay.'],
    ['The first two weeks were dry.'],
    ['They first met in the most recent war.'],
    ['It was his first trip to the coast.'],
    ['Most of the crew and most passengers left.'],
    ['The most votes went to the mayor.'],
    ['It took at least a day, at most two, and at best none.'],
    ['The only question is when.'],
    ['It’s only rain, and that’s best left to your best judgement.'],
    ['The first is hard to find.'],
    ['It is the most up-to-date chart.'],
    ['Only the mayor can close it, and only at night.'],
    ['The Deadliest Catch ran on television.'],
    ['He was the best man at the wedding.'],
    ['The forest in the west is of interest.'],
  ];
  for (const [sentence, ...expected] of cases)
    it(`reads “${sentence}”`, () => {
      assert.deepEqual(superlatives(sentence), expected);
    });
});
