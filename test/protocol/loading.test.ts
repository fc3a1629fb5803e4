import assert from 'node:assert/strict';
import type { AnnotationPlan, Refusal } from '../../server/src/lsp/protocol.ts';
import { nodeHost } from '../../server/src/node/host.ts';
import { FakeEditor, type FakeEditorOptions } from '../support/fake-editor/editor.ts';
import { parseFixture } from '../support/fixture.ts';
import { slowReader } from './support/slow-reader.ts';
import { CLAIMS, openEditor, PROJECT, REGISTRY, REPORT, serving, withEditor } from './support/start.ts';

const codes = (diagnostics: readonly { readonly code?: unknown }[]) => diagnostics.map(({ code }) => code);

/** An editor on a server that has not read anything yet and waits for its turn to do so. */
async function startHeld(options: Partial<FakeEditorOptions> = {}) {
  const reader = slowReader();
  reader.hold();
  const editor = await FakeEditor.start({
    server: serving(reader.host),
    files: parseFixture(PROJECT).files,
    initializationOptions: { client: 'adduce-vscode' },
    ...options,
  });
  return { editor, reader };
}

function accepted(answer: AnnotationPlan | Refusal): AnnotationPlan {
  assert(!('refused' in answer), 'refused' in answer ? answer.refused : '');
  return answer;
}

async function annotate(editor: FakeEditor, words: string): Promise<AnnotationPlan> {
  const report = await editor.open(REPORT);
  const range = report.rangeOf({ start: report.offsetOf(words), end: report.offsetOf(words) });
  return accepted(await editor.request('adduce/annotate', { uri: report.uri, range }));
}

describe('while a project is being read', () => {
  it('annotating waits until every file is known, so that no source is registered twice', async () => {
    const { editor, reader } = await startHeld();
    try {
      const answer = annotate(editor, 'Nobody was $0hurt');
      // Typing does not wait: the answer shows that the question before has been received.
      const open = await editor.open(CLAIMS);
      assert.match(JSON.stringify(await open.symbols()), /C-1.*C-2/s);
      assert((await open.completion('event: clo$0sure')).length >= 0);
      reader.release();
      const plan = await answer;
      assert.equal(editor.folder.pathOf(plan.uri), CLAIMS);
      assert.deepEqual([plan.create, plan.edits], [false, []]);
    } finally {
      reader.release();
      await editor.stop();
    }
  });

  it('finds nothing missing that is only on its way', async () => {
    const files = new Map(parseFixture(PROJECT).files);
    const empty = [...parseFixture('//- /a.claims.yaml\nclaims: []').files.values()];
    // Read between the claims and the registry they name, a turn for each.
    for (let i = 0; i < 30; i++) for (const file of empty) files.set(`claims/b-${i}.claims.yaml`, file);
    const editor = await FakeEditor.start({ server: serving(slowReader().host), files });
    try {
      const doc = await editor.open(CLAIMS);
      await editor.request('adduce/ready', {});
      assert.deepEqual(await doc.diagnostics(), []);
      assert.deepEqual(
        editor.publications.of(doc.uri).map(({ diagnostics }) => codes(diagnostics)),
        [[]],
      );
    } finally {
      await editor.stop();
    }
  });

  it('going to a definition waits for the file it may be in', async () => {
    const { editor, reader } = await startHeld();
    try {
      const doc = await editor.open(CLAIMS);
      const answer = doc.definition('event: clo$0sure');
      await doc.symbols();
      reader.release();
      assert.deepEqual(
        (await answer).map(({ path }) => path),
        [REGISTRY],
      );
    } finally {
      reader.release();
      await editor.stop();
    }
  });

  it('a document that is open already is not read from disk', async () => {
    const { editor, reader } = await startHeld();
    try {
      await (await editor.open(CLAIMS)).symbols();
      await (await editor.open(REGISTRY)).symbols();
      reader.release();
      await editor.request('adduce/ready', {});
      assert.equal(reader.filesRead, 0);
    } finally {
      reader.release();
      await editor.stop();
    }
  });

  it('a folder can be taken away, and nothing of it stays', async () => {
    const { editor, reader } = await startHeld({
      files: parseFixture(`
        //- /one/a.claims.yaml
        claims: [ { id: C-1 } ]
        //- /one/b.claims.yaml
        claims: [ { id: C-1 } ]
        //- /one/below/adduce.yaml
        profile: intel
        //- /one/below/c.claims.yaml
        claims: [ { id: C-2 } ]
        //- /two/d.claims.yaml
        claims: [ { id: C-3 } ]
      `).files,
      workspaceFolders: ['one', 'two'],
    });
    try {
      const open = await editor.open('one/a.claims.yaml');
      await editor.notify('workspace/didChangeWorkspaceFolders', {
        event: { removed: [{ uri: editor.folder.uriOf('one'), name: 'one' }], added: [] },
      });
      await open.symbols();
      reader.release();
      const { files } = await editor.request('adduce/ready', {});
      // The document that is still open, and the one file of the other folder.
      assert.equal(files, 2);
      assert.equal(codes(await open.diagnostics()).includes('reference/duplicate-id'), false);
      assert.deepEqual(editor.publications.last(editor.folder.uriOf('one/b.claims.yaml')), null);
      assert.deepEqual(editor.publications.last(editor.folder.uriOf('one/below/c.claims.yaml')), null);
    } finally {
      reader.release();
      await editor.stop();
    }
  });

  it('a file of a folder whose turn has not come is at home in that folder', async () => {
    const { editor, reader } = await startHeld({
      files: parseFixture(`
        //- /one/claims/a.claims.yaml
        claims: []
        //- /two/claims/a.claims.yaml
        claims: [ { id: C-1, event: flood } ]
        //- /two/registry/b.claims.yaml
        events: [ { id: flood, label: Flood } ]
      `).files,
      workspaceFolders: ['one', 'two'],
    });
    try {
      const doc = await editor.open('two/claims/a.claims.yaml');
      await doc.symbols();
      reader.release();
      assert.equal(codes(await doc.diagnostics()).includes('reference/unknown-event'), false);
    } finally {
      reader.release();
      await editor.stop();
    }
  });
});

