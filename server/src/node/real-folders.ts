import { realpathSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** How long an answer stands, in milliseconds. A project's files are read in one go, folder by folder. */
const STANDS_FOR = 1000;
const MOST_KEPT = 10_000;

/** The real paths of folders, all links followed. An answer stands for a second. */
export class RealFolders {
  readonly #known = new Map<string, { readonly real: string; readonly until: number }>();

  /** Throws what the system says when there is no such folder. */
  real(folder: string): string {
    const now = performance.now();
    const known = this.#known.get(folder);
    if (known !== undefined && now < known.until) return known.real;
    if (this.#known.size >= MOST_KEPT) this.#known.clear();
    const real = realpathSync.native(folder);
    this.#known.set(folder, { real, until: now + STANDS_FOR });
    return real;
  }
}
