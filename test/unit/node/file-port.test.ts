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
    const content = nodeFilePort().read(uriOf(join(folder, 'a.txt')));
    assert.ok(content.ok);
    assert.deepEqual([...content.bytes], [...bytes]);
  });

  it('says that a file is missing, also below a file, under an endless name and for a URI of another kind', () => {
    const folder = makeFolder({ 'a.txt': '' });
    for (const path of ['b.txt', 'a.txt/b.txt', 'x'.repeat(5000)])
      assert.deepEqual(nodeFilePort().read(uriOf(join(folder, path))), { ok: false, reason: 'missing' });
    assert.deepEqual(nodeFilePort().read('https://example.org/a.txt'), { ok: false, reason: 'missing' });
  });

  it('says that a folder is one', () => {
    assert.deepEqual(nodeFilePort().read(uriOf(makeFolder({}))), { ok: false, reason: 'folder' });
  });

  it('refuses a file over the limit and says how large it is', () => {
    const uri = uriOf(join(makeFolder({ 'a.txt': '12345' }), 'a.txt'));
    assert.deepEqual(nodeFilePort(4).read(uri), { ok: false, reason: 'too-large', size: 5 });
    assert.ok(nodeFilePort(5).read(uri).ok);
  });

  it('does not wait on a pipe, nor go round in a circle of links', function () {
    if (process.platform === 'win32') return this.skip();
    const folder = makeFolder({});
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    symlinkSync('circle.txt', join(folder, 'circle.txt'));
    for (const name of ['pipe.txt', 'circle.txt'])
      assert.deepEqual(nodeFilePort().read(uriOf(join(folder, name))), { ok: false, reason: 'unreadable' });
  });

  it('hashes as SHA-256 does', () => {
    // The test vector of FIPS 180-4 for “abc”.
    assert.equal(
      nodeFilePort().sha256(new TextEncoder().encode('abc')),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