describe('a project that changes on disk before the editor says so', () => {
  it('is read again before a sentence of it is annotated', async () => {
    const editor = await openEditor('//- /readme.txt\nNothing here yet.');
    try {
      for (const [path, { text }] of parseFixture(PROJECT).files) editor.folder.write(path, text);
      const plan = await annotate(editor, 'Nobody was $0hurt');
      assert.equal(editor.folder.pathOf(plan.uri), CLAIMS);
      assert.deepEqual([plan.create, plan.edits, plan.claim], [false, [], 'C-3']);
    } finally {
      await editor.stop();
    }
  });

  it('loses the claims of a file that is gone', () =>
    withEditor(PROJECT, async (editor) => {
      editor.folder.write(
        'claims/b.claims.yaml',
        editor.folder.read(CLAIMS).replaceAll('id: C-', 'id: D-').replace('target: C-1', 'target: D-1'),
      );
      editor.folder.delete(CLAIMS);
      const plan = await annotate(editor, 'Nobody was $0hurt');
      assert.equal(editor.folder.pathOf(plan.uri), 'claims/b.claims.yaml');
      assert.equal(plan.claim, 'D-3');
    }));

  it('is not read again where it has not changed', async () => {
    const reader = slowReader();
    const editor = await openEditor(PROJECT, { server: serving(reader.host) });
    try {
      const before = reader.filesRead;
      await annotate(editor, 'Nobody was $0hurt');
      // The file the claim goes into, whose text the plan needs.
      assert.equal(reader.filesRead, before + 1);
    } finally {
      await editor.stop();
    }
  });
});

