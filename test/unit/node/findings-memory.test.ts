import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFilePort } from '../../../server/src/node/file-port.ts';
import { cacheFolder, findingsMemory } from '../../../server/src/node/findings-memory.ts';
import { uriOf } from '../../../server/src/node/uris.ts';
import { Folder } from '../../support/fake-editor/folder.ts';

const FOUND = [
  { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } }, message: 'No.' },
];

describe('what was found in a project the last time', () => {
  let project: Folder;
  let folder: string;
  const uri = (path: string) => project.uriOf(path);
  const root = () => uriOf(project.root);
  const memory = (version = '1.0.0') => findingsMemory(folder, version, nodeFilePort());
  const keep = () =>
    memory().keep(root(), 'this client', {
      annotations: [uri('a.claims.yaml')],
      files: [uri('adduce.yaml'), uri('a.claims.yaml'), uri('reports/there.txt'), uri('reports/missing.txt')],
      diagnostics: new Map([[uri('a.claims.yaml'), FOUND]]),
    });
  const recalled = () => memory().recall(root(), 'this client');

  beforeEach(() => {
    project = Folder.fresh();
    project.write('a.claims.yaml', 'claims: []\n');
    project.write('reports/there.txt', 'The quay was shut.\n');
    folder = mkdtempSync(join(tmpdir(), 'adduce-memory-'));
  });
  afterEach(() => {
    project.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is recalled while nothing has changed', () => {
    keep();
    assert.deepEqual(recalled(), new Map([[uri('a.claims.yaml'), FOUND]]));
  });

  it('is recalled where files have new times and the bytes they had, as after a checkout', () => {
    keep();
    utimesSync(join(project.root, 'reports/there.txt'), 1, 1);
    assert.notEqual(recalled(), null);
  });

  for (const [what, change] of [
    ['an annotation file has changed', () => project.write('a.claims.yaml', 'claims: [ ]\n')],
    ['a report has changed', () => project.write('reports/there.txt', 'The quay was open.\n')],
    ['a report has come that was missing', () => project.write('reports/missing.txt', 'Here.\n')],
    ['an annotation file has come', () => project.write('b.claims.yaml', 'claims: []\n')],
    ['the settings have come', () => project.write('adduce.yaml', 'profile: newsroom\n')],
  ] as const)
    it(`does not count where ${what}`, () => {
      keep();
      change();
      assert.equal(recalled(), null);
    });

  it('does not count for another version, another kind of client or another project', () => {
    keep();
    assert.equal(memory('1.0.1').recall(root(), 'this client'), null);
    assert.equal(memory().recall(root(), 'another client'), null);
    assert.equal(memory().recall(`${root()}/reports`, 'this client'), null);
  });

  it('does not count where its file is damaged, or the folder is gone', () => {
    keep();
    const [name] = readdirSync(folder);
    writeFileSync(join(folder, name ?? ''), '{"version":"1.0.0"');
    assert.equal(recalled(), null);
    rmSync(folder, { recursive: true });
    assert.equal(recalled(), null);
  });

  it('is kept where the system keeps such things, where one says, or nowhere', () => {
    assert.equal(cacheFolder({ ADDUCE_CACHE: '/somewhere' }), '/somewhere');
    assert.equal(cacheFolder({ ADDUCE_CACHE: 'off' }), null);
    if (process.platform === 'linux')
      assert.equal(cacheFolder({ XDG_CACHE_HOME: '/cache' }), '/cache/adduce');
  });
});
