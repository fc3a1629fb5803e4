import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { NotAvailable, reasonOf } from './say.ts';

/** A browser without a window, showing one page. */
export interface OpenPage {
  readonly page: Page;
  /** What the page has written to its console, for a log. */
  consoleLog(): string;
  close(): Promise<void>;
}

/**
 * Opens an address in a browser without a window. Throws {@link NotAvailable} when no browser can be had.
 * @param size of the page, in CSS pixels
 * @param sharpness pixels of a picture of the page to one CSS pixel
 */
export async function openPage(
  url: string,
  size: { readonly width: number; readonly height: number },
  sharpness = 1,
): Promise<OpenPage> {
  const browser = await startBrowser();
  try {
    const { page, consoleLog } = await newPage(browser, url, size, sharpness);
    return { page, consoleLog, close: () => browser.close() };
  } catch (thrown) {
    await browser.close();
    throw thrown;
  }
}

/** A browser for several pages, which whoever started it closes. */
export async function startBrowser(): Promise<Browser> {
  const { program, env } = await findChromium();
  try {
    return await chromium.launch({
      executablePath: program,
      env: definedOnly(env),
      headless: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--hide-scrollbars',
      ],
    });
  } catch (thrown) {
    throw new NotAvailable(`The browser ${program} does not start: ${reasonOf(thrown)}`);
  }
}

/** Opens an address in a page of a browser that runs: a page that knows nothing of others. */
export async function newPage(
  browser: Browser,
  url: string,
  size: { readonly width: number; readonly height: number },
  sharpness = 1,
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: sharpness, locale: 'en-GB' });
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`[error] ${error.message}`));
  page.on('crash', () => lines.push('[crash] the page crashed'));
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  } catch (thrown) {
    await page.close();
    throw thrown;
  }
  return { page, consoleLog: () => lines.join('\n'), close: () => page.close() };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
