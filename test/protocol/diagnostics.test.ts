import assert from 'node:assert/strict';
import { CLAIMS, PROJECT, REGISTRY, REPORT, withEditor } from './support/start.ts';

const codes = (diagnostics: readonly { readonly code?: unknown }[]) => diagnostics.map(({ code }) => code);

describe('diagnostics', () => {
  it('say nothing of a project that holds together, and answer every version', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      assert.deepEqual(await doc.diagnostics(), []);
      await doc.replace('kind: event', 'kind: state');
      assert.deepEqual(await doc.diagnostics(), []);
    }));

  it('come and go as one types', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await doc.replace('event: closure', 'event: closur');
      const [diagnostic] = await doc.diagnostics();
      assert.equal(diagnostic?.code, 'reference/unknown-event');
      assert.equal(doc.textOf(diagnostic.range), 'closur');
      assert.equal(diagnostic.source, 'adduce');
      await doc.replace('event: closur', 'event: closure');
      assert.deepEqual(await doc.diagnostics(), []);
    }));

  it('of a long file are after any key those of the file opened afresh, first and last and all that are left out', () =>
    withEditor(PROJECT, async (editor) => {
      const claims = Array.from({ length: 503 }, (_, i) => `  - { id: L-${i}, colour${i}: red }\n`);
      const doc = await editor.open('claims/long.claims.yaml', { text: `claims:\n${claims.join('')}` });
      const changes: (() => Promise<void>)[] = [
        () => doc.replace('L-7, colour7: red', 'L-7'),
        () => doc.replace('L-250, colour250: red', 'L-250, colour250: red, size: 3'),
        () => doc.replace('id: L-100,', 'id: L-100,\n      '),
        () => doc.replace('  - { id: L-40, colour40: red }\n', ''),
        () => doc.replace('L-502, colour502: red', 'L-502, color: red'),
        () => doc.replace('claims:\n', '# All claims\nclaims:\n'),
      ];
      for (const change of changes) {
        await change();
        const shown = await doc.diagnostics();
        const fresh = await editor.open('claims/copy.claims.yaml', { text: doc.text.replaceAll('L-', 'M-') });
        const plain = (found: readonly unknown[]) => JSON.stringify(found).replaceAll('M-', 'L-');
        assert.equal(plain(shown), plain(await fresh.diagnostics()));
        assert.equal(shown.at(-1)?.code, 'adduce/more');
        await fresh.close();
      }
    }));

  it('reach files that are not open, and leave them again', () =>
    withEditor(PROJECT, async (editor) => {
      const registry = await editor.open(REGISTRY);
      await registry.replace('id: master', 'id: captain');
      await registry.diagnostics();
      const broken = await editor.diagnosticsOf(CLAIMS, ({ diagnostics }) => diagnostics.length > 0);
      assert.deepEqual(codes(broken.diagnostics), ['reference/unknown-entity']);
      await registry.replace('id: captain', 'id: master');
      await editor.diagnosticsOf(CLAIMS, ({ diagnostics }) => diagnostics.length === 0);
    }));

  it('follow a digit that changes in the report, and its undoing', () =>
    withEditor(PROJECT, async (editor) => {
      const claims = await editor.open(CLAIMS);
      await claims.diagnostics();
      const report = await editor.open(REPORT);
      await report.replace('Two cranes', 'Ten cranes');
      const [drift] = await claims.diagnosticsThat('show the drift', (found) => found.length > 0);
      assert.equal(drift?.code, 'anchor/quote-drift');
      assert.equal(drift.relatedInformation?.[0]?.location.uri, report.uri);
      await report.replace('Ten cranes', 'Two cranes');
      await claims.diagnosticsThat('are clean again', (found) => found.length === 0);
    }));

  it('follow files on disk that come, change and go', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await doc.diagnostics();
      await editor.deleteFile(REGISTRY);
      await doc.diagnosticsThat('miss the registry', (found) => found.length > 3);
      const registry =
        'sources: [ { id: harbour, type: article, issued: "2024", file: ../reports/harbour.txt } ]\n';
      await editor.writeFile(REGISTRY, registry);
      await doc.diagnosticsThat(
        'miss the entities only',
        (found) =>
          codes(found).includes('reference/unknown-entity') &&
          !codes(found).includes('reference/unknown-source'),
      );
    }));

  it('take the text in the editor for a file that changes on disk too', () =>
    withEditor(PROJECT, async (editor) => {
      const claims = await editor.open(CLAIMS);
      const report = await editor.open(REPORT);
      await editor.writeFile(REPORT, 'Something else entirely.\n');
      await claims.replace('kind: event', 'kind: state');
      assert.deepEqual(await claims.diagnostics(), []);
      await report.close();
      await claims.diagnosticsThat('see the disk', (found) => codes(found).includes('anchor/quote-drift'));
    }));

  it('give a file closed, changed on disk and opened again the findings of its new text', () =>
    withEditor(PROJECT, async (editor) => {
      const first = await editor.open(CLAIMS);
      await first.diagnostics();
      const text = first.text;
      await first.close();
      await editor.writeFile(CLAIMS, text.replace('target: C-1', 'target: C-8'));
      const again = await editor.open(CLAIMS);
      assert.deepEqual(codes(await again.diagnostics()), ['reference/unknown-claim']);
    }));

  it('are told anew of a file closed and opened again, whose versions begin again with it', () =>
    withEditor(PROJECT, async (editor) => {
      for (let i = 0; i < 3; i++) {
        const doc = await editor.open(CLAIMS);
        assert.deepEqual(await doc.diagnostics(), []);
        await doc.close();
      }
    }));

  it('stay with the claim that is broken', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await doc.replace('proposition: Two cranes', 'proposition: "Two cranes');
      const found = await doc.diagnostics();
      assert.deepEqual([...new Set(codes(found))], ['yaml/syntax']);
      assert.ok(found.length <= 2);
    }));

  it('heed adduce.yaml at once', () =>
    withEditor(`${PROJECT}\n      //- /adduce.yaml\n      profile: intel\n`, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await doc.replace('event: closure', 'event: closur');
      assert.equal((await doc.diagnostics())[0]?.severity, 1);
      const settings = await editor.open('adduce.yaml');
      await settings.setText('severities:\n  reference/unknown-event: hint\n');
      await doc.diagnosticsThat('are milder', (found) => found[0]?.severity === 4);
      await settings.setText('profil: intel\n');
      assert.deepEqual(codes(await settings.diagnostics()), ['schema/unknown-key']);
    }));

  it('are hints where the baseline holds them, from the moment it is there', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await doc.replace('event: closure', 'event: closur');
      assert.equal((await doc.diagnostics())[0]?.severity, 1);
      const entry = { file: CLAIMS, claim: 'C-1', code: 'reference/unknown-event', path: 'event' };
      await editor.writeFile(
        '.adduce/baseline.json',
        JSON.stringify({ version: 1, entries: [{ ...entry, words: 'closur' }] }),
      );
      const [softened] = await doc.diagnosticsThat('are softened', (found) => found[0]?.severity === 4);
      assert.match(String(softened?.message), / \(in the baseline\)\.$/);
      // Other words are another mistake.
      await doc.replace('event: closur', 'event: closurx');
      await doc.diagnosticsThat('are new', (found) => found[0]?.severity === 1);
    }));

  it('say in adduce.yaml that the baseline cannot be read, until it can', () =>
    withEditor(`${PROJECT}\n      //- /adduce.yaml\n      profile: intel\n`, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await doc.diagnostics();
      await editor.writeFile('.adduce/baseline.json', '<<<<<<< HEAD\n{');
      const { diagnostics } = await editor.diagnosticsOf(
        'adduce.yaml',
        (sent) => sent.diagnostics.length > 0,
      );
      assert.deepEqual(codes(diagnostics), ['adduce/baseline']);
      assert.match(String(diagnostics[0]?.message), /\.adduce\/baseline\.json” is no baseline/);
      await editor.writeFile('.adduce/baseline.json', '{ "version": 1, "entries": [] }');
      await editor.diagnosticsOf('adduce.yaml', (sent) => sent.diagnostics.length === 0);
    }));

  it('keep the ids of two folders with the same names apart', () =>
    withEditor(
      `
      //- /one/project/a.claims.yaml
      events: [ { id: flood, label: Flood } ]
      //- /two/project/a.claims.yaml
      events: [ { id: flood, label: Another flood } ]
      claims: []
      `,
      async (editor) => {
        const one = await editor.open('one/project/a.claims.yaml');
        const two = await editor.open('two/project/a.claims.yaml');
        assert.deepEqual([await one.diagnostics(), await two.diagnostics()], [[], []]);
        await two.replace('id: flood', 'id: fire');
        await two.diagnostics();
        const [there] = await one.definition('id: fl$0ood');
        assert.equal(there?.path, 'one/project/a.claims.yaml');
      },
      { workspaceFolders: ['one/project', 'two/project'] },
    ));

  it('survive what no annotation file should hold', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      for (const text of [
        '\u0000\u0001',
        '['.repeat(2000),
        `a: &a [${'*a,'.repeat(500)}]`,
        '- '.repeat(3000),
        '\ufeffclaims:\r\n- id: 😀\r\n',
        '"',
        '%',
        '? ',
        'x'.repeat(100_000),
      ]) {
        await doc.setText(text);
        await doc.diagnostics();
      }
      await doc.setText('claims: []\n');
      assert.deepEqual(await doc.diagnostics(), []);
    }));
});
