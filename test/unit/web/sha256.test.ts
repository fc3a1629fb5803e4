import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../server/src/web/sha256.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

describe('SHA-256 without Node', () => {
  // The examples of FIPS 180-4 and of NIST’s “Cryptographic Standards and Guidelines”, SHA256.pdf.
  for (const { name, bytes, hash } of [
    {
      name: 'nothing',
      bytes: ascii(''),
      hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
    {
      name: 'one block',
      bytes: ascii('abc'),
      hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
    {
      name: 'two blocks',
      bytes: ascii('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'),
      hash: '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    },
    {
      name: 'a million times a',
      bytes: new Uint8Array(1_000_000).fill(97),
      hash: 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    },
  ])
    it(`gives the published hash of ${name}`, () => assert.equal(sha256(bytes), hash));

  it('gives what Node gives, also for a part of a buffer', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(70), (bytes, from) => {
        const part = bytes.subarray(Math.min(from, bytes.length));
        assert.equal(sha256(part), createHash('sha256').update(part).digest('hex'));
      }),
    ));
});
