import assert from 'node:assert/strict';
import type { WireEvidence, WireEvidenceCell } from '../../server/src/lsp/protocol.ts';
import { openView, THEMES, type ThemeName, type View } from './support/view.ts';

const START = { line: 0, character: 0 };

function cell(claim: string, source: string, some: Partial<WireEvidenceCell> = {}): WireEvidenceCell {
  return {
    claim,
    source,
    quote: `The words of ${claim}.`,
    chain: `${source} → Fire Brigade`,
    manner: [],
    sentence: { uri: `file:///reports/${source}.txt`, range: { start: START, end: START } },
    entry: { uri: 'file:///claims/a.claims.yaml', range: { start: START, end: START } },
    ...some,
  };
}

const SHAPES = { minOpen: false, maxOpen: false, approximate: false, disputed: false };

const EVIDENCE: WireEvidence = {
  event: 'fire',
  called: 'Fire at the depot',
  about: ['Monday, 4 March 2024', 'Orlan'],
  counts: '4 claims in 2 sources',
  sources: [
    {
      id: 'depot',
      title: 'Fire at the depot',
      publisher: 'The Courier',
      issued: '5 March 2024',
      reliability: 'B: usually reliable',
      derivedFrom: [],
      goesBackTo: ['depot'],
      held: true,
      claims: 3,
    },
    {
      id: 'toll',
      title: 'שריפה במחסן',
      publisher: '',
      issued: '',
      reliability: '',
      derivedFrom: ['depot'],
      goesBackTo: ['depot'],
      held: false,
      claims: 1,
    },
  ],
  figures: [
    {
      measure: 'injured',
      disagreements: ['9 workers (C-1) and at least 11 workers (C-2) cannot both hold.'],
      figures: [
        {
          claim: 'C-1',
          min: 9,
          max: 9,
          words: '9 workers',
          ...SHAPES,
          disputed: true,
        },
        {
          claim: 'C-2',
          min: 11,
          max: null,
          words: 'at least 11 workers',
          ...SHAPES,
          disputed: true,
        },
        {
          claim: 'C-3',
          min: null,
          max: 30,
          words: 'below 30 workers',
          ...SHAPES,
          maxOpen: true,
        },
        {
          claim: 'C-4',
          min: 10,
          max: 10,
          words: 'about 10 workers',
          ...SHAPES,
          approximate: true,
        },
      ],
    },
  ],
  facts: [
    {
      kind: 'time',
      role: '',
      sayings: [
        { words: '4 March 2024', claims: ['C-1'], disputed: true },
        { words: '6 March 2024', claims: ['C-2'], disputed: true },
      ],
      disagreements: ['6 March 2024 (C-2) and 4 March 2024 (C-1) have no day in common.'],
    },
    {
      kind: 'participant',
      role: 'perpetrator',
      sayings: [{ words: 'משמר <b>', claims: ['C-1'], disputed: false }],
      disagreements: [],
    },
  ],
  claims: ['C-1', 'C-2', 'C-3', 'C-4'].map((id) => ({
    ids: [id],
    proposition: `<script>alert("${id}")</script> Workers were hurt.`,
    kind: 'event',
    role: '',
    origins: '1 document, 1 origin',
    evaluation: '2: probably true',
    status: ['in review'],
    contested: id === 'C-1',
    cells: [cell(id, id === 'C-2' ? 'toll' : 'depot', { manner: ['likely'] })],
  })),
  more: 0,
};

