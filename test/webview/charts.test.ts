import assert from 'node:assert/strict';
import type {
  WireLocation,
  WireSourceMap,
  WireTimeline,
  WireTimelineItem,
} from '../../server/src/lsp/protocol.ts';
import { openView, THEMES, type ThemeName, type View } from './support/view.ts';

const START = { line: 0, character: 0 };
const place = (path: string): WireLocation => ({
  uri: `file:///${path}`,
  range: { start: START, end: START },
});

function item(
  kind: WireTimelineItem['kind'],
  id: string,
  some: Partial<WireTimelineItem> = {},
): WireTimelineItem {
  return {
    key: `${kind}:${id}`,
    kind,
    id,
    label: `What ${id} is`,
    event: 'flood',
    edtf: '2024-03-01',
    words: 'Friday, 1 March 2024',
    first: 19_783,
    last: 19_783,
    approximate: false,
    uncertain: false,
    precision: 'day',
    lasting: false,
    disputed: false,
    sources: ['courier'],
    entry: place(`claims/${id}`),
    text: place(`reports/${id}`),
    ...some,
  };
}

const TIMELINE: WireTimeline = {
  items: [
    item('event', 'flood', { last: 19_790 }),
    item('claim', 'C-1', { disputed: true }),
    item('claim', 'C-2', { first: 19_800, last: 19_830, approximate: true, precision: 'month' }),
    item('forecast', 'C-3', { first: 19_840, last: null, uncertain: true }),
    item('publication', 'courier', { first: 19_785, last: 19_785 }),
  ],
  more: 0,
};

const MAP: WireSourceMap = {
  nodes: (
    [
      ['work', 'first', false, false],
      ['work', 'retold', false, true],
      ['claimer', 'officials', true, false],
    ] as const
  ).map(([kind, id, isOrigin, inCircle]) => ({
    key: `${kind} ${id}`,
    kind,
    id,
    label: id,
    claims: 2,
    isOrigin,
    anonymous: isOrigin,
    inCircle,
    onlyOriginOf: isOrigin ? 1 : 0,
    entry: place(id),
  })),
  edges: [
    { from: 'work first', to: 'claimer officials', kind: 'cites', claims: 2 },
    { from: 'work retold', to: 'work first', kind: 'derives', claims: 1 },
  ],
  shared: [
    {
      claim: 'C-1',
      proposition: 'A dam broke.',
      documents: 2,
      origin: 'officials',
      entry: place('claims/C-1'),
    },
  ],
  more: 0,
};

