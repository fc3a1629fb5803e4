import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout: where package.json lies. */
export const projectRoot: string = resolve(fileURLToPath(new URL('../../', import.meta.url)));

/** Where every downloaded VS Code and browser is kept, so that a second run needs no network. */
export const downloads: string = resolve(projectRoot, '.vscode-test');

/** Where runs leave what a person may want to look at: bundles, logs, pictures of failures. */
export const outFolder: string = resolve(projectRoot, 'out');

/** What the scripts need to know of the extension's manifest. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** `publisher.name`, as VS Code knows the extension. */
  readonly id: string;
  /** The oldest VS Code the extension runs in, such as `1.91.0`. */
  readonly oldestVsCode: string;
  readonly hasRepository: boolean;
}

/** Reads package.json afresh. Throws when it is not there or not JSON. */
export function readManifest(): Manifest {
  const json = JSON.parse(readFileSync(resolve(projectRoot, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    publisher?: string;
    repository?: unknown;
    engines: { vscode: string };
  };
  return {
    name: json.name,
    version: json.version,
    // The name VS Code itself gives to an extension in development that has no publisher.
    id: `${json.publisher ?? 'undefined_publisher'}.${json.name}`,
    oldestVsCode: json.engines.vscode.replace(/^[^\d]*/, ''),
    hasRepository: json.repository !== undefined,
  };
}
