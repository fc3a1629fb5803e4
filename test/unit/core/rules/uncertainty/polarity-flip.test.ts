import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime, BROOK, port } from './port.ts';

const CODE = 'uncertainty/polarity-flip';
const positive = 'polarity: ⟦positive⟧';
const negative = 'polarity: ⟦negative⟧';

describe(CODE, () => {
  it('fires on a claim that affirms what its quote denies', () => {
    for (const [text, proposition] of [
      ['The crew did not leave the ship.', 'The crew left the ship.'],
      ['The guards failed to prevent the fire.', 'The guards prevented the fire.'],
      ['The owner declined to name the buyer.', 'The owner named the buyer.'],
      ['The pumps have been unable to drain the mine.', 'The pumps drained the mine.'],
      ['No ferry has reached the island.', 'A ferry reached the island.'],
      ['Nobody was hurt in the fire.', 'People were hurt in the fire.'],
      ['The mine is no longer open.', 'The mine is open.'],
    ] as const) {
      expectAt(CODE, port({ kind: 'event', text, proposition, appearance: positive }));
      expectAt(CODE, port({ kind: 'event', text, proposition, quote: `⟦${JSON.stringify(text)}⟧` }));
    }
  });

  it('fires on a claim that denies what its quote affirms, in its polarity or in its words', () => {
    const text = 'The crew left the ship at once.';
    expectAt(
      CODE,
      port({ kind: 'event', text, proposition: 'The crew left the ship.', appearance: negative }),
    );
    expectAt(
      CODE,
      port({
        kind: 'event',
        text,
        proposition: 'The crew did not leave the ship.',
        quote: `⟦${JSON.stringify(text)}⟧`,
      }),
    );
  });

  it('fires on what is denied twice, in the proposition and by the polarity', () => {
    expectAt(
      CODE,
      port({
        kind: 'event',
        text: 'The crew did not leave the ship.',
        proposition: 'The crew did not leave the ship.',
        appearance: negative,
      }),
    );
  });

  it('judges each report by itself and shows what it denies, from a claim in another file', () => {
    const [finding, ...others] = expectAt(
      CODE,
      port({
        kind: 'event',
        text: 'The crew left the ship.',
        proposition: 'The crew left the ship.',
        other: { text: 'The crew never left the ship.', appearance: positive },
      }),
    );
    assert.deepEqual(others, []);
    assert.match(finding?.related[0]?.uri ?? '', /tide\.txt$/);
  });

  it('is content where the polarity or the proposition carries the negation', () => {
    const text = 'The crew did not leave the ship.';
    expectClean(
      port({ kind: 'event', text, proposition: 'The crew left the ship.', appearance: 'polarity: negative' }),
    );
    expectClean(port({ kind: 'event', text, proposition: 'The crew did not leave the ship.' }));
    expectClean(port({ kind: 'event', text: 'The crew left.', proposition: 'The crew left.' }));
    const yet = 'The new quay has yet to open.';
    expectClean(port({ kind: 'state', text: yet, proposition: yet }));
  });

  it('leaves it to the checks of the format where the polarity cannot be read', () => {
    for (const appearance of ['polarty: negative', 'polarity: no way']) {
      const parts = { text: 'The crew did not leave the ship.', proposition: 'The crew left the ship.' };
      const found = allFindings(openProject(port({ kind: 'event', ...parts, appearance })));
      assert.deepEqual(
        found.map(({ finding }) => finding.code.split('/')[0]),
        ['schema'],
      );
    }
  });

  it('leaves a negation alone that is of something else', () => {
    for (const [text, proposition] of [
      ['The fire, which hurt four men, did not reach the mill.', 'The fire hurt four men.'],
      ['The guards did not know who lit the fire that hurt four men.', 'The fire hurt four men.'],
      ['The crew left the ship and did not return.', 'The crew left the ship.'],
      ['The fire did not reach the mill but burned the barn.', 'The fire burned the barn.'],
    ] as const)
      expectClean(port({ kind: 'event', text, proposition }));
  });

  it('leaves opposites, delays and parts alone', () => {
    for (const [text, proposition] of [
      ['The talks did not bring a deal.', 'The talks ended without a deal.'],
      ['The mill does not have power.', 'The mill lacks power.'],
      ['The shop did not open until noon.', 'The shop opened at noon.'],
      ['Not all sailors returned.', 'Some sailors returned.'],
    ] as const)
      expectClean(port({ kind: 'event', text, proposition }));
    expectClean(
      port({
        kind: 'event',
        text: 'The talks collapsed.',
        proposition: 'The talks succeeded.',
        appearance: 'polarity: negative',
      }),
    );
    expectClean(
      port({
        kind: 'event',
        text: 'The union voted against the plan.',
        proposition: 'The union voted for the plan.',
        appearance: 'polarity: negative',
      }),
    );
  });

  it('takes a low likelihood for a denial too', () => {
    const parts = {
      kind: 'assessment',
      text: 'The crew will not leave the ship.',
      proposition: 'The crew leaves the ship.',
    };
    expectClean(port({ ...parts, appearance: 'likelihood: very-unlikely' }));
    expectAt(CODE, port({ ...parts, appearance: positive }));
  });

  it('leaves statements alone, whose speakers may deny what they like', () => {
    expectClean(
      port({
        kind: 'statement',
        text: 'Ada Brook said the crew did not leave the ship.',
        proposition: 'Ada Brook denied that the crew left the ship.',
        attribution: BROOK,
      }),
    );
  });

  it('can be waived', () => {
    expectClean(
      port({
        kind: 'event',
        text: 'The crew did not leave the ship.',
        proposition: 'The crew left the ship.',
        appearance: `waive: [ { rule: ${CODE}, reason: The not is a misprint that the paper put right. } ]`,
      }),
    );
  });

  it('is mended by the other polarity', () => {
    const fixture = (text: string, appearance?: string) =>
      port({
        kind: 'event',
        text,
        proposition: 'The crew left the ship.',
        ...(appearance !== undefined && { appearance }),
      });
    const denied = fixture('The crew did not leave the ship.');
    assert.match(expectFixed(denied, 'Record the polarity as negative'), /polarity: negative/);
    const affirmed = fixture('The crew left the ship.', 'polarity: negative');
    assert.match(expectFixed(affirmed, 'Record the polarity as positive'), /polarity: positive/);
  });

  it('takes time linear in the length of a sentence', function () {
    this.timeout(30_000);
    assertCheckedInLinearTime('did not close but no ', { kind: 'event', proposition: 'The port closed.' });
  });
});
