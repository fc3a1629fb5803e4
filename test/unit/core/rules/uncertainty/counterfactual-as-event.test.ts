import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime, port } from './port.ts';

const CODE = 'uncertainty/counterfactual-as-event';

describe(CODE, () => {
  it('fires alone on what could, would or might have happened', () => {
    for (const [text, proposition] of [
      ['The guards could have stopped the fire.', 'The guards stopped the fire.'],
      ['Without the pumps the ferry would have sunk.', 'The ferry sank.'],
      ['A spark might have lit the oil.', 'A spark lit the oil.'],
      ['With a second boat the crew could easily have been rescued.', 'A second boat rescued the crew.'],
      ['The pilot could’ve turned the ship.', 'The pilot turned the ship.'],
    ] as const)
      expectAt(CODE, port({ text, kind: '⟦event⟧', proposition }));
  });

  it('shows the words in the reports, from a claim in another file', () => {
    const [finding] = expectAt(
      CODE,
      port({
        text: 'The guards could have stopped the fire.',
        kind: '⟦event⟧',
        proposition: 'The guards stopped the fire.',
        other: { text: 'The guards would have stopped the fire with one hose more.' },
      }),
    );
    assert.deepEqual(
      finding?.related.map(({ uri, span }) => `${uri.split('/').pop()} ${span.start}-${span.end}`),
      ['courier.txt 11-29', 'tide.txt 11-29'],
    );
  });

  it('leaves what happened alone, though something else in the sentence did not', () => {
    for (const [text, proposition] of [
      ['The guards caught a man who could have burned the mill.', 'The guards caught a man.'],
      ['The ferry sank in waves that would have sunk a tanker.', 'The ferry sank.'],
      ['The guards have stopped the fire.', 'The guards stopped the fire.'],
      ['The owner would have to sell the mill, and sold it.', 'The owner sold the mill.'],
    ] as const)
      expectClean(port({ text, kind: 'event', proposition, appearance: 'polarity: positive' }));
  });

  it('leaves assessments alone, and a text beside another that says it happened', () => {
    const parts = {
      text: 'The guards could have stopped the fire.',
      proposition: 'The guards stopped the fire.',
    };
    expectClean(port({ ...parts, kind: 'assessment' }));
    expectClean(port({ ...parts, kind: 'event', other: { text: 'The guards stopped the fire.' } }));
  });

  it('can be waived', () => {
    expectClean(
      port({
        text: 'The guards could have stopped the fire.',
        kind: 'event',
        proposition: 'The guards stopped the fire.',
        claim: [`waive: [ { rule: ${CODE}, reason: The next sentence says that they did. } ]`],
      }),
    );
  });

  it('is mended by making it an assessment', () => {
    const fixed = expectFixed(
      port({
        text: 'The guards could have stopped the fire.',
        kind: 'event',
        proposition: 'The guards stopped the fire.',
        appearance: 'certainty: certain',
      }),
      'Make it an assessment',
    );
    assert.match(fixed, /kind: assessment/);
    assert.match(fixed, /certainty: possible/);
  });

  it('takes time linear in the length of a sentence', function () {
    this.timeout(30_000);
    assertCheckedInLinearTime('could have been never ', { kind: 'event', proposition: 'The port closed.' });
  });
});
