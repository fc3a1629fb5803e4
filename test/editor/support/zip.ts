import { inflateRawSync } from 'node:zlib';

/** A file in a zip archive: where its record begins, how long its bytes are, and how they are kept. */
interface Member {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly at: number;
}

/**
 * The names of the files in a zip archive, from its central directory (PKWARE APPNOTE, 4.3.12 and 4.3.16).
 * Throws when the bytes are no zip archive. Archives of more than 65,535 files are not read.
 */
export function filesInZip(bytes: Buffer): string[] {
  return membersOf(bytes)
    .map(({ name }) => name)
    .filter((name) => !name.endsWith('/'));
}

/** The text of a file in a zip archive (APPNOTE 4.3.7). Throws when it is not there. */
export function textInZip(bytes: Buffer, name: string): string {
  const member = membersOf(bytes).find((one) => one.name === name);
  if (member === undefined) throw new Error(`${name} is not in the archive.`);
  const start = member.at + 30 + bytes.readUInt16LE(member.at + 26) + bytes.readUInt16LE(member.at + 28);
  const packed = bytes.subarray(start, start + member.size);
  return (member.method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}

function membersOf(bytes: Buffer): readonly Member[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error('This is no zip archive.');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const members: Member[] = [];
  for (let entry = 0; entry < count; entry++) {
    const nameLength = bytes.readUInt16LE(at + 28);
    members.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return members;
}
