import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** What takes less than this, in milliseconds, is over before anybody could read about it. */
const WORTH_TELLING = 1000;
/** Between two reports, in milliseconds. */
const PAUSE = 200;

/** Something that takes long, and how much of it is done. */
export interface Task {
  /** `Reading annotation files`. */
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

/**
 * Tells the person at the editor what takes long, with a way to stop it (LSP 3.17, work done progress). Silent for what
 * is over in a second, and where the client shows no progress.
 */
export class Progress {
  readonly #connection: Connection;
  readonly #isShown: boolean;
  readonly #now: () => number;
  readonly #cancelled: () => void;
  #since: number | null = null;
  #told = 0;
  #reporter: WorkDoneProgressServerReporter | 'asked' | null = null;

  /** `cancelled` is called when the person wants no more of it. */
  constructor({ connection, isShown, now }: ProgressParts, cancelled: () => void) {
    this.#connection = connection;
    this.#isShown = isShown;
    this.#now = now;
    this.#cancelled = cancelled;
  }

  tell(task: Task): void {
    const now = this.#now();
    this.#since ??= now;
    if (!this.#isShown || now - this.#since < WORTH_TELLING || now - this.#told < PAUSE) return;
    this.#told = now;
    if (this.#reporter === null) this.#begin(task);
    else if (this.#reporter !== 'asked') this.#reporter.report(percentOf(task), messageOf(task));
  }

  /** Nothing goes on any more. */
  end(): void {
    this.#since = null;
    if (this.#reporter === null || this.#reporter === 'asked') return;
    this.#reporter.done();
    this.#reporter = null;
  }

  #begin(task: Task): void {
    this.#reporter = 'asked';
    this.#connection.window.createWorkDoneProgress().then(
      (reporter) => {
        // It may be over by the time that the client has answered.
        if (this.#since === null) {
          reporter.begin(TITLE, 100, '', false);
          reporter.done();
          this.#reporter = null;
          return;
        }
        reporter.begin(TITLE, percentOf(task), messageOf(task), true);
        reporter.token.onCancellationRequested(() => this.#cancelled());
        this.#reporter = reporter;
      },
      () => {
        this.#reporter = null;
      },
    );
  }
}

export interface ProgressParts {
  readonly connection: Connection;
  /** Whether the client shows progress that the server begins. */
  readonly isShown: boolean;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

const TITLE = 'Adduce';

function percentOf({ done, of }: Task): number {
  return of === 0 ? 100 : Math.min(100, Math.floor((100 * done) / of));
}

function messageOf({ what, done, of }: Task): string {
  return `${what}: ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`;
}
