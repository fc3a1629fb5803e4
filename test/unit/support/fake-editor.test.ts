import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import {
  FakeEditor,
  type FakeEditorOptions,
  startInProcess,
  startSpawned,
} from '../../support/fake-editor/editor.ts';
import { Converter } from '../../support/fake-editor/encoding.ts';
import { startSmallServer } from './small-server.ts';

const inProcess = startInProcess(startSmallServer);
const spawned = startSpawned(process.execPath, [
  '--import=tsx',
  fileURLToPath(new URL('small-server.ts', import.meta.url)),
]);

describe('the fake editor', () => {
  const editors: FakeEditor[] = [];
  async function start(options: Partial<FakeEditorOptions> = {}): Promise<FakeEditor> {
    const editor = await FakeEditor.start({ server: inProcess, timeoutMs: 1500, ...options });
    editors.push(editor);
    return editor;
  }
  afterEach(async () => {
    for (const editor of editors.splice(0)) await editor.stop();
  });

  for (const [where, server, limit] of [
    ['in this process', inProcess, 1500],
    ['in a process of its own', spawned, 20_000],
  ] as const)
    it(`gets the diagnostics of each version from a server ${where}`, async function () {
      this.timeout(limit + 1000);
      const editor = await start({ server, files: { 'a.txt': 'A bad day.\nAnother.\n' }, timeoutMs: limit });
      const document = await editor.open('a.txt');
      assert.deepEqual(
        (await document.diagnostics()).map(({ range }) => document.textOf(range)),
        ['bad'],
      );
      await document.replace('bad', 'good');
      assert.deepEqual(await document.diagnostics(), []);
      await document.type('Anoth$0er', ' bad');
      assert.equal(document.text, 'A good day.\nAnoth bader.\n');
      assert.equal(
        document.render(await document.diagnostics()),
        'A good day.\nAnoth bader.\n      ^^^ bad-word: Say something better.\n',
      );
    });

  it('sends several replacements as one change, each for the text as it was', async () => {
    const editor = await start({ files: { 'a.txt': 'one two three' } });
    const document = await editor.open('a.txt');
    await document.change([
      { start: 0, end: 3, newText: 'bad' },
      { start: 8, end: 13, newText: 'bad 3' },
      { start: 4, end: 4, newText: 'and ' },
    ]);
    assert.equal(document.text, 'bad and two bad 3');
    assert.deepEqual(
      (await document.diagnostics()).map(({ range }) => document.spanOf(range)),
      [
        { start: 0, end: 3 },
        { start: 12, end: 15 },
      ],
    );
  });

  it('counts positions as the two sides have agreed', async () => {
    const editor = await start({
      files: { 'a.txt': 'é😀 bad' },
      capabilities: { general: { positionEncodings: ['utf-32'] } },
    });
    assert.equal(editor.encoding, 'utf-32');
    const document = await editor.open('a.txt');
    assert.deepEqual(document.positionAt('bad'), { line: 0, character: 3 });
    assert.deepEqual(document.spanOf({ start: { line: 0, character: 3 }, end: { line: 0, character: 6 } }), {
      start: 4,
      end: 7,
    });
  });

  it('says what it waited for, and what it saw instead', async () => {
    const editor = await start({ files: { 'a.txt': 'A bad silence.' }, timeoutMs: 40 });
    const document = await editor.open('a.txt');
    await assert.rejects(
      document.diagnostics(),
      /Waited in vain for the diagnostics of a\.txt, version 1: nothing came in 40 ms/,
    );
  });

  it('fails at once, with the last words, when the server ends', async function () {
    this.timeout(20_000);
    const editor = await start({ server: spawned, timeoutMs: 19_000 });
    await assert.rejects(
      editor.request('small/end', {}),
      /Waited in vain for the answer to small\/end: the server ended with code 3/,
    );
  });

  it('finds a server at fault that publishes an older version after a newer one', async () => {
    const editor = await start({ files: { 'a.txt': 'fine' } });
    const document = await editor.open('a.txt');
    await document.diagnostics();
    await document.type(0, 'backwards ');
    await editor.waiting.until('both publications', () => (document.publications === 3 ? true : undefined));
    editors.pop();
    await assert.rejects(editor.stop(), /for version 1 came after those for 2/);
  });

  it('starts versions again when a document is closed and opened', async () => {
    const editor = await start({ files: { 'a.txt': 'bad' } });
    const document = await editor.open('a.txt');
    await document.replace('bad', 'good');
    await document.diagnostics();
    await document.close();
    const again = await editor.open('a.txt');
    assert.equal(again.version, 1);
    assert.equal((await again.diagnostics()).length, 1);
  });

  it('tells the server of files that change on disk, where it watches them', async () => {
    const editor = await start({ files: { 'a.txt': 'a' }, settings: { small: { greeting: 'Ahoy' } } });
    assert.deepEqual(await editor.notice('small/settled'), { greeting: 'Ahoy' });
    await editor.writeFile('a.txt', 'b');
    await editor.writeFiles({ 'sub/b.txt': 'b', 'c.md': 'c', 'd.yaml': 'd' });
    await editor.deleteFile('c.md');
    await editor.waiting.until('three messages', () => (editor.inbox.log.length >= 3 ? true : undefined));
    assert.deepEqual(
      editor.inbox.log.map(({ message }) => message),
      ['2 a.txt', '1 b.txt', '3 c.md'],
    );
  });

  it('makes the edits a server asks for, in open documents and on disk', async () => {
    const editor = await start({ files: { 'a.txt': 'bad', 'b.txt': 'World' } });
    const document = await editor.open('a.txt');
    await editor.request('small/greet', { uri: document.uri });
    assert.equal(document.text, 'Hello. bad');
    assert.equal((await document.diagnostics())[0]?.range.start.character, 7);
    await editor.request('small/greet', { uri: editor.folder.uriOf('b.txt') });
    assert.equal(editor.folder.read('b.txt'), 'Hello. World');
    assert.equal(editor.inbox.appliedEdits.length, 2);
  });

  it('asks at places given by words, and shows the words of the answers', async () => {
    const editor = await start({ files: { 'a.txt': 'First line.\nSecond line.\n' } });
    const document = await editor.open('a.txt');
    assert.equal(await document.hoverText('Second$0 line'), 'Second');
    assert.deepEqual(await document.definition(0), [
      {
        uri: document.uri,
        path: 'a.txt',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
        text: 'First',
      },
    ]);
    assert.throws(() => document.offsetOf('line'), /more than once/);
    assert.throws(() => document.offsetOf('third'), /does not stand/);
  });

  it('passes on the errors of the server', async () => {
    const editor = await start();
    await assert.rejects(editor.request('small/fail', {}), /no such luck/);
  });
});

describe('positions in a text', () => {
  const text = 'aé😀b\r\nc';
  for (const [encoding, character] of [
    ['utf-8', 7],
    ['utf-16', 4],
    ['utf-32', 3],
  ] as const)
    it(`are counted in ${encoding}`, () => {
      const converter = new Converter(text, encoding);
      assert.deepEqual(converter.positionAt(text.indexOf('b')), { line: 0, character });
      assert.equal(converter.offsetAt({ line: 0, character }), text.indexOf('b'));
      assert.equal(converter.offsetAt({ line: 0, character: character + 2 }), null);
      assert.equal(converter.offsetAt({ line: 2, character: 0 }), null);
    });
});
