import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFilePort } from '../../../server/src/node/file-port.ts';
import { uriOf } from '../../../server/src/node/uris.ts';
import { makeFolder } from '../../support/folder.ts';

describe('the Node file port', () => {
  it('gives the bytes of a file as they are', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0, 255, 13, 10]);
    const folder = makeFolder({ 'a.txt': bytes });
    const content = nodeFilePort().read(uriOf(join(folder, 'a.txt')), null);
    assert.ok(content.ok);
    assert.deepEqual([...content.bytes], [...bytes]);
  });

  it('says that a file is missing, also below a file, under an endless name and for a URI of another kind', () => {
    const folder = makeFolder({ 'a.txt': '' });
    for (const path of ['b.txt', 'a.txt/b.txt', 'x'.repeat(5000)])
      assert.deepEqual(nodeFilePort().read(uriOf(join(folder, path)), null), {
        ok: false,
        reason: 'missing',
      });
    assert.deepEqual(nodeFilePort().read('https://example.org/a.txt', null), {
      ok: false,
      reason: 'missing',
    });
  });

  it('says that a folder is one', () => {
    assert.deepEqual(nodeFilePort().read(uriOf(makeFolder({})), null), { ok: false, reason: 'folder' });
  });

  it('refuses a file over the limit and says how large it is', () => {
    const uri = uriOf(join(makeFolder({ 'a.txt': '12345' }), 'a.txt'));
    assert.deepEqual(nodeFilePort(4).read(uri, null), { ok: false, reason: 'too-large', size: 5 });
    assert.ok(nodeFilePort(5).read(uri, null).ok);
  });

  it('does not wait on a pipe, nor go round in a circle of links', function () {
    if (process.platform === 'win32') return this.skip();
    const folder = makeFolder({});
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    symlinkSync('circle.txt', join(folder, 'circle.txt'));
    for (const name of ['pipe.txt', 'circle.txt'])
      assert.deepEqual(nodeFilePort().read(uriOf(join(folder, name)), null), {
        ok: false,
        reason: 'unreadable',
      });
  });

  it('follows no link out of the folder, neither of a file nor of a folder, but every one within it', function () {
    if (process.platform === 'win32') return this.skip();
    const elsewhere = makeFolder({ 'secret.txt': 'secret', 'project-2/a.txt': 'beside' });
    const folder = makeFolder({ 'project/reports/a.txt': 'open' });
    const project = join(folder, 'project');
    symlinkSync(join(elsewhere, 'secret.txt'), join(project, 'file.txt'));
    symlinkSync(elsewhere, join(project, 'folder'));
    symlinkSync('reports/a.txt', join(project, 'within.txt'));
    symlinkSync(project, join(folder, 'by-link'));
    symlinkSync(join(elsewhere, 'project-2'), join(folder, 'project-2'));
    const read = (path: string, within: string | null) =>
      nodeFilePort().read(uriOf(join(folder, path)), within === null ? null : uriOf(join(folder, within)));
    for (const path of ['project/file.txt', 'project/folder/secret.txt', 'project-2/a.txt'])
      assert.deepEqual(read(path, 'project'), { ok: false, reason: 'outside' }, path);
    for (const [path, within] of [
      ['project/within.txt', 'project'],
      ['by-link/reports/a.txt', 'by-link'],
      ['by-link/reports/a.txt', 'project'],
      ['project/file.txt', null],
    ] as const)
      assert(read(path, within).ok, path);
  });

  it('hashes as SHA-256 does', () => {
    // The test vector of FIPS 180-4 for “abc”.
    assert.equal(
      nodeFilePort().sha256(new TextEncoder().encode('abc')),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
