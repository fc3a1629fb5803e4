import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { DEFAULT_SETTINGS } from '../../../server/src/core/workspace/settings.ts';
import { discover } from '../../../server/src/node/discover.ts';
import { pathOf } from '../../../server/src/node/uris.ts';
import { makeFolder } from '../../support/folder.ts';

function names(folder: string, found: readonly string[]): string[] {
  return found.map((uri) =>
    relative(folder, pathOf(uri) ?? uri)
      .split(sep)
      .join('/'),
  );
}

describe('discovering the files of a project', () => {
  it('finds annotation files and reports wherever they lie, by code unit', () => {
    const folder = makeFolder({
      'reports/b.txt': '',
      'reports/a b/Ü 100%#.md': '',
      'reports/C.txt': '',
      'claims/z.claims.yaml': '',
      'claims/deep/er/y.claims.yml': '',
      'a.claims.yaml': '',
      'notes.yaml': '',
    });
    const found = discover(folder, DEFAULT_SETTINGS);
    assert.deepEqual(names(folder, found.annotations), [
      'a.claims.yaml',
      'claims/deep/er/y.claims.yml',
      'claims/z.claims.yaml',
    ]);
    assert.deepEqual(names(folder, found.reports), [
      'reports/C.txt',
      'reports/a b/Ü 100%#.md',
      'reports/b.txt',
    ]);
    assert.equal(found.projectFile, null);
  });

  it('names the project file, and leaves out folders that are projects of their own', () => {
    const folder = makeFolder({ 'adduce.yaml': '', 'a.txt': '', 'inner/adduce.yaml': '', 'inner/b.txt': '' });
    const found = discover(folder, DEFAULT_SETTINGS);
    assert.deepEqual(names(folder, [found.projectFile ?? '']), ['adduce.yaml']);
    assert.deepEqual(names(folder, found.reports), ['a.txt']);
    assert.deepEqual(found.nested, [join(folder, 'inner')]);
  });

  it('leaves out what is excluded, a folder also by its bare name', () => {
    const folder = makeFolder({
      'a.txt': '',
      'node_modules/x/b.txt': '',
      '.adduce/preserved/c.txt': '',
      'drafts/d.txt': '',
      'old/e.txt': '',
      'old/f.md': '',
    });
    const found = discover(folder, {
      ...DEFAULT_SETTINGS,
      exclude: [...DEFAULT_SETTINGS.exclude, 'drafts', 'old/*.md'],
    });
    assert.deepEqual(names(folder, found.reports), ['a.txt', 'old/e.txt']);
  });

  it('reads globs the same with ./ or / before them and whatever the letter case', () => {
    const folder = makeFolder({ 'reports/A.TXT': '', 'b.txt': '' });
    for (const glob of ['reports/*.txt', './reports/*.txt', '/reports/*.txt'])
      assert.deepEqual(names(folder, discover(folder, { ...DEFAULT_SETTINGS, reports: [glob] }).reports), [
        'reports/A.TXT',
      ]);
  });

  it('looks into hidden folders only where a glob names one', () => {
    const folder = makeFolder({ '.inbox/a.txt': '', 'b.txt': '' });
    assert.deepEqual(names(folder, discover(folder, DEFAULT_SETTINGS).reports), ['b.txt']);
    const settings = { ...DEFAULT_SETTINGS, reports: ['**/*.txt', '.inbox/*.txt'] };
    assert.deepEqual(names(folder, discover(folder, settings).reports), ['.inbox/a.txt', 'b.txt']);
  });

  it('follows no link out of the root, into a circle, or to a file it has already', function () {
    if (process.platform === 'win32') return this.skip();
    const elsewhere = makeFolder({ 'secret.txt': '', 'folder/secret.txt': '' });
    const folder = makeFolder({ 'a.txt': '', 'store/kept.dat': '' });
    const link = (target: string, name: string) => symlinkSync(target, join(folder, name));
    link(join(elsewhere, 'secret.txt'), 'out.txt');
    link(join(elsewhere, 'folder'), 'out');
    link('.', 'circle');
    link('a.txt', 'again.txt');
    link('nowhere.txt', 'broken.txt');
    link('store/kept.dat', 'kept.txt');
    link(join(elsewhere, 'secret.txt'), 'out.claims.yaml');
    const found = discover(folder, DEFAULT_SETTINGS);
    assert.deepEqual(names(folder, found.reports), ['a.txt', 'kept.txt']);
    // Named, so that somebody says why it is not read.
    assert.deepEqual(names(folder, found.annotations), ['out.claims.yaml']);
  });

  it('says which folders it could not open', () => {
    const folder = join(makeFolder({}), 'gone');
    assert.deepEqual(discover(folder, DEFAULT_SETTINGS).unreadable, [folder]);
  });
});
