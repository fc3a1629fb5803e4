import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkProject } from '../../../server/src/core/check-project.ts';
import { readProjectFile } from '../../../server/src/core/workspace/project-file.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/core/workspace/settings.ts';
import { planProject } from '../../../server/src/features/create-project.ts';

const TODAY = '2024-02-29';
const HASH = 'a'.repeat(64);

function plan(paths: readonly string[], existing: readonly string[] = [], text = 'The quay was closed.') {
  const reports = paths.map((path) => ({ path, sha256: HASH, text, works: 1 }));
  return planProject({ reports, existing, today: TODAY });
}

function registry(paths: readonly string[], text?: string): string {
  return plan(paths, [], text).files.at(-1)?.text ?? '';
}

function ids(paths: readonly string[]): string[] {
  return [...registry(paths).matchAll(/ {2}- id: (.*)/g)].map(([, id = '']) => id);
}

/** Checks a planned project as if its files had been written beside its reports. */
function findingsIn(paths: readonly string[], text?: string) {
  const files = new Map(plan(paths, [], text).files.map((file) => [`file:///p/${file.path}`, file.text]));
  for (const path of paths) files.set(`file:///p/${path.split('/').map(encodeURIComponent).join('/')}`, '');
  const { files: checked, sources } = checkProject({
    root: 'file:///p',
    projectFile: 'file:///p/adduce.yaml',
    annotations: ['file:///p/claims/registry.claims.yaml'],
    port: {
      read(uri) {
        const content = files.get(uri);
        return content === undefined
          ? { ok: false, reason: 'missing' }
          : { ok: true, bytes: new TextEncoder().encode(content) };
      },
      sha256: () => HASH,
    },
  });
  return { sources, messages: checked.flatMap((file) => file.findings.map(({ message }) => message)) };
}