describe('workspace folders that come and go', () => {
  const FILES = `
    //- /one/a.claims.yaml
    events: [ { id: flood, label: Flood } ]
    //- /one/below/adduce.yaml
    profile: intel
    //- /one/below/b.claims.yaml
    claims: [ { id: C-1, event: flood } ]
  `;
  const folders = (editor: FakeEditor, removed: readonly string[], added: readonly string[]) =>
    editor.notify('workspace/didChangeWorkspaceFolders', {
      event: {
        removed: removed.map((name) => ({ uri: editor.folder.uriOf(name), name })),
        added: added.map((name) => ({ uri: editor.folder.uriOf(name), name })),
      },
    });

  it('leave the text in the editor in force when a folder is taken out and put in again', () =>
    withEditor(
      FILES,
      async (editor) => {
        const doc = await editor.open('one/a.claims.yaml');
        await doc.replace('label: Flood', 'labl: Flood');
        assert.deepEqual(codes(await doc.diagnostics()), ['schema/unknown-key']);
        await folders(editor, ['one'], []);
        await folders(editor, [], ['one']);
        await editor.request('adduce/ready', {});
        await doc.replace('labl: Flood', 'lab: Flood');
        assert.deepEqual(codes(await doc.diagnostics()), ['schema/unknown-key']);
        await doc.replace('lab: Flood', 'label: Flood');
        assert.deepEqual(await doc.diagnostics(), []);
      },
      { workspaceFolders: ['one'] },
    ));

  it('follow an adduce.yaml that makes a folder below a project of its own, or no longer does', () =>
    withEditor(
      FILES,
      async (editor) => {
        const doc = await editor.open('one/below/b.claims.yaml');
        const unknown = (found: readonly { readonly code?: unknown }[]) =>
          codes(found).includes('reference/unknown-event');
        await doc.diagnosticsThat('do not see the other project', unknown);
        await editor.deleteFile('one/below/adduce.yaml');
        await doc.diagnosticsThat('see what is one project now', (found) => !unknown(found));
        await editor.writeFile('one/below/adduce.yaml', 'profile: intel\n');
        await doc.diagnosticsThat('are those of a project of its own', unknown);
      },
      { workspaceFolders: ['one'] },
    ));

  it('follow globs that change', () =>
    withEditor(FILES, async (editor) => {
      await editor.writeFile('adduce.yaml', 'annotations: ["one/**/*.yaml"]\n');
      await editor.writeFile('one/other.yaml', 'claims: [ { id: X } ]\n');
      const { diagnostics } = await editor.diagnosticsOf(
        'one/other.yaml',
        (found) => found.diagnostics.length > 0,
      );
      assert(codes(diagnostics).includes('schema/missing-key'));
    }));
});

describe('a file from elsewhere', () => {
  const FILES = `
    //- /here/a.claims.yaml
    claims: []
    //- /there/adduce.yaml
    profile: intel
    //- /there/claims/a.claims.yaml
    claims: [ { id: C-1, event: flood } ]
    //- /there/claims/registry.claims.yaml
    events: [ { id: flood } ]
    //- /lone/a.txt
    The water rose. Nobody saw it.
  `;
  it('is read with the project around it, of which only what is open is shown', () =>
    withEditor(
      FILES,
      async (editor) => {
        const doc = await editor.open('there/claims/a.claims.yaml');
        assert.equal(codes(await doc.diagnostics()).includes('reference/unknown-event'), false);
        assert.equal(
          editor.publications.last(editor.folder.uriOf('there/claims/registry.claims.yaml')),
          null,
        );
        await doc.close();
        await editor.diagnosticsOf(
          'there/claims/a.claims.yaml',
          ({ diagnostics }) => diagnostics.length === 0,
        );
      },
      { workspaceFolders: ['here'] },
    ));

  it('is not annotated where nothing says what belongs to it', () =>
    withEditor(
      FILES,
      async (editor) => {
        const { uri } = await editor.open('lone/a.txt');
        const start = { line: 0, character: 2 };
        const answer = await editor.request('adduce/annotate', { uri, range: { start, end: start } });
        assert('refused' in answer);
        assert.match(answer.refused, /Open its folder/);
      },
      { workspaceFolders: ['here'] },
    ));
});

describe('a name that says what a file is', () => {
  it('counts for more than the language that the editor gives it', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open(REPORT, { languageId: 'claims-yaml' });
      assert.match(JSON.stringify(await report.definition('Two $0cranes')), /C-1/);
      assert.equal(editor.publications.last(report.uri), null);
      const claims = await editor.open(CLAIMS, { languageId: 'plaintext' });
      assert.match(JSON.stringify(await claims.symbols()), /C-1/);
    }));

  it('keeps a text file outside of the project from being read as annotations', () =>
    withEditor(
      `
      //- /adduce.yaml
      reports: [reports/**]
      //- /reports/a.txt
      Two cranes fell.
      //- /drafts/notes.txt
      claims: [ { id: C-9, event: nowhere } ]
      `,
      async (editor) => {
        const notes = await editor.open('drafts/notes.txt', { languageId: 'claims-yaml' });
        await editor.request('adduce/ready', {});
        assert.equal(editor.publications.last(notes.uri), null);
        assert.deepEqual(await notes.symbols(), []);
      },
    ));

  it('is not needed: what has no such name is what the editor says', () =>
    withEditor(
      `
      //- /adduce.yaml
      profile: intel
      //- /notes.yaml
      claims: [ { id: C-9, event: nowhere } ]
      `,
      async (editor) => {
        const notes = await editor.open('notes.yaml', { languageId: 'claims-yaml' });
        assert(codes(await notes.diagnostics()).includes('reference/unknown-event'));
      },
    ));
});

