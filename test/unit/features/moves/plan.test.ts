import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolvePath } from '../../../../server/src/core/workspace/uri.ts';
import { movedTo } from '../../../../server/src/features/moves/move.ts';
import { planMoves } from '../../../../server/src/features/moves/plan.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import { openProject, ROOT, uriOf } from '../../support/project.ts';

/** The lines that change when things move, by file, each as it is then. `projects`: other projects, by their folders. */
function changed(source: string, moved: Readonly<Record<string, string>>, projects: readonly string[] = []) {
  const { workspace, fixture, files } = openProject(source);
  const moves = Object.entries(moved).map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) }));
  const edits = planMoves(workspace, moves, {
    readText: (uri) => {
      const content = files.read(uri);
      return content.ok ? new TextDecoder().decode(content.bytes) : null;
    },
    rootOf: (uri) => projects.map(uriOf).find((root) => uri.startsWith(`${root}/`)) ?? ROOT,
  });
  return [...fixture.files].flatMap(([path, { text }]) => {
    const after = applied(
      text,
      edits.filter(({ uri }) => uri === uriOf(path)),
    );
    const before = text.split('\n');
    return after
      .split('\n')
      .filter((line, i) => line !== before[i])
      .map((line) => `${path}: ${line.trim()}`);
  });
}