describe('the evidence view', function () {
  this.timeout(60_000);
  let view: View;

  async function show(evidence: WireEvidence | null = EVIDENCE, theme: ThemeName = 'dark'): Promise<void> {
    view = await openView('evidence', theme);
    await view.tell({ type: 'start', words: {} });
    await view.tell({ type: 'evidence', event: 'fire', evidence });
    await view.page
      .locator(evidence === null ? 'p' : 'h1')
      .first()
      .waitFor();
  }
  const opened = async () =>
    (await view.told()).flatMap((message) => (message.type === 'open' ? message.location.uri : []));

  afterEach(async () => {
    assert.equal(view.errors(), '');
    await view.close();
  });

  it('says that it is ready, and how much it shows', async () => {
    await show();
    const [ready] = await view.told();
    assert.equal(await view.page.locator('#waiting').count(), 0);
    assert.deepEqual(ready, { type: 'ready' });
    assert.deepEqual((await view.told()).at(-1), { type: 'shown', rows: 4 });
  });

  it('keeps what it is about, and how it is set, for when its tab comes back', async () => {
    await show();
    await view.tell({ type: 'about', subject: { uri: 'file:///claims', event: 'fire' } });
    await view.page.getByRole('button', { name: 'As a table' }).click();
    await view.page.waitForFunction('window.kept?.subject !== undefined');
    assert.deepEqual(await view.page.evaluate('window.kept'), {
      subject: { uri: 'file:///claims', event: 'fire' },
      view: { 'figures-as-table': true },
    });
  });

  it('says that what it shows may be old while the server does not answer', async () => {
    await show();
    await view.tell({ type: 'unavailable' });
    const warning = view.page.getByText(/language server does not answer/);
    await warning.waitFor();
    assert.equal(await view.page.getByRole('heading', { level: 1 }).count(), 1);
    await view.tell({ type: 'evidence', event: 'fire', evidence: EVIDENCE });
    await warning.waitFor({ state: 'detached' });
  });

  for (const theme of THEMES)
    it(`has nothing in the way of anybody in the ${String(theme)} theme, drawn and as a table`, async () => {
      await show(EVIDENCE, theme);
      assert.deepEqual(await view.barriers(), []);
      await view.page.getByRole('button', { name: 'As a table' }).click();
      assert.deepEqual(await view.barriers(), []);
    });

  it('opens the sentence of a figure by mouse and by keyboard', async () => {
    await show();
    await view.page.getByRole('button', { name: /at least 11 workers · C-2/ }).click();
    assert.deepEqual(await opened(), ['file:///reports/toll.txt']);
    await view.page.getByRole('button', { name: /^9 workers · C-1/ }).focus();
    await view.page.keyboard.press('Enter');
    assert.deepEqual(await opened(), ['file:///reports/toll.txt', 'file:///reports/depot.txt']);
  });

  it('opens the claim from its proposition, and the sentence from what a source says', async () => {
    await show();
    await view.page.getByRole('rowheader', { name: /C-2/ }).getByRole('button').click();
    const said = view.page.locator('.claims').getByRole('button', { name: /toll → Fire Brigade/ });
    await said.click();
    await said.click({ modifiers: ['Alt'] });
    await said.press('Alt+Enter');
    assert.deepEqual(await opened(), [
      'file:///claims/a.claims.yaml',
      'file:///reports/toll.txt',
      'file:///claims/a.claims.yaml',
      'file:///claims/a.claims.yaml',
    ]);
  });

  it('has what each source says to a question in one row: its figure, its day, whom it names', async () => {
    await show();
    const row = (name: string) => view.page.getByRole('row', { name });
    const said = (name: string) => row(name).getByRole('button').locator('.answer').allTextContents();
    assert.deepEqual(await said('injured'), [
      '⚠ disputed: 9 workers',
      'below 30 workers',
      'about 10 workers',
      '⚠ disputed: at least 11 workers',
    ]);
    assert.deepEqual(await said('When it was'), ['⚠ disputed: 4 March 2024', '⚠ disputed: 6 March 2024']);
    assert.deepEqual(await said('Who took part: perpetrator'), ['משמר <b>']);
    await view.page.getByText('6 March 2024 (C-2) and 4 March 2024 (C-1) have no day in common.').waitFor();
  });

  it('has sources together that go back to the same work, and says that they are one origin', async () => {
    await show();
    const heading = view.page.getByRole('columnheader', { name: '2 sources, one origin: depot' });
    assert.equal(await heading.getAttribute('colspan'), '2');
  });

  it('is one stop of the Tab key, within which the arrow keys move', async () => {
    await show();
    const { page } = view;
    const table = page.getByRole('region', { name: 'Facts and claims by source' });
    assert.equal(await table.locator('[data-stop][tabindex="0"]').count(), 1);
    const words = () => page.evaluate('document.activeElement.innerText.replace(/\\s+/g, " ")');
    await table.locator('[data-stop][tabindex="0"]').focus();
    assert.match(String(await words()), /9 workers/);
    await page.keyboard.press('ArrowRight');
    assert.match(String(await words()), /below 30 workers/);
    await page.keyboard.press('End');
    assert.match(String(await words()), /at least 11 workers/);
    await page.keyboard.press('ArrowDown');
    assert.match(String(await words()), /6 March 2024/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    assert.match(String(await words()), /9 workers/);
    await page.keyboard.press('Control+End');
    assert.match(String(await words()), /The words of C-4/);
    assert.equal(await table.locator('[data-stop][tabindex="0"]').count(), 1);
    await page.keyboard.press('Enter');
    assert.deepEqual(await opened(), ['file:///reports/depot.txt']);
  });

  it('moves among the figures drawn by the arrow keys', async () => {
    await show();
    const { page } = view;
    await page.getByRole('button', { name: /^9 workers · C-1/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+Enter');
    assert.deepEqual(await opened(), ['file:///reports/toll.txt', 'file:///claims/a.claims.yaml']);
  });

  it('says how to give an event its first claim', async () => {
    await show({ ...EVIDENCE, claims: [], figures: [], facts: [], sources: [] });
    await view.page.getByText('No claim names this event yet. In a claim, “event: fire” does.').waitFor();
  });

  it('says disagreements in words, and marks what takes part', async () => {
    await show();
    const { page } = view;
    await page.getByText('9 workers (C-1) and at least 11 workers (C-2) cannot both hold.').waitFor();
    assert.equal(
      await page
        .locator('.plot')
        .getByRole('button', { name: /disputed/ })
        .count(),
      2,
    );
    assert.equal(await page.getByText('contested').count(), 1);
  });

  it('shows only claims with the words asked for', async () => {
    await show();
    await view.page.getByRole('searchbox').fill('toll c-2');
    await view.page.getByText('1 of 4 claims').waitFor();
    assert.equal(await view.page.getByRole('rowheader', { name: /Workers were hurt/ }).count(), 1);
  });

  it('gives a drawing as SVG and PNG with the colours of the theme, and the table as CSV', async () => {
    await show();
    const saved = async (button: string) => {
      const before = (await view.told()).length;
      await view.page.getByRole('button', { name: button }).first().click();
      await view.page.waitForFunction(`window.told.length > ${before}`);
      const message = (await view.told()).at(-1);
      return message?.type === 'save' ? message : assert.fail(JSON.stringify(message));
    };
    const svg = await saved('Save as SVG…');
    assert.equal(svg.name, 'fire-injured');
    assert.match(svg.content, /^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert(!/class=|var\(/.test(svg.content), svg.content);
    assert.match(svg.content, /rgb\(55, 148, 255\)/);
    const png = Buffer.from((await saved('Save as PNG…')).content, 'base64');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert(png.length > 2000);
    const csv = await saved('Save as CSV…');
    assert.match(csv.content, /\r\nC-2,event,"<script>alert\(""C-2""\)<\/script> Workers were hurt\.",toll,/);
  });

  it('says so when the event has gone', async () => {
    await show(null);
    await view.page.getByText('There is no event “fire” in this project any more.').waitFor();
  });

  it('stays quick with two thousand claims in four hundred sources: it draws what fits, and more on request', async () => {
    const [source] = EVIDENCE.sources;
    const [claim] = EVIDENCE.claims;
    const [measure] = EVIDENCE.figures;
    const figure = measure?.figures[0];
    assert(source && claim && measure && figure);
    const many = <T>(count: number, make: (at: number) => T) =>
      Array.from({ length: count }, (_, at) => make(at));
    const large: WireEvidence = {
      ...EVIDENCE,
      sources: many(400, (at) => ({ ...source, id: `s${at}`, goesBackTo: [`s${at}`] })),
      claims: many(2000, (at) => ({ ...claim, ids: [`C-${at}`], cells: [cell(`C-${at}`, `s${at % 400}`)] })),
      figures: [
        { ...measure, figures: many(2000, (at) => ({ ...figure, claim: `C-${at}`, disputed: at === 1999 })) },
      ],
    };
    await show();
    const took: number = await view.page.evaluate(`(async () => {
      const start = performance.now();
      window.postMessage(${JSON.stringify({ type: 'evidence', event: 'fire', evidence: large })}, '*');
      while (document.querySelectorAll('.claims tr').length < 100) await new Promise((done) => setTimeout(done, 1));
      await new Promise((done) => requestAnimationFrame(done));
      return performance.now() - start;
    })()`);
    assert(took < 3000, `${took} ms`);
    const { page } = view;
    const rows = () =>
      page
        .locator('.claims tr')
        .filter({ has: page.locator('td') })
        .count();
    const columns = () => page.locator('thead tr').last().locator('th').count();
    assert.deepEqual([await rows(), await columns()], [100, 25]);
    await page.getByRole('button', { name: 'Show 100 more claims' }).click();
    await page.getByRole('button', { name: 'Show 24 more sources' }).click();
    assert.deepEqual([await rows(), await columns()], [200, 49]);
    assert.equal(
      await page
        .locator('.plot')
        .getByRole('button', { name: /disputed/ })
        .count(),
      1,
    );
    assert.equal(await page.locator('.plot .figure').count(), 40);
    await page.getByRole('button', { name: 'Show more of 2000 figures' }).click();
    assert.equal(await page.locator('.plot .figure').count(), 240);
  });
});
