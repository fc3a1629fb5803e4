import type { Defined } from './defined.ts';

/** Which sources name each file, as they come and go. */
export class SourceFiles {
  readonly #sources = new Map<string, Set<Defined>>();

  /** Entries have left the index, and others have come into it. */
  update(gone: Iterable<Defined>, come: Iterable<Defined>): void {
    for (const source of gone) {
      const uri = fileOf(source);
      const sources = uri === null ? undefined : this.#sources.get(uri);
      if (uri === null || sources === undefined) continue;
      sources.delete(source);
      if (sources.size === 0) this.#sources.delete(uri);
    }
    for (const source of come) {
      const uri = fileOf(source);
      if (uri === null) continue;
      const sources = this.#sources.get(uri) ?? new Set();
      this.#sources.set(uri, sources.add(source));
    }
  }

  /** The sources whose `file:` leads to a URI, in no order. */
  of(uri: string): Iterable<Defined> {
    return this.#sources.get(uri) ?? [];
  }
}

function fileOf({ kind, path }: Defined): string | null {
  return kind === 'source' && path !== null && 'uri' in path ? path.uri : null;
}
