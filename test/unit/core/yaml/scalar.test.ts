import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { plainValue } from '../../../../server/src/core/yaml/scalar.ts';

describe('value of a plain scalar', () => {
  const cases: readonly (readonly [string, string | number | boolean | null])[] = [
    ['', null],
    ['~', null],
    ['Null', null],
    ['nULL', 'nULL'],
    ['true', true],
    ['FALSE', false],
    ['yes', 'yes'],
    ['off', 'off'],
    ['012', 12],
    ['-0', -0],
    ['0o17', 15],
    ['0x1f', 31],
    ['-0x1f', '-0x1f'],
    ['0o8', '0o8'],
    ['1e3', 1000],
    ['5.', 5],
    ['.5', 0.5],
    ['.', '.'],
    ['-.inf', Number.NEGATIVE_INFINITY],
    ['.NaN', Number.NaN],
    ['.nAn', '.nAn'],
    ['2024-01-03', '2024-01-03'],
    ['1_000', '1_000'],
    ['94 people', '94 people'],
    ['C-101', 'C-101'],
  ];
  for (const [source, value] of cases)
    it(`of ${JSON.stringify(source)} is ${String(value)}`, () =>
      assert.ok(Object.is(plainValue(source), value)));

  it('is what the yaml package says, for anything that looks like a number or a word of YAML', () => {
    const source = fc.oneof(
      fc.stringMatching(/^[-+]?[0-9.]{0,4}[eE]?[-+]?[0-9.a-fA-Fox]{0,4}$/),
      fc.stringMatching(
        /^[-+.]?(?:[nN]ull|NULL|~|[tT]rue|TRUE|[fF]alse|FALSE|[iI]nf|INF|nan|Na[nN]|NAN){1,2}$/,
      ),
      fc.double().map(String),
      fc.bigInt().map(String),
    );
    fc.assert(
      fc.property(source, (text) => {
        const document = parseDocument(`- ${text}\n`, { version: '1.2', strict: false });
        fc.pre(document.errors.length === 0 && !/^-?$/.test(text));
        assert.ok(Object.is(plainValue(text), document.getIn([0])), text);
      }),
      { numRuns: 500 },
    );
  });
});
