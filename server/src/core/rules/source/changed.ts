import type { Rule } from '../../workspace/rule.ts';

/** The bytes of the report are not those whose hash was recorded (Berkeley Protocol: integrity of digital evidence). */
export const changed: Rule = {
  codes: { 'source/changed': 'warning' },
  kinds: ['source'],
  check(subject, ask, report) {
    const recorded = subject.entry.source?.sha256;
    if (recorded == null || !/^[0-9a-fA-F]{64}$/.test(recorded.value)) return;
    const file = ask.sourceFile(subject);
    if (file.state !== 'read' || file.report.sha256 === recorded.value.toLowerCase()) return;
    report({
      code: 'source/changed',
      message:
        'The report file is no longer the one whose hash was recorded here: it has been edited, corrected or replaced. Compare the two before relying on its claims; record the new hash once you have.',
      at: recorded.span,
      path: 'sha256',
      related: [{ uri: file.uri, span: { start: 0, end: 0 }, message: 'The report as it is now' }],
      fixes: [
        {
          title: 'Record the hash of the report as it is now',
          edits: [{ span: recorded.span, newText: JSON.stringify(file.report.sha256) }],
        },
      ],
    });
  },
};
