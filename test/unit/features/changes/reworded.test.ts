import assert from 'node:assert/strict';
import { RULES } from '../../../../server/src/core/rules/index.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { rewordingAt } from '../../../../server/src/features/changes/reworded.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import {
  MILL_AFTER,
  MILL_BEFORE,
  MILL_CLAIMS,
  MILL_COPY,
  MILL_FILES,
  MILL_REPORT,
} from '../../support/mill.ts';
import { MemoryFiles, ROOT, uriOf } from '../../support/project.ts';

/** What taking over the words at the quote of a finding makes of the annotation file; null where a person has to judge. */
function takenOver(claim: string): string | null {
  const memory = new MemoryFiles();
  const workspace = new Workspace({ root: ROOT, port: memory, rules: RULES, settings: DEFAULT_SETTINGS });
  const files = { ...MILL_FILES, [MILL_REPORT]: MILL_AFTER, [MILL_COPY]: MILL_BEFORE };
  for (const [path, text] of Object.entries(files)) memory.set(uriOf(path), text);
  for (const [path, text] of Object.entries(files))
    if (path.endsWith('.yaml')) workspace.setAnnotations(uriOf(path), text, 'closed');
  workspace.settle();
  const uri = uriOf(MILL_CLAIMS);
  const finding = workspace.findings(uri).find((one) => one.claim === claim);
  assert(finding !== undefined, claim);
  const edits = rewordingAt(workspace, uri, finding.span.start);
  return edits === null ? null : applied(files[MILL_CLAIMS] ?? '', edits);
}

describe('taking over the new words of a quote at one key', () => {
  it('changes the quote that was only reworded, and nothing else', () => {
    const after = takenOver('M-3');
    assert(after !== null);
    const before = MILL_FILES[MILL_CLAIMS] ?? '';
    const others = (text: string) =>
      text.split(/^(?= {2}- id: )/m).filter((claim) => !claim.includes('id: M-3'));
    assert.deepEqual(others(after), others(before));
    assert(others(before).length > 2);
    assert.match(after, /came/);
    assert.doesNotMatch(before, /came/);
  });

  it('leaves it to a person where a figure changed, or the words are gone', () => {
    assert.equal(takenOver('M-2'), null);
    assert.equal(takenOver('M-4'), null);
  });
});
