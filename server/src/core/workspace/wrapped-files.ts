import type { ClaimPiece } from './defined.ts';

/** The files of which a source says that their lines are broken to fit a page, as sources come and go. */
export class WrappedFiles {
  /** How many sources say so of a file. */
  readonly #said = new Map<string, number>();

  has(uri: string): boolean {
    return this.#said.has(uri);
  }

  /** The sources of some pieces, which are about to be taken out of the index. Returns the files they speak of. */
  takeOut(pieces: readonly ClaimPiece[]): readonly string[] {
    const files = wrappedBy(pieces);
    for (const uri of files) {
      const said = (this.#said.get(uri) ?? 0) - 1;
      if (said > 0) this.#said.set(uri, said);
      else this.#said.delete(uri);
    }
    return files;
  }

  /** The sources of some pieces, which have come into the index. Returns the files they speak of. */
  putIn(pieces: readonly ClaimPiece[]): readonly string[] {
    const files = wrappedBy(pieces);
    for (const uri of files) this.#said.set(uri, (this.#said.get(uri) ?? 0) + 1);
    return files;
  }
}

function wrappedBy(pieces: readonly ClaimPiece[]): readonly string[] {
  const files: string[] = [];
  for (const piece of pieces)
    for (const { entry, path } of piece.content.state?.definitions ?? [])
      if (entry.source?.wrapped === true && path !== null && 'uri' in path) files.push(path.uri);
  return files;
}
