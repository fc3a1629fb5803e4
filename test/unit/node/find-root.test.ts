import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join, parse } from 'node:path';
import { folderAround, isTooWide, projectFolder } from '../../../server/src/node/find-root.ts';
import { makeFolder } from '../../support/folder.ts';

const naming = (file: string) => `sources:\n  - { id: s, file: ${file} }\n`;

describe('the folder of a project', () => {
  it('is the nearest with an adduce.yaml', () => {
    const folder = makeFolder({ 'desk/adduce.yaml': '', 'desk/claims/a.claims.yaml': '' });
    assert.equal(projectFolder(join(folder, 'desk/claims')), join(folder, 'desk'));
    assert.equal(projectFolder(join(folder, 'elsewhere')), null);
  });

  it('without one, holds the reports that the annotation files in a folder name', () => {
    const folder = makeFolder({
      'one/claims/a.claims.yaml': naming('../reports/a.txt'),
      'two/far/claims/a.claims.yaml': naming('a.txt'),
      'two/far/claims/b.claims.yml': naming('"../../reports/a.txt"'),
      'three/claims/a.claims.yaml': naming('/reports/a.txt'),
      'three/claims/notes.txt': naming('../../a.txt'),
    });
    assert.equal(folderAround(join(folder, 'one/claims')), join(folder, 'one'));
    assert.equal(folderAround(join(folder, 'two/far/claims')), join(folder, 'two'));
    assert.equal(folderAround(join(folder, 'three/claims')), join(folder, 'three/claims'));
    assert.equal(folderAround(join(folder, 'nowhere')), join(folder, 'nowhere'));
  });

  it('is never the top of the disk, nor all that somebody has', () => {
    assert.ok(isTooWide(parse(homedir()).root));
    assert.ok(isTooWide(homedir()));
    const folder = makeFolder({ 'a.claims.yaml': naming(`${'../'.repeat(40)}a.txt`) });
    assert.ok(!isTooWide(folderAround(folder)));
  });
});
