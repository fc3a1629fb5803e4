import assert from 'node:assert/strict';
import { acceptEdits, waiveEdits } from '../../../../../server/src/features/changes/accept.ts';
import { changedReports } from '../../../../../server/src/features/changes/changed-reports.ts';
import { planPreservation } from '../../../../../server/src/features/changes/preserve.ts';
import { applied } from '../../../../../server/src/features/yaml-edit.ts';
import { sha256 } from '../../../support/mill.ts';
import { MemoryFiles, openFiles, uriOf } from '../../../support/project.ts';

/** Two works of one file, which share a sentence. */
const BEFORE = `Morning report
The bridge at Dorn was closed on Monday. Two lorries were stopped.

Evening report
The bridge at Dorn was open on Friday. Two lorries were stopped.
`;
const CLAIMS = `sources:
  - { id: morning, file: a.txt, segment: { lines: [1, 2] }, sha256: "${sha256(BEFORE)}" }
  - { id: evening, file: a.txt, segment: { lines: [4, 5] }, sha256: "${sha256(BEFORE)}" }
claims:
  - id: C-1
    appearances: [ { source: morning, quote: Two lorries were stopped. } ]
`;

function open(after: string, claims = CLAIMS) {
  const files = new MemoryFiles();
  files.set(uriOf('a.txt'), after);
  files.set(uriOf(`.adduce/preserved/${sha256(BEFORE)}`), BEFORE);
  const workspace = openFiles(files, { 'a.claims.yaml': claims });
  const found = workspace.findings(uriOf('a.claims.yaml')).filter(({ code }) => code.startsWith('anchor/'));
  const [quote] = changedReports(workspace).flatMap(({ quotes }) => quotes);
  return { workspace, found, quote: quote ?? assert.fail('no quote') };
}

describe('a quote of one of two works that say the same', () => {
  it('has a finding when its own is edited, although the other still says so', () => {
    const { workspace, found, quote } = open(BEFORE.replace('Two', 'Three'));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['anchor/quote-drift'],
    );
    assert.match(found[0]?.message ?? '', /“Two” is now “Three”/);
    const text = applied(CLAIMS, acceptEdits(workspace, quote) ?? []);
    assert.deepEqual(open(BEFORE.replace('Two', 'Three'), text).found, []);
  });

  it('goes with its work where works of the file have changed places', () => {
    const [morning, evening] = BEFORE.split('\n\n');
    const after = `${evening}\n${morning}\n`;
    const { workspace, found, quote } = open(after);
    assert.deepEqual(found, []);
    assert.equal(quote.state, 'moved');
    assert.equal(quote.place?.start, after.lastIndexOf('Two lorries'));
    const plan = planPreservation(workspace, uriOf('a.txt'), '2024-06-01');
    assert(!('refused' in plan));
    const text = applied(CLAIMS, plan.edits.get(uriOf('a.claims.yaml')) ?? []);
    assert.match(text, /id: morning, file: a\.txt, segment: \{ lines: \[4, 5\] \}/);
    assert.match(text, /id: evening, file: a\.txt, segment: \{ lines: \[1, 2\] \}/);
  });

  it('is told to be taken out when its own is, not to belong to the other', () => {
    const { workspace, found, quote } = open(BEFORE.replace(' Two lorries were stopped.', ''));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['anchor/quote-drift'],
    );
    assert.match(found[0]?.message ?? '', /this passage was taken out/);
    assert.deepEqual(
      found[0]?.related.map(({ message }) => message),
      ['The same words, in another work of the file', 'The words as they were, in the preserved copy'],
    );
    const kept = applied(CLAIMS, waiveEdits(workspace, quote, 'Withdrawn.') ?? []);
    assert.deepEqual(open(BEFORE.replace(' Two lorries were stopped.', ''), kept).found, []);
  });
});
