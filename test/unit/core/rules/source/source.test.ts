import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean } from '../../../support/rule-cases.ts';

const source = (fields: string) => `
  //- /reports/a.txt
  The mill burned down.
  //- /claims/a.claims.yaml
  sources:
    - { ⟦id⟧: s, type: report, issued: "2024", ${fields} }
`;
const plain = (fields: string) => source(fields).replace('⟦id⟧', 'id');

describe('source/missing-file', () => {
  it('fires where a source names no file and does not say that it is not held', () => {
    const project = openProject(plain('title: Mill'));
    assert.deepEqual(
      allFindings(project).map(({ finding }) => finding.code),
      ['source/missing-file'],
    );
    expectClean(plain('held: false'));
  });

  it('fires on a path that leads to no file, and reads paths from the annotation file’s folder', () => {
    expectAt('source/missing-file', plain('file: ⟦a.txt⟧'));
    expectClean(plain('file: ../reports/a.txt'));
    expectClean(plain('file: /reports/a.txt'));
    expectClean(plain('file: ./../reports/./a.txt'));
  });
});

describe('source/outside-workspace', () => {
  it('fires on every path that leaves the project, and opens none of them', () => {
    for (const path of [
      '../../secret.txt',
      '/../secret.txt',
      '/etc/../../secret.txt',
      'file:///etc/passwd',
      'https://example.org/a.txt',
      'C:/a.txt',
      '//server/share/a.txt',
      '~/a.txt',
    ]) {
      const project = openProject(plain(`file: "${path}"`));
      assert.deepEqual(
        allFindings(project).map(({ finding }) => finding.code),
        ['source/outside-workspace'],
        path,
      );
      assert.deepEqual(
        [...project.files.reads.keys()].filter(
          (uri) => !/\.claims\.yaml$|\/\.adduce\/baseline\.json$/.test(uri),
        ),
        [],
        path,
      );
    }
  });

  it('fires on backslashes and offers slashes', () => {
    const [finding] = expectAt('source/outside-workspace', plain("file: ⟦'..\\reports\\a.txt'⟧"));
    assert.equal(finding?.fixes[0]?.edits[0]?.newText, '"../reports/a.txt"');
  });
});

describe('source/changed', () => {
  const hash = createHash('sha256').update('The mill burned down.\n').digest('hex');

  it('is silent while the bytes are those recorded, in either case of letters', () => {
    expectClean(plain(`file: ../reports/a.txt, sha256: "${hash}"`));
    expectClean(plain(`file: ../reports/a.txt, sha256: "${hash.toUpperCase()}"`));
  });

  it('fires on other bytes, and offers to record them', () => {
    const [finding] = expectAt(
      'source/changed',
      plain(`file: ../reports/a.txt, sha256: ⟦"${'0'.repeat(64)}"⟧`),
    );
    assert.equal(finding?.severity, 'warning');
    assert.equal(finding?.fixes[0]?.edits[0]?.newText, `"${hash}"`);
  });

  it('hears of a change in the editor and on disk, and of its undoing', () => {
    const { workspace, files, uri } = openProject(plain(`file: ../reports/a.txt, sha256: "${hash}"`));
    const codes = () => {
      workspace.settle();
      return workspace.findings(uri('claims/a.claims.yaml')).map((finding) => finding.code);
    };
    workspace.setOpenReport(uri('reports/a.txt'), 'The mill burned up.\n');
    assert.deepEqual(codes(), ['source/changed']);
    workspace.setOpenReport(uri('reports/a.txt'), 'The mill burned down.\n');
    assert.deepEqual(codes(), []);
    workspace.setOpenReport(uri('reports/a.txt'), null);
    files.set(uri('reports/a.txt'), 'Rebuilt.\n');
    workspace.reportChangedOnDisk(uri('reports/a.txt'));
    assert.deepEqual(codes(), ['source/changed']);
  });
});

describe('source/encoding', () => {
  it('fires on bytes that are not UTF-8', () => {
    const { workspace, files, uri } = openProject(plain('file: ../reports/a.txt'));
    files.set(uri('reports/a.txt'), Uint8Array.from([0x63, 0x61, 0x66, 0xe9]));
    workspace.reportChangedOnDisk(uri('reports/a.txt'));
    workspace.settle();
    const [finding] = workspace.findings(uri('claims/a.claims.yaml'));
    assert.equal(finding?.code, 'source/encoding');
  });

  it('reads UTF-16 with a byte order mark, and says of binary files that they are none', () => {
    const { workspace, files, uri } = openProject(plain('file: ../reports/a.txt'));
    const codes = (bytes: Uint8Array) => {
      files.set(uri('reports/a.txt'), bytes);
      workspace.reportChangedOnDisk(uri('reports/a.txt'));
      workspace.settle();
      return workspace.findings(uri('claims/a.claims.yaml')).map((finding) => finding.code);
    };
    assert.deepEqual(codes(Uint8Array.from([0xff, 0xfe, 0x41, 0x00])), []);
    assert.deepEqual(codes(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01])), ['source/missing-file']);
  });
});
