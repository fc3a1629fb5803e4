import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { formatText, type TextOptions } from '../../../server/src/exchange/text.ts';
import { finding, project, range, report } from '../../support/check-report.ts';

const plain: TextOptions = { from: 'file:///p', colour: false, width: null, linesOf: () => null };

function text(options: Partial<TextOptions>, ...projects: Parameters<typeof report>): string {
  return [...formatText(report(...projects), { ...plain, ...options })].join('');
}

describe('the text format', () => {
  it('puts a finding on a line that editors can jump from, then a summary', () => {
    assert.equal(
      text({}, project({ 'claims/a.claims.yaml': [finding({ severity: 'warning' })] })),
      'claims/a.claims.yaml:3:11: warning: These words do not stand in the report. [anchor/quote-drift]\n' +
        '\n1 finding (1 warning) in 1 file; 9 claims checked\n',
    );
  });

  it('shows the source of an error, and related places below', () => {
    const related = [{ uri: 'file:///p/r.txt', range: range(4, 2, 4, 9), message: 'The closest passage' }];
    const linesOf = () => ['claims:', '  - id: C-1', '    quote: "Rain fell."'];
    const [, ...below] = text(
      { linesOf },
      project({ 'a.claims.yaml': [finding({ related, range: range(2, 11, 2, 23) })] }),
    ).split('\n');
    assert.deepEqual(below.slice(0, 3), [
      '    3 | quote: "Rain fell."',
      '      |        ^^^^^^^^^^^^',
      '    r.txt:5:3: The closest passage',
    ]);
  });

  it('gives paths from where the person stands', () => {
    const found = project({ 'a.claims.yaml': [finding()] });
    assert.match(text({ from: 'file:///p/claims' }, found), /^\.\.\/a\.claims\.yaml:3:11/);
  });

  it('wraps long messages on a terminal, indented, and only there', () => {
    const message = 'A message of a good many words, which a narrow terminal cannot show on one line.';
    const found = project({ 'a.claims.yaml': [finding({ message })] });
    const lines = text({ width: 40 }, found).split('\n');
    assert.ok(
      lines.every((line) => line.length <= 40 || !line.startsWith('    ')),
      lines.join('\n'),
    );
    assert.ok(lines[1]?.startsWith('    '));
    assert.equal(text({}, found).split('\n')[0]?.endsWith('line. [anchor/quote-drift]'), true);
  });

  it('colours nothing but on demand, and then says the same', () => {
    const found = project({ 'a.claims.yaml': [finding()] });
    const coloured = text({ colour: true, linesOf: () => ['', '', 'quote: "Rain fell."'] }, found);
    assert.ok(coloured.includes('\u001b[31m'));
    const bare = stripVTControlCharacters(coloured);
    assert.equal(bare, text({ linesOf: () => ['', '', 'quote: "Rain fell."'] }, found));
  });

  it('writes names and messages so that no terminal acts on them', () => {
    const message = 'Evil \u001b]0;title\u0007 and\nmore';
    const out = text({}, project({ 'a%1B%0Ab.claims.yaml': [finding({ message })] }));
    assert.doesNotMatch(out.replaceAll('\n', ''), /\p{Cc}/u);
    assert.match(out, /^a␛␊b\.claims\.yaml:3:11: error: Evil ␛\]0;title␇ and more \[/);
  });

  it('says when nothing was found', () => {
    assert.equal(
      text({}, project({ 'a.claims.yaml': [] })),
      'No findings: 9 claims in 1 file stand on their sources.\n',
    );
  });
});
