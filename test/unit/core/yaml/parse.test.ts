import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fullParse } from '../../../../server/src/core/yaml/full.ts';
import { parseYaml } from '../../../../server/src/core/yaml/parse.ts';
import {
  annotationFile,
  assertSpansLieInside,
  claimLike,
  fragments,
  mutated,
  writtenByPackage,
} from './support.ts';

describe('reading YAML', () => {
  describe('never throws, and keeps every span inside the text, for', () => {
    const holds = (texts: fc.Arbitrary<string>) => () =>
      fc.assert(
        fc.property(texts, (text) => {
          assertSpansLieInside(text, parseYaml(text));
          assertSpansLieInside(text, fullParse(text));
        }),
        { numRuns: 200 },
      );
    it('any string', holds(fc.string({ unit: 'binary' })));
    it('any string of Unicode characters', holds(fc.string({ unit: 'grapheme' })));
    it('pieces of YAML at random', holds(fragments));
    it('lines like those of annotation files', holds(mutated(claimLike)));
    it('annotation files with characters changed', holds(mutated(annotationFile)));
    it('random data with characters changed', holds(mutated(writtenByPackage)));
  }).timeout(30_000);

  describe('comes to an end, without harm, on', () => {
    const lines = (count: number, line: (index: number) => string) =>
      Array.from({ length: count }, (_, i) => line(i)).join('\n');
    const hostile: Readonly<Record<string, string>> = {
      'two kilobytes of opening brackets': '['.repeat(2_000),
      'a hundred kilobytes of opening braces': '{'.repeat(100_000),
      'opening brackets behind a key': `a: ${'['.repeat(2_000)}`,
      'five thousand dashes in a line': `${'- '.repeat(5_000)}a\nb: c\n`,
      'five thousand question marks in a line': `${'? '.repeat(5_000)}a\nb: c\n`,
      'keys nested a thousand deep': `${lines(1_000, (i) => `${' '.repeat(i)}a:`)}\nb: 1\n`,
      'ten thousand quotes that are not closed': lines(10_000, () => '- "a'),
      'ten thousand apostrophes in a row': `a: ${"'".repeat(10_001)}`,
      'one value of a megabyte': `a: ${'word '.repeat(200_000)}\n`,
      'one quoted value of a megabyte': `a: "${'word '.repeat(200_000)}"\n`,
      'one key of a megabyte without a colon': `a: 1\n${'word '.repeat(200_000)}\n`,
      'forty thousand values without a comma on one line': `a: [${'"b" '.repeat(40_000)}]`,
      'forty thousand equal keys on one line': `{${'a, '.repeat(40_000)}}`,
      'lone carriage returns': 'a: 1\rb: 2\r- c\r',
      'line separators of Unicode': 'a: 1\u2028b: 2\u2029\u0085c: 3\n- x',
      'halves of surrogate pairs': 'a: \ud83d\n\ude00: [\ud83d',
      'byte order marks everywhere': '\ufeff\ufeffa: \ufeff\n\ufeffb: 1\n',
      'escape characters of the parser itself': '\u0002a: \u0018\n\u001fb: [\u0018, \u001f]\n',
    };
    for (const [name, text] of Object.entries(hostile))
      it(name, () => assertSpansLieInside(text, parseYaml(text))).timeout(20_000);
  });

  it('says that nesting is too deep, and where', () => {
    const text = `a: 1\nb: ${'['.repeat(2_000)}`;
    const { root, problems } = parseYaml(text);
    assert.equal(root, null);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['yaml/too-deep'],
    );
    assert.ok((problems[0]?.start ?? 0) >= text.indexOf('b:'));
  });

  it('reads nesting that is deep but within the limit', () => {
    for (const text of [
      `a: &x ${'['.repeat(127)}${']'.repeat(127)}`,
      `!t ${'['.repeat(128)}${']'.repeat(128)}`,
    ])
      assert.deepEqual(parseYaml(text).problems, []);
    assert.equal(fullParse(`a: ${'['.repeat(128)}${']'.repeat(128)}`).problems[0]?.code, 'yaml/too-deep');
  });

  it('refuses a text of more than 32 MB without reading it', () => {
    const { root, problems } = parseYaml(`a: 1\n${'#'.repeat(32 * 1024 * 1024)}`);
    assert.equal(root, null);
    assert.deepEqual(
      problems.map(({ code, start, end }) => [code, start, end]),
      [['yaml/too-large', 0, 4]],
    );
  });

  it('says once that a file is not text', () => {
    const { root, problems } = parseYaml('a: 1\n\0\0\0b: \0');
    assert.equal(root, null);
    assert.deepEqual(
      problems.map(({ code, start }) => [code, start]),
      [['yaml/syntax', 5]],
    );
  });

  it('reads twenty thousand keys in time that grows with their number', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `key-${i}: ${i}`).join('\n');
    const { root, problems } = parseYaml(`${keys}\nkey-7: again\n`);
    assert.ok(root?.type === 'map' && root.entries.length === 20_001);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['yaml/duplicate-key'],
    );
  }).timeout(20_000);
});
