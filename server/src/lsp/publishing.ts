import type { WorkspaceFolder } from 'vscode-languageserver';
import type { Workspace } from '../core/workspace/workspace.ts';
import { filesBehind, isKeepable, layoutOf } from './findings-memory.ts';
import { folderUri } from './loading.ts';
import type { Progress } from './progress.ts';
import type { Publisher } from './publish.ts';
import { BREATH, describe, type Session, TURN } from './session.ts';

/**
 * Checks and publishes after changes. There is no fixed delay: all messages that have already come in are
 * handled first, then everything is published once.
 */
export class Publishing {
  readonly #session: Session;
  readonly #publisher: Publisher;
  #requested = 0;
  /** Something has changed since it was last published. */
  #hasNews = false;
  #scheduled = false;
  #stopped = false;
  #hasKept = false;
  #awaiting = false;
  readonly #progress: Progress;
  /** Somebody did not want to wait for what is not open. */
  #leavesClosed = false;
  /** The most pieces that have waited since nothing did, by which is told how much is done. */
  readonly #most = new Map<Workspace, number>();

  constructor(session: Session, publisher: Publisher, progress: Progress) {
    this.#session = session;
    this.#publisher = publisher;
    this.#progress = progress;
  }

  request(): void {
    this.#hasNews = true;
    this.#goOn();
  }

  /** The client wants to hear nothing more. */
  stop(): void {
    this.#stopped = true;
  }

  /** From now on only open files are checked by themselves; others when something asks for all. */
  leaveClosedFiles(): void {
    this.#leavesClosed = true;
    this.#session.connection.console.info(
      'Checking was stopped: files that are not open are checked when they are opened.',
    );
  }

  /** Shows at once what was found in these folders the last time, where nothing has changed since. */
  recall(folders: readonly WorkspaceFolder[]): void {
    const { host } = this.#session;
    for (const { uri } of folders)
      this.#guarded(`Recalling what was found in ${uri}`, () => {
        const found = host.memory?.recall(folderUri(uri), layoutOf(this.#session));
        if (found != null) this.#publisher.recall(found);
      });
  }

  /** Keeps what has been found for the next time, of the projects that have been checked and are as on disk. */
  keep(): void {
    const { host, projects } = this.#session;
    for (const workspace of projects.all())
      this.#guarded(`Keeping what was found in ${workspace.root}`, () => {
        if (host.memory === null || !isKeepable(this.#session, workspace)) return;
        host.memory.keep(workspace.root, layoutOf(this.#session), {
          annotations: workspace.annotationUris(),
          files: filesBehind(workspace),
          diagnostics: this.#publisher.shown(workspace),
        });
      });
  }

  /** Sees to what is left, when its turn comes. */
  #goOn(): void {
    this.#requested++;
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#wait(0);
  }

  /** Publishes what has been checked. */
  now(): void {
    this.#publish(() => true);
  }

  /** @param isOver whether it is time to let others have their turn; what is left is checked after that */
  #publish(isOver: () => boolean): void {
    if (this.#stopped) return;
    const { connection, projects, documents } = this.#session;
    for (const workspace of projects.all()) {
      // Half a project would be full of findings about the other half.
      if (!projects.isLoaded(workspace)) continue;
      this.#guarded(`Checking ${workspace.root}`, () => {
        // A large project, or file that was just opened, takes seconds: what is typed meanwhile does not wait for it,
        // and what has been checked is shown.
        if (!this.#check(workspace, isOver)) this.#goOn();
        // What has been asked for in vain would be found missing, and is only on its way.
        if (this.#awaitsFiles()) return;
        const settled = workspace.settledSoFar();
        const { findings, reports } = settled;
        for (const uri of findings)
          if (projects.isGuest(workspace) && documents.version(uri) === null) this.#publisher.clear(uri);
          else this.#guarded(`Showing the findings of ${uri}`, () => this.#publisher.publish(workspace, uri));
        if (this.#session.client.isAdduce && reports.size > 0)
          void connection.sendNotification('adduce/reportsChanged', {
            uris: [...reports].map((uri) => documents.clientUri(uri)),
          });
        this.#session.published(workspace, settled);
      });
    }
  }

  /**
   * Checks for a turn; what is open, and may just have been typed, is a turn of its own, so that it is shown before the
   * rest goes on. Returns true when nothing is left that should be checked now.
   */
  #check(workspace: Workspace, isOver: () => boolean): boolean {
    if (this.#isLeft(workspace)) return true;
    const hasOpen = workspace.unchecked.open > 0;
    const isAll = workspace.check(() => isOver() || (hasOpen && workspace.unchecked.open === 0));
    return isAll || this.#isLeft(workspace);
  }

  #isLeft(workspace: Workspace): boolean {
    return this.#leavesClosed && workspace.unchecked.open === 0;
  }

  /** Tells how much is done of what waited. */
  #tell(): void {
    const { projects } = this.#session;
    let done = 0;
    let of = 0;
    for (const workspace of projects.all()) {
      const waiting = projects.isLoaded(workspace) && !this.#isLeft(workspace) ? workspace.unchecked.all : 0;
      const most = waiting === 0 ? 0 : Math.max(waiting, this.#most.get(workspace) ?? 0);
      if (most === 0) this.#most.delete(workspace);
      else this.#most.set(workspace, most);
      of += most;
      done += most - waiting;
    }
    if (this.#session.loading.isReading) return;
    if (of === 0) {
      this.#progress.end();
      // The editor may end us without a word the next time: what took long to find is kept now.
      if (!this.#hasKept) this.keep();
      this.#hasKept = true;
    } else this.#progress.tell({ what: 'Checking entries', done, of });
  }

  #awaitsFiles(): boolean {
    const { fetching } = this.#session.host;
    if (fetching?.isWaiting !== true) return false;
    if (!this.#awaiting) {
      this.#awaiting = true;
      void fetching.settled().then(() => {
        this.#awaiting = false;
        this.request();
      });
    }
    return true;
  }

  /** A project that cannot be checked does not silence the others, nor a file the rest of its project. */
  #guarded(what: string, run: () => void): void {
    try {
      run();
    } catch (thrown) {
      this.#session.connection.console.error(`${what} failed: ${describe(thrown)}`);
    }
  }

  /**
   * Goes on as soon as a turn has passed without another change; a steady stream does not starve it. What is left over
   * from before leaves a few turns to what may be on its way in or out.
   */
  #wait(turns: number): void {
    const seen = this.#requested;
    this.#session.host.later(() => {
      if (seen !== this.#requested && turns < MOST_TURNS) return this.#wait(turns + 1);
      if (!this.#hasNews && turns < BREATH) return this.#wait(turns + 1);
      this.#hasNews = false;
      this.#scheduled = false;
      const start = this.#session.host.now();
      this.#publish(() => this.#session.host.now() - start > TURN);
      this.#tell();
    });
  }
}

const MOST_TURNS = 50;
