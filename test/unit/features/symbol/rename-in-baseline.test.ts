import assert from 'node:assert/strict';
import { baselineText } from '../../../../server/src/core/baseline-file.ts';
import { namedInBaseline } from '../../../../server/src/features/symbol/rename-in-baseline.ts';

const BASELINE = baselineText([
  { file: 'a.claims.yaml', claim: 'C-1', code: 'reference/unknown-event', path: 'event', words: 'C-1' },
  { file: 'a.claims.yaml', claim: 'C-10', code: 'reference/unknown-event', path: 'event', words: 'shut' },
  { file: 'r.claims.yaml', code: 'source/missing-file', path: 'sources[harbour].file', words: 'harbour' },
  { file: 'r.claims.yaml', code: 'time/form', path: 'events[harbour].time', words: '2024' },
]);

const lines = (kind: 'claim' | 'source' | 'event' | 'tag', name: string, text = BASELINE) =>
  namedInBaseline(text, { kind, name }).map(({ start, end }) => {
    assert.equal(text.slice(start, end), name);
    return /"code": ?"([^"]+)"/.exec(text.slice(text.lastIndexOf('\n', start), text.indexOf('\n', end)))?.[1];
  });

describe('what a baseline names', () => {
  it('is a claim by its whole id, and not the words of a finding', () => {
    assert.deepEqual(lines('claim', 'C-1'), ['reference/unknown-event']);
    assert.deepEqual(lines('claim', 'C'), []);
  });

  it('is an entry of the registry by its list and its id', () => {
    assert.deepEqual(lines('source', 'harbour'), ['source/missing-file']);
    assert.deepEqual(lines('event', 'harbour'), ['time/form']);
  });

  it('is no tag, and takes no character of an id for another', () => {
    assert.deepEqual(lines('tag', 'harbour'), []);
    assert.deepEqual(lines('source', 'h.rbour'), []);
  });

  it('is found where something has put blanks into the JSON', () => {
    assert.deepEqual(lines('claim', 'C-10', BASELINE.replaceAll('":', '": ')), ['reference/unknown-event']);
  });
});
