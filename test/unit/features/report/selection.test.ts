import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportSelection } from '../../../../server/src/features/report/selection.ts';
import { cursorOf } from '../../../support/fixture.ts';
import { openProject } from '../../support/project.ts';

const REGISTRY = `
      //- /claims/registry.claims.yaml
      sources:
        - { id: one, type: report, issued: "2024", file: ../r.txt, segment: { lines: [1, 3] } }
        - { id: two, type: report, issued: "2024", file: ../r.txt, segment: { lines: [4, 5] } }`;

/** What a growing selection takes in at the cursor of a report. */
function selectedAt(report: string, registry = '') {
  const { workspace, file, uri } = openProject(`
      //- /r.txt
      ${report.trim().split('\n').join('\n      ')}${registry}
  `);
  const { text, ...marked } = file('r.txt');
  return reportSelection(workspace, uri('r.txt'), cursorOf({ text, ...marked })).map(({ start, end }) =>
    text.slice(start, end).trimEnd(),
  );
}

describe('the growing selection in a report', () => {
  it('takes in the word, the sentence, the paragraph, the work and the file', () => {
    const works = ['Storm', 'A roof came off. Nobody was hurt.', 'It rained.', 'Later', 'The sun shone.'];
    const report = works.join('\n');
    assert.deepEqual(selectedAt(report.replace('roof', 'ro$0of'), REGISTRY), [
      'roof',
      'A roof came off.',
      'A roof came off. Nobody was hurt.',
      'Storm\nA roof came off. Nobody was hurt.\nIt rained.',
      report,
    ]);
  });

  it('takes the word that ends at the cursor, and a sign where there is none', () => {
    assert.equal(selectedAt('A roof$0 came off.')[0], 'roof');
    assert.equal(selectedAt('A roof came off$0.')[0], 'off');
    assert.equal(selectedAt('A $0👩‍🚒 came.')[0], '👩‍🚒');
    assert.equal(selectedAt('وصلت الس$0فينة صباحا.')[0], 'السفينة');
  });

  it('takes a paragraph of several lines where the registry says that lines are broken to fit a page', () => {
    const wrapped = `
      //- /claims/registry.claims.yaml
      sources:
        - { id: one, type: report, issued: "2024", file: ../r.txt, wrapped: true }`;
    const paragraph = 'A roof came off, and\nnobody was hurt. It\nrained.';
    assert.deepEqual(
      selectedAt(`Storm\n\n${paragraph.replace('nobody', 'no$0body')}\n\nLater it stopped.`, wrapped),
      [
        'nobody',
        'A roof came off, and\nnobody was hurt.',
        paragraph,
        `Storm\n\n${paragraph}\n\nLater it stopped.`,
      ],
    );
  });

  it('is the file alone on an empty line, and nothing in an empty file or none', () => {
    assert.deepEqual(selectedAt('One.\n$0\nTwo.'), ['One.\n\nTwo.']);
    const { workspace, uri, files } = openProject('//- /r.txt\nIt rained.');
    files.set(uri('empty.txt'), '');
    assert.deepEqual(reportSelection(workspace, uri('empty.txt'), 0), []);
    assert.deepEqual(reportSelection(workspace, uri('none.txt'), 7), []);
  });

  it('grows at every place of any text', () => {
    const part = fc.constantFrom(
      'It rained. ',
      '“No,” she said.',
      '\n',
      '\r\n',
      '👩‍🚒',
      ' ',
      'وصلت',
      '\ufeff',
      '- 5 km',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), fc.nat(80), (parts, at) => {
        const { workspace, uri, files } = openProject('//- /a.txt\nNothing.');
        files.set(uri('r.txt'), parts.join(''));
        const text = workspace.report(uri('r.txt'))?.text ?? '';
        const spans = reportSelection(workspace, uri('r.txt'), at);
        const place = Math.min(at, text.length);
        spans.reduce(
          (inner, outer) => {
            assert(outer.start <= inner.start && inner.end <= outer.end);
            assert(outer.end - outer.start > inner.end - inner.start);
            return outer;
          },
          { start: place, end: place },
        );
        assert.deepEqual(spans.at(-1), text === '' ? undefined : { start: 0, end: text.length });
      }),
    );
  });
});
