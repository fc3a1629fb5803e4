import type { Rule } from '../../workspace/rule.ts';

/** A report that is not UTF-8: some characters are lost, and quotes with them cannot be found. */
export const encoding: Rule = {
  codes: { 'source/encoding': 'warning' },
  kinds: ['source'],
  check(subject, ask, report) {
    const named = subject.entry.source?.file;
    if (named == null) return;
    const file = ask.sourceFile(subject);
    if (file.state !== 'read' || !file.report.damaged) return;
    report({
      code: 'source/encoding',
      message: `“${named.value}” is not saved as UTF-8, so some of its characters show as “\ufffd” and quotes with them cannot be found. Save it as UTF-8 (in VS Code: “Save with Encoding”) and record its hash again.`,
      at: named.span,
      path: 'file',
      related: [
        { uri: file.uri, span: firstDamage(file.report.text), message: 'The first unreadable character' },
      ],
    });
  },
};

function firstDamage(text: string) {
  const at = Math.max(0, text.indexOf('\ufffd'));
  return { start: at, end: at + 1 };
}
