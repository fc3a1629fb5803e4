import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { FromWebview, ToWebview } from '../../../client/src/panels/messages.ts';
import { newPage, type OpenPage, startBrowser } from '../../../scripts/host/browser.ts';
import { projectRoot } from '../../../scripts/host/paths.ts';
import themes from './themes.json' with { type: 'json' };

/** The kinds of themes that VS Code has. */
export type ThemeName = keyof typeof themes;
export const THEMES: readonly ThemeName[] = ['dark', 'light', 'high-contrast', 'high-contrast-light'];

/** A webview in a browser, as VS Code would show it: with its script and styles, the colours of a theme, and its policy. */
export interface View {
  readonly page: Page;
  /** Tells it something, as the extension does. */
  tell(message: ToWebview): Promise<void>;
  /** What it has told the extension so far. */
  told(): Promise<readonly FromWebview[]>;
  /** What goes against WCAG, at the impacts that matter: a line each. */
  barriers(): Promise<readonly string[]>;
  /** What went wrong in it. */
  errors(): string;
  close(): Promise<void>;
}

/** Where the page seems to come from: VS Code’s webviews have an address of their own as well. */
const HOME = 'http://webview.test/';

/** One for all tests of a run: to start it takes longer than most tests. */
let browser: Promise<Browser> | undefined;

after(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** Opens `dist/webview/<script>.js`. Throws where no browser can be had. */
export async function openView(script: string, theme: ThemeName, width = 1000): Promise<View> {
  browser ??= startBrowser();
  const opened = await newPage(await browser, 'about:blank', { width, height: 900 });
  const { page } = opened;
  await page.route(`${HOME}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: pageOf(script, theme) });
    return route.fulfill({ path: join(projectRoot, 'dist', 'webview', pathname.slice(1)) });
  });
  await page.addInitScript(STAND_IN);
  await page.goto(HOME);
  return viewOf(opened);
}

/** What VS Code gives a webview, for a test to look into. */
const STAND_IN = `
  window.told = [];
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => window.told.push(message),
    getState: () => window.kept,
    setState: (state) => { window.kept = state; },
  });
`;

function pageOf(script: string, theme: ThemeName): string {
  const { body, variables } = themes[theme];
  const style = Object.entries(variables)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');
  const policy = `default-src 'none'; script-src ${HOME}; style-src ${HOME} 'nonce-theme'; img-src data:`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Adduce</title>
<style nonce="theme">:root { ${style} }</style>
<link rel="stylesheet" href="${HOME}${script}.css">
</head>
<body class="${body}"><p id="waiting">Asking…</p><main id="view"></main><script src="${HOME}${script}.js"></script></body>
</html>`;
}

function viewOf({ page, consoleLog, close }: OpenPage): View {
  return {
    page,
    close,
    tell: (message) => page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`),
    told: () => page.evaluate('window.told'),
    errors: () =>
      consoleLog()
        .split('\n')
        .filter((line) => /^\[(?:error|crash)\]/.test(line))
        .join('\n'),
    async barriers() {
      // The policy keeps scripts of others out of the page, so it is run from outside.
      await page.evaluate(
        readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
      );
      const found: AxeResults = await page.evaluate('axe.run({ resultTypes: ["violations"] })');
      return found.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
    },
  };
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
}