describe('making a folder a project', () => {
  it('plans the settings and a registry with each report, the registry last', () => {
    const { files, summary } = plan(['reports/b.txt', 'reports/a.md']);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['adduce.yaml', 'claims/registry.claims.yaml'],
    );
    assert.match(summary, /Found 2 reports/);
    assert.deepEqual(ids(['reports/b.txt', 'reports/a.md']), ['a', 'b']);
  });

  it('spells out every default, that of the baseline too', () => {
    const [settings] = plan([]).files;
    const read = readProjectFile(settings?.text ?? '');
    assert.deepEqual(read.findings, []);
    assert.deepEqual(read.settings, DEFAULT_SETTINGS);
    for (const key of ['profile', 'reports', 'annotations', 'exclude', 'fail-level', 'baseline'])
      assert.match(settings?.text ?? '', new RegExp(`^${key}:`, 'm'));
  });

  it('registers a report with its hash, today’s date and a date of issue to fill in', () => {
    const text = registry(['reports/harbour.txt']);
    for (const line of [
      'type: document',
      'issued: "XXXX" # to fill in',
      'file: "../reports/harbour.txt"',
      `sha256: "${HASH}"`,
      `accessed: "${TODAY}"`,
    ])
      assert.ok(text.includes(`    ${line}\n`), line);
  });

  it('makes valid ids from file names, each its own', () => {
    assert.deepEqual(
      ids([
        '1/Zürich Nachrichten (2).txt',
        '2/zurich-nachrichten-2.md',
        '3/報告.txt',
        '4/Отчёт.txt',
        '5/.txt',
        '6/012.txt',
        '7/true.txt',
      ]),
      ['zurich-nachrichten-2', 'zurich-nachrichten-2-2', 'report', 'report-2', 'txt', '"012"', '"true"'],
    );
  });

  it('takes a title only where a Markdown report begins with a heading', () => {
    assert.match(
      registry(['a.md'], '# Fire at the “harbour”: #3 \n\nText'),
      /title: "Fire at the “harbour”: #3"/,
    );
    assert.doesNotMatch(registry(['a.md'], 'Text\n# Heading'), /title: /);
    assert.doesNotMatch(registry(['a.txt'], '# Heading'), /title: "/);
  });

  it('never takes a blank title', () => {
    for (const heading of ['#', '#  ', '# \t ', '# \u00a0', '# #', '# \u2003##'])
      assert.doesNotMatch(registry(['a.md'], `${heading}\nText`), /title: "/, JSON.stringify(heading));
    assert.match(registry(['a.md'], '#   C# \u00a0\n'), /title: "C#"/);
    assert.match(registry(['a.md'], '# Closing marks ##\n'), /title: "Closing marks"/);
  });

  it('points out reports that seem to hold several works', () => {
    const report = (path: string, works: number) => ({ path, sha256: path, text: '', works });
    const planned = (...reports: readonly ReturnType<typeof report>[]) =>
      planProject({ reports, existing: [], today: TODAY });
    const one = planned(report('a.txt', 1), report('digest.txt', 12));
    assert.deepEqual(one.several, ['digest.txt']);
    assert.match(one.summary, /digest\.txt seems to hold 12 works/);
    assert.match(one.files.at(-1)?.text ?? '', /# Seems to hold 12 works.*\n {2}- id: digest\n/);
    const many = planned(...[2, 3, 4, 5].map((works) => report(`week-${works}.txt`, works)));
    assert.equal(many.several.length, 4);
    assert.match(
      many.summary,
      /4 of them .* week-2\.txt \(2\), week-3\.txt \(3\), week-4\.txt \(4\), 1 more\./,
    );
    assert.doesNotMatch(planned(report('a.txt', 1)).summary, /several|seems/);
    assert.doesNotMatch(planned(report('a.txt', 0)).summary, /several|seems/);
  });

  it('says nothing of works where it registers nothing', () => {
    const reports = [{ path: 'digest.txt', sha256: HASH, text: '', works: 5 }];
    const { several, summary } = planProject({ reports, existing: ['a.claims.yaml'], today: TODAY });
    assert.deepEqual(several, []);
    assert.doesNotMatch(summary, /works/);
  });

  it('points out reports with the same bytes', () => {
    assert.match(registry(['a.txt', 'b.txt']), /# The same bytes as a\.txt/);
  });

  it('never plans a file that is there, nor a second registry beside annotation files', () => {
    assert.deepEqual(
      plan(['a.txt'], ['adduce.yaml']).files.map(({ path }) => path),
      ['claims/registry.claims.yaml'],
    );
    const { files, summary } = plan(['a.txt'], ['adduce.yaml', 'work/mine.claims.yaml']);
    assert.deepEqual(files, []);
    assert.match(summary, /annotation files here already/);
  });

  it('writes the settings only, and says so, where there is no report', () => {
    for (const paths of [[], ['README.md', 'docs/LICENSE.txt']]) {
      const { files, summary } = plan(paths);
      assert.deepEqual(
        files.map(({ path }) => path),
        ['adduce.yaml'],
      );
      assert.match(summary, /No report was found/);
    }
  });

  it('plans files in which the check finds nothing, whatever the reports are called', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        'a: b',
        '- x',
        '#',
        "it's",
        '"quoted"',
        '{a}',
        'null',
        '1e3',
        '2024-01-25',
        '\u0085\u2028',
        '@',
        '%',
      ),
    );
    // What no file may be called, or the format does not allow in a path.
    const allowed = (word: string) => !/[/\\\p{Cc}]|^\.+$/u.test(word);
    fc.assert(
      fc.property(
        fc.uniqueArray(name.filter(allowed), { minLength: 1, maxLength: 5 }),
        fc.oneof(
          fc.string({ maxLength: 30 }),
          fc.string({ unit: fc.constantFrom(' ', '#', '\t', '\u00a0', 'x') }),
        ),
        (names, title) => {
          const paths = names.map((word) => `reports/${word}.md`);
          const { sources, messages } = findingsIn(paths, `# ${title}`);
          assert.deepEqual(messages, []);
          const works = names.filter(
            (word) => !/^(?:readme|licen[cs]e|changelog|contributing|notice)/i.test(word),
          );
          assert.equal(sources, works.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
