import type { Workbench } from '../host/workbench.ts';
import type { Theme } from './themes.ts';

/** A picture of the documentation. */
export interface Shot {
  /** The file name in docs/images/, without its ending. */
  readonly name: string;
  /** The theme it is taken in for the documentation. */
  readonly theme: Theme;
  /** Pixels of the picture to one of the window; absent: 2. Wide windows need fewer to be sharp on a page. */
  readonly sharpness?: number;
  /** Of the window, in CSS pixels: small enough that its words are readable in the width of a web page. */
  readonly size: { readonly width: number; readonly height: number };
  /** Brings the window to what the picture is to show. */
  readonly arrange: (vsCode: Workbench) => Promise<void>;
}

const REPORT = 'reports/01-northgate-wire.txt';
const CLAIMS = 'claims/01-northgate.claims.yaml';

/** Every picture, in the order of the documentation. */
export const shots: readonly Shot[] = [
  {
    // A report and its claims, next to each other.
    name: 'side-by-side',
    theme: 'dark',
    size: { width: 1180, height: 560 },
    sharpness: 1.5,
    arrange: async (vsCode) => {
      await vsCode.openFile(REPORT);
      await vsCode.tidy({ explorer: false });
      await vsCode.marked();
      await vsCode.find('killing at least 84 people');
      await vsCode.command('Adduce: Go to Claim');
      await vsCode.opened(CLAIMS);
      await vsCode.page.keyboard.press('Control+1');
      await vsCode.opened(REPORT);
      await vsCode.marked();
    },
  },
  {
    // A report: what is claimed, and by which claims.
    name: 'report',
    theme: 'light',
    size: { width: 960, height: 480 },
    arrange: async (vsCode) => {
      await vsCode.openFile('reports/04-crossroads-daily.txt');
      await vsCode.tidy({ explorer: false });
      await vsCode.marked();
      await vsCode.find('two blasts killed 84');
      await vsCode.hover();
    },
  },
  {
    // A claim, and the sentence its quote is taken from.
    name: 'claim',
    theme: 'dark',
    size: { width: 960, height: 520 },
    arrange: async (vsCode) => {
      await vsCode.openFile(CLAIMS);
      await vsCode.tidy({ explorer: false });
      await vsCode.find('killing at least 84 people');
      await vsCode.hover();
    },
  },
  {
    // What values mean, in colours; beside them what is worked out: the line of a quote, origins, dates.
    name: 'meanings',
    theme: 'dark',
    size: { width: 1080, height: 640 },
    arrange: async (vsCode) => {
      await vsCode.openFile(CLAIMS);
      await vsCode.tidy({ explorer: false });
      await vsCode.goTo(16);
      await vsCode.page
        .locator('.view-line')
        .filter({ hasText: /line\s5/ })
        .first()
        .waitFor();
    },
  },
  {
    // Counts above entries; in the outline, claims under their events.
    name: 'outline',
    theme: 'light',
    size: { width: 1180, height: 560 },
    sharpness: 1.5,
    arrange: async (vsCode) => {
      await vsCode.openFile('claims/02-corvane.claims.yaml');
      await vsCode.tidy();
      await vsCode.command('Explorer: Focus on Outline View');
      await vsCode.page.locator('.outline-element', { hasText: /K-201/ }).first().waitFor();
      // The files make room.
      await vsCode.page
        .locator('.pane-header', { hasText: /kerman/i })
        .first()
        .click();
      await vsCode.page.keyboard.press('Control+1');
      await vsCode.goTo(56);
      await vsCode.page
        .locator('.codelens-decoration:visible', { hasText: /independent origin/ })
        .first()
        .waitFor();
    },
  },
  {
    // A digit that was changed by mistake.
    name: 'finding',
    theme: 'dark',
    size: { width: 960, height: 520 },
    arrange: async (vsCode) => {
      await vsCode.openFile(CLAIMS);
      await vsCode.tidy({ explorer: false });
      await vsCode.find('84 people      # a quote');
      await vsCode.page.keyboard.press('ArrowRight');
      await vsCode.page.keyboard.press('Delete');
      await vsCode.page.keyboard.type('5');
      await vsCode.underlined('error');
      await vsCode.hover();
    },
  },
  {
    // Two figures for one event that cannot both be right, and the pair of them in the list of problems.
    name: 'rules',
    theme: 'dark',
    size: { width: 1180, height: 640 },
    sharpness: 1.5,
    arrange: async (vsCode) => {
      const claims = 'claims/02-corvane.claims.yaml';
      await vsCode.openFile(claims);
      await vsCode.tidy({ explorer: false });
      await vsCode.command('Problems: Focus on Problems View');
      await vsCode.openFile(claims);
      await vsCode.find('min: 94');
      await vsCode.underlined('warning');
      await vsCode.find('94, comparator: at-least');
      await vsCode.hover();
    },
  },
  {
    // Where a claim comes from: three documents, one origin.
    name: 'origins',
    theme: 'light',
    size: { width: 1000, height: 520 },
    arrange: async (vsCode) => {
      await vsCode.openFile('claims/02-corvane.claims.yaml');
      await vsCode.tidy({ explorer: false });
      await vsCode.find('K-201');
      await vsCode.underlined('warning');
      await vsCode.hover();
    },
  },
  {
    // A sentence just annotated: only what a person alone can say is left to say.
    name: 'annotate',
    theme: 'dark',
    size: { width: 1180, height: 480 },
    sharpness: 1.5,
    arrange: async (vsCode) => {
      await vsCode.openFile(REPORT);
      await vsCode.tidy({ explorer: false });
      await vsCode.marked();
      await vsCode.find('Schools across the province');
      await vsCode.page.keyboard.press('Control+Alt+A');
      await vsCode.opened(CLAIMS);
      await vsCode.page.locator('.suggest-widget.visible').waitFor();
    },
  },
  {
    // Annotating by keyboard alone, in four pictures: the sentence at the cursor …
    name: 'flow-1-read',
    theme: 'dark',
    size: { width: 1180, height: 400 },
    sharpness: 1.5,
    arrange: (vsCode) => flow(vsCode, []),
  },
  {
    // … claimed, with what its words say filled in, each guess a stop to type over …
    name: 'flow-2-claim',
    theme: 'dark',
    size: { width: 1180, height: 400 },
    sharpness: 1.5,
    arrange: (vsCode) => flow(vsCode, ['claim']),
  },
  {
    // … back in the report, at the next sentence …
    name: 'flow-3-back',
    theme: 'dark',
    size: { width: 1180, height: 400 },
    sharpness: 1.5,
    arrange: (vsCode) => flow(vsCode, ['claim', 'back']),
  },
  {
    // … and those in which there is nothing to claim, dimmed and ticked.
    name: 'flow-4-read-on',
    theme: 'dark',
    size: { width: 1180, height: 400 },
    sharpness: 1.5,
    arrange: (vsCode) => flow(vsCode, ['claim', 'back', 'read', 'read']),
  },
  {
    // What is shown, to be ticked.
    name: 'marks',
    theme: 'light',
    size: { width: 960, height: 480 },
    arrange: async (vsCode) => {
      await vsCode.openFile('reports/04-crossroads-daily.txt');
      await vsCode.tidy({ explorer: false });
      await vsCode.marked();
      await vsCode.command('Adduce: Choose What Is Shown', true);
      await vsCode.page
        .locator('.quick-input-widget .monaco-list-row')
        .filter({ hasText: 'Tint behind' })
        .waitFor();
    },
  },
  {
    // Where one begins.
    name: 'walkthrough',
    theme: 'dark',
    size: { width: 1180, height: 760 },
    sharpness: 1.5,
    arrange: async (vsCode) => {
      await vsCode.tidy({ explorer: false });
      await vsCode.command('Welcome: Open Walkthrough...', true);
      await vsCode.page
        .locator('.quick-input-widget .monaco-list-row')
        .filter({ hasText: 'Get Started with Adduce' })
        .click();
      await vsCode.page.locator('.getting-started-step.expanded').first().waitFor();
      // The page beside the steps is drawn a while later, and says nothing of it.
      await vsCode.page.waitForTimeout(4000);
    },
  },
  {
    // How the project stands, beside the language of the file.
    name: 'status',
    theme: 'light',
    size: { width: 960, height: 380 },
    arrange: async (vsCode) => {
      await vsCode.openFile(CLAIMS);
      await vsCode.tidy({ explorer: false });
      await vsCode.page.locator('.codelens-decoration').first().waitFor();
      const item = vsCode.page.locator('[id="status.languageStatus"]');
      await item.hover();
      await vsCode.page.locator('.hover-language-status').first().waitFor();
    },
  },
  {
    // A report that was corrected after it was annotated: its claims are gone through one by one.
    name: 'review',
    theme: 'dark',
    size: { width: 1180, height: 560 },
    sharpness: 1.5,
    arrange: async (vsCode) => {
      await vsCode.openFile(REPORT);
      await vsCode.tidy({ explorer: false });
      await vsCode.marked();
      await vsCode.command('Adduce: Preserve Source');
      for (const [before, after] of [
        ['killing at least 84 people', 'killing at least 89 people'],
        ['twenty minutes later', 'shortly after'],
      ] as const) {
        await vsCode.find(before);
        for (let typed = 0; typed < before.length; typed++) await vsCode.page.keyboard.press('Delete');
        await vsCode.page.keyboard.type(after);
      }
      await vsCode.page.keyboard.press('Control+S');
      await vsCode.tidy({ explorer: false });
      await vsCode.command('Adduce: Review Changed Source');
      await vsCode.opened(CLAIMS);
      await vsCode.page.locator('.codelens-decoration').filter({ hasText: 'Accept' }).first().waitFor();
      // What the status bar says of the review is long: the mouse is parked beside the tabs.
      await vsCode.page.mouse.move(420, 18);
      await vsCode.page.locator('.workbench-hover-container').waitFor({ state: 'hidden' });
    },
  },
  {
    // Everything claimed of one event: figures on a common axis, and who says what.
    name: 'evidence',
    theme: 'dark',
    size: { width: 1180, height: 860 },
    sharpness: 1.5,
    arrange: async (vsCode) => {
      await vsCode.openFile(CLAIMS);
      await vsCode.tidy({ explorer: false });
      await vsCode.find('id: K-102');
      await vsCode.command('Adduce: Show Evidence on an Event');
      await inView(vsCode).locator('h1').filter({ hasText: 'Kerman' }).waitFor();
      await vsCode.page.keyboard.press('Control+1');
      await vsCode.command('View: Close All Editors in Group');
    },
  },
  {
    // Who says what: claims down, sources across.
    name: 'who-says-what',
    theme: 'light',
    size: { width: 1180, height: 760 },
    sharpness: 1.5,
    arrange: async (vsCode) => {
      await vsCode.openFile(CLAIMS);
      await vsCode.tidy({ explorer: false });
      await vsCode.find('id: K-102');
      await vsCode.command('Adduce: Show Evidence on an Event');
      await inView(vsCode).locator('h1').filter({ hasText: 'Kerman' }).waitFor();
      await vsCode.page.keyboard.press('Control+1');
      await vsCode.command('View: Close All Editors in Group');
      await inView(vsCode).locator('#claims').scrollIntoViewIfNeeded();
      await inView(vsCode)
        .locator('#claims')
        .evaluate((heading) => heading.scrollIntoView());
    },
  },
  {
    // The project beside the editor: sources, claims, entities, and what waits for a word.
    name: 'views',
    theme: 'dark',
    size: { width: 1180, height: 860 },
    sharpness: 1.5,
    arrange: async (vsCode) => {
      await vsCode.openFile('reports/03-meridian-online.txt');
      await vsCode.marked();
      await vsCode.command('View: Show Adduce');
      const row = (words: string) =>
        vsCode.page.locator('.sidebar .monaco-list-row').filter({ hasText: words }).first();
      await row('not held').waitFor();
      // The claim at the cursor is shown without being asked for.
      await row('Nearly a hundred people').waitFor();
      await row('Claims that contradict').click();
      await row('cannot').or(row('K-204')).first().waitFor();
    },
  },
  {
    name: 'timeline',
    theme: 'dark',
    size: { width: 1180, height: 860 },
    sharpness: 1.5,
    arrange: async (vsCode) => {
      await vsCode.openFile(CLAIMS);
      await vsCode.tidy({ explorer: false });
      await vsCode.command('Adduce: Show Timeline');
      await inView(vsCode).locator('h1').filter({ hasText: 'Timeline' }).waitFor();
      await vsCode.page.keyboard.press('Control+1');
      await vsCode.command('View: Close All Editors in Group');
      await inView(vsCode).locator('svg').first().waitFor();
    },
  },
  {
    name: 'source-map',
    theme: 'light',
    size: { width: 1180, height: 860 },
    sharpness: 1.5,
    arrange: async (vsCode) => {
      await vsCode.openFile(CLAIMS);
      await vsCode.tidy({ explorer: false });
      await vsCode.command('Adduce: Show Source Map');
      await inView(vsCode).locator('h1').filter({ hasText: 'Source Map' }).waitFor();
      await vsCode.page.keyboard.press('Control+1');
      await vsCode.command('View: Close All Editors in Group');
      await inView(vsCode).locator('svg').first().waitFor();
    },
  },
];

