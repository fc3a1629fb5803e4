import { type Connection, RequestType } from 'vscode-languageserver';
import type { ClientFiles } from '../web/client-files.ts';
import type { AdduceFileRequests, WireBytes } from './protocol.ts';

type Question<A> = RequestType<{ readonly uris: readonly string[] }, readonly A[], void>;
type Answer<M extends keyof AdduceFileRequests> = AdduceFileRequests[M]['result'][number];

const LIST: Question<Answer<'adduce/fs/list'>> = new RequestType('adduce/fs/list' satisfies Method);
const STAT: Question<Answer<'adduce/fs/stat'>> = new RequestType('adduce/fs/stat' satisfies Method);
const READ: Question<Answer<'adduce/fs/read'>> = new RequestType('adduce/fs/read' satisfies Method);
type Method = keyof AdduceFileRequests;

/** How long the client may take over one question, in milliseconds: a service may never answer. */
const PATIENCE = 60_000;

/** The files of the client at the other end of a connection. What it does not answer cannot be read. */
export function clientFiles(connection: Connection): ClientFiles {
  return {
    list: (uris) => ask(connection, LIST, uris, () => null),
    stat: (uris) => ask(connection, STAT, uris, () => ({ kind: 'unreadable' })),
    read: async (uris) =>
      (await ask(connection, READ, uris, () => null)).map((file) => (file === null ? null : bytesOf(file))),
  };
}

async function ask<A>(
  connection: Connection,
  type: Question<A>,
  uris: readonly string[],
  unanswered: () => A,
): Promise<readonly A[]> {
  if (uris.length === 0) return [];
  let patience: ReturnType<typeof setTimeout> | undefined;
  const inVain = new Promise<null>((resolve) => {
    patience = setTimeout(() => resolve(null), PATIENCE);
  });
  try {
    const answers = await Promise.race([connection.sendRequest(type, { uris }), inVain]);
    if (answers !== null) return answers;
    connection.console.warn(`The editor has not answered ${type.method} for ${uris.length} files.`);
  } catch (thrown) {
    connection.console.warn(
      `${type.method} failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    );
  } finally {
    clearTimeout(patience);
  }
  return uris.map(unanswered);
}

function bytesOf(file: WireBytes): Uint8Array {
  if ('bytes' in file) return file.bytes;
  const characters = atob(file.base64);
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}
