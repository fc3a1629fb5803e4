import assert from 'node:assert/strict';
import fc from 'fast-check';
import { segment } from '../../../../server/src/core/text/segment.ts';
import { assertLinearTime } from '../../../support/linear-time.ts';

function units(text: string): readonly string[] {
  return segment(text, { wrapped: true }).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s*[\n\r]\s*/g, ' ⏎ ')}`,
  );
}

describe('a text whose lines are broken to fit a page', () => {
  it('has sentences that run over several lines', () => {
    assert.deepEqual(
      units(
        'The council met on Sunday at the old mill to talk of\nthe dam. Nobody in the two towns has spoken of Gen.\nRoth.\n',
      ),
      [
        'sentence: The council met on Sunday at the old mill to talk of ⏎ the dam.',
        'sentence: Nobody in the two towns has spoken of Gen. ⏎ Roth.',
      ],
    );
  });

  it('has the same sentences whatever kind of line break it has', () => {
    const text = 'The council met on Sunday at the mill to\ntalk of the dam. It was\n  late.\n\nAll left.';
    const words = (of: string) =>
      segment(of, { wrapped: true }).map(({ start, end }) => of.slice(start, end).replace(/\s+/g, ' '));
    assert.deepEqual(words(text.replaceAll('\n', '\r\n')), words(text));
    assert.deepEqual(words(text.replaceAll('\n', '\u2028')), words(text));
  });

  it('ends a paragraph at a blank line and at an indent', () => {
    const text =
      '  The council of the two towns met on Sunday\nto talk of the dam that the army built at\n' +
      'the mill and of its price in crowns and pence\n  The mayor was absent for the whole of the day\nand so was I\n\nNobody else';
    assert.equal(units(text).length, 3);
  });

  it('ends a paragraph at a short line that ends a sentence', () => {
    const text =
      'The council of the two towns met on Sunday to\ntalk of the dam. It was late.\nall of them left before the night\n';
    assert.deepEqual(units(text), [
      'sentence: The council of the two towns met on Sunday to ⏎ talk of the dam.',
      'sentence: It was late.',
      'sentence: all of them left before the night',
    ]);
  });

  it('keeps headings, bylines, addresses and bullets apart', () => {
    const text = [
      'RIVER UPDATE',
      'By Ida Roth and Max Lund',
      'The council met on Sunday to talk about the dam and',
      'about the mill that it would drown. It listed them:',
      '1. Close the door of the mill and of the other mill',
      '   beside it',
      '2. Call the guard',
      '- A dash that runs on to the end of its line and then',
      '  over it',
      'https://example.org/x',
    ].join('\n');
    assert.deepEqual(units(text), [
      'heading: RIVER UPDATE',
      'boilerplate: By Ida Roth and Max Lund',
      'sentence: The council met on Sunday to talk about the dam and ⏎ about the mill that it would drown.',
      'sentence: It listed them:',
      'bullet: 1. Close the door of the mill and of the other mill ⏎ beside it',
      'bullet: 2. Call the guard',
      'bullet: - A dash that runs on to the end of its line and then ⏎ over it',
      'url: https://example.org/x',
    ]);
  });

  it('takes no figure at the head of a line for a bullet in the middle of a sentence', () => {
    const text =
      'The council met on Sunday and counted more than\n12. The mayor, who was late, counted no more than\n9.';
    assert.equal(units(text).length, 2);
  });

  it('reads the parts of a word that was divided as one', () => {
    assert.deepEqual(units('The council met on Sunday and spoke of the inter-\nnational dam. It rained.'), [
      'sentence: The council met on Sunday and spoke of the inter- ⏎ national dam.',
      'sentence: It rained.',
    ]);
  });

  it('is cut as it would be on one line, however wide the page was', () => {
    const prose =
      'The council met on Sunday at the old mill. Nobody knew what Gen. Ida Roth had said about it; the U.S. envoy was absent. ' +
      '“We will go,” the mayor said, “if the dam holds.” It did not hold at 5 a.m. on Jan. 28 by night.[72] Then it rained for ' +
      'three days, and the river rose by 3.5 m. and took No. 5 of Mill St. with it. Who knew? They all did, more or less.';
    const flat = segment(prose).map(({ start, end }) => prose.slice(start, end));
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 110 }), (width) => {
        const text = prose.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n');
        const found = segment(text, { wrapped: true });
        assert.deepEqual(
          found.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' ')),
          flat,
        );
      }),
    );
  });

  const piece = fc.constantFrom(
    'The dam broke on Sunday',
    'Gen.',
    'inter-',
    'a',
    'A',
    '. ',
    ' ',
    '    ',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    '• ',
    '1. ',
    '- ',
    'https://a.b/c',
    'By Ida Roth',
    '\ufeff',
    '\u00ad',
    '😀',
    '\ud83d',
  );

  it('is covered by its units but for blanks, in order', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 50 }).map((parts) => parts.join('')),
        (text) => {
          let last = 0;
          for (const { start, end } of segment(text, { wrapped: true })) {
            assert(start >= last && end > start && end <= text.length, `${start}..${end} after ${last}`);
            assert.match(text.slice(last, start), /^\s*$/);
            assert.equal(text.slice(start, end), text.slice(start, end).trim());
            last = end;
          }
          assert.match(text.slice(last), /^\s*$/);
        },
      ),
      { numRuns: 3000 },
    );
  }).timeout(30_000);

  it('takes time in proportion to its length', () => {
    for (const piece of [
      'a\n',
      'a ',
      ' a\n',
      '• a\n',
      'a-\n',
      'a.\n',
      'A\n\n',
      'http://a\n',
      '1. a\n',
      'Aaaa aaa aaaa\n',
    ]) {
      assertLinearTime((text) => segment(text, { wrapped: true }), piece);
    }
  }).timeout(30_000);
});
