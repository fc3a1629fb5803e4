import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  cursorOf,
  fileOf,
  parseFixture,
  parseMarked,
  rangeOf,
  renderFindings,
} from '../../support/fixture.ts';
import { snapshotsOf } from '../../support/snapshot.ts';

describe('a fixture', () => {
  it('holds files with their cursors and ranges, markers taken out', () => {
    const fixture = parseFixture(`
      //- /reports/quay.txt
      The quay $0was closed.

      //- /claims/quay.claims.yaml
      claims:
        - id: ⟦C-⟦1⟧⟧$1
    `);
    assert.deepEqual([...fixture.files.keys()], ['reports/quay.txt', 'claims/quay.claims.yaml']);
    assert.equal(fileOf(fixture, 'reports/quay.txt').text, 'The quay was closed.\n\n');
    assert.equal(cursorOf(fileOf(fixture, 'reports/quay.txt')), 9);
    const claims = fileOf(fixture, 'claims/quay.claims.yaml');
    assert.equal(claims.text, 'claims:\n  - id: C-1\n');
    assert.deepEqual(
      claims.ranges.map(({ start, end }) => claims.text.slice(start, end)),
      ['C-1', '1'],
    );
    assert.equal(cursorOf(claims, 1), claims.text.indexOf('\n', 10));
  });

  it('leaves sums of money and quotation marks alone', () => {
    const { text, cursors, ranges } = parseMarked('«Costs $ \\$5,» he said.');
    assert.equal(text, '«Costs $ $5,» he said.');
    assert.equal(cursors.size + ranges.length, 0);
  });

  it('counts offsets in the line ends asked for', () => {
    const file = parseMarked('\na\nb$0\n', { eol: '\r\n' });
    assert.equal(file.text, 'a\r\nb\r\n');
    assert.equal(cursorOf(file), 4);
  });

  it('says what is wrong with it', () => {
    assert.throws(() => parseFixture('claims:'), /starts with a line/);
    assert.throws(() => parseFixture('//- /a\n//- /a'), /two files \/a/);
    assert.throws(() => parseMarked('a$0b$0'), /twice/);
    assert.throws(() => parseMarked('⟦a'), /does not close/);
    assert.throws(() => parseMarked('a⟧'), /has not opened/);
    assert.throws(() => parseMarked('\n  a\nb\n'), /indented less/);
    assert.throws(() => rangeOf(parseMarked('a')), /One range/);
  });
});

describe('rendered findings', () => {
  it('stand under the words they are about', () => {
    const { text, ranges } = parseMarked('\n⟦one⟧ ⟦⟧two\n\t⟦three\nfour⟧\n');
    const [one, two, three] = ranges;
    assert(one && two && three);
    assert.equal(
      renderFindings(text, [
        { span: three, code: 'c', message: 'spans', severity: 'warning' },
        { span: two, code: 'b', message: 'empty', related: [{ message: 'elsewhere' }] },
        { span: one, code: 'a', message: 'first', severity: 'error' },
      ]),
      [
        'one two',
        '^^^ a: first',
        '    ^ b: empty',
        '      see: elsewhere',
        '\tthree',
        '\t^^^^^ (to line 3) c (warning): spans',
        'four',
        '',
      ].join('\n'),
    );
  });
});

describe('a snapshot', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'adduce-snapshots-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const expecting = (update: boolean, ci: boolean) =>
    snapshotsOf(pathToFileURL(join(folder, 'x.test.ts')).href, { update, ci });

  it('that is not there is written, but fails where nobody would look at it', () => {
    assert.throws(() => expecting(false, true)('new', 'text'), /no snapshot “new”/);
    expecting(false, false)('new', 'text');
    expecting(false, true)('new', 'text');
  });

  it('that differs fails, and is rewritten when asked for', () => {
    expecting(false, false)('a', 'one\n=== b ===\n');
    expecting(false, false)('b', 'other');
    assert.throws(() => expecting(false, false)('a', 'two'), /“a” differs/);
    expecting(false, true)('a', 'one\n=== b ===\n');
    expecting(true, true)('a', 'two');
    assert.equal(
      readFileSync(join(folder, '__snapshots__', 'x.snap'), 'utf8'),
      '=== a ===\ntwo\n\n=== b ===\nother\n',
    );
  });
});
