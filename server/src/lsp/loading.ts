import type { WorkspaceFolder } from 'vscode-languageserver';
import { canonicalUri } from '../core/workspace/uri.ts';
import type { Host } from './host.ts';
import type { FilesRead, Projects } from './projects.ts';

/** How long files are read before messages get their turn, in milliseconds. */
const TURN = 10;

/** A project being read. */
interface Job {
  readonly root: string;
  readonly steps: Iterator<FilesRead | Promise<void>, void>;
  started: boolean;
  readonly finished: Promise<void>;
  readonly finish: () => void;
}

/** What the rest of the server hears of the reading. */
export interface LoadingEvents {
  /** A project has been read. */
  readonly changed: () => void;
  /** A part of a project could not be read. */
  readonly failed: (what: string, thrown: unknown) => void;
  /** A project is being read. */
  readonly reading: (files: FilesRead) => void;
}

/**
 * Reads projects, a few files at a time, so that requests are answered meanwhile. What is asked for last is
 * read first: somebody waits for it.
 */
export class Loading {
  readonly #projects: Projects;
  readonly #host: Host;
  readonly #events: LoadingEvents;
  readonly #jobs: Job[] = [];
  #running: Promise<void> | null = null;
  #turn = 0;

  constructor(projects: Projects, host: Host, events: LoadingEvents) {
    this.#projects = projects;
    this.#host = host;
    this.#events = events;
  }

  /** Workspace folders that have come. Their projects are there at once, what is in them comes bit by bit. */
  add(folders: readonly WorkspaceFolder[]): void {
    const roots = folders.map(({ uri }) => folderUri(uri));
    for (const root of roots) this.#projects.addFolder(root);
    for (const root of roots.reverse()) void this.#read(root);
  }

  remove(folders: readonly WorkspaceFolder[]): void {
    for (const { uri } of folders) {
      const root = folderUri(uri);
      this.#projects.removeFolder(root);
      // What is left of it is part of the folders around it.
      for (const around of this.#projects.foldersAround(root)) void this.#read(around);
    }
  }

  /** Reads again what has changed on disk in a project and in those below. Resolves when that is done. */
  again(root: string): Promise<void> {
    return this.#read(root);
  }

  /** Resolves once a project has been read; at once when it has been already. */
  async loaded(root: string): Promise<void> {
    const workspace = this.#projects.at(root);
    if (workspace === null || this.#projects.isLoaded(workspace)) return;
    // A project below another is read with that one.
    const job = this.#jobs.find((one) => root === one.root || root.startsWith(`${one.root}/`));
    await (job?.finished ?? this.#read(root));
  }

  /** Resolves once everything asked for so far has been read and checked. */
  async done(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  get isReading(): boolean {
    return this.#jobs.length > 0;
  }

  /** The server is going: what waits to be read is not read any more. */
  stop(): void {
    for (const job of this.#jobs.splice(0)) job.finish();
  }

  /** A project that waits to be read need not be asked for twice; one being read may have passed the change. */
  #read(root: string): Promise<void> {
    const waiting = this.#jobs.find((job) => job.root === root && !job.started);
    if (waiting !== undefined) {
      this.#jobs.splice(this.#jobs.indexOf(waiting), 1);
      this.#jobs.push(waiting);
      return waiting.finished;
    }
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const steps = this.#projects.load(root, this.#events.failed);
    this.#jobs.push({ root, steps, started: false, finished, finish });
    this.#running ??= this.#run();
    return finished;
  }

  async #run(): Promise<void> {
    // Documents that the editor opens right at the start come first: they are not read from disk.
    await this.#pause();
    for (let job = this.#jobs.at(-1); job !== undefined; job = this.#jobs.at(-1)) {
      job.started = true;
      this.#turn = this.#host.now();
      const next = this.#stepOn(job.steps);
      if (next instanceof Promise) await next;
      if (next === 'finished') {
        const at = this.#jobs.indexOf(job);
        if (at >= 0) this.#jobs.splice(at, 1);
        this.#events.changed();
        job.finish();
      }
      await this.#pause();
    }
    this.#running = null;
  }

  /** Goes on for a turn, or until something has to be waited for. */
  #stepOn(steps: Iterator<FilesRead | Promise<void>, void>): Promise<void> | 'finished' | 'turn over' {
    let files: FilesRead;
    do {
      const step = steps.next();
      if (step.done === true) return 'finished';
      if (step.value instanceof Promise) return step.value;
      files = step.value;
    } while (this.#host.now() - this.#turn <= TURN);
    this.#events.reading(files);
    return 'turn over';
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => this.#host.later(resolve));
  }
}

export function folderUri(uri: string): string {
  return canonicalUri(uri).replace(/\/+$/, '');
}
