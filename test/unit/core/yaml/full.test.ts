import assert from 'node:assert/strict';
import type { Span } from '../../../../server/src/core/text/span.ts';
import { fullParse } from '../../../../server/src/core/yaml/full.ts';
import type { YamlProblem } from '../../../../server/src/core/yaml/node.ts';
import { plain } from './support.ts';

/** Cuts `«…»` out of a text: the text without the marks, and the span they enclosed. */
function marked(fixture: string): { readonly text: string; readonly span: Span } {
  const start = fixture.indexOf('«');
  const end = fixture.indexOf('»') - 1;
  assert.ok(start >= 0 && end > start, 'the fixture marks a place');
  return { text: fixture.replace(/[«»]/g, ''), span: { start, end } };
}

/** Asserts that the first problem of a fixture is of this code, stands at its mark, and says this. */
function assertProblem(fixture: string, code: YamlProblem['code'], message: RegExp): readonly YamlProblem[] {
  const { text, span } = marked(fixture);
  const { problems } = fullParse(text);
  const problem = problems[0];
  assert.ok(problem !== undefined, 'there is a problem');
  assert.equal(text.slice(problem.start, problem.end), text.slice(span.start, span.end));
  assert.deepEqual([problem.start, problem.end, problem.code], [span.start, span.end, code]);
  assert.match(problem.message, message);
  return problems;
}