const source = (...files: string[]) => `
  //- /claims/r.claims.yaml
  sources:
${files.map((file, i) => `    - { id: s${i}, file: ${file} } # ${file}`).join('\n')}
`;

describe('a report that moves', () => {
  const move = (files: readonly string[], to = 'reports/b.txt', from = 'reports/a.txt') =>
    changed(source(...files), { [from]: to }).map((line) => /file: (.*) \} #/.exec(line)?.[1] ?? line);

  it('takes every path to it along, in the manner and the quotes it is written in', () => {
    assert.deepEqual(
      move([
        '../reports/a.txt',
        '"../reports/a.txt"',
        "'/reports/a.txt'",
        '/reports/a.txt',
        '../reports/a.txt.bak',
      ]),
      ['../reports/b.txt', '"../reports/b.txt"', "'/reports/b.txt'", '/reports/b.txt'],
    );
    assert.deepEqual(move(['a.txt', './a.txt'], 'claims/in/b.txt', 'claims/a.txt'), [
      'in/b.txt',
      './in/b.txt',
    ]);
    assert.deepEqual(move(['./a.txt'], 'b.txt', 'claims/a.txt'), ['../b.txt']);
  });

  it('gets quotation marks where the new name needs them', () => {
    assert.deepEqual(move(['../reports/a.txt', "'../reports/a.txt'"], 'reports/it’s, #1 [x].txt'), [
      '"../reports/it’s, #1 [x].txt"',
      "'../reports/it’s, #1 [x].txt'",
    ]);
    assert.deepEqual(move(['../reports/a.txt'], 'reports/über 100%.txt'), ['../reports/über 100%.txt']);
  });

  it('leaves paths that led nowhere, and those to what leaves the project', () => {
    assert.deepEqual(move(['../../a.txt', 'C:\\a.txt', '""', 'none.txt']), []);
    assert.deepEqual(move(['../reports/a.txt'], '../elsewhere/a.txt'), []);
  });

  it('takes the only place along that several sources share', () => {
    assert.deepEqual(
      changed(
        `
        //- /claims/r.claims.yaml
        sources:
          - { id: s, file: &f ../reports/a.txt }
          - { id: t, file: *f }
        `,
        { 'reports/a.txt': 'reports/b.txt' },
      ),
      ['claims/r.claims.yaml: - { id: s, file: &f ../reports/b.txt }'],
    );
  });

  it('is found in sources without an id, and beside what cannot be read', () => {
    assert.deepEqual(
      changed(
        `
        //- /claims/r.claims.yaml
        sources:
          - file: ../reports/a.txt
          - id: "broken
            file: ../reports/a.txt
        `,
        { 'reports/a.txt': 'a.txt' },
      ),
      ['claims/r.claims.yaml: - file: ../a.txt'],
    );
  });
});

describe('an annotation file that moves', () => {
  it('counts its paths from its new place', () => {
    const files = ['../reports/a.txt', '/reports/a.txt', 'a.txt'];
    assert.deepEqual(changed(source(...files), { 'claims/r.claims.yaml': 'claims/2024/r.claims.yaml' }), [
      'claims/r.claims.yaml: - { id: s0, file: ../../reports/a.txt } # ../reports/a.txt',
      'claims/r.claims.yaml: - { id: s2, file: ../a.txt } # a.txt',
    ]);
    assert.deepEqual(changed(source(...files), { 'claims/r.claims.yaml': 'claims/other.claims.yaml' }), []);
  });

  it('keeps a roundabout path that is right still, and a short one short', () => {
    const files = ['../claims/a.txt', '../reports/a.txt', '/reports/../reports/a.txt'];
    assert.deepEqual(changed(source(...files), { 'claims/r.claims.yaml': 'reports/r.claims.yaml' }), [
      'claims/r.claims.yaml: - { id: s1, file: a.txt } # ../reports/a.txt',
    ]);
  });

  it('counts paths from the root of the project it comes to', () => {
    const to = { 'claims/r.claims.yaml': 'inner/r.claims.yaml' };
    assert.deepEqual(changed(source('/inner/reports/a.txt', '/reports/a.txt'), to, ['inner']), [
      'claims/r.claims.yaml: - { id: s0, file: /reports/a.txt } # /inner/reports/a.txt',
    ]);
  });
});

describe('a folder that moves', () => {
  it('takes along what leads into it and out of it, and not what stays inside', () => {
    const project = `
      //- /work/claims/r.claims.yaml
      sources:
        - { id: a, file: ../reports/a.txt }
        - { id: b, file: ../../b.txt }
        - { id: c, file: /work/reports/a.txt }
      //- /other.claims.yaml
      sources:
        - { id: d, file: work/reports/a.txt }
        - { id: e, file: workshop/a.txt }
    `;
    assert.deepEqual(changed(project, { work: 'done/2024' }), [
      'work/claims/r.claims.yaml: - { id: b, file: ../../../b.txt }',
      'work/claims/r.claims.yaml: - { id: c, file: /done/2024/reports/a.txt }',
      'other.claims.yaml: - { id: d, file: done/2024/reports/a.txt }',
    ]);
  });

  it('is the project itself: nothing in it changes', () => {
    const { workspace } = openProject(source('../reports/a.txt', '/reports/a.txt'));
    const moves = [{ from: ROOT, to: 'file:///elsewhere' }];
    assert.deepEqual(planMoves(workspace, moves, { readText: () => null, rootOf: () => null }), []);
  });
});

describe('the globs of a project', () => {
  const project = (globs: string) => `
    //- /adduce.yaml
    reports: [ ${globs} ] # reports
    exclude:
      - reports/drafts
    baseline: reports/baseline.json
  `;
  const globsAfter = (globs: string, moved: Readonly<Record<string, string>>) =>
    changed(project(globs), moved).map((line) => line.replace('adduce.yaml: ', ''));

  it('are rewritten where they name the one file that moves', () => {
    assert.deepEqual(
      globsAfter('./reports/a.txt, "reports/*.txt", reports/A.md', { 'reports/a.txt': 'texts/a (1).txt' }),
      ['reports: [ ./texts/a \\(1\\).txt, "reports/*.txt", reports/A.md ] # reports'],
    );
  });

  it('are rewritten where all they take lies in the folder that moves', () => {
    assert.deepEqual(
      globsAfter('reports/**/*.txt, "**/reports/*.md", reports-2/*.txt', { reports: 'texts' }),
      [
        'reports: [ texts/**/*.txt, "**/reports/*.md", reports-2/*.txt ] # reports',
        '- texts/drafts',
        'baseline: texts/baseline.json',
      ],
    );
  });
});

describe('after any moves', () => {
  const folder = fc.constantFrom('', 'reports/', 'claims/', 'claims/in/', 'texts/');
  const file = fc
    .tuple(folder, fc.constantFrom('a.txt', 'b c.txt', 'ü,#.txt'))
    .map((parts) => parts.join(''));
  const annotations = folder.map((at) => `${at}r.claims.yaml`);
  const manner = fc.constantFrom('', './', '/');
  const move = fc.oneof(
    fc.tuple(file, file),
    fc.tuple(annotations, annotations),
    fc.constantFrom(
      ['reports', 'texts/2024'] as const,
      ['claims', 'reports/claims'] as const,
      ['claims/in', 'x'] as const,
    ),
  );

  it('every path leads to the same file, and moving back gives the text back', () => {
    fc.assert(
      fc.property(
        annotations,
        fc.array(fc.tuple(file, manner), { minLength: 1 }),
        move,
        (at, files, [from, to]) => {
          const text = `sources:\n${files.map(([path, how]) => `  - { file: ${JSON.stringify(pathFrom(at, path, how))} }\n`).join('')}`;
          const moves = [{ from: uriOf(from), to: uriOf(to) }];
          const after = apply(at, text, moves);
          const there = movedTo(uriOf(at), moves);
          assert.deepEqual(
            leadTo(after, there),
            leadTo(text, uriOf(at)).map((uri) => uri && movedTo(uri, moves)),
          );
          const mixes =
            from !== to &&
            [at, ...files.map(([path]) => path)].some((path) => uriOf(path).startsWith(uriOf(to)));
          if (mixes) return;
          const back = apply(
            there.slice(ROOT.length + 1),
            after,
            [{ from: uriOf(to), to: uriOf(from) }],
            decodeURIComponent,
          );
          // A `./` is not kept through a folder above.
          assert.equal(back.replaceAll('"./', '"'), text.replaceAll('"./', '"'));
        },
      ),
    );
  });

  function pathFrom(at: string, path: string, how: string): string {
    if (how === '/') return `/${path}`;
    const up = at.split('/').slice(0, -1);
    const to = path.split('/');
    while (up.length > 0 && to.length > 1 && up[0] === to[0]) {
      up.shift();
      to.shift();
    }
    return (up.length === 0 ? how : '') + [...up.map(() => '..'), ...to].join('/');
  }

  function apply(
    at: string,
    text: string,
    moves: Parameters<typeof planMoves>[1],
    pathOf: (path: string) => string = (path) => path,
  ): string {
    const { workspace } = openProject({
      files: new Map([[pathOf(at), { text, cursors: new Map(), ranges: [] }]]),
    });
    return applied(text, planMoves(workspace, moves, { readText: () => null, rootOf: () => ROOT }));
  }

  function leadTo(text: string, uri: string) {
    return [...text.matchAll(/file: (".*") \}/g)].map(([, path = '']) => {
      const found = resolvePath(JSON.parse(path), uri, ROOT);
      return 'uri' in found ? found.uri : null;
    });
  }
});
