import assert from 'node:assert/strict';
import fc from 'fast-check';
import { worksOf } from '../../../../../server/src/core/text/works/works.ts';
import { assertLinearTime } from '../../../../support/linear-time.ts';

const PROSE = 'The dam broke on Sunday, and the army came to the river at dawn.';

function linesOf(text: string): readonly (readonly [number, number])[] {
  return worksOf(text).map(({ lines }) => lines);
}

describe('the works of a report file', () => {
  it('are one for a text that does not say otherwise', () => {
    const article = ['Dam Breaks', PROSE, '', 'Duty to warn', PROSE, '“Open hand”', PROSE].join('\n');
    assert.deepEqual(linesOf(article), [[1, 7]]);
    assert.deepEqual(linesOf(''), []);
    assert.deepEqual(linesOf('\n\n'), []);
  });

  it('end with their address where the file does', () => {
    const text = [
      PROSE,
      'full report: https://www.example.org/river-update-may-5-2031',
      PROSE,
      PROSE,
      'https://www.example.org/river-update-may-6-2031',
    ].join('\n');
    assert.deepEqual(worksOf(text), [
      {
        lines: [1, 2],
        title: null,
        url: 'https://www.example.org/river-update-may-5-2031',
        issued: '2031-05-05',
        publisher: 'example.org',
        why: ['the address on line 2 ends it'],
      },
      {
        lines: [3, 5],
        title: null,
        url: 'https://www.example.org/river-update-may-6-2031',
        issued: '2031-05-06',
        publisher: 'example.org',
        why: ['the address on line 2 ends the work before it'],
      },
    ]);
  });

  it('begin with a dated heading, which is their title', () => {
    const text = ['River Update, May 5, 2031', PROSE, 'River Update, May 6, 2031', PROSE].join('\n');
    assert.deepEqual(
      worksOf(text).map(({ lines, title, issued }) => ({ lines, title, issued })),
      [
        { lines: [1, 2], title: 'River Update, May 5, 2031', issued: '2031-05-05' },
        { lines: [3, 4], title: 'River Update, May 6, 2031', issued: '2031-05-06' },
      ],
    );
  });

  it('are a newsletter and the article pasted into it', () => {
    const text = [
      'Posted by River Desk on Feb 8th 2031',
      '',
      `  • ${PROSE}`,
      `  • ${PROSE}`,
      '',
      'Two Towns Rise. Both Are Tense. (CTZ)',
      PROSE,
      '',
      PROSE,
    ].join('\n');
    assert.deepEqual(
      worksOf(text).map(({ lines, title, publisher, issued }) => ({ lines, title, publisher, issued })),
      [
        { lines: [1, 4], title: null, publisher: 'River Desk', issued: '2031-02-08' },
        { lines: [6, 9], title: 'Two Towns Rise. Both Are Tense.', publisher: 'CTZ', issued: null },
      ],
    );
  });

  it('are articles with their headings, bylines and addresses, one below the other', () => {
    const text = [
      'Harbour Closed After Storm',
      'By Ida Roth',
      'March 4, 2031',
      '',
      PROSE,
      '* * *',
      'Ferry Aground',
      'https://example.org/2031/mar/05/ferry',
      '',
      PROSE,
    ].join('\n');
    assert.deepEqual(
      worksOf(text).map(({ lines, title, issued }) => ({ lines, title, issued })),
      [
        { lines: [1, 6], title: 'Harbour Closed After Storm', issued: '2031-03-04' },
        { lines: [7, 10], title: 'Ferry Aground', issued: '2031-03-05' },
      ],
    );
  });

  it('are dispatches, each with its dateline', () => {
    const text = [`HAARLEM, Nov. 3 (Wire) — ${PROSE}`, PROSE, `LEIDEN, Nov. 4 (Wire) — ${PROSE}`].join('\n');
    assert.deepEqual(
      worksOf(text).map(({ lines, publisher }) => ({ lines, publisher })),
      [
        { lines: [1, 2], publisher: 'Wire' },
        { lines: [3, 3], publisher: 'Wire' },
      ],
    );
    assert.equal(linesOf(`Dam breaks.\n\nHAARLEM, Nov. 3 (Wire) — ${PROSE}`).length, 1);
    assert.equal(linesOf(`${PROSE}\n\nWHAT IT MEANS — ${PROSE}\n\nWHO PAYS — ${PROSE}`).length, 1);
  });

  it('are not parted by pictures, lists of links or addresses in the middle of a text', () => {
    assert.equal(linesOf([PROSE, 'https://t.co/abc', PROSE, 'https://t.co/def'].join('\n')).length, 1);
    assert.equal(linesOf([PROSE, 'https://example.org/a', PROSE].join('\n')).length, 1);
    assert.equal(linesOf([PROSE, 'https://example.org/a', 'https://example.org/b'].join('\n')).length, 1);
  });

  it('give no reason to part a headline from a tag that names no source', () => {
    assert.equal(linesOf(['Dam Breaks', PROSE, 'Two Towns Rise Again (Video)', PROSE].join('\n')).length, 1);
  });

  it('have no date that no calendar has', () => {
    const text = [PROSE, 'https://example.org/2031/02/30/dam'].join('\n');
    assert.equal(worksOf(text)[0]?.issued, '2031-02');
  });

  it('hold every line that is not blank, in order', () => {
    const line = fc.constantFrom(
      PROSE,
      '',
      '  ',
      'River Update, May 5, 2031',
      'https://example.org/a',
      'full report: https://example.org/b',
      'Posted by Desk on May 5, 2031',
      'By Ida Roth',
      'Dam Breaks (CTZ)',
      'HAARLEM (Wire) — The dam broke.',
      '-----',
      '# Dam',
      '• The dam',
      'March 4, 2031',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        let last = 0;
        for (const work of worksOf(lines.join('\n'))) {
          const [first, end] = work.lines;
          assert(first > last && end >= first && end <= lines.length);
          assert.equal(
            lines
              .slice(last, first - 1)
              .join('')
              .trim(),
            '',
          );
          last = end;
        }
        assert.equal(lines.slice(last).join('').trim(), '');
      }),
      { numRuns: 2000 },
    );
  });

  it('take time in proportion to the text', () => {
    for (const piece of [
      'A\n',
      'By A\n',
      'https://a.b/c\n',
      'KYIV (A) — A b.\n',
      'A heading (CTZ)\n',
      '-----\n',
    ]) {
      assertLinearTime(worksOf, piece);
    }
  }).timeout(30_000);
});
