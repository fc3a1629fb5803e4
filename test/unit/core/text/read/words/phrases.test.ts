import assert from 'node:assert/strict';
import {
  phraseAt,
  phraseEndingAt,
  phrases,
  phrasesByEnd,
} from '../../../../../../server/src/core/text/read/words/phrases.ts';
import { tokenize } from '../../../../../../server/src/core/text/read/words/tokens.ts';

describe('phrases', () => {
  const entries = [
    ['at least', 1],
    ['at the very least', 2],
    ['the very least', 3],
    ['-odd', 4],
  ] as const;
  const tokens = tokenize('It cost at the very least 40-odd pounds, At Least.');
  const at = (lower: string) => tokens.findIndex((token) => token.lower === lower);

  it('are found where they begin, the longest first, whatever the case', () => {
    const known = phrases(entries);
    assert.equal(phraseAt(known, tokens, at('at'))?.value, 2);
    assert.equal(phraseAt(known, tokens, at('the'))?.value, 3);
    assert.equal(phraseAt(known, tokens, at('-'))?.value, 4);
    assert.equal(phraseAt(known, tokens, tokens.length - 3)?.value, 1);
    assert.equal(phraseAt(known, tokens, at('very')), undefined);
  });

  it('are found where they end, the longest first', () => {
    const known = phrasesByEnd(entries);
    assert.equal(phraseEndingAt(known, tokens, at('least') + 1)?.value, 2);
    assert.equal(phraseEndingAt(known, tokens, at('odd') + 1)?.value, 4);
    assert.equal(phraseEndingAt(known, tokens, at('least')), undefined);
    assert.equal(phraseEndingAt(known, tokenize('least'), 1), undefined);
  });
});
