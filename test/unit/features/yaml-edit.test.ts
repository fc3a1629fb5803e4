import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryOf, resolved, under } from '../../../server/src/core/yaml/access.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';
import { applied, findMap, rewritten, set } from '../../../server/src/features/yaml-edit.ts';

/** The text with other words under `quote`. */
function requoted(text: string, words: string): string {
  const map = findMap(text, (one) => entryOf(one, 'quote') !== null) ?? assert.fail('no quote');
  const scalar = resolved(entryOf(map, 'quote')?.value);
  assert(scalar?.type === 'scalar');
  return applied(text, [rewritten(text, scalar, words)]);
}

describe('giving a scalar other words', () => {
  const item = (value: string) => `claims:\n  - source: a # first\n    quote: ${value}\n    x-note: b\n`;

  it('keeps its quotation marks', () => {
    assert.equal(requoted(item('one'), 'two three'), item('two three'));
    assert.equal(requoted(item("'one' # c"), "it's two"), item("'it''s two' # c"));
    assert.equal(requoted(item('"one"'), 'say “two” \\ "three"'), item('"say “two” \\\\ \\"three\\""'));
    assert.equal(requoted('- { quote: one, source: a }\n', 'two'), '- { quote: two, source: a }\n');
  });

  it('puts words in quotation marks that could not stand without', () => {
    assert.equal(requoted(item('one'), 'two: three'), item('"two: three"'));
    assert.equal(requoted(item('one # c'), 'two #three'), item('"two #three" # c'));
    assert.equal(
      requoted('- { quote: one, source: a }\n', 'two, three'),
      '- { quote: "two, three", source: a }\n',
    );
    assert.equal(requoted(item('one'), '12'), item('"12"'));
  });

  it('keeps a block, its indicator, its indentation and about the length of its lines', () => {
    const block = (head: string, ...lines: string[]) => item([head, ...lines].join('\n        '));
    assert.equal(
      requoted(block('>-', 'one two', 'three'), 'four five six'),
      block('>-', 'four', 'five', 'six'),
    );
    assert.equal(
      requoted(block('|', 'one two three'), 'four five six seven'),
      block('|', 'four five six seven'),
    );
    assert.equal(requoted(block('>+', 'one two'), 'three: # four'), block('>+', 'three: # four'));
  });

  it('keeps line ends', () => {
    const crlf = item('>-\n      one two\n      three').replaceAll('\n', '\r\n');
    assert.equal(
      requoted(crlf, 'four five six'),
      crlf.replace('one two\r\n      three', 'four\r\n      five\r\n      six'),
    );
  });

  it('reads as the words given, in every style, for any words', () => {
    const words = fc
      .array(
        fc.constantFrom('a', ':', '#', '-', '"', "'", '{', ',', ']', '&x', '\\', '“', '%', '12', 'null', '|'),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((parts) => parts.join(' '));
    const styles = ['one', "'one'", '"one"', '>-\n      one\n      two', '|\n      one'];
    fc.assert(
      fc.property(words, fc.constantFrom(...styles), (wanted, style) => {
        const { root, problems } = parseYaml(requoted(item(style), wanted));
        assert.deepEqual(problems, []);
        const list = under(root, 'claims');
        const first = list?.type === 'list' ? (list.items[0] ?? null) : null;
        const quote = under(first, 'quote');
        assert.equal(quote?.type === 'scalar' ? String(quote.value).trim() : null, wanted);
        const note = under(first, 'x-note');
        assert.equal(note?.type === 'scalar' ? note.value : null, 'b');
      }),
    );
  });
});

describe('setting a key of a map', () => {
  const setIn = (text: string, key: string, words: string, behind: string) => {
    const map = findMap(text, (one) => entryOf(one, 'id') !== null) ?? assert.fail('no map');
    const edit = set(text, map, key, words, behind);
    return edit === null ? text : applied(text, [edit]);
  };

  it('writes it behind another, on a line of its own or in the brackets', () => {
    assert.equal(
      setIn('- id: a\n  file: b # c\n  x: 1\n', 'k', 'v', 'file'),
      '- id: a\n  file: b # c\n  k: "v"\n  x: 1\n',
    );
    assert.equal(
      setIn('- { id: a, file: b, x: 1 }\n', 'k', 'v', 'file'),
      '- { id: a, file: b, k: "v", x: 1 }\n',
    );
    assert.equal(setIn('- id: a', 'k', 'v', 'file'), '- id: a\n  k: "v"');
  });

  it('gives a key that shares its value through an anchor one of its own', () => {
    const shared = '- id: a\n  k: *one # as above\n';
    const text = `- x: &one old\n${shared}`;
    assert.equal(setIn(text, 'k', 'new', 'id'), text.replace('*one', '"new"'));
    assert.equal(setIn(text, 'k', 'old', 'id'), text);
  });

  it('fills a key that has no value, and leaves one alone that says so already', () => {
    assert.equal(setIn('- id: a\n  k:\n  x: 1\n', 'k', 'v', 'id'), '- id: a\n  k: "v"\n  x: 1\n');
    assert.equal(setIn("- id: a\n  k: 'v'\n", 'k', 'v', 'id'), "- id: a\n  k: 'v'\n");
  });
});
