import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findingsMemory } from '../../server/src/node/findings-memory.ts';
import { nodeHost } from '../../server/src/node/host.ts';
import { FakeEditor } from '../support/fake-editor/editor.ts';
import { Folder } from '../support/fake-editor/folder.ts';
import { serving } from './support/start.ts';

/** As many claims as make it worth while; the last of them is about an event that nobody has registered. */
const MANY = [
  'claims:\n',
  ...Array.from({ length: 2000 }, (_, i) => `  - { id: C-${i} }\n`),
  '  - { id: C-last, event: nowhere }\n',
].join('');

describe('opening a large project again', () => {
  let project: Folder;
  let folder: string;
  beforeEach(() => {
    project = Folder.fresh();
    folder = mkdtempSync(join(tmpdir(), 'adduce-memory-'));
  });
  afterEach(() => {
    project.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const memory = () => findingsMemory(folder, '1.0.0', { ...nodeHost(null).port });
  /** On a machine that never comes to read anything. */
  const unread = () => ({ ...nodeHost(null, memory), later: () => {} });

  it('shows at once what was found the last time', async () => {
    project.write('claims/a.claims.yaml', MANY);
    const uri = project.uriOf('claims/a.claims.yaml');
    const first = await FakeEditor.start({ server: serving(nodeHost(null, memory)), folder: project.root });
    await first.request('adduce/ready', {});
    const found = first.publications.last(uri)?.diagnostics;
    assert(found !== undefined && found.length > 100);
    await first.stop();

    const second = await FakeEditor.start({ server: serving(unread()), folder: project.root });
    const shown = await second.waiting.until(
      'what was found the last time',
      () => second.publications.last(uri) ?? undefined,
    );
    assert.deepEqual(shown.diagnostics, found);
    await second.stop();
  });

  it('shows nothing of what was found before a file was changed', async () => {
    project.write('claims/a.claims.yaml', MANY);
    const uri = project.uriOf('claims/a.claims.yaml');
    const first = await FakeEditor.start({ server: serving(nodeHost(null, memory)), folder: project.root });
    await first.request('adduce/ready', {});
    await first.stop();

    project.write('claims/a.claims.yaml', MANY.replace('nowhere', 'somewhere'));
    const second = await FakeEditor.start({ server: serving(nodeHost(null, memory)), folder: project.root });
    await second.request('adduce/ready', {});
    const all = second.publications.of(uri);
    assert(all.every(({ diagnostics }) => !JSON.stringify(diagnostics).includes('nowhere')));
    await second.stop();
  });
});
