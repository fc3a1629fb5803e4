import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const CODE = 'anchor/cuts-quotation';

/** A claim on a report of the mayor of Orvel; `more` goes on with the appearance. */
const claim = (quote: string, more = '', waive = '') => `
  //- /reports/bridge.txt
  The mayor of Orvel called the ban “a blow to the whole valley” on Friday.
  “The bridge is closed. The ferry runs every hour,” the mayor of Orvel said.
  “The bridge will be painted green, the mayor of Orvel said.
  Nobody crossed the “green bridge” at noon.
  ”The bridge is ours,” the mayor of Orvel said.
  //- /claims/registry.claims.yaml
  sources: [ { id: courier, type: article-newspaper, issued: "2024-05-06", file: ../reports/bridge.txt } ]
  entities: [ { id: mayor, type: person, name: the mayor of Orvel } ]
  //- /claims/bridge.claims.yaml
  claims:
    - id: C-1
      kind: statement
      act: comment
      proposition: The mayor of Orvel criticised the ban.
      appearances:
        - source: courier
          quote: ${quote}
          attribution: [ { claimer: courier }, { claimer: mayor, cue: called, identification: role } ]
          ${more}
      ${waive}
`;

describe('anchor/cuts-quotation', () => {
  it('fires where a quote ends within a quotation, and shows the whole of it in the report', () => {
    const [finding] = expectAt(
      CODE,
      claim('⟦The mayor of Orvel called the ban “a blow to⟧', 'quotation: mixed'),
    );
    assert.equal(finding?.severity, 'warning');
    assert.match(finding?.message ?? '', /ends in the middle of a quotation/);
    assert.deepEqual(
      finding?.related.map(({ uri }) => uri),
      ['file:///project/reports/bridge.txt'],
    );
  });

  it('fires where a quote begins within a quotation', () => {
    const [finding] = expectAt(CODE, claim('⟦whole valley” on Friday.⟧', 'quotation: mixed'));
    assert.match(finding?.message ?? '', /begins in the middle of a quotation/);
  });

  it('fires on a part of a quotation that is not said to be one', () => {
    const [finding] = expectAt(CODE, claim('⟦a blow to the whole⟧'));
    assert.match(finding?.message ?? '', /Say “quotation: direct”/);
  });

  it('fires on the second sentence of a quotation, more mildly, where nothing says that it is one', () => {
    const [finding] = expectAt(CODE, claim('⟦The ferry runs every hour,” the mayor of Orvel said.⟧'));
    assert.equal(finding?.severity, 'information');
    expectClean(claim('The ferry runs every hour,” the mayor of Orvel said.', 'quotation: mixed'));
  });

  it('gives information where the report itself never closes a quotation', () => {
    const [finding] = expectAt(
      CODE,
      claim('⟦“The bridge will be painted green, the mayor of Orvel said.⟧', 'quotation: direct'),
    );
    assert.equal(finding?.severity, 'information');
    assert.match(finding?.message ?? '', /its other mark is missing/);
  });

  it('asks nobody to note a defect that is noted', () => {
    const messages = ['', 'source-defect: [unbalanced-quotes]'].map((more) => {
      const quote = '⟦“The bridge will be painted green, the mayor of Orvel said.⟧';
      return expectAt(CODE, claim(quote, more))[0]?.message ?? '';
    });
    assert.match(messages[0] ?? '', /\. Note it under “source-defect” and/);
    assert.match(messages[1] ?? '', /\. Leave it noted under “source-defect” and/);
  });

  it('gives information where the report opens a quotation with a closing mark', () => {
    const [finding] = expectAt(
      CODE,
      claim('⟦”The bridge is ours,” the mayor of Orvel said.⟧', 'quotation: mixed'),
    );
    assert.equal(finding?.severity, 'information');
    assert.match(finding?.message ?? '', /with a closing mark/);
  });

  it('lets whole quotations pass, parts of one that are said to be, and sentences with a term in marks', () => {
    expectClean(claim('The mayor of Orvel called the ban “a blow to the whole valley” on Friday.'));
    expectClean(claim('“a blow to the whole valley”', 'quotation: direct'));
    expectClean(claim('a blow to the whole', 'quotation: direct'));
    expectClean(claim('The ferry runs every hour', 'quotation: direct'));
    expectClean(claim('The mayor of Orvel called the ban'));
    expectClean(claim('Nobody crossed the “green bridge” at noon.'));
  });

  it('can be waived', () => {
    expectClean(
      claim(
        'The mayor of Orvel called the ban “a blow to',
        'quotation: mixed',
        'waive: [ { rule: anchor/cuts-quotation, reason: Only the calling matters here. } ]',
      ),
    );
  });

  it('is mended by quoting the whole quotation, or by saying that it is one', () => {
    const whole = expectFixed(
      claim('The mayor of Orvel called the ban “a blow to', 'quotation: mixed'),
      'Quote the whole quotation',
    );
    assert.match(whole, /quote: .*“a blow to the whole valley”/);
    const direct = expectFixed(claim('a blow to the whole'), 'Say that the words are a direct quotation');
    assert.match(direct, /quotation: "?direct/);
  });

  it('stays linear in quotations that are never closed', () => {
    assertLinearTime((text) => {
      const files = {
        'a.txt': `The keeper said “so ${text}`,
        'a.claims.yaml':
          'sources: [ { id: s, type: report, issued: "2024", file: a.txt } ]\n' +
          'claims: [ { id: C-1, kind: event, proposition: The keeper spoke., appearances: [ { source: s, quote: The keeper said “so, attribution: [ { claimer: s } ] } ] } ]\n',
      };
      const read = Object.entries(files).map(
        ([path, body]) => [path, { text: body, cursors: new Map(), ranges: [] }] as const,
      );
      return allFindings(openProject({ files: new Map(read) }));
    }, ' “and on');
  });
});
