import assert from 'node:assert/strict';
import { baselinePathsToRewrite } from '../../../../server/src/features/moves/baseline-paths.ts';

const ROOT = 'file:///project';
const baseline = (...files: readonly string[]) =>
  JSON.stringify({ version: 1, entries: files.map((file) => ({ file, code: 'a/b', path: '', words: '' })) });

function afterMove(text: string, from: string, to: string): string {
  let moved = text;
  for (const { span, newText } of baselinePathsToRewrite(text, ROOT, [{ from, to }]).toReversed())
    moved = moved.slice(0, span.start) + newText + moved.slice(span.end);
  return moved;
}

describe('the files of a baseline', () => {
  it('go along with a file or a folder that moves', () => {
    const text = baseline('claims/a.claims.yaml', 'claims/ab.claims.yaml', 'b.claims.yaml');
    assert.equal(
      afterMove(text, `${ROOT}/claims/a.claims.yaml`, `${ROOT}/old/a.claims.yaml`),
      baseline('old/a.claims.yaml', 'claims/ab.claims.yaml', 'b.claims.yaml'),
    );
    assert.equal(
      afterMove(text, `${ROOT}/claims`, `${ROOT}/claims 2024`),
      baseline('claims 2024/a.claims.yaml', 'claims 2024/ab.claims.yaml', 'b.claims.yaml'),
    );
  });

  it('stay where they move out of the project, or cannot be read', () => {
    const text = baseline('claims/a.claims.yaml');
    assert.equal(afterMove(text, `${ROOT}/claims`, 'file:///elsewhere'), text);
    const broken = text.replace('claims/', '\\x');
    assert.equal(afterMove(broken, `${ROOT}/claims`, `${ROOT}/other`), broken);
  });

  it('may have any letters in their names', () => {
    assert.equal(
      afterMove(baseline('é "x"/a.claims.yaml'), `${ROOT}/%C3%A9%20%22x%22`, `${ROOT}/%E4%BA%BA`),
      baseline('人/a.claims.yaml'),
    );
  });
});
