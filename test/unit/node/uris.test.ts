import assert from 'node:assert/strict';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { canonicalUri } from '../../../server/src/core/workspace/uri.ts';
import { pathOf, uriOf } from '../../../server/src/node/uris.ts';

const root = resolve(sep);

describe('file URIs', () => {
  for (const name of [
    'two words.txt',
    'Größe.txt',
    '報告.txt',
    '100%.txt',
    '%20.txt',
    'a#b?.txt',
    "it's (1).txt",
    'a+b&c=d@e.txt',
  ])
    it(`lead to “${name}” and back`, () => {
      const path = join(root, 'reports', name);
      assert.equal(pathOf(uriOf(path)), path);
    });

  it('lead back to any path', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((word) => !/[/\\\0]|^\.{1,2}$/.test(word));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const path = join(root, ...names);
        assert.equal(pathOf(uriOf(path)), path);
        assert.equal(canonicalUri(uriOf(path)), uriOf(path));
      }),
      { numRuns: 200 },
    );
  });

  it('of plain paths are what those of other paths would be', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aZ09._~-'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const path = join(root, ...names);
        assert.equal(uriOf(path), canonicalUri(pathToFileURL(path).href).replace(/\/+$/, ''));
        assert.equal(pathOf(uriOf(path)), fileURLToPath(uriOf(path)));
      }),
    );
  });

  it('of folders have no slash at the end', () => {
    assert.equal(uriOf(join(root, 'reports') + sep), uriOf(join(root, 'reports')));
  });

  it('of other kinds, and broken ones, lead to no path', () => {
    for (const uri of [
      'https://example.org/a.txt',
      'untitled:1',
      'file:///a%2Fb',
      'file:///a%00b',
      'nonsense',
    ])
      assert.equal(pathOf(uri), null, uri);
  });
});
