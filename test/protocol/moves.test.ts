import assert from 'node:assert/strict';
import { moveFile } from '../support/fake-editor/file-moves.ts';
import { CLAIMS, PROJECT, REGISTRY, REPORT, withEditor } from './support/start.ts';

describe('moving files', () => {
  it('takes the paths to a report along, in open files and closed ones', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await editor.writeFile(
        'claims/more.claims.yaml',
        'sources:\n  - { id: m, file: /reports/harbour.txt }\n',
      );
      const registry = editor.folder.read(REGISTRY);
      await moveFile(editor, REPORT, 'texts/quay.txt');
      assert.equal(
        editor.folder.read(REGISTRY),
        registry.replaceAll('../reports/harbour.txt', '../texts/quay.txt'),
      );
      assert.match(editor.folder.read('claims/more.claims.yaml'), /file: \/texts\/quay\.txt \}/);
      assert.deepEqual(await doc.diagnosticsThat('no finding', (all) => all.length === 0), []);
      const [place] = await doc.definition('quote: Two cra$0nes');
      assert.equal(place?.path, 'texts/quay.txt');
    }));

  it('takes a folder along with what is in it, though no watcher tells of its files', () =>
    withEditor(
      `${PROJECT}
      //- /adduce.yaml
      reports: [ 'reports/**/*.txt' ]
      `,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        await moveFile(editor, 'reports', 'texts/2024');
        assert.match(editor.folder.read('adduce.yaml'), /'texts\/2024\/\*\*\/\*\.txt'/);
        const [place] = await doc.definition('quote: Two cra$0nes');
        assert.equal(place?.path, 'texts/2024/harbour.txt');
      },
    ));

  it('counts the paths of an annotation file from its new place', () =>
    withEditor(PROJECT, async (editor) => {
      const moved = 'claims/2024/registry.claims.yaml';
      await moveFile(editor, REGISTRY, moved);
      assert.match(editor.folder.read(moved), /file: \.\.\/\.\.\/reports\/harbour\.txt/);
      const doc = await editor.open(CLAIMS);
      assert.deepEqual(await doc.diagnosticsThat('no finding', (all) => all.length === 0), []);
      const [place] = await doc.definition('quote: Two cra$0nes');
      assert.equal(place?.path, REPORT);
    }));

  it('takes along what the baseline says of a file', () =>
    withEditor(PROJECT, async (editor) => {
      const baseline = (file: string) =>
        JSON.stringify({
          version: 1,
          entries: [{ file, code: 'source/missing-file', path: 'sources[gone].file', words: '../gone.txt' }],
        });
      const isMissing = ({ code }: { readonly code?: unknown }) => code === 'source/missing-file';
      const known = 'claims/known.claims.yaml';
      await editor.writeFile(known, 'sources:\n  - { id: gone, type: report, file: ../gone.txt }\n');
      await editor.diagnosticsOf(known, ({ diagnostics }) => diagnostics.some(isMissing));
      await editor.writeFile('.adduce/baseline.json', baseline(known));
      await editor.diagnosticsOf(known, ({ diagnostics }) =>
        diagnostics.some((one) => isMissing(one) && one.severity === 4),
      );
      const moved = 'claims/2024/known.claims.yaml';
      await moveFile(editor, known, moved);
      assert.equal(editor.folder.read('.adduce/baseline.json'), baseline(moved));
    }));

  it('names the version of an open file, and does nothing for what nobody names', () =>
    withEditor(PROJECT, async (editor) => {
      const registry = await editor.open(REGISTRY);
      await registry.type(0, '# sources\n');
      const edit = await moveFile(editor, REPORT, 'reports/quay.txt');
      assert.deepEqual(
        edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
        [{ uri: registry.uri, version: 2 }],
      );
      assert.match(registry.text, /^# sources\n[\s\S]*file: \.\.\/reports\/quay\.txt/);
      await editor.writeFile('notes.md', 'x');
      assert.equal(await moveFile(editor, 'notes.md', 'other.md'), null);
      assert.equal(await moveFile(editor, 'other.md', '../outside.md'), null);
    }));
});
