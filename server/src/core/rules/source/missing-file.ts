import type { Rule, UnreadReason } from '../../workspace/rule.ts';

/** The text of a source cannot be had, so none of its quotes can be checked. */
export const missingFile: Rule = {
  codes: { 'source/missing-file': 'error' },
  kinds: ['source'],
  check(subject, ask, report) {
    const { entry } = subject;
    if (entry.broken) return;
    const file = ask.sourceFile(subject);
    const named = entry.source?.file;
    if (file.state === 'unnamed')
      report({
        code: 'source/missing-file',
        message:
          'This source names no file, so its quotes cannot be checked. Add “file:” with the path of the report, or “held: false” if you do not hold the text.',
        at: entry.idSpan,
        path: '',
      });
    else if (file.state === 'unread' && named != null) {
      const copy = ask.preservedCopy(subject);
      const kept = copy === null ? '' : ' What was read is preserved: the copy can be put there again.';
      report({
        code: 'source/missing-file',
        message: `${explain(named.value, file.reason)}${kept} Until then the quotes from this source cannot be checked.`,
        at: named.span,
        path: 'file',
        related:
          copy === null
            ? []
            : [{ uri: copy.uri, span: { start: 0, end: 0 }, message: 'The preserved copy of the report' }],
      });
    }
  },
};

function explain(path: string, reason: Exclude<UnreadReason, 'outside'>): string {
  switch (reason) {
    case 'missing':
      return `There is no file “${path}”. The path is read from the folder of this annotation file; a leading “/” means the project’s root. Correct the path, or put the report there.`;
    case 'folder':
      return `“${path}” is a folder. Name the report file in it.`;
    case 'too-large':
      return `“${path}” is too large to be read as a report. Save the part you annotate as a file of its own.`;
    case 'unreadable':
      return `“${path}” cannot be opened. Check who may read it.`;
    case 'binary':
      return `“${path}” is not a text file. Save the report as plain text or Markdown.`;
  }
}
