import type { Finding, Fix } from '../../core/finding.ts';
import { nearest } from '../../core/text/nearest.ts';
import { nameOf, parentUri, relativePath } from '../../core/workspace/uri.ts';
import { quoted } from '../annotate/yaml-text.ts';
import type { RepairPlace } from './repair.ts';

/** For a path that leads nowhere: the report with that name in another folder, else one with a name like it. */
export function nameSimilarFile(finding: Finding, { workspace, uri, port }: RepairPlace): Fix | null {
  const file = workspace.definitionAt(uri, finding.span.start)?.definition.entry.source?.file;
  if (file == null) return null;
  const byName = new Map(port.reports().map((report) => [nameOf(report), report]));
  const written = file.value.split('/').at(-1) ?? '';
  const name = byName.has(written) ? written : nearest(written, byName.keys(), 1)[0];
  const report = name === undefined ? undefined : byName.get(name);
  if (report === undefined) return null;
  const path = relativePath(parentUri(uri), report);
  if (path === file.value) return null;
  return {
    title: `Change to “${path}”`,
    edits: [{ span: finding.span, newText: quoted(path) }],
    preferred: true,
  };
}
