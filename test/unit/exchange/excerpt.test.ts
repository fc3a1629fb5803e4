import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerpt } from '../../../server/src/exchange/excerpt.ts';
import { columnsOf } from '../../../server/src/exchange/screen.ts';
import { range } from '../../support/check-report.ts';

/** The excerpt of a line in which `‹` and `›` enclose what is meant, as two lines. */
function drawn(marked: string, width = 80): string[] | null {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const shown = excerpt(marked.replace(/[‹›]/g, ''), range(0, start, 0, end), width);
  return shown === null ? null : [shown.line, shown.carets];
}

describe('an excerpt', () => {
  it('underlines what is meant, without the line’s indentation', () => {
    assert.deepEqual(drawn('      source: ‹harbor-news›  '), ['source: harbor-news', '        ^^^^^^^^^^^']);
  });

  it('underlines by columns where characters are wide or joined', () => {
    assert.deepEqual(drawn('報告 🚢: ‹e\u0301té›'), ['報告 🚢: e\u0301té', '         ^^^']);
  });

  it('shows one caret for an empty place, also at the end of the line', () => {
    assert.deepEqual(drawn('quote:‹›'), ['quote:', '      ^']);
  });

  it('underlines to the end of the line what goes on below', () => {
    assert.deepEqual(excerpt('quote: two', range(3, 7, 5, 1), 80), {
      line: 'quote: two',
      carets: '       ^^^',
    });
  });

  it('is none for a place that is not in the line', () => {
    assert.equal(excerpt('short', range(0, 9, 0, 10), 80), null);
    assert.equal(excerpt(undefined, range(0, 0, 0, 1), 80), null);
  });

  it('cuts a long line around what is meant', () => {
    const [line = '', carets = ''] = drawn(`${'before '.repeat(20)}‹here› ${'after '.repeat(20)}`, 50) ?? [];
    assert.ok(line.startsWith('…') && line.endsWith('…') && line.includes('here'), line);
    assert.equal(line.indexOf('here'), carets.indexOf('^^^^'));
  });

  it('never is wider than asked for, and always points at the place', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((line) => line.replace(/[\r\n]/g, ''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.integer({ min: 30, max: 100 }), (line, a, b, width) => {
        const [start = 0, end = 0] = [a % (line.length + 1), b % (line.length + 1)].sort((x, y) => x - y);
        const shown = excerpt(line, range(0, start, 0, end), width);
        assert.ok(shown !== null);
        assert.ok(columnsOf(shown.line) <= width, shown.line);
        assert.ok(shown.carets.endsWith('^'));
        assert.ok(columnsOf(shown.carets) <= width + 1, shown.carets);
      }),
    );
  });
});
