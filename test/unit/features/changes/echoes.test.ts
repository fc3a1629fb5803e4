import assert from 'node:assert/strict';
import { echoesOf } from '../../../../server/src/features/changes/echoes.ts';

const CLAIM = `- id: C-84
  proposition: At least 84 people died in Linden.
  quantities: [ { min: 84, expression: at least 84 people } ]
  appearances:
    - quote: At least 84 people died in Linden, officials said.
`;

function echoes(after: string): readonly string[] {
  const before = 'At least 84 people died in Linden, officials said.';
  const start = CLAIM.indexOf(before);
  const quote = { start, end: start + before.length };
  const id = { start: 6, end: 10 };
  return echoesOf(CLAIM, [quote, id], before, after).map(
    (span) => `${CLAIM.slice(0, span.start).split('\n').length}: ${CLAIM.slice(span.start, span.end)}`,
  );
}

describe('what a claim says again that has gone from its quote', () => {
  it('is a figure, a date or a name, wherever else the claim has it', () => {
    assert.deepEqual(echoes('At least 94 people died in Linden, officials said.'), [
      '2: 84',
      '3: 84',
      '3: 84',
    ]);
    assert.deepEqual(echoes('At least 84 people died in Lindau, officials said.'), ['2: Linden']);
  });

  it('is nothing where plain words went, or the words only moved', () => {
    assert.deepEqual(echoes('At least 84 people perished in Linden, officials said.'), []);
    assert.deepEqual(echoes('In Linden at least 84 people died, officials said.'), []);
  });
});
