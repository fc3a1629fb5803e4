import assert from 'node:assert/strict';
import { HeldFiles, type Limits } from '../../../server/src/web/held-files.ts';
import { FakeFiles } from './fake-files.ts';

const ROOT = 'test:/desk';
const A = `${ROOT}/reports/a.txt`;
const B = `${ROOT}/reports/b.txt`;

function holding(files: Readonly<Record<string, string>>, limits: Partial<Limits> = {}) {
  const client = new FakeFiles(files);
  const news: string[][] = [];
  const held = new HeldFiles(client, (uris) => news.push([...uris]), limits);
  held.addRoot(ROOT);
  const text = (uri: string) => {
    const content = held.read(uri);
    return content.ok ? new TextDecoder().decode(content.bytes) : content.reason;
  };
  return { client, held, news, text };
}

describe('files that have to be fetched', () => {
  it('are missing when first asked for, and there once they have come, which is told', async () => {
    const { held, news, text } = holding({ [A]: 'one', [B]: 'two' });
    assert.deepEqual([text(A), text(B)], ['missing', 'missing']);
    assert.equal(held.isWaiting, true);
    await held.settled();
    assert.deepEqual([text(A), text(B), held.isWaiting], ['one', 'two', false]);
    assert.deepEqual(news, [[A, B]]);
  });

  it('that are not there are asked for once', async () => {
    const { client, held, text } = holding({ [B]: '' });
    text(A);
    await held.settled();
    client.files.set(A, 'new');
    assert.deepEqual([text(A), held.isWaiting], ['missing', false]);
  });

  it('stand as they are until they are fetched again', async () => {
    const { client, held, news, text } = holding({ [A]: 'one' });
    await held.fetch([A], 'missed');
    assert.deepEqual(news, [], 'nobody had asked');
    const before = held.stamp(A);
    client.files.set(A, 'other');
    assert.equal(text(A), 'one');
    await held.fetch([A], 'missed');
    assert.deepEqual([text(A), news], ['other', [[A]]]);
    assert.notEqual(held.stamp(A), before);
  });

  it('that have not changed are not read again, nor told of', async () => {
    const { client, held, news } = holding({ [A]: 'one', [B]: 'two' });
    await held.fetch([A, B], 'missed');
    client.files.set(B, 'three');
    client.reads.length = 0;
    await held.refreshIn(ROOT);
    assert.deepEqual([client.reads, news], [[B], [[B]]]);
    await held.fetch([A], 'missed');
    assert.deepEqual(news, [[B]]);
  });

  it('that are gone are missing, and have no stamp', async () => {
    const { client, held, text } = holding({ [A]: 'one' });
    await held.fetch([A], 'missed');
    client.files.delete(A);
    await held.refreshIn(ROOT);
    assert.deepEqual([text(A), held.stamp(A)], ['missing', null]);
  });

  it('are as the newest answer says, whichever comes last', async () => {
    const { client, held, text } = holding({ [A]: 'one' });
    let release = () => {};
    client.held = new Promise((resolve) => {
      release = resolve;
    });
    const slow = held.fetch([A], 'missed');
    client.held = null;
    client.files.set(A, 'other');
    await held.fetch([A], 'missed');
    client.files.set(A, 'one');
    release();
    await slow;
    assert.equal(text(A), 'other');
  });

  it('say why they cannot be read: a folder, too large a file, a link, what lies behind one', async () => {
    const large = `${ROOT}/large.txt`;
    const link = `${ROOT}/link.txt`;
    const behind = `${ROOT}/out/secret.txt`;
    const { client, held, text } = holding(
      {
        [A]: 'one',
        [large]: 'x'.repeat(11),
        [link]: '->elsewhere',
        [`${ROOT}/out`]: '->elsewhere',
        [behind]: 's',
      },
      { largest: 10 },
    );
    const uris = [`${ROOT}/reports`, large, link, behind];
    for (const uri of uris) text(uri);
    await held.settled();
    assert.deepEqual(uris.map(text), ['folder', 'too-large', 'outside', 'outside']);
    assert.deepEqual(client.reads, [], 'no byte of them was asked for');
  });

  it('for which there is no room are refused, until there is', async () => {
    const { client, held, text } = holding({ [A]: '123456', [B]: '123456' }, { room: 10 });
    await held.fetch([A], 'missed');
    await held.fetch([B], 'missed');
    assert.deepEqual([text(A), text(B)], ['123456', 'too-large']);
    client.files.set(A, '1');
    await held.fetch([A], 'missed');
    await held.fetch([B], 'missed');
    assert.deepEqual([text(A), text(B)], ['1', '123456']);
  });
});
