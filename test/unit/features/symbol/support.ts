import { planRename, type RenamePlan } from '../../../../server/src/features/symbol/rename.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import { type Fixture, parseFixture } from '../../../support/fixture.ts';
import { openProject, type TestProject } from '../../support/project.ts';

/** A project of a fixture with its cursor; the annotation files named are closed, the others open in the editor. */
export function projectAtCursor(
  source: string | Fixture,
  closed: readonly string[] = [],
): TestProject & { readonly at: string; readonly offset: number } {
  const project = openProject(typeof source === 'string' ? parseFixture(source) : source);
  for (const path of closed)
    project.workspace.setAnnotations(project.uri(path), project.file(path).text, 'closed');
  project.workspace.settle();
  for (const [path, { cursors }] of project.fixture.files) {
    const offset = cursors.get(0);
    if (offset !== undefined) return { ...project, at: project.uri(path), offset };
  }
  throw new Error('The fixture marks no cursor $0.');
}

/** The texts of a project by path, as they are. */
export function textsOf({ fixture }: TestProject): Map<string, string> {
  return new Map([...fixture.files].map(([path, { text }]) => [path, text]));
}

/** Renames what stands at the cursor: the texts after it, or why it was refused. */
export function renamed(
  source: string,
  name: string,
  closed: readonly string[] = [],
): ReadonlyMap<string, string> | string {
  const project = projectAtCursor(source, closed);
  const plan = planRename(project.workspace, project.at, project.offset, name, {
    readText: (uri) => textAt(project, uri),
  });
  return 'refused' in plan ? plan.refused : withEdits(project, textsOf(project), plan.edits);
}

/** What is expected: the texts with every marked range replaced by the name. */
export function marked(source: string, name: string): ReadonlyMap<string, string> {
  const { files } = parseFixture(source);
  return new Map(
    [...files].map(([path, { text, ranges }]) => [
      path,
      applied(
        text,
        ranges.map((span) => ({ span, newText: name })),
      ),
    ]),
  );
}

export function withEdits(
  project: Pick<TestProject, 'uri'>,
  texts: ReadonlyMap<string, string>,
  edits: RenamePlan['edits'],
): Map<string, string> {
  return new Map(
    [...texts].map(([path, text]) => [
      path,
      applied(
        text,
        edits.filter(({ uri }) => uri === project.uri(path)),
      ),
    ]),
  );
}

function textAt(project: TestProject, uri: string): string | null {
  const content = project.files.read(uri);
  return content.ok ? new TextDecoder().decode(content.bytes) : null;
}
