import type { EvidenceReport, ReportClaim, ReportPart, ReportSource } from '../../core/evidence-report.ts';
import { sourceInWords } from './markdown.ts';
import { SCALES } from './scales.ts';

/**
 * A report as one HTML file that needs nothing else: no script, nothing from outside, ready to be printed. What comes from
 * files is written as text, and reads from the right where its script does.
 */
export function reportAsHtml(report: EvidenceReport): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Adduce">
<title>${text(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${text(report.title)}</h1>
<p class="quiet"><time>${text(report.made)}</time></p>
${report.summary.map((one) => `<p>${text(one)}</p>`).join('\n')}
</header>
${report.parts.map(part).join('\n')}
<section class="scales">
<h2>How to read this</h2>
<dl>
${SCALES.map(([what, scale]) => `<dt>${text(what)}</dt><dd>${text(scale)}</dd>`).join('\n')}
</dl>
</section>
<section>
<h2>Sources</h2>
<ol>
${report.sources.map(source).join('\n')}
</ol>
</section>
</body>
</html>
`;
}

function part({ title, about, figures, claims }: ReportPart): string {
  return `<section>
<h2 dir="auto">${text(title)}</h2>
${about === '' ? '' : `<p class="quiet">${text(about)}</p>`}
${figures.length === 0 ? '' : figureTable(figures)}
${claims.map(claim).join('\n')}
</section>`;
}

function figureTable(figures: ReportPart['figures']): string {
  return `<table>
<thead><tr><th scope="col">Figure</th><th scope="col">What is said</th></tr></thead>
<tbody>
${figures
  .map(
    ({ measure, said, disagreements }) =>
      `<tr><th scope="row">${text(measure)}</th><td>${said.map(text).join('<br>')}${disagreements
        .map((one) => `<br><strong>⚠ ${text(one)}</strong>`)
        .join('')}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table>`;
}

function claim(one: ReportClaim): string {
  const about = [one.id, one.kind, ...one.details].map(text).join(' · ');
  return `<article id="${text(one.id)}">
<h3 dir="auto">${text(one.proposition)}</h3>
<p class="quiet">${about}${one.contested ? ' · <strong>⚠ contested</strong>' : ''}</p>
${one.appearances
  .map(
    ({ source: number, quote, chain, manner, where }) => `<figure>
<blockquote dir="auto">${text(quote)}<sup><a href="#source-${number}" title="Source ${number}">${number}</a></sup></blockquote>
<figcaption>${[chain, manner, where].filter(Boolean).map(text).join(' · ')}</figcaption>
</figure>`,
  )
  .join('\n')}
${one.origins === '' ? '' : `<p>${text(one.origins)}.</p>`}
${one.evaluation === '' ? '' : `<p><strong>Our evaluation:</strong> ${text(one.evaluation)}</p>`}
${one.accepted.map((reason) => `<p>Accepted: ${text(reason)}</p>`).join('\n')}
${one.open.map((finding) => `<p class="open">⚠ ${text(finding)}</p>`).join('\n')}
</article>`;
}

function source({ number, ...rest }: ReportSource): string {
  const parts = sourceInWords(rest).map((words) =>
    words === rest.url && /^https?:\/\//i.test(words)
      ? `<a href="${text(words)}">${text(words)}</a>`
      : text(words),
  );
  return `<li id="source-${number}" dir="auto">${parts.join('. ')}.</li>`;
}

function text(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 Georgia, "Times New Roman", serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.25; }
h2 { border-bottom: 1px solid; margin-top: 2.5rem; padding-bottom: .2rem; }
h3 { margin-bottom: .2rem; }
.quiet, figcaption { opacity: .78; font-size: .9rem; margin-top: 0; }
figure { margin: .8rem 0 .8rem 1rem; }
blockquote { margin: 0; border-inline-start: 3px solid; padding-inline-start: .8rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .95rem; }
th, td { border: 1px solid; padding: .3rem .6rem; text-align: start; vertical-align: top; }
thead { display: table-header-group; }
.open { border-inline-start: 3px double; padding-inline-start: .8rem; }
a { overflow-wrap: anywhere; }
dt { font-weight: bold; }
@media print {
  body { max-width: none; margin: 0; font-size: 10.5pt; }
  article, figure, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
