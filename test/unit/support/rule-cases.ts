import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../../server/src/core/finding.ts';
import { fixesAt } from '../../../server/src/features/fixes/fixes.ts';
import { applied } from '../../../server/src/features/yaml-edit.ts';
import { openProject, type TestProject } from './project.ts';

/**
 * Checks a project of which the ranges marked are exactly where `code` is found, in the files marked.
 * Findings of other codes fail the check too, so that one mistake stays one finding.
 */
export function expectAt(code: string, fixture: string): readonly Finding[] {
  const project = openProject(fixture);
  const expected = [...project.fixture.files].flatMap(([path, { text, ranges }]) =>
    ranges.map((range) => `${code} at ${path}: ${text.slice(range.start, range.end)} (${range.start})`),
  );
  const found = allFindings(project).map(
    ({ path, text, finding: { code: its, span } }) =>
      `${its} at ${path}: ${text.slice(span.start, span.end)} (${span.start})`,
  );
  assert.deepEqual(found.sort(), expected.sort());
  return allFindings(project).map(({ finding }) => finding);
}

/** Checks a project in which a code is not found, whatever else is. */
export function expectNone(code: string, fixture: string): void {
  assert.deepEqual(
    allFindings(openProject(fixture)).flatMap(({ finding }) =>
      finding.code === code ? finding.message : [],
    ),
    [],
  );
}

/** Checks a project in which nothing is found. */
export function expectClean(fixture: string): void {
  assert.deepEqual(
    allFindings(openProject(fixture)).map(
      ({ path, finding }) => `${path}: ${finding.code} ${finding.message}`,
    ),
    [],
  );
}

/** Takes the fix with a title, and checks that nothing is found any more. Returns the text of the finding’s file. */
export function expectFixed(fixture: string, title: string | RegExp): string {
  const project = openProject(fixture);
  for (const { path, text, finding } of allFindings(project)) {
    const fix = fixesOf(project, path, finding).find((one) =>
      typeof title === 'string' ? one.title === title : title.test(one.title),
    );
    if (fix === undefined) continue;
    const files = new Map(project.fixture.files);
    for (const [at, file] of project.fixture.files) {
      const edits = fix.edits.filter((edit) => (edit.uri ?? project.uri(path)) === project.uri(at));
      files.set(at, { text: applied(file.text, edits), cursors: new Map(), ranges: [] });
    }
    const fixed = files.get(path)?.text ?? text;
    assert.deepEqual(
      allFindings(openProject({ files })).map((one) => one.finding.message),
      [],
    );
    return fixed;
  }
  return assert.fail(
    `No finding offers the fix ${title}; there are: ${allFindings(project).flatMap(({ path, finding }) => fixesOf(project, path, finding).map((fix) => fix.title))}`,
  );
}

/** The repairs of a finding: the rule's own, and those that take more than a rule may know of. */
export function fixesOf({ workspace, uri }: TestProject, path: string, finding: Finding): readonly Fix[] {
  const port = { readText: () => null, reports: () => [] };
  return fixesAt(workspace, uri(path), finding.span, port).flatMap((one) =>
    one.finding === finding ? one.fix : [],
  );
}

export function allFindings({ workspace, fixture, uri }: TestProject) {
  return [...fixture.files].flatMap(([path, { text }]) =>
    workspace.findings(uri(path)).map((finding) => ({ path, text, finding })),
  );
}
