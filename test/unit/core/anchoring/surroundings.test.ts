import assert from 'node:assert/strict';
import { fold } from '../../../../server/src/core/anchoring/fold.ts';
import { keptWords } from '../../../../server/src/core/anchoring/kept-words.ts';
import { surroundingsOf } from '../../../../server/src/core/anchoring/surroundings.ts';
import { idOf, tokensOf } from '../../../../server/src/core/anchoring/tokens.ts';
import { indexOf } from '../../../../server/src/core/anchoring/word-index.ts';

const text =
  'The dam held. Water rose at the sluice. QUOTE stood here. The sluice was shut at dusk. Boats left.';
const index = indexOf(fold(text));
const at = 8; // QUOTE

describe('what the text around a passage says of it', () => {
  it('holds the words of the context in any order, without those that may be cut', () => {
    const around = (prefix: string, suffix: string) =>
      surroundingsOf(index, at, at + 3, [], { prefix, suffix });
    assert.equal(around('xx sluice the at rose Water.', 'The boats left yy').context, 1);
    assert.equal(around('xx Farmers opened.', 'Nobody came yy').context, 0);
    const half = around('xx Farmers rose.', '').context;
    assert.ok(half > 0 && half < 1);
  });

  it('is not known where no context was stored', () => {
    assert.equal(surroundingsOf(index, at, at + 3, [], {}).context, 0.5);
  });

  it('tells what part of the new words is its topic', () => {
    const topic = (fresh: readonly string[]) => surroundingsOf(index, at, at + 3, fresh, {}).topic;
    assert.equal(topic(['sluice', 'tractor']), 0.5);
    assert.equal(topic(['the', 'at']), 0);
    assert.equal(topic([]), 0);
  });
});

describe('what of a quote a passage keeps', () => {
  const kept = (quote: string, passage: string) => keptWords(tokensOf(quote), tokensOf(passage), index);

  it('is the words with which both begin', () => {
    assert.equal(kept('Water rose at noon.', 'Water rose at the sluice.').opening, 3);
    assert.equal(kept('At noon water rose.', 'Water rose at the sluice.').opening, 0);
  });

  it('may be a phrase that the text repeats', () => {
    assert.equal(kept('The sluice broke.', 'The sluice was shut at dusk.').isRunRepeated, true);
    assert.equal(kept('The sluice was old.', 'The sluice was shut at dusk.').isRunRepeated, false);
  });
});

describe('how much a word tells', () => {
  const filler = 'one two three four five six seven eight ';
  const bits = (times: number) => indexOf(fold(`${filler.repeat(times)} sluice`)).bitsOf(idOf('sluice'));

  it('is more the longer the text is in which it stands once, but not without end', () => {
    assert.ok(bits(200) > bits(2) + 4);
    assert.ok(bits(20_000) < bits(2000) + 1.1);
  });
});