describe('full YAML parser', () => {
  describe('gives nodes', () => {
    it('with the spans of values alone', () => {
      const text = '# c\na: &x one # c\nb: !t "two"  \nc: |\n  three\n\nd: [ four ] # c\n';
      const { root } = fullParse(text);
      assert.ok(root?.type === 'map');
      const sources = root.entries.map(({ value }) => text.slice(value?.start, value?.end));
      assert.deepEqual(sources, ['one', '"two"', '|\n  three', '[ four ]']);
      assert.equal(
        text.slice(root.start, root.end),
        text.slice(text.indexOf('a:'), text.lastIndexOf(' # c')),
      );
    });

    it('with identifiers as they are written', () => {
      const { root } = fullParse('012: 0017\n');
      assert.ok(root?.type === 'map');
      const [entry] = root.entries;
      assert.ok(entry?.value?.type === 'scalar');
      assert.deepEqual(
        [entry.key.value, entry.key.source, entry.value.value, entry.value.source],
        [12, '012', 17, '0017'],
      );
    });

    it('with null for a value that is not there, and a scalar for a null that is written', () => {
      const { root } = fullParse('---\na:\nb: ~\nc: [x, ~]\nd: {e, f: }\ng:\n-\n- &y\n');
      assert.ok(root?.type === 'map');
      const [a, b, , , g] = root.entries;
      assert.equal(a?.value, null);
      assert.ok(b?.value?.type === 'scalar' && b.value.value === null && b.value.source === '~');
      assert.ok(g?.value?.type === 'list');
      assert.deepEqual(g.value.items, [null, null]);
    });

    it('with a map of its own for a pair in a flow list', () => {
      const text = 'a: [b: c, d]\n';
      const { root } = fullParse(text);
      assert.deepEqual(plain(root), { a: [{ b: 'c' }, 'd'] });
      assert.ok(root?.type === 'map');
      const list = root.entries[0]?.value;
      assert.ok(list?.type === 'list');
      assert.equal(text.slice(list.items[0]?.start, list.items[0]?.end), 'b: c');
    });

    it('with tagged values as text or as what the tag says, and no other kinds', () => {
      const text =
        '%YAML 1.1\n---\na: !!str 12\nb: !!int "12"\nc: !!binary aGk=\nd: !x y\ne: yes\nf: 2024-01-03\n';
      assert.deepEqual(plain(fullParse(text).root), {
        a: '12',
        b: 12,
        c: 'aGk=',
        d: 'y',
        e: 'yes',
        f: '2024-01-03',
      });
    });

    it('with `<<` as a key like others', () => {
      assert.deepEqual(plain(fullParse('---\n<<: {a: 1}\n').root), { '<<': { a: 1 } });
    });

    it('at the same offsets with a byte order mark before them', () => {
      const { root, problems } = fullParse("\ufeff- ''\n- a: &x 1\n  b: 2\n");
      assert.deepEqual(problems, []);
      assert.deepEqual(plain(root), ['', { a: 1, b: 2 }]);
      assert.equal(root?.start, 1);
    });

    it('of what can be read where the rest is broken', () => {
      const { root, problems } = fullParse('a: 1\nb: "c\nd: 2\n');
      assert.equal(problems.length, 1);
      assert.ok(root?.type === 'map');
      assert.equal(root.entries[0]?.key.source, 'a');
    });
  });

  describe('follows aliases', () => {
    it('to the anchor before them', () => {
      const { root, problems, hasAnchors } = fullParse('a: &x [1]\nb: *x\nc: &x 2\nd: *x\n');
      assert.deepEqual(problems, []);
      assert.equal(hasAnchors, true);
      assert.deepEqual(plain(root), {
        a: [1],
        b: { alias: 'x', target: [1] },
        c: 2,
        d: { alias: 'x', target: 2 },
      });
    });

    it('but not to an anchor that stands behind them', () => {
      assertProblem('a: «*x»\nb: &x 1\n', 'yaml/alias', /no anchor named “x”.*quotes/);
    });

    it('nor into the value they stand in', () => {
      assertProblem('a: &x\n  - «*x»\n', 'yaml/alias', /contain itself/);
    });

    it('nor to more than ten thousand values, as in a text made to grow without end', () => {
      const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
      for (let i = 1; i < 10; i++)
        lines.push(
          `a${i}: &a${i} [${Array(10)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
        );
      const { root, problems } = fullParse(lines.join('\n'));
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['yaml/alias'],
      );
      assert.ok(JSON.stringify(plain(root)).length < 1_000_000);
    });

    it('as often as an honest file repeats a value', () => {
      const text = `a: &x {b: 1}\n${Array.from({ length: 3_000 }, (_, i) => `k${i}: *x`).join('\n')}\n`;
      assert.deepEqual(fullParse(text).problems, []);
    });
  });

  describe('points at a key given twice', () => {
    it('and at the first one', () => {
      const [problem] = assertProblem('a: 1\nb: 2\n«a»: 3\n', 'yaml/duplicate-key', /“a” is already given/);
      assert.deepEqual(problem?.related?.span, { start: 0, end: 1 });
    });
    it('in few words, however long the key is', () => {
      const text = `? |\n ${'long\n '.repeat(1_000)}\n: 1\n`;
      const message = fullParse(text + text).problems[0]?.message ?? '';
      assert.match(message, /^“long long [^\n]{1,60}…” is already given/);
    });
    it('in flow style', () => assertProblem('a: {b: 1, «b»: 2}\n', 'yaml/duplicate-key', /already/));
  });

  describe('says what is wrong and what to do about', () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['a tab as indentation', 'a:\n\t«b: 1»\n', /tab.*spaces/],
      ['a tab as indentation further down', 'a:\n  b: 1\n\t«c: 2»\n', /tab.*spaces/],
      ['a colon in a value', 'title: «The plan: a sketch»\n', /contains “: ”.*quotes/],
      ['a colon in a value in curly quotes', 'quote: «“Now”: a word»\n', /contains “: ”.*straight/],
      ['a double quote that is not closed', 'a: 1\nb: «"two words»\nc: 3\n', /not closed/],
      ['a single quote that is not closed', "a: «'b»\n", /not closed/],
      ['text behind a closing quote', 'quote: "So" «he said»\n', /follows the closing quotation mark.*\\"/],
      ['an apostrophe in single quotes', "a: 'it'«s so'»\n", /follows the closing quotation mark.*''/],
      ['a bracket that is not closed', 'a: «[»b, c\nd: 1\n', /not closed.*“\]”/],
      ['a brace that is not closed', 'a: «{»b: 1\nd: 1\n', /not closed.*“}”/],
      ['the wrong closing bracket', 'a: «[»b}\n', /not closed.*“\]”/],
      ['a closing bracket too many', 'a: b\nc: «]»\n', /no opening one/],
      ['text behind a closing bracket', 'a: [72] «of them»\n', /follows the closing bracket.*quotes/],
      ['a missing comma', 'a: {b: «"c" d: 1}»\n', /comma/],
      ['a missing comma between quoted values', 'a: ["b" «"c"]»\n', /comma is missing/],
      ['a comma too many', 'a: [b,«,» c]\n', /comma too many/],
      ['a line that stands too far left', '- a: 1\n  b:\n    c: 1\n   «d: 2»\n', /exactly like/],
      ['a line that stands too far right', 'a: 1\n  «b: 2»\n', /further than/],
      ['a key outside the entry it belongs to', 'claims:\n  - id: C-1\n  «kind: event»\n', /exactly like/],
      ['a key that is half typed', '- id: 1\n  «kin»\n  note: x\n', /no “key: value”/],
      ['a key that is half typed at the end', '- id: 1\n  «kin»\n', /no “key: value”/],
      ['no space behind a colon', '«a:b»\nc: d\n', /space is missing after the colon/],
      ['no space behind a dash', '- a: 1\n«-b: 2»\n', /space is missing after the dash/],
      ['no space behind the first dash', 'a:\n  «-b: 1»\n  - c: 2\n', /space is missing after the dash/],
      ['a reserved character in front', 'a: «@desk»\n', /cannot begin with “@”.*quotes/],
      ['a backslash in double quotes', 'a: "C:«\\U»sers"\n', /backslash/],
      ['an asterisk in front of text', 'a: &x 1\nb: *x «text»\n', /“\*”.*quotes/],
      ['a list on the line of its key', 'a: «- b»\n', /list cannot begin/],
      ['a list on the line of its key, going on', 'a: «- b»\n   - c\n', /list cannot begin/],
      ['text behind the sign of a block text', '«a: |word»\n  b\n', /next line/],
      ['a key that is a list', '«[a]»: b\n', /plain text/],
      ['a colon without a key', '«:» b\n', /no name before this colon/],
      ['a second document', 'a: 1\n«---»\nb: 2\n', /only the first is read/],
      ['a line that begins with a percent sign', '«%a»\n', /“%”.*quotes/],
    ];
    for (const [name, fixture, message] of cases)
      it(name, () => void assertProblem(fixture, 'yaml/syntax', message));
  });

  it('reads only the first of several documents', () => {
    assert.deepEqual(plain(fullParse('a: 1\n---\na: 2\n---\n"').root), { a: 1 });
  });

  it('has nothing to say about one document between markers', () => {
    for (const text of ['---\na: 1\n...\n', '%YAML 1.2\n---\na: 1\n', '# c\n---\na: 1\n'])
      assert.deepEqual(fullParse(text).problems, []);
  });

  it('reports two syntax problems at most, on different lines', () => {
    const { problems } = fullParse('a: b: c: d\ne: f: g\nh: i: j\nk: [l: m: n]\n');
    assert.equal(problems.length, 2);
  });
});
