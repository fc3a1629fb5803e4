import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver/node';
import { checkProject, projectSettings } from '../../server/src/core/check-project.ts';
import { discover } from '../../server/src/node/discover.ts';
import { nodeFilePort } from '../../server/src/node/file-port.ts';
import { pathOf } from '../../server/src/node/uris.ts';
import { FakeEditor } from '../support/fake-editor/editor.ts';
import type { ServerLauncher } from '../support/fake-editor/link.ts';
import { parseFixture } from '../support/fixture.ts';
import { makeFolder } from '../support/folder.ts';
import {
  CLAIMS,
  HARBOUR,
  inProcess,
  PROJECT,
  REGISTRY,
  REPORT,
  serving,
  throughTheClient,
  withEditor,
} from './support/start.ts';

const server = serving(throughTheClient);
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

const SAMPLE = resolve(import.meta.dirname, '../../samples/kerman');

/** Files as they are on disk, bytes and all. */
type Files = Readonly<Record<string, string | Uint8Array>>;

function sample(): Files {
  const paths = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(SAMPLE.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

/** What projects from anywhere may hold: two folders of one name, and files that not everybody reads alike. */
function hostile(): Files {
  const harbour = Object.fromEntries(
    [...parseFixture(PROJECT).files].map(([path, { text }]) => [path, text]),
  );
  const at = (folder: string, files: Files) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
  const crlf = (text: string | Uint8Array | undefined) => String(text).replaceAll('\n', '\r\n');
  return {
    ...at('a/desk', harbour),
    'a/desk/adduce.yaml': 'exclude: [drafts/**]\n',
    'a/desk/drafts/left-out.claims.yaml': 'claims: [ BROKEN',
    'a/desk/claims/broken.claims.yaml': 'claims:\n  - id: X-1\n   kind: event\n  - id: C-1\n    kind: war\n',
    'a/desk/claims/lost.claims.yaml':
      'sources:\n  - { id: gone, title: Gone, file: ../reports/gone.txt }\n  - { id: out, title: Out, file: ../../../out.txt }\n  - { id: folder, title: Folder, file: ../reports }\n  - { id: noise, title: Noise, file: ../reports/noise.txt }\n',
    'a/desk/reports/noise.txt': new Uint8Array([0, 159, 146, 150, 0, 1, 2, 3]),
    'a/desk/inner/adduce.yaml': 'profile: newsroom\n',
    'a/desk/inner/claims/a.claims.yaml': crlf(harbour[CLAIMS]),
    ...at('b/desk', harbour),
    [`b/desk/${CLAIMS}`]: `\uFEFF${crlf(harbour[CLAIMS])}`,
    [`b/desk/${REPORT}`]: `\uFEFF${crlf(harbour[REPORT])}`,
    'b/desk/claims/name #1 100%.claims.yaml': 'claims:\n  - { id: C-1 }\n  - { id: "😀", event: no-such }\n',
  };
}

async function findingsOf(
  launcher: ServerLauncher,
  files: Files,
  workspaceFolders: readonly string[],
): Promise<Readonly<Record<string, readonly Diagnostic[]>>> {
  const editor = await FakeEditor.start({
    server: launcher,
    workspaceFolders,
    initializationOptions: { client: 'adduce-vscode' },
    folder: makeFolder(files),
  });
  try {
    await editor.request('adduce/ready', {});
    const found = Object.keys(files).flatMap((path) => {
      const last = editor.publications.last(editor.folder.uriOf(path));
      return last === null ? [] : [[path, last.diagnostics.map(withoutUris)] as const];
    });
    // The very same files, as the command line reads them.
    for (const folder of workspaceFolders)
      assert.deepEqual(
        found.filter(([path]) => projectOf(path, workspaceFolders) === folder).map(([, all]) => codes(all)),
        onCommandLine(editor.folder.fileOf(folder)),
      );
    return Object.fromEntries(found);
  } finally {
    await editor.stop();
  }
}

function projectOf(path: string, folders: readonly string[]): string | undefined {
  return path.includes('/inner/')
    ? undefined
    : folders.find((folder) => folder === '.' || path.startsWith(folder));
}

function onCommandLine(folder: string): readonly (readonly string[])[] {
  const port = nodeFilePort();
  const first = discover(folder, projectSettings(port, null));
  const { projectFile, annotations } = discover(folder, projectSettings(port, first.projectFile));
  const { files } = checkProject({ root: uriOfFolder(annotations, folder), projectFile, annotations, port });
  return files
    .filter(({ findings }) => findings.length > 0)
    .map(({ findings }) => findings.map(({ code }) => code));
}

/** The spelling of the folder that its files' URIs begin with. */
function uriOfFolder(annotations: readonly string[], folder: string): string {
  const [first = ''] = annotations;
  return first.slice(0, first.length - ((pathOf(first) ?? '').length - folder.length));
}

/** Each run has a folder of its own. */
function withoutUris(diagnostic: Diagnostic): Diagnostic {
  const { relatedInformation, ...own } = diagnostic;
  return relatedInformation === undefined
    ? own
    : {
        ...own,
        relatedInformation: relatedInformation.map(({ location, message }) => ({
          location: {
            ...location,
            uri: location.uri.replace(/^.*?\/(?=(?:[ab]\/desk|claims|reports)\/)/, ''),
          },
          message,
        })),
      };
}

describe('a server whose client has the files', () => {
  it('finds in the sample project what one with a disk finds, in the same order', async () => {
    const files = sample();
    const expected = await findingsOf(inProcess, files, ['.']);
    assert(Object.keys(expected).length > 2);
    assert.deepEqual(await findingsOf(server, files, ['.']), expected);
  });

  it('finds the same in files that come from anywhere, in two folders of one name', async () => {
    const files = hostile();
    const folders = ['a/desk', 'b/desk'];
    const expected = await findingsOf(inProcess, files, folders);
    const all = new Set(Object.values(expected).flatMap(codes));
    for (const code of ['source/missing-file', 'source/outside-workspace', 'reference/unknown-event'])
      assert(all.has(code), `${code} is not among ${[...all].join(', ')}`);
    assert.deepEqual(await findingsOf(server, files, folders), expected);
  });

  it('finds no report missing that is only on its way', () =>
    withEditor(
      `${HARBOUR}
      //- /reports/late.txt
      The crane fell.`,
      async (editor) => {
        const doc = await editor.open(REGISTRY);
        await doc.diagnostics();
        const at = doc.text.indexOf('sources:') + 'sources:\n'.length;
        const entry = '  - { id: late, title: Late, issued: 2024-01-01, file: ../reports/late.txt }\n';
        await doc.change([{ start: at, end: at, newText: entry }]);
        const codesNow = codes(await doc.diagnostics());
        assert(!codesNow.includes('source/missing-file'), codesNow.join(', '));
        const all = editor.publications.of(doc.uri).flatMap(({ diagnostics }) => codes(diagnostics));
        assert(!all.includes('source/missing-file'));
        await doc.replace('../reports/late.txt', '../reports/never.txt');
        await doc.diagnosticsThat('a file that is not there', (found) =>
          codes(found).includes('source/missing-file'),
        );
      },
      { server },
    ));

  it('follows what happens to files: annotation files that come and go, reports that change', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const extra = 'claims/extra.claims.yaml';
        await editor.writeFile(extra, 'claims:\n  - { id: C-1 }\n');
        await editor.diagnosticsOf(extra, ({ diagnostics }) =>
          codes(diagnostics).includes('reference/duplicate-id'),
        );
        await editor.deleteFile(extra);
        await editor.diagnosticsOf(extra, ({ diagnostics }) => diagnostics.length === 0);
        const report = editor.folder.read(REPORT);
        await editor.writeFile(REPORT, report.replace('Two cranes', 'Three cranes'));
        await editor.diagnosticsOf(CLAIMS, ({ diagnostics }) => diagnostics.length > 0);
        await editor.writeFile(REPORT, report);
        await editor.diagnosticsOf(CLAIMS, ({ diagnostics }) => diagnostics.length === 0);
        await editor.writeFile('adduce.yaml', 'exclude: [claims/a.claims.yaml]\n');
        const { files } = await editor.request('adduce/ready', {});
        assert.equal(files, 1);
      },
      { server },
    ));

  it('plans to preserve a report, with its bytes, and knows a copy that is kept', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const uri = editor.folder.uriOf(REPORT);
        const plan = await editor.request('adduce/preserve', { uri });
        assert(!('refused' in plan), 'refused' in plan ? plan.refused : '');
        assert.equal(Buffer.from(plan.copy.base64, 'base64').toString(), editor.folder.read(REPORT));
        editor.folder.write(editor.folder.pathOf(plan.copy.uri), 'something else');
        const again = await editor.request('adduce/preserve', { uri });
        assert('refused' in again && again.refused.includes('damaged'));
      },
      { server },
    ));

  it('makes a folder of reports a project', async () => {
    const plans: string[] = [];
    for (const launcher of [inProcess, server])
      await withEditor(
        `
        //- /reports/a.txt
        Two cranes fell.
        //- /reports/b.txt
        Nobody was hurt.`,
        async (editor) => {
          const plan = await editor.request('adduce/createProject', { folder: editor.folder.uriOf('.') });
          assert(!('refused' in plan));
          plans.push(plan.files.map(({ text }) => text).join(''));
        },
        { server: launcher },
      );
    assert.match(plans[0] ?? '', /reports\/b\.txt/);
    assert.equal(plans[1], plans[0]);
  });
});
