import assert from 'node:assert/strict';
import { linksIn } from '../../../server/src/features/links.ts';
import { harbourWith } from '../support/harbour.ts';
import { openProject, ROOT } from '../support/project.ts';

function linked(source: string, path = 'claims/a.claims.yaml'): readonly string[] {
  const { workspace, uri, file } = openProject(source);
  const { text } = file(path);
  return linksIn(workspace, uri(path)).map(({ span, to }) => {
    const words = text.slice(span.start, span.end);
    if (to.type === 'web') return `${words} → ${to.url}`;
    return `${words} → ${to.uri.slice(ROOT.length)}${to.line === null ? '' : ` line ${to.line}`}`;
  });
}

describe('the links of an annotation file', () => {
  it('lead from a source to its report, at the first line of the work, and to its address', () => {
    const source = harbourWith(`
      sources:
        - id: S
          URL: https://example.org/a?b=c
          file: ../reports/harbour.txt
        - { id: T, file: "/reports/harbour.txt", segment: { lines: [4, 5] } }
    `);
    assert.deepEqual(linked(source), [
      'https://example.org/a?b=c → https://example.org/a?b=c',
      '../reports/harbour.txt → /reports/harbour.txt',
      '"/reports/harbour.txt" → /reports/harbour.txt line 4',
    ]);
  });

  it('lead nowhere where there is nothing, or nothing that may be opened', () => {
    const source = harbourWith(`
      sources:
        - { id: S, file: ../reports/lost.txt, URL: "javascript:alert(1)" }
        - { id: T, file: ../../elsewhere.txt, URL: example.org }
        - { id: U, file: }
      claims:
        - { id: C-1, file: ../reports/harbour.txt }
    `);
    assert.deepEqual(linked(source), []);
  });

  it('lead from adduce.yaml to the baseline', () => {
    const source = `${harbourWith('claims: []')}      //- /adduce.yaml\n      baseline: claims/known.json\n`;
    assert.deepEqual(linked(source, 'adduce.yaml'), ['claims/known.json → /claims/known.json']);
  });
});
