import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver/node';

/** One publication of a file's diagnostics, as it came. */
export interface Published {
  /** The version the server names; null when it names none. */
  readonly version: number | null;
  /**
   * The version of the open document it counts for: the one named, or for a server that never names one, the
   * one the document had when it came. Null when it is about the file on disk: it is not open, or was not yet
   * when the server spoke; and when the version is not one of its own (a last word about the document as it
   * was before it was closed and opened again).
   */
  readonly about: number | null;
  readonly diagnostics: readonly Diagnostic[];
  /** When it came, in milliseconds of `performance.now()`. */
  readonly at: number;
}

/** Publications of a file that are kept: an editor keeps one, and hundreds of long ones would slow this one down. */
const MOST_KEPT = 20;

/** The publications of each file, and what in them no server may do. */
export class Publications {
  readonly #byUri = new Map<string, Published[]>();
  readonly #counts = new Map<string, number>();
  readonly #namesVersions: boolean;
  readonly faults: string[] = [];

  /** `namesVersions`: the server says for which version of an open document its findings are. */
  constructor(namesVersions: boolean) {
    this.#namesVersions = namesVersions;
  }

  /** Takes in a publication; `current` is the version of the open document, null when it is not open. */
  add(params: PublishDiagnosticsParams, current: number | null): void {
    const version = params.version ?? null;
    const about = this.#about(version, current);
    const before = this.#last(params.uri, (past) => past.about !== null)?.about ?? null;
    if (about !== null && before !== null && about < before)
      this.faults.push(`Diagnostics of ${params.uri} for version ${about} came after those for ${before}.`);
    const all = this.#byUri.get(params.uri) ?? [];
    all.push({ version, about, diagnostics: params.diagnostics, at: performance.now() });
    if (all.length > MOST_KEPT) all.shift();
    this.#byUri.set(params.uri, all);
    this.#counts.set(params.uri, this.count(params.uri) + 1);
  }

  /** The last publications of a file, twenty at most. */
  of(uri: string): readonly Published[] {
    return this.#byUri.get(uri) ?? [];
  }

  last(uri: string): Published | null {
    return this.of(uri).at(-1) ?? null;
  }

  /** How many publications of a file have come since it was last opened or closed. */
  count(uri: string): number {
    return this.#counts.get(uri) ?? 0;
  }

  /** A document is opened or closed: its versions start again. */
  restart(uri: string): void {
    this.#byUri.delete(uri);
    this.#counts.delete(uri);
  }

  /** What was last published, in a line per file. */
  summary(): string {
    return [...this.#byUri]
      .map(([uri, all]) => {
        const last = all.at(-1);
        const codes = last?.diagnostics.map(({ code, message }) => code ?? message).slice(0, 8) ?? [];
        return `  ${uri}: ${this.count(uri)} times; last version ${last?.version ?? 'unknown'}, ${last?.diagnostics.length} diagnostics ${codes.join(', ')}`;
      })
      .join('\n');
  }

  /** A file on disk has no version: what is said of it crosses with the news that it was opened. */
  #about(version: number | null, current: number | null): number | null {
    if (version === null) return this.#namesVersions ? null : current;
    return current !== null && version <= current ? version : null;
  }

  #last(uri: string, which: (published: Published) => boolean): Published | null {
    return this.of(uri).findLast(which) ?? null;
  }
}
