import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryOf, resolved, under } from '../../../server/src/core/yaml/access.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';
import { applied, findMap, removedItem, rewritten, set } from '../../../server/src/features/yaml-edit.ts';

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

describe('taking an item out of a list', () => {
  /** The text without the item at an index of the list under `list`. */
  function without(text: string, index: number): string {
    const map = findMap(text, (one) => entryOf(one, 'list') !== null) ?? assert.fail('no list');
    const entry = entryOf(map, 'list') ?? assert.fail('no list');
    return applied(text, removedItem(text, map, entry, index) ?? assert.fail('not removed'));
  }

  it('takes the line of a block list, and leaves comments above it and the other items', () => {
    const text = 'a: 1\nlist:\n  # one\n  - x: 1 # x\n    y: 2\n  # two\n  - z\nb: 2\n';
    assert.equal(without(text, 0), 'a: 1\nlist:\n  # one\n  # two\n  - z\nb: 2\n');
    assert.equal(without(text, 1), 'a: 1\nlist:\n  # one\n  - x: 1 # x\n    y: 2\n  # two\nb: 2\n');
    assert.equal(without('list:\n- a\n- b', 1), 'list:\n- a');
    assert.equal(without('list:\r\n- a\r\n- b\r\nc: 1\r\n', 0), 'list:\r\n- b\r\nc: 1\r\n');
  });

  it('takes one comma of a flow list with it', () => {
    assert.equal(without('list: [ a, { b: 1 }, c ] # all\n', 0), 'list: [ { b: 1 }, c ] # all\n');
    assert.equal(without('list: [ a, { b: 1 }, c ] # all\n', 1), 'list: [ a, c ] # all\n');
    assert.equal(without('list: [ a, { b: 1 }, c ] # all\n', 2), 'list: [ a, { b: 1 } ] # all\n');
    const lines = 'list: [\n  a,   # one\n  b,   # two\n  c    # three\n]\n';
    assert.equal(without(lines, 2), 'list: [\n  a,   # one\n  b   # two\n      # three\n]\n');
    assert.equal(without('list: [\n  a,\n  b,\n  c\n]\n', 1), 'list: [\n  a,\n  c\n]\n');
  });

  it('takes the key where the item is the only one', () => {
    assert.equal(without('a: 1\nlist: [ x ] # why\nb: 2\n', 0), 'a: 1\nb: 2\n');
    assert.equal(without('a: 1\nlist:\n  - x: 1\n    y: 2\nb: 2\n', 0), 'a: 1\nb: 2\n');
    assert.equal(without('- { a: 1, list: { x: 1 }, b: 2 }\n', 0), '- { a: 1, b: 2 }\n');
  });

  it('leaves all other items as they are, whatever the list looks like', () => {
    const scalar = fc.constantFrom('x', '"a, b"', "'c # d'", '{ k: v, l: [ 1, 2 ] }');
    const comment = fc.constantFrom('', ' # note', ' # a, b');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(scalar, comment), { minLength: 2, maxLength: 5 }),
        fc.constantFrom('block', 'flow', 'lines'),
        fc.boolean(),
        fc.nat(),
        (items, layout, trailing, at) => {
          const index = at % items.length;
          const list =
            layout === 'block'
              ? items.map(([value, note]) => `\n  - ${value}${note}`).join('')
              : layout === 'flow'
                ? ` [ ${items.map(([value]) => value).join(', ')} ]`
                : ` [${items.map(([value, note], i) => `\n  ${value}${i < items.length - 1 || trailing ? ',' : ''}${note}`).join('')}\n  ]`;
          const text = `a: 1\nlist:${list}\nb: 2\n`;
          const before = parseYaml(text);
          const after = parseYaml(without(text, index));
          assert.deepEqual(after.problems, []);
          const words = (root: typeof before.root, source: string) => {
            const value = resolved(under(root, 'list'));
            assert(value?.type === 'list');
            return value.items.map((one) => (one === null ? null : source.slice(one.start, one.end)));
          };
          assert.deepEqual(
            words(after.root, without(text, index)),
            words(before.root, text).filter((_, i) => i !== index),
          );
        },
      ),
    );
  });
});
