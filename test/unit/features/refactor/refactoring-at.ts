import assert from 'node:assert/strict';
import { readText } from '../../../../server/src/core/workspace/read-text.ts';
import type { Refactoring } from '../../../../server/src/features/refactor/refactoring.ts';
import { refactoringsAt } from '../../../../server/src/features/refactor/refactorings.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import { parseFixture } from '../../../support/fixture.ts';
import { openProject, ROOT, type TestProject } from '../../support/project.ts';

export interface AskedAt {
  readonly project: TestProject;
  readonly offered: readonly Refactoring[];
}

export interface AskedOptions {
  readonly eol?: '\n' | '\r\n';
  /** The files that are closed: on disk alone. */
  readonly closed?: readonly string[];
  readonly snippets?: boolean;
}

/** What is offered at the cursor `$0` of a fixture, or over the range `⟦…⟧` of the only file that has one. */
export function askedAt(
  source: string,
  { eol = '\n', closed = [], snippets = false }: AskedOptions = {},
): AskedAt {
  const fixture = parseFixture(source, { eol });
  const project = openProject(fixture);
  const { workspace, files } = project;
  for (const path of closed) {
    const text = project.file(path).text;
    workspace.setAnnotations(project.uri(path), text, 'closed');
  }
  workspace.settle();
  const [path, file] =
    [...fixture.files].find(([, one]) => one.cursors.has(0) || one.ranges.length > 0) ??
    assert.fail('no cursor');
  const at = file.cursors.get(0);
  const span = file.ranges[0] ?? { start: at ?? 0, end: at ?? 0 };
  const port = { readText: (uri: string) => readText(files, uri, ROOT), reports: () => [] };
  const offered = refactoringsAt({ workspace, uri: project.uri(path), span, port, snippets, picks: false });
  return { project, offered };
}

/** The texts of the files that a refactoring changes, by their paths. */
export function refactored(source: string, title: string | RegExp, options: AskedOptions = {}) {
  const { project, offered } = askedAt(source, options);
  const is = (one: Refactoring) => (typeof title === 'string' ? one.title === title : title.test(one.title));
  const found = offered.find(is) ?? assert.fail(`offered: ${offered.map((one) => one.title).join('; ')}`);
  const { edits } = found;
  if ('disabled' in edits) assert.fail(`disabled: ${edits.disabled}`);
  const [first] = [...project.fixture.files].find(
    ([, one]) => one.cursors.has(0) || one.ranges.length > 0,
  ) ?? [''];
  const changed = new Map<string, string>();
  for (const path of project.fixture.files.keys()) {
    const own = edits.filter(({ uri }) => (uri ?? project.uri(first)) === project.uri(path));
    if (own.length > 0) changed.set(path, applied(project.file(path).text, own));
  }
  return changed;
}

/** Why something cannot be done at the cursor. */
export function whyNot(source: string, title: string | RegExp): string {
  const { offered } = askedAt(source);
  const found = offered.find((one) =>
    typeof title === 'string' ? one.title === title : title.test(one.title),
  );
  assert.ok(found !== undefined && 'disabled' in found.edits, offered.map((one) => one.title).join('; '));
  return found.edits.disabled;
}