describe('the drawings of a project', function () {
  this.timeout(60_000);
  let view: View;

  async function timeline(theme: ThemeName = 'dark', of: WireTimeline = TIMELINE): Promise<void> {
    view = await openView('timeline', theme);
    await view.tell({ type: 'start', words: {} });
    await view.tell({ type: 'timeline', called: null, timeline: of });
    await view.page.locator('h1').waitFor();
  }
  async function map(theme: ThemeName = 'dark', of: WireSourceMap = MAP): Promise<void> {
    view = await openView('source-map', theme);
    await view.tell({ type: 'start', words: {} });
    await view.tell({ type: 'source-map', called: 'The flood', map: of });
    await view.page.locator('h1').waitFor();
  }
  const opened = async () =>
    (await view.told()).flatMap((message) => (message.type === 'open' ? message.location.uri : []));

  afterEach(async () => {
    assert.equal(view.errors(), '');
    await view.close();
  });

  for (const theme of THEMES)
    for (const [name, show] of [
      ['timeline', timeline],
      ['source map', map],
    ] as const)
      it(`the ${name} has nothing in the way of anybody in the ${String(theme)} theme, drawn and as a table`, async () => {
        await show(theme);
        assert.deepEqual(await view.barriers(), []);
        await view.page.getByRole('button', { name: 'As a table' }).click();
        assert.deepEqual(await view.barriers(), []);
      });

  it('the timeline is gone through by keyboard, in the order of the calendar, and opens what is there', async () => {
    await timeline();
    await view.page.getByRole('application').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter'])
      await view.page.keyboard.press(key);
    assert.deepEqual(await opened(), ['file:///reports/courier']);
    await view.page.getByRole('button', { name: /What C-1 is.*disputed/ }).click();
    assert.equal((await opened()).at(-1), 'file:///reports/C-1');
  });

  it('the timeline goes nearer, further and shows all again', async () => {
    await timeline();
    const { page } = view;
    const count = () => page.locator('.item').count();
    assert.equal(await count(), 5);
    await page.getByRole('application').focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('+');
    await page.keyboard.press('PageDown');
    assert((await count()) < 5);
    await page.keyboard.press('Home');
    assert.equal(await count(), 5);
  });

  it('the timeline stays quick with two thousand items: only what is in sight is drawn', async () => {
    const items = Array.from({ length: 2000 }, (_, at) =>
      item('claim', `C-${at}`, { first: at * 30, last: at * 30 }),
    );
    await timeline('dark', { items, more: 0 });
    await view.page.getByRole('application').focus();
    for (let i = 0; i < 10; i++) await view.page.keyboard.press('+');
    assert((await view.page.locator('.item').count()) < 200);
  });

  it('the timeline takes two thousand claims of one week, and is drawn anew within a moment', async () => {
    const items = Array.from({ length: 2000 }, (_, at) =>
      item('claim', `C-${at}`, { first: 19_783 + (at % 7), last: 19_783 + (at % 7) }),
    );
    await timeline('dark', { items, more: 0 });
    const { page } = view;
    await page.getByRole('application').focus();
    const took: unknown = await page.evaluate(`(async () => {
      const calendar = document.querySelector('[role=application]');
      const began = performance.now();
      for (const key of ['+', '-', '+', '-', '+']) {
        calendar.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }
      return (performance.now() - began) / 5;
    })()`);
    assert(typeof took === 'number' && took < 1000, `${String(took)} ms`);
  });

  it('the timeline says what is written as it is written, and runs nothing of it', async () => {
    const label = '<script>told.push({ type: "open" })</script> <b>فيضان</b>';
    await timeline('dark', { items: [item('claim', 'C-1', { label })], more: 0 });
    assert.equal(await view.page.locator('.timeline b').count(), 0);
    await view.page.getByRole('button', { name: 'As a table' }).click();
    await view.page.getByRole('button', { name: label }).waitFor();
    assert.deepEqual(await opened(), []);
  });

  it('the timeline shows lines from a publication to what it tells of', async () => {
    await timeline();
    const lines = view.page.locator('.reported');
    assert.equal(await lines.count(), 0);
    await view.page.getByRole('button', { name: /What courier is/ }).focus();
    await lines.first().waitFor({ state: 'attached' });
    assert.equal(await lines.count(), 4);
    await view.page.getByRole('button', { name: /What C-2 is/ }).focus();
    await lines.nth(1).waitFor({ state: 'detached' });
    assert.equal(await lines.count(), 1);
  });

  it('the timeline shows the kinds that are asked for', async () => {
    await timeline();
    await view.page.getByRole('button', { name: 'Claims', exact: true }).click();
    assert.equal(await view.page.locator('.item').count(), 3);
    assert.equal(await view.page.locator('.item.claim').count(), 0);
  });

  it('the drawings are saved, with their looks in them', async () => {
    await map();
    await view.page.getByRole('button', { name: 'Save as SVG…' }).click();
    const saved = (await view.told()).flatMap((message) => (message.type === 'save' ? message : []));
    assert.equal(saved[0]?.name, 'source-map');
    assert.match(saved[0]?.content ?? '', /^<svg.*officials.*only origin of 1/s);
  });

  it('the source map is walked along its lines by keyboard, and opens an entry', async () => {
    await map();
    const { page } = view;
    await page.getByRole('button', { name: /^retold/ }).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    assert.deepEqual(await opened(), ['file:///officials']);
  });

  it('the source map says what goes round in a circle, and what is confirmed in appearance only', async () => {
    await map();
    await view.page.getByText('These go back to each other in a circle').waitFor();
    await view.page.getByText('2 documents, 1 origin: officials').waitFor();
    await view.page.getByRole('button', { name: 'C-1: A dam broke.' }).click();
    assert.deepEqual(await opened(), ['file:///claims/C-1']);
    assert.equal(
      await view.page
        .getByRole('button', { name: /officials · 2 claims · only origin of 1 · unnamed/ })
        .count(),
      1,
    );
  });
});
