import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime, BROOK, port } from './port.ts';

const CODE = 'uncertainty/certainty-inflated';
const certain = 'certainty: ⟦certain⟧';

describe(CODE, () => {
  it('fires where the text leaves it to others, or doubts it', () => {
    for (const [kind, text, proposition] of [
      ['event', 'Smugglers reportedly used the old quay.', 'Smugglers used the old quay.'],
      [
        'event',
        'The guards searched the alleged hideout of the smugglers.',
        'The guards searched a hideout.',
      ],
      ['event', 'The guards held a suspected smuggler.', 'The guards held a smuggler.'],
      ['assessment', 'The owner may have known of the leak.', 'The owner knew of the leak.'],
      ['assessment', 'The ship is believed to be empty.', 'The ship is empty.'],
      [
        'assessment',
        'The guards held a member of the Black Tide gang believed to be behind the raid that hurt two guards at the quay.',
        'The Black Tide gang made the raid on the guards at the quay.',
      ],
      [
        'event',
        'Smugglers reportedly bribed the guards (with tobacco from the stores of the quay).',
        'Smugglers bribed guards with tobacco from the quay.',
      ],
    ] as const)
      expectAt(CODE, port({ kind, text, proposition, appearance: certain }));
  });

  it('is content where the claim keeps the doubt with the thing that is doubted', () => {
    for (const [text, proposition] of [
      [
        'The clinic counted 14 suspected cases of fever at the quay.',
        'The clinic counted 14 suspected cases of fever.',
      ],
      ['The guards held a suspected smuggler.', 'The guards held a suspected smuggler.'],
      [
        'The guards searched the alleged hideout of the smugglers.',
        'The guards searched an alleged hideout.',
      ],
    ] as const)
      expectClean(port({ kind: 'event', text, proposition, appearance: 'certainty: certain' }));
    for (const [text, proposition] of [
      [
        'The clinic counted 14 suspected cases of fever at the quay.',
        'The clinic counted 14 cases of fever.',
      ],
      ['The guards held a suspected smuggler.', 'The guards held a smuggler.'],
      ['The alleged owner of the ship fled.', 'The owner of the ship fled.'],
    ] as const)
      expectAt(CODE, port({ kind: 'event', text, proposition, appearance: certain }));
  });

  it('shows the hedge in each report, from a claim in another file', () => {
    const findings = expectAt(
      CODE,
      port({
        kind: 'event',
        text: 'Smugglers reportedly used the old quay.',
        proposition: 'Smugglers used the old quay.',
        appearance: certain,
        other: { text: 'The old quay was allegedly used by smugglers.', appearance: certain },
      }),
    );
    assert.deepEqual(
      findings.flatMap(({ related }) => related.map(({ uri }) => uri.split('/').pop())),
      ['courier.txt', 'tide.txt'],
    );
  });

  it('fires on a statement only where it is in doubt that it was made', () => {
    const parts = { kind: 'statement', proposition: 'Ada Brook described the leak.', attribution: BROOK };
    expectAt(
      CODE,
      port({ ...parts, text: 'Ada Brook reportedly said the leak was small.', appearance: certain }),
    );
    expectClean(
      port({ ...parts, text: 'Ada Brook said the leak may be small.', appearance: 'certainty: certain' }),
    );
  });

  it('leaves hedges alone that are of something else in the sentence', () => {
    for (const [text, proposition] of [
      ['The guards searched the house of an alleged smuggler.', 'The guards searched a house.'],
      ['The court jailed two men for allegedly burning the mill.', 'The court jailed two men.'],
      ['The ferry, reportedly overloaded, sank.', 'The ferry sank.'],
      ['It became apparent that the ferry had sunk.', 'The ferry sank.'],
      ['The ferry sank near a camp believed to be run by smugglers.', 'The ferry sank.'],
      [
        'The guards held a gang believed to be behind the raid that hurt two guards at the quay.',
        'The raid hurt two guards at the quay.',
      ],
      [
        'Much as the owners might want to sell the mill, the buyers from the coast have put all on hold.',
        'The negotiations have stopped.',
      ],
    ] as const)
      expectClean(port({ kind: 'event', text, proposition, appearance: 'certainty: certain' }));
  });

  it('takes a fear for certain, whatever is feared', () => {
    expectClean(
      port({
        kind: 'assessment',
        text: '“He worries that the harbour now appears unsafe,” said Ada Brook.',
        proposition: 'The owner fears for the name of the harbour.',
        attribution: BROOK,
        appearance: 'quotation: direct\ncertainty: certain',
      }),
    );
  });

  it('is content with any other certainty, and with none', () => {
    const parts = {
      kind: 'event',
      text: 'Smugglers reportedly used the old quay.',
      proposition: 'Smugglers used the old quay.',
    };
    expectClean(port(parts));
    for (const certainty of ['probable', 'possible', 'unspecified'])
      expectClean(port({ ...parts, appearance: `certainty: ${certainty}` }));
  });

  it('can be waived where it stands', () => {
    expectClean(
      port({
        kind: 'event',
        text: 'Smugglers reportedly used the old quay.',
        proposition: 'Smugglers used the old quay.',
        appearance: `certainty: certain\nwaive: [ { rule: ${CODE}, reason: A later sentence confirms it. } ]`,
      }),
    );
  });

  it('is mended by recording what the text leaves', () => {
    const fixture = port({
      kind: 'event',
      text: 'Smugglers reportedly used the old quay.',
      proposition: 'Smugglers used the old quay.',
      appearance: 'certainty: certain',
    });
    for (const certainty of ['unspecified', 'probable', 'possible'])
      assert.match(
        expectFixed(fixture, `Record the certainty as ${certainty}`),
        new RegExp(`certainty: ${certainty}`),
      );
  });

  it('takes time linear in the length of a sentence', function () {
    this.timeout(30_000);
    assertCheckedInLinearTime('suspected, reportedly ', {
      kind: 'event',
      proposition: 'The port closed.',
      appearance: 'certainty: certain',
    });
  });
});
