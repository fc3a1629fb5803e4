import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { claim, quay, waiver } from '../../../support/quay.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const CODE = 'sourcing/plurality-mismatch';

function appearance(
  sentence: string,
  number: string,
  { source = 'gazette', cue = 'said', who = 'officials', how = 'anonymous' } = {},
) {
  return `{ source: ${source}-1, quote: ${JSON.stringify(sentence)}, attribution: [ { claimer: ${source} }, { claimer: ${who}, cue: ${cue}, identification: ${how}, number: ${number} } ], certainty: certain }`;
}

function on(
  sentence: string,
  number: string,
  options: Parameters<typeof appearance>[2] & { more?: readonly string[] } = {},
) {
  return quay({
    gazette: sentence,
    claims: [claim({ appearances: [appearance(sentence, number, options)], more: options.more ?? [] })],
  });
}

const ONE = 'A port official said that the north crane fell into the basin.';
const SEVERAL = 'Several port officials said that the north crane fell into the basin.';

describe(CODE, () => {
  it('fires where the sentence has one and the chain several, and the other way round', () => {
    const [finding] = expectAt(CODE, on(ONE, '⟦plural⟧'));
    assert.match(finding?.message ?? '', /“A port official”, the chain of several/);
    assert.equal(finding?.severity, 'information');
    expectAt(CODE, on(SEVERAL, '⟦singular⟧'));
    expectAt(
      CODE,
      on('Port officials close to the talks said that the north crane fell into the basin.', '⟦singular⟧'),
    );
    expectAt(
      CODE,
      on('The north crane fell into the basin, one of the officials told reporters.', '⟦plural⟧', {
        cue: 'told',
      }),
    );
  });

  it('fires where identical claims, in two files, count the same claimer differently', () => {
    const proposition = 'Port officials told of the fall of the north crane.';
    const project = (first: string, second: string, number: string) =>
      quay({
        gazette: first,
        courier: second,
        courierFacts: ', derived-from: [gazette-1]',
        claims: [
          claim({ kind: 'statement', proposition, appearances: [appearance(first, 'singular')] }),
          claim({
            id: 'C-2',
            kind: 'statement',
            proposition,
            appearances: [appearance(second, number, { source: 'courier' })],
            more: ['relations: [ { type: identical, target: C-1 } ]'],
          }),
        ],
      });
    const [finding] = expectAt(CODE, project(ONE, SEVERAL, '⟦plural⟧'));
    assert.match(finding?.message ?? '', /plural here and singular in C-1/);
    expectClean(project(ONE, 'The north crane fell into the basin, a port official said.', 'singular'));
  });

  it('is a warning in the newsroom profile', () => {
    const project = openProject(`//- /adduce.yaml\nprofile: newsroom\n${on(ONE, 'plural')}`);
    assert.deepEqual(
      allFindings(project).map(({ finding }) => `${finding.code} ${finding.severity}`),
      [`${CODE} warning`],
    );
  });

  it('is content where they agree', () => {
    expectClean(on(ONE, 'singular'));
    expectClean(on(SEVERAL, 'plural'));
    expectClean(
      on('Ada Brandt said that the north crane fell into the basin.', 'singular', {
        who: 'brandt',
        how: 'named',
      }),
    );
    expectClean(on('A number of port officials said that the north crane fell into the basin.', 'plural'));
  });

  it('is content where the words do not tell', () => {
    expectClean(on('They said that the north crane fell into the basin.', 'plural'));
    expectClean(
      on('The Quay Council said that the north crane fell into the basin.', 'singular', {
        who: 'council',
        how: 'collective',
      }),
    );
    expectClean(
      on('A port official said, and others said, that the north crane fell into the basin.', 'plural'),
    );
  });

  it('can be waived', () => {
    expectClean(on(ONE, 'plural', { more: [waiver(CODE)] }));
  });

  it('is mended by setting the number', () => {
    assert.match(expectFixed(on(ONE, 'plural'), 'Set “number” to singular'), /number: singular/);
  });

  it('takes time in proportion to the sentence', () => {
    assertLinearTime(
      (text) => openProject(on(`A port official said ${text} the crane fell.`, 'plural')),
      'that officials said of ',
      {
        small: 10_000,
        large: 80_000,
      },
    );
  });
});
