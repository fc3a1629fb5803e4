import type { Finding, Fix } from '../../core/finding.ts';
import { contains } from '../../core/text/span.ts';
import type { RepairPlace } from './repair.ts';

/** For a quote that stands in another work of the same file: names that work instead. */
export function nameRightSource(finding: Finding, { workspace, uri }: RepairPlace): Fix | null {
  const [words, ...more] = finding.related.filter((place) => !workspace.hasAnnotations(place.uri));
  const report = words === undefined ? null : workspace.report(words.uri);
  if (words === undefined || report === null || more.length > 0) return null;
  const holding = workspace.sourcesOf(words.uri).filter(({ definition }) => {
    const lines = definition.entry.source?.lines?.value;
    return lines != null && contains(report.spanOfLines(lines[0], lines[1]), words.span);
  });
  const [source, other] = holding;
  const id = source?.definition.entry.id;
  if (id == null || other !== undefined) return null;

  const found = workspace.definitionAt(uri, finding.span.start);
  if (found === null) return null;
  const { entry } = found.definition;
  const quote = entry.quotes.find(({ span }) => span.start + found.start === finding.span.start);
  const path = quote?.path.replace(/\.quote$/, '.source');
  const named = entry.references.find((reference) => reference.path === path);
  if (named === undefined) return null;
  const span = { start: named.start + found.start, end: named.end + found.start };
  return { title: `Name “${id}” as the source`, edits: [{ span, newText: id }] };
}