describe('versions', () => {
  it('begin again when a document is opened again, and its findings are sent again, however soon that is', async () => {
    const reader = slowReader();
    const editor = await openEditor(PROJECT, { server: serving(reader.host) });
    try {
      const doc = await editor.open(CLAIMS);
      await doc.diagnostics();
      reader.hold();
      await doc.close();
      const again = await editor.open(CLAIMS);
      // The answer shows that both have been received before anything could be published.
      await again.symbols();
      reader.release();
      assert.deepEqual(await again.diagnostics(), []);
    } finally {
      await editor.stop();
    }
  });

  it('of findings never go back while a document is open, whatever happens to it and around it', () =>
    withEditor(PROJECT, async (editor) => {
      for (let round = 0; round < 3; round++) {
        const doc = await editor.open(CLAIMS);
        await doc.replace('kind: event', 'kind: state');
        await editor.writeFile(REPORT, `${editor.folder.read(REPORT)}More.\n`);
        await doc.replace('kind: state\n    proposition: Two', 'kind: event\n    proposition: Two');
        await doc.diagnostics();
        await editor.writeFile(CLAIMS, doc.text);
        const versions = editor.publications.of(doc.uri).map(({ version }) => version);
        assert(
          versions.every((version, i) => i === 0 || (version ?? 0) >= (versions[i - 1] ?? 0)),
          String(versions),
        );
        await doc.close();
      }
    }));
});

describe('what fails', () => {
  it('in a notification or on one file is told, and the rest goes on', async () => {
    const node = nodeHost(null);
    const host = {
      ...node,
      stamp(uri: string) {
        if (uri.endsWith('poison.claims.yaml')) throw new Error('poisoned');
        return node.stamp(uri);
      },
      roleOf(...[root, uri, settings]: Parameters<typeof node.roleOf>) {
        if (uri.endsWith('poison.txt')) throw new Error('poisoned');
        return node.roleOf(root, uri, settings);
      },
    };
    const editor = await openEditor(
      `${PROJECT}
      //- /claims/0-poison.claims.yaml
      claims: []
      //- /reports/poison.txt
      Nothing.`,
      { server: serving(host) },
    );
    try {
      const poison = await editor.open('reports/poison.txt');
      await poison.type(0, 'x');
      const doc = await editor.open(CLAIMS);
      assert.deepEqual(await doc.diagnostics(), []);
      await editor.waiting.until('both to be told', () =>
        editor.inbox.log.filter(({ message }) => message.includes('poisoned')).length >= 2 ? true : undefined,
      );
    } finally {
      await editor.stop();
    }
  });
});

describe('a file that takes many turns to check', () => {
  it('is shown once, whole, with what was typed meanwhile', async () => {
    const reader = slowReader();
    const editor = await openEditor(PROJECT, { server: serving(reader.host) });
    try {
      const claims = Array.from({ length: 30 }, (_, i) => `  - { id: L-${i}, event: nowhere-${i} }\n`);
      reader.hold();
      const doc = await editor.open('claims/long.claims.yaml', { text: `claims:\n${claims.join('')}` });
      await doc.replace('nowhere-3 ', 'closure ');
      reader.release();
      const before = reader.turns;
      await doc.diagnostics();
      assert(reader.turns - before >= claims.length, 'others have their turn between the claims');
      const unknown = editor.publications
        .of(doc.uri)
        .map(
          ({ diagnostics }) => codes(diagnostics).filter((code) => code === 'reference/unknown-event').length,
        );
      assert.deepEqual(unknown, [29]);
    } finally {
      reader.release();
      await editor.stop();
    }
  });
});
