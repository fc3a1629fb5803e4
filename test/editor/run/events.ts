/** What the tests inside VS Code tell the outer process while they run, in the order it happens. */
export type TestEvent =
  | { readonly type: 'started'; readonly vsCode: string; readonly tests: number }
  | { readonly type: 'suite'; readonly depth: number; readonly title: string }
  | { readonly type: 'passed'; readonly depth: number; readonly title: string; readonly milliseconds: number }
  | { readonly type: 'skipped'; readonly depth: number; readonly title: string }
  | {
      readonly type: 'failed';
      readonly depth: number;
      readonly title: string;
      /** Titles of the suites around it and its own, joined. */
      readonly fullTitle: string;
      readonly message: string;
      readonly stack: string;
      /** A file to create once the window has been looked at; the next test waits for it. */
      readonly seen: string;
    }
  /** A test wants a person to answer the input box that is shown or about to be. */
  | {
      readonly type: 'answer';
      readonly answer: InputBoxAnswer;
      /** A file to create once that is done, with what came of it: `answered`, or `nobody` where there is no keyboard. */
      readonly done: string;
    }
  /** A test wants a person to press keys in the window, one after the other. */
  | {
      readonly type: 'press';
      /** As in Playwright: `Alt+ArrowDown`; anything in quotes is typed letter by letter: `"Schools are shut."` */
      readonly keys: readonly string[];
      /** As above. */
      readonly done: string;
    }
  /** Something broke outside any test. */
  | { readonly type: 'crashed'; readonly message: string }
  | { readonly type: 'finished' };

/** What a person does with an input box: types, and presses a key. */
export interface InputBoxAnswer {
  readonly text: string;
  readonly key: 'Enter' | 'Escape';
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Adds up several runs. */
export function sum(all: readonly Totals[]): Totals {
  return all.reduce(
    (left, right) => ({
      passed: left.passed + right.passed,
      failed: left.failed + right.failed,
      skipped: left.skipped + right.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The events in `text`, which may end in the middle of a line; also gives how much of the text was read. */
export function readEvents(text: string): { events: TestEvent[]; read: number } {
  const read = text.lastIndexOf('\n') + 1;
  const lines = text.slice(0, read).split('\n').filter(Boolean);
  return { events: lines.map((line) => JSON.parse(line) as TestEvent), read };
}
