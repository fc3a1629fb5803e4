import type { FileContent } from '../core/workspace/port.ts';
import { isInside, parentUri } from '../core/workspace/uri.ts';
import { LARGEST_FILE } from '../hosting/largest-file.ts';
import type { ClientFiles, FileStatus } from './client-files.ts';

/** How much is held and asked for at a time, in bytes and files. */
export interface Limits {
  /** Files over this are refused unread. */
  readonly largest: number;
  /** All files together; one for which there is no room any more is refused as too large. */
  readonly room: number;
  /** Files in one question. */
  readonly atOnce: number;
}

/** A browser ends a page that takes much more, and with it whatever is not saved. */
const LIMITS: Limits = { largest: LARGEST_FILE, room: 256 * 1024 * 1024, atOnce: 32 };

/** A file as it was when it was last fetched. */
interface Held {
  readonly content: FileContent;
  /** Of the file at its home. */
  readonly stamp: string;
  /** Counts the different contents the file has had. */
  readonly version: number;
}

/**
 * Files that have been fetched, bytes and all: whoever works on them cannot wait. They stand until they are fetched
 * again; the newest answer counts.
 */
export class HeldFiles {
  readonly #client: ClientFiles;
  readonly #limits: Limits;
  readonly #arrived: (uris: readonly string[]) => void;
  readonly #held = new Map<string, Held>();
  #bytes = 0;
  /** Asked for in vain, and not being fetched yet. */
  readonly #lacking = new Set<string>();
  /** Asked for in vain, and not come yet. */
  readonly #missed = new Set<string>();
  /** Being fetched, with the number of the question; an older one that is answered later counts no more. */
  readonly #asked = new Map<string, number>();
  #questions = 0;
  #underway = 0;
  #scheduled = false;
  #waiters: (() => void)[] = [];
  /** Folders beyond which no link matters. */
  readonly #roots = new Set<string>();

