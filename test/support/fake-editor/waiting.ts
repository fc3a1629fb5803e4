/**
 * Waiting for what a server will do, without ever sleeping: whoever waits says what for and how to see it,
 * and looks again whenever something has happened.
 */
export class Waiting {
  readonly #timeoutMs: number;
  readonly #circumstances: () => string;
  readonly #waiters = new Set<() => void>();
  #gone: Error | null = null;

  /** `circumstances` is asked when a wait is in vain, to tell the reader what did happen. */
  constructor(timeoutMs: number, circumstances: () => string) {
    this.#timeoutMs = timeoutMs;
    this.#circumstances = circumstances;
  }

  /** True once `end` has been called. */
  get isOver(): boolean {
    return this.#gone !== null;
  }

  /** Something has happened: all who wait look again. */
  notify(): void {
    for (const look of [...this.#waiters]) look();
  }

  /** Nothing more will happen: all who wait now or later fail with `reason`. */
  end(reason: Error): void {
    this.#gone ??= reason;
    this.notify();
  }

  /**
   * Resolves with what `look` returns as soon as that is not undefined: at once, or after an event.
   * Rejects with an error that names `what` when the time is up or the server is gone.
   */
  until<T>(what: string, look: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = (): void => {
        try {
          const found = look();
          const gone = this.#gone;
          if (found !== undefined) settle(() => resolve(found));
          else if (gone !== null) settle(() => reject(this.#inVain(what, gone.message)));
        } catch (thrown) {
          settle(() => reject(thrown));
        }
      };
      const settle = (how: () => void): void => {
        clearTimeout(timer);
        this.#waiters.delete(attempt);
        how();
      };
      const timer = setTimeout(
        () => settle(() => reject(this.#inVain(what, `nothing came in ${this.#timeoutMs} ms`))),
        this.#timeoutMs,
      );
      this.#waiters.add(attempt);
      attempt();
    });
  }

  #inVain(what: string, reason: string): Error {
    return new Error(`Waited in vain for ${what}: ${reason}.\n${this.#circumstances()}`.trimEnd());
  }
}
