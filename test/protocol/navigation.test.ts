import assert from 'node:assert/strict';
import { CLAIMS, PROJECT, REGISTRY, REPORT, withEditor } from './support/start.ts';

const shown = (found: readonly { readonly path: string; readonly text: string }[]) =>
  found.map(({ path, text }) => `${path}: ${text}`);

describe('going to the definition', () => {
  it('leads from a quote to its place in the report', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      assert.deepEqual(shown(await doc.definition('quote: Two cra$0nes')), [
        `${REPORT}: Two cranes fell into the basin`,
      ]);
    }));

  it('leads from an id to its entry, in whichever file that is', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      assert.deepEqual(shown(await doc.definition('event: clo$0sure')), [`${REGISTRY}: closure`]);
      assert.deepEqual(shown(await doc.definition('claimer: por$0t')), [`${REGISTRY}: port`]);
      assert.deepEqual(shown(await doc.definition('target: C-$01')), [`${CLAIMS}: C-1`]);
    }));

  it('leads from a file to the report, and from a sentence to its claims', () =>
    withEditor(PROJECT, async (editor) => {
      const registry = await editor.open(REGISTRY);
      const [file] = await registry.definition(
        'id: harbour, type: article-newspaper, issued: "2024-03-04", file: ../rep$0orts',
      );
      assert.equal(file?.path, REPORT);
      const report = await editor.open(REPORT);
      assert.deepEqual(shown(await report.definition('Two cr$0anes')), [`${CLAIMS}: C-1`]);
      assert.deepEqual(shown(await report.definition('the harbour ma$0ster said')), [`${CLAIMS}: C-1`]);
      assert.deepEqual(await report.definition('Nobody was $0hurt'), []);
    }));
});

describe('finding references', () => {
  it('lists every place that names an id, and its own where asked', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      assert.deepEqual(shown(await doc.references('id: C$0-1')), [`${CLAIMS}: C-1`, `${CLAIMS}: C-1`]);
      const registry = await editor.open(REGISTRY);
      assert.deepEqual(shown(await registry.references('id: harb$0our, type', false)), [
        `${CLAIMS}: harbour`,
        `${CLAIMS}: harbour`,
      ]);
    }));

  it('lists the claims that stand on a sentence', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open(REPORT);
      assert.deepEqual(shown(await report.references('shut the q$0uay')), [
        `${CLAIMS}: Port officials shut the quay on Monday.`,
      ]);
    }));
});

describe('hovering', () => {
  it('shows a quote’s sentence in its context, with file and line', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const text = await doc.hoverText('quote: Two cra$0nes');
      assert.match(
        text ?? '',
        /Port officials shut the quay on Monday\\?\. \*\*Two cranes fell into the basin\*\*, the harbour master said/,
      );
      assert.match(text ?? '', /reports\/harbour\\?\.txt, line 2\]\(file:/);
    }));

  it('shows the cards of sources, entities, events and claims', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      assert.match(
        (await doc.hoverText('event: clo$0sure')) ?? '',
        /Event `closure`[\s\S]*Closure of the quay[\s\S]*1 claim is about/,
      );
      assert.match((await doc.hoverText('claimer: por$0t')) ?? '', /Port Authority/);
      assert.match(
        (await doc.hoverText('target: C-$01')) ?? '',
        /Two cranes fell into the basin[\s\S]*- the harbour master · in `harbour`/,
      );
      const registry = await editor.open(REGISTRY);
      assert.match(
        (await registry.hoverText('id: harb$0our, type')) ?? '',
        /Source `harbour`[\s\S]*issued Monday, 4 March 2024[\s\S]*lines 1–3/,
      );
    }));

  it('shows what a field means', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      assert.match((await doc.hoverText('- id: C-1\n    ki$0nd')) ?? '', /`kind`/);
    }));

  it('shows, in a report, the claims on the sentence', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open(REPORT);
      assert.match(
        (await report.hoverText('Two cr$0anes')) ?? '',
        /Claim `C-1` · event · Closure of the quay[\s\S]*claims\/a\\\.claims\\\.yaml, line 2\]\(file:/,
      );
      assert.equal(await report.hoverText('Nobody was $0hurt'), null);
    }));

  it('shows, in a report, what a sentence says, as it is while one types', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open(REPORT);
      assert.match(
        (await report.hoverText('Two cr$0anes')) ?? '',
        /Claim `C-1`[\s\S]*\*\*What this sentence says\*\*\s*- Cites: “the harbour master” \([^)]*\): “said”\s*- Figures: “Two cranes”: 2/,
      );
      await report.replace('Nobody was hurt', 'Nine men may have been hurt');
      assert.match(
        (await report.hoverText('may ha$0ve')) ?? '',
        /^\*\*What this sentence says\*\*\s*- Figures: “Nine men”: 9\s*- Hedged by: “may”$/,
      );
    }));
});
