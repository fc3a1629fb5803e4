import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { claim, type Quay, quay, waiver } from '../../../support/quay.ts';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';

const CODE = 'sourcing/self-citation';

function on(sentence: string, quote: string, more: readonly string[] = [], project: Partial<Quay> = {}) {
  return quay({
    gazette: sentence,
    claims: [
      claim({
        appearances: [
          `{ source: gazette-1, quote: ${quote}, attribution: [ { claimer: gazette } ], certainty: certain }`,
        ],
        more,
      }),
    ],
    ...project,
  });
}

const whole = (sentence: string, more: readonly string[] = []) =>
  on(sentence, `⟦${JSON.stringify(sentence)}⟧`, more);

describe(CODE, () => {
  it('fires where the quote leans on what the same outlet reported before', () => {
    const [finding] = expectAt(
      CODE,
      whole('The north crane fell into the basin, as the Gazette previously reported.'),
    );
    assert.match(finding?.message ?? '', /“the Gazette previously reported”/);
    assert.equal(finding?.related.length, 1);
    expectAt(CODE, whole('The Harbour Gazette reported earlier that the north crane fell into the basin.'));
    expectAt(CODE, whole('As the Gazette reported, the north crane fell into the basin.'));
    expectAt(CODE, whole('The north crane fell into the basin, the Harbour Gazette has already reported.'));
  });

  it('knows the outlet by a name from another file', () => {
    const sentence = 'The north crane fell into the basin, as The Beacon first reported.';
    expectClean(
      on(sentence, JSON.stringify(sentence)).replace(
        '[ { claimer: gazette } ]',
        '[ { claimer: gazette }, { claimer: courier, cue: reported } ]',
      ),
    );
    expectAt(CODE, whole(sentence).replace('aliases: [the Gazette]', 'aliases: [the Gazette, The Beacon]'));
  });

  it('is content with a quote that leaves the words out', () => {
    expectClean(
      on(
        'The north crane fell into the basin, as the Gazette previously reported.',
        'The north crane fell into the basin',
      ),
    );
  });

  it('is content with another outlet, and with what the outlet says now', () => {
    const other = 'The north crane fell into the basin, as The Courier previously reported.';
    expectClean(
      quay({
        gazette: other,
        claims: [
          claim({
            appearances: [
              `{ source: gazette-1, quote: "${other}", attribution: [ { claimer: gazette }, { claimer: courier, cue: reported, identification: collective } ], certainty: certain }`,
            ],
          }),
        ],
      }),
    );
    for (const one of [
      'The Harbour Gazette learned that the north crane had already fallen into the basin.',
      'The Harbour Gazette said before the storm that the north crane would fall into the basin.',
    ])
      expectClean(on(one, `"${one}"`));
    const now = 'The Harbour Gazette found that the north crane fell into the basin.';
    expectClean(on(now, `"${now}"`));
  });

  it('can be waived', () => {
    const sentence = 'The north crane fell into the basin, as the Gazette previously reported.';
    expectClean(on(sentence, `"${sentence}"`, [waiver(CODE)]));
  });

  it('takes time in proportion to the sentence', () => {
    assertLinearTime(
      (text) => openProject(whole(`The crane ${text} fell.`)),
      'previously reported the Gazette previously ',
      {
        small: 10_000,
        large: 80_000,
      },
    );
  });
});
