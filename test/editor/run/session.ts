import type { InputBoxAnswer } from './events.ts';
import type { Stage } from './stage.ts';

/** What a VS Code is started for. All paths absolute. */
export interface SessionRequest {
  readonly stage: Stage;
  /** The bundled module with `run()`. */
  readonly entry: string;
  /** The folder of the extension in development: ours, or an empty one where a package is installed. */
  readonly extension: string;
  /** A package to install first. */
  readonly vsix?: string;
}

/** A VS Code in which tests are running. */
export interface Session {
  /** Settles when VS Code is gone, whether its tests had finished or not. */
  readonly gone: Promise<unknown>;
  /** What VS Code and its window have logged. */
  log(): string;
  /** Takes a picture of the window into a file; absent where this VS Code's window cannot be seen from outside. */
  readonly screenshot?: (file: string) => Promise<void>;
  /** Answers an input box by keyboard, once it is shown; absent where nobody can press keys in the window from outside. */
  readonly answer?: (answer: InputBoxAnswer) => Promise<void>;
  /** Presses keys in the window; absent as above. */
  readonly press?: (keys: readonly string[]) => Promise<void>;
  end(): Promise<void>;
}
