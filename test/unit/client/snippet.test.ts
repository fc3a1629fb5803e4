import assert from 'node:assert/strict';
import { escapeSnippet } from '../../../client/src/snippet.ts';

describe('plain text as the body of a snippet', () => {
  it('escapes what a snippet would read', () => {
    assert.equal(escapeSnippet('$1 {x} costs $5 \\ 2'), '\\$1 {x\\} costs \\$5 \\\\ 2');
  });
  it('leaves all other text as it is', () => {
    assert.equal(escapeSnippet('  - id: C-1 # “two” {flow: [a]'), '  - id: C-1 # “two” {flow: [a]');
  });
});
