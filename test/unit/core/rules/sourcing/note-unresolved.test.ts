import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { claim, type Quay, quay, waiver } from '../../../support/quay.ts';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const CODE = 'sourcing/note-unresolved';
const CRANE = 'The north crane fell into the basin.';

function on(
  gazette: string,
  quote: string,
  {
    markers = '',
    more = [],
    ...project
  }: Partial<Quay> & { markers?: string; more?: readonly string[] } = {},
) {
  return quay({
    gazette,
    claims: [
      claim({
        appearances: [
          `{ source: gazette-1, quote: ${quote}, attribution: [ { claimer: gazette } ], certainty: certain${markers} }`,
        ],
        more,
      }),
    ],
    ...project,
  });
}

describe(CODE, () => {
  it('fires where a marker ends the sentence and is not recorded', () => {
    const [finding] = expectAt(CODE, on(`${CRANE}[7] The quay is shut.`, `⟦${CRANE}⟧`));
    assert.match(finding?.message ?? '', /note 7/);
    assert.equal(finding?.severity, 'information');
    expectAt(CODE, on(`${CRANE}[7]`, `⟦"${CRANE}[7]"⟧`));
  });

  it('fires where another marker is recorded, and looks at the whole sentence', () => {
    const [finding] = expectAt(
      CODE,
      on(`${CRANE}[7][8]`, 'The north crane fell', { markers: ', note-markers: ⟦["7"]⟧' }),
    );
    assert.match(finding?.message ?? '', /note 8/);
  });

  it('knows markers that stand apart, together or before the stop', () => {
    const project = (end: string) =>
      on(
        `The north crane fell into the basin${end} The quay is shut.`,
        '⟦The north crane fell into the basin⟧',
      );
    for (const end of ['.[7, 8]', ' [7, 8].', ' [7][8].'])
      assert.match(expectAt(CODE, project(end))[0]?.message ?? '', /notes 7, 8/);
  });

  it('fires where the registry, in its own file, says what stands behind other notes of the source', () => {
    const project = (notes: string) =>
      on(`${CRANE}[7]`, CRANE, { markers: ', note-markers: ⟦["7"]⟧', gazetteFacts: notes });
    const [finding] = expectAt(CODE, project(', notes: { "6": courier-1 }'));
    assert.match(finding?.message ?? '', /says nothing of note 7/);
    expectClean(project(', notes: { "7": courier-1 }').replace(/[⟦⟧]/g, ''));
  });

  it('is content with a marker that is recorded, with or without its brackets', () => {
    expectClean(on(`${CRANE}[7]`, CRANE, { markers: ', note-markers: ["7"]' }));
    expectClean(on(`${CRANE}[7]`, CRANE, { markers: ', note-markers: ["[7]"]' }));
  });

  it('is content with the marker of the next sentence, and with one in the middle', () => {
    expectClean(on(`${CRANE} The quay is shut.[7]`, CRANE));
    expectClean(on('The north crane[7] fell into the basin.', '"The north crane[7] fell into the basin."'));
  });

  it('is content with brackets that hold words', () => {
    expectClean(
      on('The north crane fell into the basin [sic].', '"The north crane fell into the basin [sic]."'),
    );
  });

  it('can be waived', () => {
    expectClean(on(`${CRANE}[7]`, CRANE, { more: [waiver(CODE)] }));
  });

  it('is mended by recording the marker', () => {
    assert.match(expectFixed(on(`${CRANE}[7]`, CRANE), 'Record note 7'), /note-markers: \[ ?["']7["'] ?\]/);
    assert.match(
      expectFixed(on(`${CRANE}[7][8]`, CRANE, { markers: ', note-markers: ["7"]' }), 'Record note 8'),
      /note-markers: \["7", ["']8["']\]/,
    );
  });

  it('takes time in proportion to the sentence', () => {
    assertLinearTime((text) => openProject(on(`The crane fell ${text}`, 'The crane fell')), '[12] ”) ', {
      small: 10_000,
      large: 80_000,
    });
  });
});
