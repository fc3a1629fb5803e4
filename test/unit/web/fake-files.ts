import type { ClientFiles, FileStatus } from '../../../server/src/web/client-files.ts';

/** A client's files in memory, and what it was asked. Paths are URIs; a link is a file whose text begins with `->`. */
export class FakeFiles implements ClientFiles {
  readonly files: Map<string, string>;
  readonly reads: string[] = [];
  /** While set, questions wait for it. */
  held: Promise<void> | null = null;

  constructor(files: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(files));
  }

  async list(folders: readonly string[]) {
    return folders.map((folder) => {
      const names = new Map<string, 'file' | 'folder' | 'link'>();
      for (const [uri, text] of this.files) {
        if (!uri.startsWith(`${folder}/`)) continue;
        const [name = '', ...below] = uri.slice(folder.length + 1).split('/');
        const kind = below.length > 0 ? 'folder' : text.startsWith('->') ? 'link' : 'file';
        names.set(decodeURIComponent(name), kind);
      }
      return names.size === 0 ? null : [...names].map(([name, kind]) => ({ name, kind }));
    });
  }

  async stat(uris: readonly string[]): Promise<readonly FileStatus[]> {
    await this.held;
    return uris.map((uri) => {
      const text = this.files.get(uri);
      if (text?.startsWith('->')) return { kind: 'link', size: 0, stamp: '' };
      if (text !== undefined) return { kind: 'file', size: text.length, stamp: text };
      const isFolder = [...this.files.keys()].some((file) => file.startsWith(`${uri}/`));
      return isFolder ? { kind: 'folder', size: 0, stamp: '' } : { kind: 'missing' };
    });
  }

  async read(uris: readonly string[]) {
    this.reads.push(...uris);
    return uris.map((uri) => new TextEncoder().encode(this.files.get(uri) ?? ''));
  }
}
