import assert from 'node:assert/strict';
import { read } from '../../../../../../server/src/core/text/read/read.ts';

/** The words of likelihood in a sentence as `words = band`, or `words = why there is none`. */
function likelihoods(sentence: string): string[] {
  return read(sentence).likelihood.map(
    ({ span, term, reason }) => `${sentence.slice(...span)} = ${term ?? `(${reason})`}`,
  );
}

describe('words of likelihood', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['The convoy will likely turn back before dark.', 'likely = likely'],
    ['The dam will probably hold.', 'probably = likely'],
    ['It is highly likely that the tunnel was known.', 'highly likely = very-likely'],
    ['A second strike is very unlikely.', 'very unlikely = very-unlikely'],
    ['Rain is unlikely to stop the march.', 'unlikely = unlikely'],
    ['It is unlikely Minsk will answer.', 'unlikely = unlikely'],
    ['The fire was almost certainly set on purpose.', 'almost certainly = almost-certain'],
    ['There is a roughly even chance of a runoff.', 'roughly even chance = roughly-even-chance'],
    ['There is almost no chance of a pardon.', 'almost no chance = almost-no-chance'],
    ['The chances of a thaw are remote.', 'remote = almost-no-chance'],
    ['Aid has not reached remote villages.'],
    ['Young drivers are more likely to crash.', 'more likely = (comparative)'],
    ['The north is most likely to lose power.', 'most likely = (comparative)'],
    ['It was twice as likely to fail.', 'as likely = (comparative)'],
    ['The two rivals formed an unlikely alliance.', 'unlikely = (idiom)'],
    ['They made for unlikely neighbours.', 'unlikely = (idiom)'],
    ['In the unlikely event of a leak, leave by the stairs.', 'unlikely = unlikely'],
    ['Among likely voters the gap is wider.', 'likely = (idiom)'],
    ['Among likely Labour voters the gap is wider.', 'likely = (idiom)'],
    ['The likely Labour leader spoke.', 'likely = likely'],
    ['It is not almost certain.', 'almost certain = (negated)'],
    ['The probable cause of the fire was a lamp.', 'probable = likely'],
    ['Police had probable cause.', 'probable = (idiom)'],
    ['A deal is not likely this year.', 'likely = (negated)'],
    ["That isn't very likely.", 'very likely = (negated)'],
    ['The odds of a deal are roughly even.', 'roughly even = roughly-even-chance'],
    ['Bookmakers put the chances at about even.', 'about even = roughly-even-chance'],
    ['The chances are even that the strike goes on.', 'even = roughly-even-chance'],
    ['The odds are not even.', 'even = (negated)'],
    ['The odds are even longer in the east.'],
    ['The chances are even if the coach is wrong.'],
    ['The two squads are roughly even.'],
    ['Teams with a good chance are roughly even in points.'],
    ['The risk of a leak is remote.', 'remote = almost-no-chance'],
    ['The odds are long and the mine is remote.'],
    ['The likelier reading is a broken pump.', 'likelier = (comparative)'],
    ['It is no longer likely that they agree.', 'likely = (negated)'],
    ['A raid is not considered likely.', 'likely = (negated)'],
    ['The minister is certain of victory and sees a chance.'],
    ['See https://example.org/likely/unlikely for more.'],
  ];
  for (const [sentence, ...expected] of cases) {
    it(sentence, () => assert.deepEqual(likelihoods(sentence), expected));
  }

  it('takes in the words of a project as it does its own', () => {
    const rules = { likelihood: { 'a good chance': 'likely', doubtful: 'unlikely' } } as const;
    const terms = (sentence: string) =>
      read(sentence, { rules }).likelihood.map(({ term, reason }) => term ?? reason);
    assert.deepEqual(terms('There is A good chance of rain, though snow is doubtful.'), [
      'likely',
      'unlikely',
    ]);
    assert.deepEqual(terms('A truce is more doubtful than war, and probably far.'), [
      'comparative',
      'likely',
    ]);
    assert.deepEqual(read('A truce is doubtful.').likelihood, []);
  });

  it('gives the band in per cent', () => {
    assert.deepEqual(read('Snow is likely.').likelihood[0]?.band, [55, 80]);
  });
});
