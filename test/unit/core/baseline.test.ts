import assert from 'node:assert/strict';
import { Baseline, type BaselineEntry, recordOf } from '../../../server/src/core/baseline.ts';
import { baselineText, readBaseline } from '../../../server/src/core/baseline-file.ts';
import type { Finding } from '../../../server/src/core/finding.ts';
import { GOOD_BASELINE } from '../support/format-cases.ts';

const FILE = 'claims/a.claims.yaml';

/** A finding, and the words it marks in place of its message. */
function finding(path: string, words: string, claim: string | null = 'C-1', code = 'a/b'): Finding {
  const about = claim === null ? {} : { claim };
  return {
    code,
    severity: 'error',
    message: words,
    span: { start: 0, end: 0 },
    path,
    ...about,
    related: [],
    fixes: [],
  };
}
const wordsOf = ({ message }: Finding) => message;
const record = (...findings: Finding[]) => recordOf(FILE, findings, wordsOf);
const known = (baseline: readonly BaselineEntry[], file: string, ...findings: Finding[]) => {
  const found = new Baseline(baseline).known(file, findings, wordsOf);
  return findings.map((one) => found.has(one));
};

describe('a baseline', () => {
  const before = finding('claims[C-1].quantities[0].min', '94');

  it('knows a finding by code, claim, path and words', () => {
    const baseline = record(before);
    assert.deepEqual(baseline, [
      { code: 'a/b', file: FILE, claim: 'C-1', path: 'quantities.min', words: '94' },
    ]);
    assert.deepEqual(known(baseline, FILE, before), [true]);
    for (const other of [
      finding('claims[C-1].quantities[0].min', '95'),
      finding('claims[C-1].quantities[0].max', '94'),
      finding('claims[C-2].quantities[0].min', '94', 'C-2'),
      finding('claims[C-1].quantities[0].min', '94', 'C-1', 'a/c'),
    ])
      assert.deepEqual(known(baseline, FILE, other), [false], other.path);
  });

  it('knows it still when what stands before it in a list has come or gone, and in another file', () => {
    assert.deepEqual(known(record(before), FILE, finding('claims[C-1].quantities[3].min', '94')), [true]);
    assert.deepEqual(known(record(before), 'claims/z.claims.yaml', before), [true]);
  });

  it('does not mind how words are quoted, nor on how many lines they stand', () => {
    const quoted = finding('claims[C-1].proposition', '"Two  cranes\n  fell."');
    assert.deepEqual(known(record(quoted), FILE, finding('claims[C-1].proposition', 'Two cranes fell.')), [
      true,
    ]);
  });

  it('tells long words apart that begin in the same way', () => {
    const long = (end: string) => finding('claims[C-1].proposition', `${'word '.repeat(100)}${end}`);
    const baseline = record(long('one'));
    assert(baseline[0] !== undefined && baseline[0].words.length < 120);
    assert.deepEqual(known(baseline, FILE, long('one'), long('two')), [true, false]);
  });

  it('keeps a finding about no claim to its file', () => {
    const source = finding('sources[post].file', 'gone.txt', null);
    assert.deepEqual(record(source), [
      { code: 'a/b', file: FILE, path: 'sources[post].file', words: 'gone.txt' },
    ]);
    assert.deepEqual(known(record(source), FILE, source), [true]);
    assert.deepEqual(known(record(source), 'claims/z.claims.yaml', source), [false]);
  });

  it('counts: one more of the same kind is new', () => {
    const again = finding('claims[C-1].quantities[1].min', '94');
    assert.equal(record(before, again)[0]?.count, 2);
    assert.deepEqual(known(record(before), FILE, before, again), [true, false]);
    assert.deepEqual(known(record(before, again), FILE, before, again), [true, true]);
  });

  it('says what is found no more, and lets that go without taking anything in', () => {
    const other = finding('claims[C-1].event', 'x');
    const baseline = new Baseline(record(before, before, other));
    const fresh = finding('claims[C-9].event', 'y', 'C-9');
    const now = record(before, fresh);
    assert.deepEqual(
      baseline.gone(now).map(({ path }) => path),
      ['quantities.min', 'event'],
    );
    assert.deepEqual(baseline.pruned(now), record(before));
    assert.equal(baseline.fresh(now), 1);
    assert.deepEqual(new Baseline(now).gone(now), []);
  });
});

describe('the file of a baseline', () => {
  it('is read as it was written', () => {
    const entries = record(finding('claims[C-1].event', 'x'), finding('claims[C-1].event', 'x'));
    assert.deepEqual(readBaseline(baselineText(entries)), entries);
    assert.deepEqual(readBaseline(baselineText([])), []);
  });

  it('has an entry to a line, in an order of its own', () => {
    const [a, b] = [finding('claims[C-1].event', 'x'), finding('claims[C-2].event', 'x', 'C-2')];
    assert.equal(baselineText(record(a, b)), baselineText(record(b, a)));
    assert.match(baselineText(record(a, b)), /^ {4}\{"file":.*\},$/m);
  });

  it('is taken for none when something else stands in it', () => {
    const good = JSON.stringify(GOOD_BASELINE);
    assert.equal(readBaseline(good)?.length, 1);
    for (const text of [
      '',
      '[]',
      '{}',
      good.slice(1),
      good.replace('"version":1', '"version":2'),
      `<<<<<<< a\n${good}`,
    ])
      assert.equal(readBaseline(text), null, text);
  });
});
