import assert from 'node:assert/strict';
import { openEditor } from './support/start.ts';

const FOLDERS = `
  //- /project/reports/quay.txt
  Two cranes fell into the harbour.
  //- /project/claims/a.claims.yaml
  sources: [ { id: quay, type: report, file: ../reports/quay.txt } ]
  claims:
    - id: C-1
      kind: event
      proposition: Two cranes fell.
      appearances: [ { source: quay, quote: Two cranes fell into the harbour. } ]
  //- /project/claims/2024.01/b.claims.yaml
  claims: [ { id: C-1 } ]
  //- /project/below/adduce.yaml
  profile: intel
  //- /project/below/c.claims.yaml
  claims: [ { id: C-9 } ]
`;
const has = (code: string) => (found: readonly { readonly code?: unknown }[]) =>
  found.some((one) => one.code === code);
const lacks = (code: string) => (found: readonly { readonly code?: unknown }[]) => !has(code)(found);

describe('files that change outside of the editor', () => {
  for (const folder of ['claims/2024.01', 'claims/archive'])
    it(`a folder is told of alone: ${folder} goes with all it holds, and comes back`, async () => {
      const editor = await openEditor(FOLDERS.replace('claims/2024.01', folder), {
        workspaceFolders: ['project'],
      });
      try {
        const doc = await editor.open('project/claims/a.claims.yaml');
        await doc.diagnosticsThat('one id twice', has('reference/duplicate-id'));
        const other = editor.folder.uriOf(`project/${folder}/b.claims.yaml`);
        await editor.moveFolder(`project/${folder}`, 'elsewhere');
        await doc.diagnosticsThat('each id once', lacks('reference/duplicate-id'));
        assert.deepEqual(editor.publications.last(other)?.diagnostics ?? [], []);
        await editor.moveFolder('elsewhere', `project/${folder}`);
        await doc.diagnosticsThat('one id twice', has('reference/duplicate-id'));
      } finally {
        await editor.stop();
      }
    });

  it('a folder of reports goes, and comes back', async () => {
    const editor = await openEditor(FOLDERS, { workspaceFolders: ['project'] });
    try {
      const doc = await editor.open('project/claims/a.claims.yaml');
      await doc.diagnosticsThat('the report', lacks('source/missing-file'));
      await editor.moveFolder('project/reports', 'elsewhere');
      await doc.diagnosticsThat('no report', has('source/missing-file'));
      await editor.moveFolder('elsewhere', 'project/reports');
      await doc.diagnosticsThat('the report again', lacks('source/missing-file'));
    } finally {
      await editor.stop();
    }
  });

  it('a folder that is made anew at once has lost what is not told of', async () => {
    const editor = await openEditor(FOLDERS, { workspaceFolders: ['project'] });
    try {
      const doc = await editor.open('project/claims/a.claims.yaml');
      await doc.diagnosticsThat('one id twice', has('reference/duplicate-id'));
      editor.folder.delete('project/claims/2024.01');
      await editor.writeFile('project/claims/2024.01/c.claims.yaml', 'claims: []\n');
      await doc.diagnosticsThat('each id once', lacks('reference/duplicate-id'));
    } finally {
      await editor.stop();
    }
  });

  it('a project within the project goes with its folder', async () => {
    const editor = await openEditor(FOLDERS, { workspaceFolders: ['project'] });
    try {
      const { files } = await editor.request('adduce/ready', {});
      await editor.moveFolder('project/below', 'elsewhere');
      assert.equal((await editor.request('adduce/ready', {})).files, files - 1);
    } finally {
      await editor.stop();
    }
  });

  it('other files that come and go are nobody\u2019s business', async () => {
    const editor = await openEditor(FOLDERS, { workspaceFolders: ['project'] });
    try {
      const doc = await editor.open('project/claims/a.claims.yaml');
      await doc.diagnosticsThat('one id twice', has('reference/duplicate-id'));
      const told = editor.publications.of(doc.uri).length;
      await editor.writeFile('project/picture.png', 'x');
      await editor.deleteFile('project/picture.png');
      await doc.symbols();
      assert.equal(editor.publications.of(doc.uri).length, told);
    } finally {
      await editor.stop();
    }
  });
});