  /** @param arrived is told of files that were asked for in vain and have come, and of those that have changed */
  constructor(client: ClientFiles, arrived: (uris: readonly string[]) => void, limits: Partial<Limits> = {}) {
    this.#client = client;
    this.#arrived = arrived;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** The content of a file; one that was never fetched is missing until it has come. */
  read(uri: string): FileContent {
    const held = this.#held.get(uri);
    if (held !== undefined) return held.content;
    this.#lack(uri);
    return { ok: false, reason: 'missing' };
  }

  /** Differs once another content has come; null where there is none. */
  stamp(uri: string): string | null {
    const held = this.#held.get(uri);
    return held?.content.ok === true ? String(held.version) : null;
  }

  has(uri: string): boolean {
    return this.#held.has(uri);
  }

  /** No file outside of these folders is part of anything: links are looked for from them downwards. */
  addRoot(root: string): void {
    this.#roots.add(root);
  }

  get isWaiting(): boolean {
    return this.#lacking.size > 0 || this.#underway > 0;
  }

  settled(): Promise<void> {
    return this.isWaiting ? new Promise((resolve) => this.#waiters.push(resolve)) : Promise.resolve();
  }

  /**
   * Fetches files, also those that are held.
   *
   * @param isNews whether it is told of all files that come for the first time, or only of those asked for in vain
   */
  fetch(uris: readonly string[], isNews: 'all' | 'missed'): Promise<void> {
    return this.during(() => this.#fetch(uris, false, isNews));
  }

  /** Fetches those of the files held in a folder that are no longer as they were, going by their stamps. */
  refreshIn(root: string): Promise<void> {
    const uris = [...this.#held.keys()].filter((uri) => isInside(uri, root));
    return this.during(() => this.#fetch(uris, true, 'missed'));
  }

  #lack(uri: string): void {
    this.#missed.add(uri);
    if (this.#asked.has(uri)) return;
    this.#lacking.add(uri);
    if (this.#scheduled) return;
    this.#scheduled = true;
    // Whoever asks for one asks for others in the same breath.
    queueMicrotask(() => {
      this.#scheduled = false;
      const uris = [...this.#lacking];
      this.#lacking.clear();
      void this.fetch(uris, 'missed');
    });
  }

  /** Keeps everybody waiting while something runs. */
  async during(run: () => Promise<void>): Promise<void> {
    this.#underway++;
    try {
      await run();
    } finally {
      this.#underway--;
      if (!this.isWaiting) for (const waiter of this.#waiters.splice(0)) waiter();
    }
  }

  async #fetch(asked: readonly string[], onlyChanged: boolean, isNews: 'all' | 'missed'): Promise<void> {
    const uris = [...new Set(asked)];
    const question = ++this.#questions;
    for (const uri of uris) {
      this.#asked.set(uri, question);
      this.#lacking.delete(uri);
    }
    const { atOnce } = this.#limits;
    for (let from = 0; from < uris.length; from += atOnce) {
      const some = uris.slice(from, from + atOnce);
      const came = await this.#contents(some, onlyChanged);
      const news = some.filter((uri, i) => {
        if (this.#asked.get(uri) !== question) return false;
        this.#asked.delete(uri);
        const now = came[i];
        return now !== undefined && now !== null && this.#hold(uri, now, isNews === 'all');
      });
      if (news.length > 0) this.#arrived(news);
    }
  }

  /** What files hold now; null for one that is as it was, going by its stamp. */
  async #contents(
    uris: readonly string[],
    onlyChanged: boolean,
  ): Promise<readonly (Omit<Held, 'version'> | null)[]> {
    const above = [...new Set(uris.flatMap((uri) => [...this.#foldersAbove(uri)]))];
    const statuses = await this.#client.stat([...uris, ...above]);
    const links = new Set(above.filter((_, i) => statuses[uris.length + i]?.kind === 'link'));
    const behindLink = (uri: string) => [...this.#foldersAbove(uri)].some((folder) => links.has(folder));
    const sizes = new Map<string, number>();
    let room = this.#limits.room - this.#bytes;
    const answers = uris.map((uri, i) => {
      const status = behindLink(uri) ? LINK : (statuses[i] ?? UNREADABLE);
      const held = this.#held.get(uri);
      if (onlyChanged && held !== undefined && held.stamp === stampOf(status)) return null;
      const refused = this.#refusal(status, room + sizeOf(held));
      if (refused !== null) return { content: refused, stamp: stampOf(status) };
      if ('size' in status) {
        room -= status.size;
        sizes.set(uri, status.size);
      }
      return { content: UNREAD, stamp: stampOf(status) };
    });
    const bytes = await this.#bytesOf(sizes);
    return answers.map((answer, i) => {
      const got = bytes.get(uris[i] ?? '');
      if (answer === null || got === undefined || got === null) return answer;
      // It may have grown since its size was asked for.
      if (got.length > this.#limits.largest) return { ...answer, content: tooLarge(got.length) };
      return { ...answer, content: { ok: true, bytes: got } };
    });
  }

  /** Reads files, no more at a time than one message should carry. */
  async #bytesOf(sizes: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, Uint8Array | null>> {
    const all = new Map<string, Uint8Array | null>();
    let some: string[] = [];
    let size = 0;
    const read = async () => {
      const answers = await this.#client.read(some);
      some.forEach((uri, i) => {
        all.set(uri, answers[i] ?? null);
      });
      some = [];
      size = 0;
    };
    for (const [uri, bytes] of sizes) {
      if (some.length > 0 && size + bytes > MESSAGE) await read();
      some.push(uri);
      size += bytes;
    }
    if (some.length > 0) await read();
    return all;
  }

  /** Why a file is not read. `room`: the bytes for which there is any. */
  #refusal(status: FileStatus, room: number): FileContent | null {
    switch (status.kind) {
      case 'missing':
      case 'unreadable':
      case 'folder':
        return { ok: false, reason: status.kind };
      case 'link':
        return { ok: false, reason: 'outside' };
      case 'other':
        return UNREAD;
      case 'file':
        return status.size > Math.min(this.#limits.largest, room) ? tooLarge(status.size) : null;
    }
  }

  /** True when that is news to somebody. */
  #hold(uri: string, { content, stamp }: Omit<Held, 'version'>, firstIsNews: boolean): boolean {
    const before = this.#held.get(uri);
    const isSame = before !== undefined && sameContent(before.content, content);
    const version = (before?.version ?? 0) + (isSame ? 0 : 1);
    this.#bytes += (content.ok ? content.bytes.length : 0) - sizeOf(before);
    this.#held.set(uri, { content, stamp, version });
    const wasMissed = this.#missed.delete(uri);
    return before === undefined ? firstIsNews || wasMissed : !isSame;
  }

  /** The folders that a file lies in, up to the outermost root, which may be a link itself. */
  *#foldersAbove(uri: string): Iterable<string> {
    const roots = [...this.#roots].filter((root) => isInside(uri, root)).map((root) => root.length);
    const outermost = Math.min(...roots);
    for (let at = parentUri(uri); at.length > outermost; at = parentUri(at)) yield at;
  }
}

/** Bytes that one message carries, but for a single file that is larger. */
const MESSAGE = 16 * 1024 * 1024;

const UNREADABLE: FileStatus = { kind: 'unreadable' };
const LINK: FileStatus = { kind: 'link', size: 0, stamp: '' };
const UNREAD: FileContent = { ok: false, reason: 'unreadable' };

function tooLarge(size: number): FileContent {
  return { ok: false, reason: 'too-large', size };
}

function stampOf(status: FileStatus): string {
  return 'stamp' in status ? `${status.kind} ${status.stamp}` : status.kind;
}

function sizeOf(held: Held | undefined): number {
  return held?.content.ok === true ? held.content.bytes.length : 0;
}

function sameContent(a: FileContent, b: FileContent): boolean {
  if (!a.ok || !b.ok) return !a.ok && !b.ok && a.reason === b.reason;
  return a.bytes.length === b.bytes.length && a.bytes.every((byte, i) => byte === b.bytes[i]);
}
