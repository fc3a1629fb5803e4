import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { check } from '../../server/src/cli/check.ts';
import { CHECK_TOOLS } from '../support/check-tools.ts';
import { FakeEditor, startSpawned } from '../support/fake-editor/editor.ts';
import { makeFolder } from '../support/folder.ts';
import { testTerminal } from '../support/terminal.ts';
import { CLAIMS, PROJECT, REPORT, withEditor } from './support/start.ts';

/** `adduce lsp --stdio` from the source, in a process of its own: what it does not survive ends it. */
const spawned = startSpawned(process.execPath, [
  `--import=${pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href}`,
  fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url)),
  'lsp',
  '--stdio',
]);

const claim = 'claims:\n  - id: C-1\n    kind: event\n';
const utf16 = (text: string, order: 'little' | 'big'): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
};
const many = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

/** What each annotation file holds, and what must be said about it: a code, and words of its message. */
const ANNOTATIONS: Readonly<Record<string, readonly [string | Buffer, string, RegExp]>> = {
  'a program': [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 255]), 'yaml/syntax', /is not a text file/],
  'a picture': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'yaml/encoding', /not saved as UTF-8/],
  noise: [
    Buffer.from(Array.from({ length: 60_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255)),
    'yaml/syntax',
    /is not a text file/,
  ],
  'ten thousand brackets': ['['.repeat(10_000), 'yaml/too-deep', /nested more than 128 deep/],
  'ten thousand maps': [`claims: ${'{a: '.repeat(10_000)}`, 'yaml/too-deep', /nested/],
  'ten thousand dashes': [`claims:\n  - ${'- '.repeat(10_000)}`, 'yaml/too-deep', /nested/],
  'a staircase': [many(2000, (i) => `${' '.repeat(i)}a:\n`), 'yaml/too-deep', /nested/],
  'a bomb of aliases': [
    `x-0: &a0 [x, x, x, x, x, x, x, x, x]\n${many(20, (i) => `x-${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`)}claims: *a20\n`,
    'yaml/alias',
    /repeat more than 10000 values/,
  ],
  'an alias of itself': ['claims: &a [ *a ]\n', 'yaml/alias', /would contain itself/],
  'twenty thousand stars': [
    `claims: [${'*a, '.repeat(20_000)}]`,
    'yaml/alias',
    /There is no anchor named “a”/,
  ],
  'twenty thousand keys': [
    `claims:\n  - id: C-2\n${many(20_000, (i) => `    k${i}: 1\n`)}`,
    'schema/unknown-key',
    /“k0” is no key/,
  ],
  'twenty thousand times one id': [
    `claims:\n${many(20_000, () => '  - { id: SAME, kind: event }\n')}`,
    'reference/duplicate-id',
    /19999 others have it/,
  ],
  'an endless id': [
    `claims:\n  - { id: C-3, event: ${'z'.repeat(100_000)} }\n`,
    'reference/unknown-event',
    /^.{0,2500}$/s,
  ],
  'an endless line': [
    `claims: [ { id: C-4, proposition: "${'x'.repeat(2_000_000)}" } ]\n`,
    'schema/missing-key',
    /lacks “kind”/,
  ],
  'UTF-16 little-endian': [utf16(claim, 'little'), 'schema/missing-key', /“proposition”/],
  'UTF-16 big-endian': [utf16(claim, 'big'), 'schema/missing-key', /“proposition”/],
  'Latin-1': [
    Buffer.from('entities:\n  - { id: cafe, type: place, name: Café }\n', 'latin1'),
    'yaml/encoding',
    /not saved as UTF-8/,
  ],
  'a byte order mark': [`\ufeff${claim}`, 'schema/missing-key', /“proposition”/],
  CRLF: [claim.replaceAll('\n', '\r\n'), 'schema/missing-key', /“proposition”/],
  'lone carriage returns': [claim.replaceAll('\n', '\r'), 'yaml/syntax', /carriage return alone/],
  'an emoji for an id': ['claims:\n  - { id: 🚒, kind: event }\n', 'schema/value', /“🚒” is no id/],
  'right-to-left text': [
    'claims:\n  - { id: C-5, kind: event, proposition: "שלום עולם" }\n',
    'schema/missing-key',
    /“appearances”/,
  ],
};

/** What `file:` says, and what must be said about it; `null`: nothing, the report is read. */
const PATHS: readonly (readonly [string, string, RegExp] | readonly [string, null])[] = [
  ['../../etc/passwd', 'source/outside-workspace', /lies outside this project/],
  ['/etc/passwd', 'source/missing-file', /There is no file/],
  ['file:///etc/passwd', 'source/outside-workspace', /is an address or a path of one machine/],
  ['"a\\0b.txt"', 'source/outside-workspace', /a character that no file name may have/],
  ["'..\\..\\a.txt'", 'source/outside-workspace', /backslashes/],
  ['"..%2f..%2fetc%2fpasswd"', 'source/missing-file', /There is no file/],
  [`${'x'.repeat(100_000)}.txt`, 'source/missing-file', /^There is no file “x{100} … x/],
  ['"   "', 'source/outside-workspace', /The path is empty/],
  ['[a, b]', 'schema/type', /takes text, not a list/],
  ['reports', 'source/missing-file', /is a folder/],
  ['reports/pipe.txt', 'source/missing-file', /cannot be opened/],
  ['reports/circle.txt', 'source/missing-file', /cannot be opened/],
  ['reports/link.txt', 'source/outside-workspace', /is a link, or lies behind one/],
  ['reports/elsewhere/secret.txt', 'source/outside-workspace', /is a link, or lies behind one/],
  ['reports/huge.txt', 'source/missing-file', /is too large to be read as a report/],
  ['reports/picture.txt', 'source/missing-file', /is not a text file/],
  ['reports/latin1.txt', 'source/encoding', /is not saved as UTF-8/],
  ['reports/utf16.txt', null],
  ['reports/within.txt', null],
  ['reports/right-to-left.txt', null],
  ['reports/lone-returns.txt', null],
];

describe('a folder full of what no project should hold', function () {
  // Much is read here, in a process that has to be started.
  this.timeout(60_000);
  let folder: string;

  before(function () {
    if (process.platform === 'win32') return this.skip();
    const elsewhere = makeFolder({ 'secret.txt': 'Nobody may read this.' });
    folder = makeFolder({
      ...Object.fromEntries(
        Object.entries(ANNOTATIONS).map(([name, [content]]) => [`${name}.claims.yaml`, content]),
      ),
      ...Object.fromEntries(
        PATHS.map(([path], i) => [
          `path-${i}.claims.yaml`,
          `sources:\n  - { id: s-${i}, type: report, issued: "2024", file: ${path} }\n`,
        ]),
      ),
      'large.claims.yaml': '',
      'reports/huge.txt': '',
      'reports/picture.txt': Buffer.from([0x89, 0x50, 0, 1]),
      'reports/latin1.txt': Buffer.from('Café.', 'latin1'),
      'reports/utf16.txt': utf16('The mill burned.', 'big'),
      'reports/right-to-left.txt': 'שלום עולם. 😀 مرحبا.',
      'reports/lone-returns.txt': 'One.\rTwo.\r',
    });
    const reports = join(folder, 'reports');
    execFileSync('mkfifo', [join(reports, 'pipe.txt'), join(folder, 'pipe.claims.yaml')]);
    symlinkSync('circle.txt', join(reports, 'circle.txt'));
    symlinkSync(join(elsewhere, 'secret.txt'), join(reports, 'link.txt'));
    symlinkSync(elsewhere, join(reports, 'elsewhere'));
    symlinkSync('right-to-left.txt', join(reports, 'within.txt'));
    symlinkSync(join(elsewhere, 'secret.txt'), join(folder, 'link.claims.yaml'));
    // Holes: they take no room on the disk.
    truncateSync(join(folder, 'large.claims.yaml'), 70 * 1024 * 1024);
    truncateSync(join(reports, 'huge.txt'), 100 * 1024 * 1024);
  });

  const expectations = (): readonly (readonly [string, string | null, RegExp])[] => [
    ...Object.entries(ANNOTATIONS).map(
      ([name, [, code, words]]) => [`${name}.claims.yaml`, code, words] as const,
    ),
    ...PATHS.map(([, code, words], i) => [`path-${i}.claims.yaml`, code, words ?? /^/] as const),
    ['large.claims.yaml', 'yaml/too-large', /too large to be read/],
    ['link.claims.yaml', 'yaml/unreadable', /a link that leads out/],
  ];

  it('is read by the server, with a clear word on each file, and everything else goes on', async () => {
    const editor = await FakeEditor.start({ server: spawned, folder, timeoutMs: 50_000 });
    try {
      await editor.request('adduce/ready', {});
      for (const [path, code, words] of expectations()) {
        const shown = editor.publications.last(editor.folder.uriOf(path))?.diagnostics ?? [];
        if (code === null) assert.deepEqual(shown, [], path);
        else
          assert(
            shown.some((one) => one.code === code && words.test(String(one.message))),
            `${path}: ${JSON.stringify(shown.slice(0, 3))}`,
          );
        assert(
          shown.every(({ message }) => String(message).length < 2500),
          path,
        );
      }
      assert.deepEqual(editor.inbox.log, []);
      const doc = await editor.open('new.claims.yaml', { text: 'claims: []\n' });
      assert.deepEqual(await doc.diagnostics(), []);
    } finally {
      await editor.stop();
    }
  });

  it('is checked by the command line, with the same words', async () => {
    const terminal = testTerminal({ cwd: folder });
    assert.equal(await check(['--format', 'json'], terminal, CHECK_TOOLS), 2);
    const { findings }: { findings: { file: string; code: string; message: string }[] } = JSON.parse(
      terminal.out(),
    );
    for (const [path, code, words] of expectations()) {
      const shown = findings.filter(({ file }) => file === path);
      if (code === null) assert.deepEqual(shown, [], path);
      else
        assert(
          shown.some((one) => one.code === code && words.test(one.message)),
          path,
        );
    }
    assert.match(terminal.err(), /“large\.claims\.yaml” is too large to read \(70 MB\)/);
    assert.match(terminal.err(), /“link\.claims\.yaml” is a link that leads out of the project/);
  });
});

describe('a client that does not keep to the rules', () => {
  const OUT = [
    { line: 0, character: 1_000_000 },
    { line: 1_000_000, character: 0 },
    { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
  ];

  it('gets answers, and ranges inside the text, for positions outside of it', () =>
    withEditor(PROJECT, async (editor) => {
      for (const path of [CLAIMS, REPORT, 'nowhere.claims.yaml', 'nowhere.txt']) {
        const known = path === CLAIMS || path === REPORT;
        const uri = known ? (await editor.open(path)).uri : editor.folder.uriOf(path);
        for (const position of OUT) {
          const range = { start: position, end: position };
          const at = { textDocument: { uri }, position };
          for (const [method, params] of [
            ['textDocument/hover', at],
            ['textDocument/definition', at],
            ['textDocument/references', { ...at, context: { includeDeclaration: true } }],
            ['textDocument/completion', at],
            ['textDocument/documentSymbol', { textDocument: { uri } }],
            ['textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } }],
            ['adduce/report', { uri }],
            ['adduce/claimsAt', { uri, position }],
            ['adduce/sentencesAt', { uri, position }],
            ['adduce/annotate', { uri, range }],
          ] as const)
            assert.notEqual(await editor.request(method, params), undefined, `${method} in ${path}`);
        }
      }
      assert.deepEqual(editor.inbox.log, []);
    }));

  it('may edit outside the text: what it adds is added at the end', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await editor.notify('textDocument/didChange', {
        textDocument: { uri: doc.uri, version: 2 },
        contentChanges: [{ range: { start: OUT[1], end: OUT[2] }, text: 'klaims: []\n' }],
      });
      const { diagnostics } = await editor.diagnosticsOf(CLAIMS, (found) => found.diagnostics.length > 0);
      assert.equal(diagnostics[0]?.range.start.line, doc.text.split('\n').length - 1);
    }));

  it('may change, close and ask about documents that were never opened', () =>
    withEditor(PROJECT, async (editor) => {
      const uri = editor.folder.uriOf('unknown.claims.yaml');
      const textDocument = { uri, version: 2 };
      await editor.notify('textDocument/didChange', { textDocument, contentChanges: [{ text: 'x' }] });
      await editor.notify('textDocument/didClose', { textDocument });
      assert.equal(await editor.request('textDocument/hover', { textDocument, position: OUT[0] }), null);
      const doc = await editor.open(CLAIMS);
      assert.deepEqual(await doc.diagnostics(), []);
    }));

  it('may send what is no message of the kind, and gets errors, not silence', () =>
    withEditor(PROJECT, async (editor) => {
      await editor.notify('textDocument/didOpen', {});
      await editor.notify('textDocument/didChange', { textDocument: null });
      await assert.rejects(editor.request('textDocument/hover', {}));
      await assert.rejects(editor.request('adduce/annotate', {}));
      await assert.rejects(editor.request('adduce/createProject', {}));
      const doc = await editor.open(CLAIMS);
      assert.deepEqual(await doc.diagnostics(), []);
    }));

  it('may open one file under two spellings: the last one opened counts, and nothing is found twice', () =>
    withEditor(
      `
      //- /a folder/a.claims.yaml
      claims: []
      `,
      async (editor) => {
        const first = await editor.open('a folder/a.claims.yaml');
        const other = first.uri.replace('%20', ' ').replace('file:///', 'FILE:///');
        assert.notEqual(other, first.uri);
        await first.diagnostics();
        const open = (text: string) =>
          editor.notify('textDocument/didOpen', {
            textDocument: { uri: other, languageId: 'claims-yaml', version: 1, text },
          });
        await open('events: [ { id: flood, labl: Flood } ]\n');
        await editor.waiting.until('its findings', () =>
          editor.publications.last(other)?.diagnostics.length === 1 ? true : undefined,
        );
        // What is typed under the other spelling belongs to another text.
        await first.setText('claims: x\n');
        await first.symbols();
        await editor.notify('textDocument/didChange', {
          textDocument: { uri: other, version: 2 },
          contentChanges: [{ text: 'events: [ { id: flood, label: Flood } ]\n' }],
        });
        await editor.waiting.until('no findings', () =>
          editor.publications.last(other)?.diagnostics.length === 0 ? true : undefined,
        );
      },
    ));
});

describe('an adduce.yaml that is broken while one types', () => {
  it('has its findings, and the files of the project stay', () =>
    withEditor(`${PROJECT}\n      //- /adduce.yaml\n      profile: intel\n`, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const settings = await editor.open('adduce.yaml');
      for (const text of [
        'annotations: [',
        'reports: "',
        '\u0000',
        '- '.repeat(500),
        'severities: {a: &x *x}',
        ': :',
      ]) {
        await settings.setText(text);
        assert.notEqual((await settings.diagnostics()).length, 0, text);
        // Other files are checked as before.
        await doc.type('id: C-2\n$0', '    rank: normal\n');
        assert.deepEqual(await doc.diagnostics(), [], text);
        await doc.replace('    rank: normal\n', '');
      }
      await settings.setText('profile: intel\n');
      assert.deepEqual(await settings.diagnostics(), []);
    }));
});
