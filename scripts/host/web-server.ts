import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeLanguagePack } from './language.ts';
import { type Running, run, start } from './processes.ts';
import { NotAvailable, withPatience } from './say.ts';

const tether = fileURLToPath(new URL('./tether.mjs', import.meta.url));

/** What a window of VS Code is to show and load. All paths absolute. */
export interface WindowRequest {
  readonly folder: string;
  /** Folder of the extension to load from its sources' build. */
  readonly extensionDevelopmentPath?: string;
  /** A module that exports `run()`, to be called inside VS Code. */
  readonly extensionTestsPath?: string;
}

/** A VS Code served on 127.0.0.1 to whoever knows its token. */
export interface WebServer {
  readonly running: Running;
  /** The address that opens such a window in a browser. */
  url(window: WindowRequest): string;
  /** All the server has printed so far. */
  log(): string;
}

/**
 * Starts the VS Code server that lies in `vsCode` on a free port of 127.0.0.1 with a random token.
 * Its settings, state and extensions live under `dataFolder`.
 * Throws {@link NotAvailable} when it does not come up.
 *
 * @param language another language than English for what extensions say
 */
export async function startWebServer(
  vsCode: string,
  dataFolder: string,
  env: NodeJS.ProcessEnv = process.env,
  language: string | null = null,
): Promise<WebServer> {
  mkdirSync(dataFolder, { recursive: true });
  if (language !== null) writeLanguagePack(userDataOf(dataFolder), language);
  const token = randomBytes(16).toString('hex');
  // In a file, because everyone on the machine can read a program's arguments.
  const tokenFile = join(dataFolder, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });

  const running = start(
    process.execPath,
    [
      tether,
      ...serverArguments(vsCode, dataFolder),
      ...(language === null ? [] : ['--locale', language]),
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token-file', tokenFile],
    ],
    { output: 'keep', env },
  );
  let printed = '';
  const port = new Promise<number>((found, failed) => {
    for (const stream of [running.child.stdout, running.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const listening = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
        if (listening !== undefined) found(Number(listening));
      });
    }
    void running.ended.then((code) =>
      failed(new NotAvailable(`The VS Code server ended at once (code ${code}):\n${printed.trim()}`)),
    );
  });
  try {
    const authority = `127.0.0.1:${await withPatience('starting the VS Code server', port, { limitSeconds: 60 })}`;
    return { running, log: () => printed, url: (window) => windowUrl(authority, token, window) };
  } catch (thrown) {
    await running.end();
    throw thrown;
  }
}

/** Where the server started on `dataFolder` keeps its user's data, for {@link writeUserSettings}. */
export function userDataOf(dataFolder: string): string {
  return join(dataFolder, 'data');
}

/** Installs a packaged extension for the servers started on the same `dataFolder`. Throws what the server says. */
export async function installExtension(vsCode: string, dataFolder: string, vsix: string): Promise<void> {
  const { code, printed } = await run(
    process.execPath,
    [...serverArguments(vsCode, dataFolder), '--install-extension', vsix, '--force'],
    { output: 'keep' },
  );
  if (code !== 0 || !printed.includes('successfully installed')) {
    throw new Error(`VS Code did not install ${vsix}:\n${printed.trim()}`);
  }
}

function serverArguments(vsCode: string, dataFolder: string): string[] {
  return [
    join(vsCode, 'out', 'server-main.js'),
    ...['--server-data-dir', dataFolder, '--extensions-dir', join(dataFolder, 'extensions')],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
  ];
}

function windowUrl(authority: string, token: string, window: WindowRequest): string {
  const payload: [string, string][] = [];
  for (const key of ['extensionDevelopmentPath', 'extensionTestsPath'] as const) {
    const path = window[key];
    if (path !== undefined)
      payload.push([key, `vscode-remote://${authority}${pathToFileURL(path).pathname}`]);
  }
  const url = new URL(`http://${authority}/`);
  url.searchParams.set('tkn', token);
  url.searchParams.set('folder', decodeURIComponent(pathToFileURL(window.folder).pathname));
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
