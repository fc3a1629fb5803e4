import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { viewReport } from '../../../server/src/features/report-state.ts';
import { openProject } from '../support/project.ts';
import { allFindings } from '../support/rule-cases.ts';

const TOP = fileURLToPath(new URL('../../../', import.meta.url));

describe('the guide for analysts', () => {
  const guide = readFileSync(join(TOP, 'docs', 'guide.md'), 'utf8');

  it('builds up an example in which nothing is found', () => {
    const project = openProject(exampleOf(guide));
    assert.equal(project.workspace.count('claim'), 3);
    assert.deepEqual(
      allFindings(project).map(({ path, finding }) => `${path}: ${finding.message}`),
      [],
    );
  });

  it('says of the example how many sentences are claimed', () => {
    const { workspace, uri } = openProject(exampleOf(guide));
    const view = viewReport(workspace, uri('reports/ferry.txt'));
    assert(view);
    assert(
      guide.includes(`\`${view.claimed} of ${view.sentences} sentences claimed\``),
      String(view.claimed),
    );
  });

  it('names only commands that the extension has', () => {
    const titles: ReadonlySet<unknown> = new Set(
      Object.values(JSON.parse(readFileSync(join(TOP, 'package.nls.json'), 'utf8'))),
    );
    const named = [...guide.matchAll(/\bAdduce: ((?:[A-Z][a-z]+ ?|to |of |the )+)/g)].map((name) =>
      name[1]?.trim(),
    );
    assert.notEqual(named.length, 0);
    assert.deepEqual(
      named.filter((name) => !titles.has(name)),
      [],
    );
  });
});

describe('links between the pages of docs', () => {
  const pages = readdirSync(join(TOP, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(TOP, 'docs', path));

  for (const page of pages)
    it(`lead somewhere in ${relative(TOP, page).replaceAll('\\', '/')}`, () => {
      const dead = linksOf(readFileSync(page, 'utf8')).filter((link) => !leadsSomewhere(page, link));
      assert.deepEqual(dead, []);
    });
});

/** The fenced blocks that name a file behind their language, joined file by file, as a fixture. */
function exampleOf(guide: string): string {
  const files = new Map<string, string>();
  for (const [, path = '', text = ''] of guide.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm))
    files.set(path, (files.get(path) ?? '') + text);
  return [...files].map(([path, text]) => `//- /${path}\n${text}`).join('');
}

/** Targets of a page's Markdown links to other files or places, outside of fenced blocks. */
function linksOf(markdown: string): readonly string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((link) => link[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || headingsOf(readFileSync(target, 'utf8')).includes(anchor);
}

/** The anchors that headings get: lower case, words joined with “-”, other signs left out. */
function headingsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map((heading) =>
    (heading[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
