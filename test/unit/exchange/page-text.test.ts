import assert from 'node:assert/strict';
import { pageText } from '../../../server/src/exchange/page-text.ts';

const shown = (markdown: string, width: number | null = null, colour = false) =>
  [...pageText(markdown, width, colour)].join('');

describe('a page on a terminal', () => {
  it('joins the lines of a paragraph, and breaks them at the width', () => {
    assert.equal(shown('One two\nthree four.\n'), 'One two three four.\n');
    assert.equal(shown('One two\nthree four.\n', 10), 'One two\nthree\nfour.\n');
  });

  it('keeps lists together, with what goes on below a mark indented', () => {
    assert.equal(shown('A:\n\n- one\n  more\n- two\n', 8), 'A:\n\n- one\n  more\n- two\n');
  });

  it('keeps a fence as it is, under what it is called', () => {
    assert.equal(shown('```yaml\na:  b\n```\n'), '    a:  b\n');
    assert.equal(shown('```fixture bad\n//- /a.txt\nx\n```\n'), '    Wrong:\n\n    /a.txt\n    x\n');
    assert.equal(shown('```\nnever closed'), '    never closed\n');
  });

  it('sets a table in columns', () => {
    assert.equal(shown('| a | code |\n| --- | --- |\n| long | x |\n'), '    a     code\n    long  x\n');
  });

  it('leaves out marks of emphasis and links, but no asterisk of a pattern', () => {
    assert.equal(
      shown('See [the **guide**](../guide.md): `**/x` is a glob.'),
      'See the guide: `**/x` is a glob.\n',
    );
    assert.equal(shown('`x`', null, true), '\u001b[1mx\u001b[22m\n');
  });

  it('writes no control character', () => {
    assert.equal(shown('a\u001b[31mb\n\n```\n\u0007\n```\n'), 'a\u241b[31mb\n\n    \u2407\n');
  });
});
