import type { Locator, Page } from 'playwright-core';

/** VS Code's window as a person works in it: by keyboard, by what is to be seen, and by a picture of it. */
export interface Workbench {
  readonly page: Page;
  /** Opens a file by its path within the folder, through quick open. */
  openFile(path: string): Promise<void>;
  /** Puts the cursor on a line (and column), counted from 1, and that line in the middle of the editor. */
  goTo(line: number, column?: number): Promise<void>;
  /** Runs a command by its title as the command palette shows it; `asksMore` where it opens a list in the palette’s place. */
  command(title: string, asksMore?: boolean): Promise<void>;
  /** Puts the cursor at the first place of `words` in the open editor, with the editor's own search. */
  find(words: string): Promise<void>;
  /** Shows the hover for the place where the cursor is. */
  hover(): Promise<Locator>;
  /** Waits until the file at `path` is what the active editor shows. */
  opened(path: string): Promise<void>;
  /** Waits until the extension has marked the report in the active editor. */
  marked(): Promise<void>;
  /** Waits until the editor shows an underline of that severity. */
  underlined(severity: 'error' | 'warning' | 'info' | 'hint'): Promise<void>;
  /** Clears notifications away, shows or hides the explorer, and gives the keyboard to the editor. */
  tidy(options?: { readonly explorer?: boolean }): Promise<void>;
  /** Writes a PNG of the window, with the cursor shown steadily. */
  picture(file: string): Promise<void>;
}

/** Keeps the cursor from blinking out of a picture, and leaves out what only a VS Code in a browser shows. */
const pictureStyle = `
  .monaco-editor .cursor { visibility: visible !important; }
  [id="status.host"], [id="status.forwardedPorts"], [id="status.keyboardLayout"],
  .statusbar-item[aria-label^="Layout: "] { display: none !important; }
`;

/** How long, in milliseconds, one of several tries waits for what it is to bring about. */
const PATIENCE = 2000;

const widget = { quickInput: '.quick-input-widget', editor: '.monaco-editor[role="code"]' };

/** Waits until VS Code's window is up, and gives the means to work in it. */
export async function workbench(page: Page): Promise<Workbench> {
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  await page.addStyleTag({ content: pictureStyle });
  await parkMouse();
  const editor = page.locator('.editor-group-container.active .editor-instance').first();

  async function quickInput(opening: string, text: string): Promise<void> {
    await page.keyboard.press(opening);
    const input = page.locator(`${widget.quickInput} input[type="text"]`).first();
    await input.waitFor();
    await input.fill(text);
  }

  /** Out of the way: a mouse over the editor brings up hovers, and one that moves takes them away. */
  async function parkMouse(): Promise<void> {
    // Beside the window: there is no place in it that has no tooltip, in every picture.
    await page.mouse.move(-20, -20);
  }

  async function command(title: string, asksMore = false): Promise<void> {
    const row = page.locator(`${widget.quickInput} .monaco-list-row`).filter({ hasText: title }).first();
    // The palette lists what was there when it was opened, and extensions come in later than the window.
    await persistently(async () => {
      await page.keyboard.press('Escape');
      await quickInput('F1', `>${title}`);
      await row.waitFor({ timeout: PATIENCE });
    });
    await row.click();
    await parkMouse();
    if (!asksMore) await page.locator(widget.quickInput).waitFor({ state: 'hidden' });
  }

  async function opened(path: string, timeout = 30_000): Promise<void> {
    await page
      .locator('.editor-group-container.active .tab.active')
      .filter({ hasText: nameOf(path) })
      .waitFor({ timeout });
    await editor.locator('.view-line').first().waitFor();
  }

  return {
    page,
    command,
    opened: (path) => opened(path),
    async openFile(path) {
      // Enter takes the row in focus, which before the list is filtered is some other file.
      const row = page
        .locator(`${widget.quickInput} .monaco-list-row.focused`)
        .filter({ hasText: nameOf(path) });
      await persistently(async () => {
        await quickInput('Control+P', path);
        await row.waitFor({ timeout: PATIENCE });
        await page.keyboard.press('Enter');
        await opened(path, PATIENCE);
      });
    },
    async marked() {
      // Shown in the status bar once the server has said what is claimed, as the marks are.
      await page.locator('.statusbar-item[id$="adduce.coverage"]').waitFor();
    },
    async goTo(line, column = 1) {
      await quickInput('Control+G', `:${line}:${column}`);
      await page.keyboard.press('Enter');
      await page
        .locator('#status\\.editor\\.selection')
        .filter({ hasText: `Ln ${line}, Col ${column}` })
        .waitFor();
    },
    async find(words) {
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+F');
      const input = page.locator('.find-widget.visible textarea').first();
      await input.waitFor();
      await input.fill(words);
      await page
        .locator('.find-widget.visible .matchesCount')
        .filter({ hasText: /^\d+ (of|\/)/ })
        // Attached: a narrow editor has the number of matches, and hides it.
        .waitFor({ state: 'attached' });
      // A key that comes before the widget has taken the keyboard goes elsewhere.
      await persistently(async () => {
        await page.keyboard.press('Escape');
        await page.locator('.find-widget.visible').waitFor({ state: 'hidden', timeout: PATIENCE });
      });
      await page.keyboard.press('ArrowLeft');
    },
    async hover() {
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      const hover = page.locator('.monaco-hover:not(.hidden)').first();
      await hover.waitFor();
      return hover;
    },
    async underlined(severity) {
      await editor.locator(`.squiggly-${severity}`).first().waitFor();
    },
    async tidy({ explorer = true } = {}) {
      await command('Notifications: Clear All Notifications');
      if ((await page.locator('.part.sidebar').isVisible()) !== explorer) {
        await command('View: Toggle Primary Side Bar Visibility');
      }
      await page.keyboard.press('Control+1');
    },
    async picture(file) {
      // Let the window finish what it is drawing.
      await page.evaluate(
        'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))',
      );
      await page.screenshot({ path: file, animations: 'disabled' });
    },
  };
}

/** Tries something that may come too early, again and again; the last time, what it throws is thrown. */
async function persistently(attempt: () => Promise<void>): Promise<void> {
  for (let left = 10; ; left--) {
    try {
      return await attempt();
    } catch (thrown) {
      if (left === 0) throw thrown;
    }
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
