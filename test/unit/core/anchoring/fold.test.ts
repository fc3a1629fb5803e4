import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fold,
  foldedOffset,
  foldQuote,
  sameWords,
  sourceEnd,
  sourceStart,
} from '../../../../server/src/core/anchoring/fold.ts';

/** Strings made of the characters that folding is about, so that they meet often. */
const trickyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'e',
        'K',
        '.',
        ' ',
        '  ',
        '\n',
        '\r\n',
        '\u00a0',
        '\u2003',
        '\u2028',
        '[',
        ']',
        '[7]',
        '[72]',
        '[12345]',
        '1',
        '[x]',
      ),
      fc.constantFrom('“', '”', '„', '«', '‹', '‘', '’', "'", '"', '–', '—', '-', '\u2011', '−'),
      fc.constantFrom(
        '\u00ad',
        '\u200b',
        '\u200d',
        '\ufeff',
        '\u0301',
        '\u0323',
        'é',
        'Å',
        '\u212b',
        '\u1100',
        '\u1161',
        '\u11a8',
        '가',
        '\u0958',
        '😀',
        'م',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('folding a text for comparison', () => {
  it('leaves plain text alone and needs no map for it', () => {
    const text = 'The mayor spoke at noon, and left.';
    const folded = fold(text);
    assert.equal(folded.text, text);
    assert.equal(folded.map, null);
  });

  it('gives quotation marks one shape, double and single apart', () => {
    assert.equal(fold('“a” „b“ «c» "d"').text, '"a" "b" "c" "d"');
    assert.equal(fold("‘a’ ‚b‘ ‹c› it’s 'd'").text, "'a' 'b' 'c' it's 'd'");
    assert.notEqual(fold('“a”').text, fold('‘a’').text);
  });

  it('gives dashes, hyphens and the minus sign one shape', () => {
    assert.equal(fold('a-b a‑b a–b a—b −5').text, 'a-b a-b a-b a-b -5');
  });

  it('makes every run of blanks and line breaks one space', () => {
    assert.equal(fold('a \t b\u00a0c\r\n\r\nd\u2003\u2028e').text, 'a b c d e');
  });

  it('drops what nobody sees', () => {
    assert.equal(fold('\ufeffin\u00advisi\u200bble\u200e').text, 'invisible');
  });

  it('composes characters', () => {
    assert.equal(fold('cafe\u0301').text, 'café');
    assert.equal(fold('\u212b').text, 'Å');
    assert.equal(fold('\u1112\u1161\u11ab').text, '한');
    assert.equal(fold('e\u200b\u0301').text, 'é');
  });

  it('drops note markers that are glued to something, and only those', () => {
    assert.equal(fold('the road.[72] Then').text, 'the road. Then');
    assert.equal(fold('the road[3][4].').text, 'the road.');
    assert.equal(fold('“the road.”[1]').text, '"the road."');
    assert.equal(fold('see [72] and [its] and road.[12345]').text, 'see [72] and [its] and road.[12345]');
    assert.equal(fold('[72] opens').text, '[72] opens');
  });

  it('keeps case and words', () => {
    assert.notEqual(fold('May').text, fold('may').text);
    assert.equal(sameWords('The mayor’s “plan”', 'The mayor\'s "plan" '), true);
    assert.equal(sameWords('the road.[72]', 'the road.'), true);
    assert.equal(sameWords('[72] The road', 'The road'), true);
    assert.equal(sameWords('[7]\n[8]\nThe road', '[8]\nThe road'), true);
    assert.equal(sameWords('84 people', '94 people'), false);
  });

  it('drops the outer blanks of a quote', () => {
    assert.equal(foldQuote('  The road is open.\n'), 'The road is open.');
    assert.equal(foldQuote(' \n\t'), '');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(trickyText, fc.string({ unit: 'grapheme' })), (text) => {
        const once = fold(text).text;
        assert.equal(fold(once).text, once);
      }),
      { numRuns: 2000 },
    );
  }).timeout(30_000);

  it('folds a text and its composed form alike', () => {
    fc.assert(
      fc.property(trickyText, (text) => assert.equal(fold(text.normalize('NFD')).text, fold(text).text)),
    );
  }).timeout(30_000);
});

describe('the offsets of a folded text', () => {
  it('lead a stretch back to the characters it came from', () => {
    const source = 'Cafe\u0301  “noir”.[72] Next';
    const folded = fold(source);
    const back = (words: string): string => {
      const at = folded.text.indexOf(words);
      return source.slice(sourceStart(folded, at), sourceEnd(folded, at + words.length));
    };
    assert.equal(back('Café'), 'Cafe\u0301');
    assert.equal(back('"noir".'), '“noir”.');
    assert.equal(back('. Next'), '.[72] Next');
    assert.equal(back(' Next'), ' Next');
    assert.equal(back('Café "'), 'Cafe\u0301  “');
  });

  it('cover the source from end to end, in order, and fold to the same words again', () => {
    fc.assert(
      fc.property(trickyText, (source) => {
        const folded = fold(source);
        let last = 0;
        for (let at = 0; at < folded.text.length; at++) {
          const start = sourceStart(folded, at);
          const end = sourceEnd(folded, at + 1);
          assert.ok(start >= 0 && start < end && end <= source.length, `${start}..${end}`);
          assert.ok(start >= last);
          assert.ok(foldedOffset(folded, start) <= at && at <= foldedOffset(folded, end));
          last = start;
          const piece = source.slice(start, end);
          const unit = folded.text.charAt(at);
          assert.ok(
            fold(piece).text.includes(unit) || fold(`x${piece}`).text.includes(unit),
            JSON.stringify(piece),
          );
        }
      }),
      { numRuns: 2000 },
    );
  }).timeout(30_000);

  it('keep the characters of a text in step', () => {
    fc.assert(
      fc.property(trickyText, trickyText, (before, after) => {
        const source = `${before} Zürich ${after}`;
        const folded = fold(source);
        const at = folded.text.indexOf('Zürich');
        assert.equal(source.slice(sourceStart(folded, at), sourceEnd(folded, at + 6)), 'Zürich');
        assert.equal(foldedOffset(folded, source.indexOf('Zürich')), at);
      }),
      { numRuns: 1000 },
    );
  }).timeout(30_000);
});
