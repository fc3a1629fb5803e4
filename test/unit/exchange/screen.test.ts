import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf, printable, styleFor, wrapped } from '../../../server/src/exchange/screen.ts';

/** Any UTF-16 code units, control characters often among them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0xa0 })), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));

describe('writing on a terminal', () => {
  it('lets no control sequence of a report through', () => {
    assert.equal(printable('\u001b[2Jgone\r\n\u0007\u009b1m\tend\u007f'), '␛[2Jgone␍␊␇\ufffd1m end␡');
    assert.equal(printable('a\u202eb\u2066c'), 'a\ufffdb\ufffdc');
  });

  it('keeps every other character, and the length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = printable(text);
        assert.equal(shown.length, text.length);
        assert.doesNotMatch(shown, /[\p{Cc}\u202a-\u202e]/u);
        assert.equal(printable(shown), shown);
      }),
    );
    assert.equal(printable('Zürich “報告” 🚢'), 'Zürich “報告” 🚢');
  });

  it('counts the columns of wide and joining characters', () => {
    const columns = ['abc', 'é', 'e\u0301', '報告', '🚢', 'ｱ'].map(columnsOf);
    assert.deepEqual(columns, [3, 1, 1, 4, 2, 1]);
  });

  it('wraps between words, the first line at its own width', () => {
    assert.deepEqual(wrapped('one two three four', 9), ['one two', 'three', 'four']);
    assert.deepEqual(wrapped('one two three four', 14, 5), ['one', 'two three four']);
    assert.deepEqual(wrapped('incomprehensibilities', 5), ['incomprehensibilities']);
  });

  it('loses no word by wrapping', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 1, max: 60 }), (text, width) => {
        const lines = wrapped(text, width);
        assert.equal(lines.join(' '), text);
        for (const line of lines) assert.ok(columnsOf(line) <= width || !line.includes(' '), line);
      }),
    );
  });

  it('colours only where colour is wanted', () => {
    assert.equal(styleFor(false).red('x'), 'x');
    assert.equal(styleFor(true).red('x'), '\u001b[31mx\u001b[39m');
  });
});
