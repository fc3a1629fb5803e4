import type { Rule } from '../../workspace/rule.ts';
import type { PathProblem } from '../../workspace/uri.ts';

/** A path that leads out of the project, or is none: it is never opened. */
export const outsideWorkspace: Rule = {
  codes: { 'source/outside-workspace': 'error' },
  kinds: ['source'],
  check(subject, ask, report) {
    const { entry } = subject;
    const named = entry.source?.file;
    if (named == null) return;
    const file = ask.sourceFile(subject);
    if (file.state !== 'unresolved') return;
    const slashed = named.value.replaceAll('\\', '/');
    report({
      code: 'source/outside-workspace',
      message: explain(named.value, file.problem),
      at: named.span,
      path: 'file',
      ...(file.problem === 'backslash'
        ? {
            fixes: [
              {
                title: `Change to “${slashed}”`,
                edits: [{ span: named.span, newText: JSON.stringify(slashed) }],
              },
            ],
          }
        : {}),
    });
  },
};

function explain(path: string, problem: PathProblem): string {
  switch (problem) {
    case 'outside':
      return `“${path}” lies outside this project’s folder and is not opened. Copy the report into the project, so that whoever has the project has its sources; or make the folder around both the project, with an adduce.yaml there.`;
    case 'absolute':
      return `“${path}” is an address or a path of one machine and is not opened. Write the path from this file’s folder, such as “../reports/name.txt”; web addresses go under “URL:”.`;
    case 'backslash':
      return `“${path}” is written with backslashes, which only some machines understand. Write it with “/”.`;
    case 'empty':
      return 'The path is empty. Write the path of the report file, or “held: false” instead of “file:”.';
    case 'control-character':
      return 'The path contains a character that no file name may have. Write the path again.';
  }
}
