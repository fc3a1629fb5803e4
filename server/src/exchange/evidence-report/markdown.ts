import type { EvidenceReport, ReportClaim, ReportSource } from '../../core/evidence-report.ts';
import { SCALES } from './scales.ts';

/** A report as Markdown, with the sources as footnotes. What comes from files is written so that it is read as text. */
export function reportAsMarkdown(report: EvidenceReport): string {
  const lines: string[] = [
    `# ${text(report.title)}`,
    '',
    `*${report.made}*`,
    '',
    ...report.summary.flatMap((one) => [text(one), '']),
  ];
  for (const part of report.parts) {
    lines.push(`## ${text(part.title)}`, '');
    if (part.about !== '') lines.push(text(part.about), '');
    for (const { measure, said, disagreements } of part.figures) {
      lines.push(`- **${text(measure)}**: ${said.map(text).join('; ')}`);
      for (const one of disagreements) lines.push(`  - ⚠ ${text(one)}`);
    }
    if (part.figures.length > 0) lines.push('');
    for (const claim of part.claims) lines.push(...claimLines(claim));
  }
  lines.push('## How to read this', '');
  for (const [what, scale] of SCALES) lines.push(`- **${what}**: ${scale}`);
  lines.push('', ...report.sources.map(footnote), '');
  return lines.join('\n');
}

function claimLines(claim: ReportClaim): readonly string[] {
  const about = [claim.id, claim.kind, ...claim.details, ...(claim.contested ? ['⚠ contested'] : [])];
  return [
    `### ${text(claim.proposition)}`,
    '',
    about.map(text).join(' · '),
    '',
    ...claim.appearances.flatMap(({ source, quote, chain, manner, where }) => [
      `> ${text(quote)} [^${source}]`,
      '>',
      `> — ${[chain, manner, where].filter(Boolean).map(text).join(' · ')}`,
      '',
    ]),
    ...(claim.origins === '' ? [] : [`${text(claim.origins)}.`, '']),
    ...(claim.evaluation === '' ? [] : [`**Our evaluation**: ${text(claim.evaluation)}`, '']),
    ...claim.accepted.flatMap((one) => [`Accepted: ${text(one)}`, '']),
    ...claim.open.flatMap((one) => [`⚠ ${text(one)}`, '']),
  ];
}

function footnote({ number, ...source }: ReportSource): string {
  return `[^${number}]: ${sourceInWords(source).map(text).join('. ')}.`;
}

/** What is said of a source, part by part. */
export function sourceInWords(source: Omit<ReportSource, 'number'>): readonly string[] {
  return [
    source.title === '' ? source.id : source.title,
    source.publisher,
    source.issued,
    source.reliability,
    source.url,
    source.accessed === '' ? '' : `accessed ${source.accessed}`,
    source.kept,
  ].filter((part) => part !== '');
}

/** On one line, with everything that Markdown or HTML would take for more than text written as text. */
function text(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]>#|~$]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
}
