import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../../server/src/core/finding.ts';
import { RULES } from '../../../server/src/core/rules/index.ts';
import { severityIn } from '../../../server/src/core/workspace/rule-book.ts';
import { openProject } from '../support/project.ts';
import { allFindings } from '../support/rule-cases.ts';
import { type Example, ruleIndex, rulePages } from './rule-page.ts';

const SECTIONS = [
  'What it says',
  'Why it matters',
  'An example',
  'What to do',
  'When it is right to set it aside',
];

/** Codes whose page shows no example, as nothing short enough for a page brings them about. */
const WITHOUT_EXAMPLE = ['adduce/internal', 'adduce/more', 'yaml/too-large', 'yaml/unreadable'];

describe('the rules’ pages', () => {
  const pages = rulePages();

  it('are one for each code that is ever reported, and none besides', () => {
    assert.deepEqual(
      pages.map(({ code }) => code),
      [...reportedCodes()].sort(),
    );
  });

  it('are all in the index, each with its summary and its severity', () => {
    const rows = [...ruleIndex().matchAll(/^\| \[([^\]]+)\]\(([^)]+)\) \| (\w+) \| (.+) \|$/gm)].map((row) =>
      row.slice(1),
    );
    assert.deepEqual(
      rows.sort(),
      pages
        .map(({ code, severity, summary, onRequest }) => [
          code,
          `${code}.md`,
          onRequest ? 'off' : severity,
          summary,
        ])
        .sort(),
    );
  });

  it('say of a rule that waits to be asked how to ask, as the index does, and of no other', () => {
    const waiting = RULES.filter(({ onRequest }) => onRequest === true).flatMap(({ codes }) =>
      Object.keys(codes),
    );
    assert(waiting.length > 0);
    assert.deepEqual(
      pages.filter(({ onRequest }) => onRequest).map(({ code }) => code),
      waiting.sort(),
    );
    for (const code of waiting) assert(ruleIndex().includes(`\`severities: { ${code}: `), code);
  });

  it('leave out the example only where none can be shown, and say why', () => {
    const without = pages.filter(({ bad, good }) => bad === null || good === null);
    assert.deepEqual(
      without.map(({ code }) => code),
      WITHOUT_EXAMPLE,
    );
    for (const { withoutExample } of without) assert(withoutExample);
  });

  it('say how grave a finding is in either profile, as the rules do', () => {
    const defaults = new Map(RULES.flatMap(({ codes }) => Object.entries(codes)));
    for (const { code, severity, newsroom } of pages) {
      const known = defaults.get(code);
      if (known === undefined) continue;
      assert.deepEqual(
        { code, severity, newsroom },
        { code, severity: severityIn(known, 'intel'), newsroom: severityIn(known, 'newsroom') },
      );
    }
  });

  for (const { code, title, summary, severity, sections, bad, good, withoutExample } of pages)
    describe(code, () => {
      it('has the code as its title, one sentence below it, and the sections of every page', () => {
        assert.equal(title, code);
        assert.match(summary, /^[A-Z].*[^.]\.$/);
        assert.deepEqual(sections, SECTIONS);
      });

      if (bad === null || good === null) return;

      it('has an example, and so does not say that it has none', () => {
        assert.equal(withoutExample, null);
      });

      it('shows a bad example in which this is found, as grave as the page says, and nothing else', () => {
        const found = check(bad);
        assert.notEqual(found.length, 0);
        for (const finding of found)
          assert.deepEqual(
            { code: finding.code, severity: finding.severity },
            { code, severity },
            finding.message,
          );
      });

      it('shows a good example in which nothing is found', () => {
        assert.deepEqual(
          check(good).map((finding) => `${finding.code}: ${finding.message}`),
          [],
        );
      });
    });
});

/** What is found in an example, its reports saved as the example says. */
function check({ fixture, encoding }: Example): readonly Finding[] {
  const project = openProject(fixture);
  const { workspace, files, uri } = project;
  if (encoding !== 'utf8')
    for (const [path, { text }] of project.fixture.files)
      if (path.endsWith('.txt')) {
        files.set(uri(path), Buffer.from(text, encoding));
        workspace.reportChangedOnDisk(uri(path));
      }
  workspace.settle();
  return allFindings(project).map(({ finding }) => finding);
}

/**
 * Every code there is: those the rules declare, and those that stand literally in the server's source
 * (`code: '…'`), which is how everything that is no rule reports.
 */
function reportedCodes(): ReadonlySet<string> {
  const codes = new Set(RULES.flatMap((rule) => Object.keys(rule.codes)));
  const folder = fileURLToPath(new URL('../../../server/src/', import.meta.url));
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    const source = readFileSync(join(folder, path), 'utf8');
    for (const [, code] of source.matchAll(/\bcode: '([a-z]+\/[a-z-]+)'/g))
      if (code !== undefined) codes.add(code);
  }
  return codes;
}
