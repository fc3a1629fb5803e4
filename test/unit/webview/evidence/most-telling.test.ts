import assert from 'node:assert/strict';
import { mostTelling } from '../../../../client/webview/evidence/most-telling.ts';

function figure(claim: string, disputed = false) {
  return { claim, disputed, min: 1, max: 1, minOpen: false, maxOpen: false, approximate: false, words: '' };
}

const figures = [figure('C-1'), figure('C-2'), figure('C-3', true), figure('C-4'), figure('C-5', true)];
const chosen = (most: number) => mostTelling(figures, most).map(({ claim }) => claim);

describe('figures of which there are too many to draw', () => {
  it('are those in dispute and the first of the others, in their order', () =>
    assert.deepEqual(chosen(3), ['C-1', 'C-3', 'C-5']));
  it('are all where there is room', () => assert.deepEqual(chosen(5).length, 5));
  it('are never more than asked for', () => assert.deepEqual(chosen(1), ['C-3']));
});