/** Goes through a report by keyboard, as far as a picture needs it. */
async function flow(vsCode: Workbench, steps: readonly ('claim' | 'back' | 'read')[]): Promise<void> {
  const report = 'reports/04-crossroads-daily.txt';
  const claims = 'claims/04-crossroads.claims.yaml';
  const { keyboard } = vsCode.page;
  await vsCode.openFile(report);
  await vsCode.tidy({ explorer: false });
  await vsCode.marked();
  await vsCode.find('The embassy has closed');
  await keyboard.press('Alt+ArrowUp');
  await keyboard.press('Alt+ArrowDown');
  await sentenceAtCursor(vsCode, 'Sentence 10');
  for (const step of steps)
    switch (step) {
      case 'claim':
        await keyboard.press('Alt+Enter');
        await vsCode.opened(claims);
        await vsCode.page
          .locator('.squiggly-error, .squiggly-warning, .snippet-placeholder')
          .first()
          .waitFor();
        break;
      case 'back':
        await keyboard.press('Alt+Enter');
        await vsCode.opened(report);
        await sentenceAtCursor(vsCode, 'Sentence 11');
        break;
      case 'read':
        await keyboard.press('Control+Enter');
        await vsCode.page.waitForTimeout(1000);
        break;
    }
}

async function sentenceAtCursor({ page }: Workbench, words: string): Promise<void> {
  await page.locator('.statusbar-item[id$="adduce.sentence"]').filter({ hasText: words }).waitFor();
}

/** What a webview shows: VS Code puts it into a frame within a frame. */
function inView({ page }: Workbench) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}
