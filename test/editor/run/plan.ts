import { readFileSync } from 'node:fs';

/** What the outer process tells the tests inside VS Code, in a JSON file. All paths absolute. */
export interface Plan {
  /** The id of the extension under test, `publisher.name`. */
  readonly extension: string;
  /** Where the extension must have been loaded from: this checkout, or what a .vsix was installed into. */
  readonly loadedFrom: 'checkout' | 'package';
  /** The test files to run, bundled. */
  readonly files: readonly string[];
  /** Runs only the tests whose full title matches this regular expression. */
  readonly grep: string | null;
  /** The file to which events are written, a line of JSON each. */
  readonly events: string;
  /** The folder VS Code has opened; the tests may change all of it. */
  readonly opened: string;
  /** Pristine copies, never to be changed: the sample project, and a folder of reports without any claims. */
  readonly material: { readonly samples: string; readonly reports: string };
  /** Whether the reports are the real ones, or stand-ins from the sample project. */
  readonly realReports: boolean;
}

/** The environment variable that holds the path of the plan. */
export const planVariable = 'ADDUCE_EDITOR_TEST_PLAN';

/** Reads the plan this VS Code was started with. Throws when there is none. */
export function readPlan(): Plan {
  const file = process.env[planVariable];
  if (file === undefined) throw new Error(`These tests are started by npm test, which sets ${planVariable}.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Plan;
}
