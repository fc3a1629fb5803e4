import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { pagesForPackage, pagesToPack } from '../../../scripts/package-docs.ts';
import { brokenLinks } from '../../support/links.ts';

describe('the pages as they are packed', () => {
  const packed = pagesForPackage(pagesToPack(fileURLToPath(new URL('../../../docs/', import.meta.url))));

  it('are those of the rules, and the guide and the reference to which they lead', () => {
    for (const path of ['guide.md', 'reference.md', 'rules/README.md', 'rules/source/changed.md'])
      assert(packed.has(path), path);
  });

  it('lead to pages and headings that are packed too, and show no picture, which is not', () => {
    assert.deepEqual(brokenLinks(packed), []);
    for (const [path, text] of packed) assert.doesNotMatch(text, /!\[/, path);
  });

  it('lead to the repository where something is not packed, and are left alone in examples', () => {
    const page = pagesForPackage(
      new Map([
        [
          'rules/a/b.md',
          'See [c](../a/c.md#d), [e](../../editors.md#f), [g](https://g.example/).\n```yaml\nx: "[h](h.md)"\n```\n',
        ],
        ['rules/a/c.md', '# d\n'],
      ]),
    ).get('rules/a/b.md');
    assert.match(
      page ?? '',
      /^See \[c\]\(\.\.\/a\/c\.md#d\), \[e\]\(https:\/\/[^)]+\/docs\/editors\.md#f\), \[g\]\(https:\/\/g\.example\/\)\.\n```yaml\nx: "\[h\]\(h\.md\)"\n/,
    );
  });
});

describe('a link that leads nowhere', () => {
  it('is seen', () => {
    const pages = new Map([
      ['a.md', '# Here\n[x](b.md) [y](#here) [z](#there) [v](sub/c.md#c-d)'],
      ['sub/c.md', '## C: `D`\n[w](../a.md)'],
    ]);
    assert.deepEqual(brokenLinks(pages), ['a.md: b.md', 'a.md: #there']);
  });
});
