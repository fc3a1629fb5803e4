import assert from 'node:assert/strict';
import { cycle } from '../../../client/src/step.ts';
import { passage } from './passages.ts';

const report = [passage(4, 0, 9, 'event'), passage(1, 10, 20, 'event'), passage(1, 10, 15, 'state')];

/** The place one step leads to, as `line:character`. */
function step(direction: 'next' | 'previous', line: number, character: number): string | undefined {
  const start = cycle(report, { line, character }, direction)?.range.start;
  return start && `${start.line}:${start.character}`;
}

describe('moving through the claimed passages of a report', () => {
  it('goes to the nearest passage that starts after the cursor', () => {
    assert.equal(step('next', 0, 0), '1:10');
  });
  it('leaves passages that start where the cursor stands in one step', () => {
    assert.equal(step('next', 1, 10), '4:0');
  });
  it('goes back to the start of the passage the cursor is in', () => {
    assert.equal(step('previous', 4, 5), '4:0');
  });
  it('goes round the end of the report, and round its beginning', () => {
    assert.equal(step('next', 4, 0), '1:10');
    assert.equal(step('previous', 1, 10), '4:0');
  });
  it('leads nowhere in a report without claims', () => {
    assert.equal(cycle([], { line: 0, character: 0 }, 'next'), undefined);
  });
});
