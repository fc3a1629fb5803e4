import assert from 'node:assert/strict';
import { openProject } from '../../support/project.ts';

const FIXTURE = `
  //- /reports/a.txt
  The bridge held. Engineers looked at it.
  //- /claims/registry.claims.yaml
  sources: [ { id: s, type: report, issued: "2024", file: ../reports/a.txt, sha256: "${'0'.repeat(64)}" } ]
  //- /claims/a.claims.yaml
  claims:
    - id: C-1
      kind: state
      proposition: The bridge held.
      appearances: [ { source: s, quote: The bridge held., attribution: [ { claimer: s } ] } ]
`;

describe('a check that finds what the one before it found', () => {
  it('makes nobody show the file anew, and one that finds something else does', () => {
    const { workspace, uri, file } = openProject(FIXTURE);
    const [claims, registry] = [uri('claims/a.claims.yaml'), uri('claims/registry.claims.yaml')];
    assert.deepEqual(
      workspace.findings(registry).map(({ code }) => code),
      ['source/changed'],
    );
    const edit = (words: string, by: string) => {
      const start = file('claims/a.claims.yaml').text.indexOf(words);
      const range = workspace.rangeIn(claims, { start, end: start + words.length });
      workspace.editAnnotations(claims, range, by);
      return [...workspace.settle().findings];
    };
    // The source is looked at again, as one of its claims has changed.
    assert.deepEqual(edit('kind: state', 'kind: event'), [claims]);
    assert.deepEqual(edit('The bridge held., attr', 'The bridge sank., attr').sort(), [claims, registry]);
  });
});
