import type { AnnotationFile } from './defined.ts';

/** Which annotation files have findings that speak of places in other files: those have to be shown anew when these move. */
export class RelatedFiles {
  readonly #speaking = new Map<string, Set<AnnotationFile>>();
  readonly #spokenOf = new Map<AnnotationFile, ReadonlySet<string>>();

  /** The findings of a file speak of these other files now. */
  set(file: AnnotationFile, uris: ReadonlySet<string>): void {
    this.leave(file);
    if (uris.size === 0) return;
    this.#spokenOf.set(file, uris);
    for (const uri of uris) {
      const speaking = this.#speaking.get(uri) ?? new Set();
      this.#speaking.set(uri, speaking.add(file));
    }
  }

  /** A file is taken away, or has no findings any more. */
  leave(file: AnnotationFile): void {
    for (const uri of this.#spokenOf.get(file) ?? []) {
      const speaking = this.#speaking.get(uri);
      speaking?.delete(file);
      if (speaking?.size === 0) this.#speaking.delete(uri);
    }
    this.#spokenOf.delete(file);
  }

  /** The files whose findings speak of a file. */
  speakingOf(uri: string): Iterable<AnnotationFile> {
    return this.#speaking.get(uri) ?? [];
  }
}
