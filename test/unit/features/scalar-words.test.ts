import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textOf } from '../../../server/src/core/yaml/access.ts';
import type { YamlNode } from '../../../server/src/core/yaml/node.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';
import { isInFlow, rewrittenScalar, wordsOf } from '../../../server/src/features/scalar-words.ts';

/** The text with a scalar given other words, looked at where it stands. */
function rewrittenIn(text: string, written: string, words: string, as: 'id' | 'text' = 'text'): string {
  const start = text.indexOf(written);
  const { span, newText } = rewrittenScalar(written, words, as, () => isInFlow(parseYaml(text).root, start));
  return text.slice(0, start + span.start) + newText + text.slice(start + span.end);
}

describe('giving a scalar other words', () => {
  it('keeps its quotation marks and its block', () => {
    assert.equal(rewrittenIn('a: old # old', 'old', 'new'), 'a: new # old');
    assert.equal(rewrittenIn("a: 'old'", "'old'", 'it’s new'), "a: 'it’s new'");
    assert.equal(rewrittenIn("a: 'old'", "'old'", "it's"), "a: 'it''s'");
    assert.equal(rewrittenIn('a: "old"', '"old"', 'say "so"'), 'a: "say \\"so\\""');
    assert.equal(
      rewrittenIn('a: |-\r\n  old\r\nb: 1', '|-\r\n  old', 'new: #1'),
      'a: |-\r\n  new: #1\r\nb: 1',
    );
  });

  it('puts them in quotation marks only where they cannot do without', () => {
    assert.equal(rewrittenIn('a: old', 'old', '26,000 people'), 'a: 26,000 people');
    assert.equal(rewrittenIn('a: { b: old }', 'old', '26,000 people'), 'a: { b: "26,000 people" }');
    assert.equal(rewrittenIn('a: old', 'old', '012'), 'a: "012"');
    assert.equal(rewrittenIn('a: old', 'old', '012', 'id'), 'a: 012');
    assert.equal(rewrittenIn('a: old', 'old', 'null', 'id'), 'a: "null"');
    assert.equal(rewrittenIn('a: old', 'old', 'b: c'), 'a: "b: c"');
  });

  it('reads as those words, whatever they are and wherever it stands', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'a',
          '-',
          ' ',
          ':',
          '#',
          ',',
          '[',
          ']',
          '{',
          '"',
          "'",
          '\\',
          '*',
          '&',
          '|',
          '1',
          '🚢',
          '?',
          '%',
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((parts) => parts.join('').trim())
      .filter((text) => text !== '');
    const places = fc.constantFrom(
      ['x:\n  - old\n  - z\n', 'old'],
      ["x:\n  - 'old'\n  - z\n", "'old'"],
      ['x:\n  - "old"\n  - z\n', '"old"'],
      ['x: [ old, z ]\n', 'old'],
      ['x: [ "old", z ]\n', '"old"'],
      ['x: [{ y: [ old ] }, z ]\n', 'old'],
      ['x:\n  - |-\n    old\n  - z\n', '|-\n    old'],
    ) as fc.Arbitrary<readonly [string, string]>;
    fc.assert(
      fc.property(words, places, ([...letters], [text, written]) => {
        const wanted = letters.join('');
        const { root, problems } = parseYaml(rewrittenIn(text, written, wanted));
        assert.deepEqual(problems, []);
        assert.equal(firstText(root), wanted);
      }),
    );
  });
});

describe('what a scalar says by itself', () => {
  it('is nothing for an alias or a list', () => {
    assert.equal(wordsOf('"a\\u0062"'), 'ab');
    assert.equal(wordsOf('>-\n  a\n  b'), 'a b');
    for (const other of ['*a', '[ a ]', '"open', '']) assert.equal(wordsOf(other), null);
  });
});

/** The first scalar value below some maps and lists. */
function firstText(node: YamlNode | null): string | null {
  if (node?.type === 'map') return firstText(node.entries[0]?.value ?? null);
  if (node?.type === 'list') return firstText(node.items[0] ?? null);
  return textOf(node);
}
