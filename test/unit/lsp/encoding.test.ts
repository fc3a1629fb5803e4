import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  chooseEncoding,
  fromClientCharacter,
  type PositionEncoding,
  toClientCharacter,
} from '../../../server/src/lsp/encoding.ts';

describe('how a client counts the characters of a line', () => {
  it('is the first of its offers that is known, and UTF-16 where it says nothing', () => {
    assert.equal(chooseEncoding(['utf-32', 'utf-8', 'utf-16']), 'utf-32');
    assert.equal(chooseEncoding(['utf-7', 'utf-8']), 'utf-8');
    assert.equal(chooseEncoding([]), 'utf-16');
    assert.equal(chooseEncoding(undefined), 'utf-16');
  });

  it('counts a letter with an accent, a Chinese one and an emoji as each encoding does', () => {
    const line = 'é山😀x';
    const at = (encoding: PositionEncoding) => toClientCharacter(line, line.indexOf('x'), encoding);
    assert.deepEqual([at('utf-8'), at('utf-16'), at('utf-32')], [9, 4, 3]);
  });

  it('is taken back without loss at every border of characters', () => {
    const lines = fc.array(fc.constantFrom('a', 'é', '山', '😀', 'א', '\t'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.constantFrom('utf-8', 'utf-16', 'utf-32'), (points, encoding) => {
        const line = points.join('');
        for (let at = 0; at <= points.length; at++) {
          const units = points.slice(0, at).join('').length;
          assert.equal(fromClientCharacter(line, toClientCharacter(line, units, encoding), encoding), units);
        }
      }),
    );
  });

  it('takes a place within a character for its start, and one beyond the line for its end', () => {
    assert.equal(fromClientCharacter('a😀b', 3, 'utf-8'), 1);
    assert.equal(fromClientCharacter('a😀b', 99, 'utf-8'), 4);
    assert.equal(toClientCharacter('a😀b', 2, 'utf-8'), 1);
  });
});
