import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder the editor has open. Paths are written from it, with slashes. */
export class Folder {
  readonly root: string;
  readonly #temporary: boolean;

  private constructor(root: string, temporary: boolean) {
    this.root = root;
    this.#temporary = temporary;
  }

  /** A fresh folder of temporary files, removed by `remove`. */
  static fresh(): Folder {
    // The real path: on some systems the folder for temporary files is a link, and URIs would differ.
    return new Folder(realpathSync(mkdtempSync(join(tmpdir(), 'adduce-test-'))), true);
  }

  /** A folder that is there already, and stays. */
  static existing(root: string): Folder {
    return new Folder(resolve(root), false);
  }

  fileOf(path: string): string {
    return resolve(this.root, path);
  }

  uriOf(path: string): string {
    return pathToFileURL(this.fileOf(path)).href;
  }

  pathOf(uri: string): string {
    return relative(this.root, fileURLToPath(uri)).replaceAll('\\', '/');
  }

  has(path: string): boolean {
    return existsSync(this.fileOf(path));
  }

  read(path: string): string {
    return readFileSync(this.fileOf(path), 'utf8');
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.fileOf(path)), { recursive: true });
    writeFileSync(this.fileOf(path), content);
  }

  delete(path: string): void {
    rmSync(this.fileOf(path), { recursive: true });
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(this.fileOf(to)), { recursive: true });
    renameSync(this.fileOf(from), this.fileOf(to));
  }

  remove(): void {
    if (this.#temporary) rmSync(this.root, { recursive: true, force: true });
  }
}
