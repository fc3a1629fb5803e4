import assert from 'node:assert/strict';
import { sentencesBetween } from '../../../../server/src/core/anchoring/passages.ts';
import {
  atSpoiltStops,
  isMarked,
  withoutMark,
} from '../../../../server/src/core/anchoring/sentence-bounds.ts';

const cut = (text: string) =>
  atSpoiltStops(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('where sentences that are compared begin and end', () => {
  it('is behind the mark of a list or heading, unless the quote has one', () => {
    for (const [line, bare] of [
      ['- one boat', 'one boat'],
      ['## Boats', 'Boats'],
      ['12. one boat', 'one boat'],
      ['> - one boat', 'one boat'],
      ['-5 degrees', '-5 degrees'],
    ] as const) {
      const { start, end } = withoutMark(line, { start: 0, end: line.length });
      assert.equal(line.slice(start, end), bare);
      assert.equal(isMarked(line), line !== bare);
    }
  });

  it('is also at a stop that damaged marks are glued to', () => {
    assert.deepEqual(cut('They left.&rdquo;[44] The harbour was empty.'), [
      'They left.&rdquo;[44]',
      'The harbour was empty.',
    ]);
    assert.deepEqual(cut('They left.â€ The harbour was empty.'), ['They left.â€', 'The harbour was empty.']);
  });

  it('is not within a number or where a blank follows the stop', () => {
    for (const text of ['Version 1.56.0 and later', 'At 3.5 metres. Then it fell'])
      assert.deepEqual(cut(text), [text]);
  });

  it('needs time in proportion to the length', () => {
    const time = (size: number) => {
      const text = '.&'.repeat(size / 2);
      const started = performance.now();
      cut(text);
      return performance.now() - started;
    };
    time(20_000);
    const [small, large] = [time(50_000), time(200_000)];
    assert.ok(large < small * 8 + 200, `${small} ms, then ${large} ms`);
  });

  it('reads lines that were broken to fit a page as one', () => {
    const text =
      '- If the pumps fail,\n  they are shut\n  by hand.\n- Otherwise call somebody who can decide at the\n  #night-shift desk.\n\n# Boats\nnone';
    assert.deepEqual(
      sentencesBetween(text, 0, text.length).map(({ start, end }) =>
        text.slice(start, end).replace(/\s+/g, ' '),
      ),
      [
        '- If the pumps fail, they are shut by hand.',
        '- Otherwise call somebody who can decide at the #night-shift desk.',
        '# Boats',
        'none',
      ],
    );
  });
});
