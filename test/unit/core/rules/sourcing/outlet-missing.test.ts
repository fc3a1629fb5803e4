import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { claim, type Quay, quay, waiver } from '../../../support/quay.ts';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const CODE = 'sourcing/outlet-missing';
const SPEAKER =
  '[ { claimer: gazette }, { claimer: brandt, cue: told, identification: named, number: singular } ]';

function on(sentence: string, chain: string, more: readonly string[] = [], project: Partial<Quay> = {}) {
  return quay({
    gazette: sentence,
    claims: [
      claim({
        appearances: [
          `{ source: gazette-1, quote: ${JSON.stringify(sentence)}, attribution: ${chain}, certainty: certain }`,
        ],
        more,
      }),
    ],
    ...project,
  });
}

describe(CODE, () => {
  it('fires where a speaker told an outlet that the chain leaves out, and shows it in text and registry', () => {
    const [finding] = expectAt(
      CODE,
      on('“The north crane fell into the basin,” Ada Brandt told The Courier.', `⟦${SPEAKER}⟧`),
    );
    assert.match(finding?.message ?? '', /“courier” is not in the chain/);
    assert.equal(finding?.related.length, 2);
    expectAt(
      CODE,
      on('Ada Brandt told The Courier that the north crane fell into the basin.', `⟦${SPEAKER}⟧`),
    );
  });

  it('fires where the outlet itself is cited beside somebody else', () => {
    expectAt(
      CODE,
      on(
        'The Courier reported that Ada Brandt said the north crane fell into the basin.',
        '⟦[ { claimer: gazette }, { claimer: brandt, cue: said, identification: named, number: singular } ]⟧',
      ),
    );
  });

  it('fires on an outlet that a work registered in another file makes one', () => {
    const project = on(
      'Ada Brandt told the Basin Brigade that the north crane fell into the basin.',
      `⟦${SPEAKER}⟧`,
    );
    const works = (type: string) =>
      `${project}//- /claims/works.claims.yaml\nsources:\n  - { id: work-1, type: ${type}, publisher: brigade, issued: "2024-03-04", held: false }\n`;
    expectClean(project.replace(/[⟦⟧]/g, ''));
    expectAt(CODE, works('post'));
    // Who publishes a report is told things as any body is.
    expectClean(works('report').replace(/[⟦⟧]/g, ''));
  });

  it('fires in a statement too', () => {
    expectAt(
      CODE,
      quay({
        gazette: 'Ada Brandt told The Courier that the north crane was sound.',
        claims: [
          claim({
            kind: 'statement',
            proposition: 'Ada Brandt called the north crane sound.',
            appearances: [
              `{ source: gazette-1, quote: Ada Brandt told The Courier that the north crane was sound., attribution: ⟦${SPEAKER}⟧, certainty: certain }`,
            ],
          }),
        ],
      }),
    );
  });

  it('is content where the outlet or its work is in the chain', () => {
    const sentence = 'Ada Brandt told The Courier that the north crane fell into the basin.';
    const through = (id: string) =>
      SPEAKER.replace(
        '{ claimer: brandt',
        `{ claimer: ${id}, identification: collective }, { claimer: brandt`,
      );
    expectClean(on(sentence, through('courier')));
    expectClean(on(sentence, through('courier-1')));
  });

  it('is content where the publisher was told itself', () => {
    expectClean(on('Ada Brandt told the Gazette that the north crane fell into the basin.', SPEAKER));
  });

  it('is content where who was told is no outlet, or not of the registry', () => {
    expectClean(on('Ada Brandt told the Quay Council that the north crane fell into the basin.', SPEAKER));
    expectClean(on('Ada Brandt told reporters that the north crane fell into the basin.', SPEAKER));
    expectClean(on('Ada Brandt told the Evening Pelican that the north crane fell into the basin.', SPEAKER));
  });

  it('leaves it to attribution-dropped where the chain holds nobody but the publisher', () => {
    expectAt(
      'sourcing/attribution-dropped',
      on('The north crane fell into the basin, according to The Courier.', '⟦[ { claimer: gazette } ]⟧'),
    );
  });

  it('can be waived', () => {
    expectClean(
      on('Ada Brandt told The Courier that the north crane fell into the basin.', SPEAKER, [waiver(CODE)]),
    );
  });

  it('is mended by putting the outlet behind the publisher', () => {
    const fixed = expectFixed(
      on('Ada Brandt told The Courier that the north crane fell into the basin.', SPEAKER),
      'Put “courier” into the chain',
    );
    assert.match(fixed, /claimer: gazette.*claimer: courier.*claimer: brandt/s);
  });

  it('takes time in proportion to the sentence', () => {
    assertLinearTime(
      (text) => openProject(on(`Ada Brandt told The Courier that ${text} the crane fell.`, SPEAKER)),
      'Ada told The Courier The Courier and ',
      { small: 10_000, large: 80_000 },
    );
  });
});
