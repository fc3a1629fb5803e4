import type { Span } from '../../core/text/span.ts';
import type { ProposedWork } from '../../core/text/works/works.ts';
import type { Report } from '../../core/workspace/report.ts';
import { nameOf, parentUri, relativePath } from '../../core/workspace/uri.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { AnnotateOptions } from '../annotate/annotate.ts';
import { type DraftLine, fileLine, line } from '../annotate/draft.ts';
import { idFor } from '../annotate/ids.ts';
import { entityNamed } from '../annotate/publisher.ts';
import { itemsIn, noSlot, slotFor } from '../annotate/slot.ts';
import { quoted } from '../annotate/yaml-text.ts';
import { proposeWorks } from './propose.ts';

/** How to register works. Spans are offsets into the annotation file as it is now. */
export interface Registration {
  readonly uri: string;
  /** True when the annotation file is not there yet; it is to be made, empty. */
  readonly create: boolean;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** The ids of the new sources. */
  readonly sources: readonly string[];
}

/**
 * Plans registry entries for works that were proposed. `chosen`: the first and last line of those wanted; null: all.
 * Changes nothing.
 */
export function planRegistration(
  workspace: Workspace,
  reportUri: string,
  chosen: readonly (readonly [number, number])[] | null,
  { today, readText }: AnnotateOptions,
): Registration | { readonly refused: string } {
  const proposal = proposeWorks(workspace, reportUri);
  if ('refused' in proposal) return proposal;
  const report = workspace.report(reportUri);
  const works = proposal.works.filter(
    ({ lines }) => chosen === null || chosen.some(([first, last]) => first === lines[0] && last === lines[1]),
  );
  if (report === null || works.length !== (chosen?.length ?? works.length))
    return { refused: `${nameOf(reportUri)} has changed meanwhile. Look at its works again.` };
  if (works.length === 0) return { refused: 'No work was chosen, so nothing was registered.' };

  const uri = registryOf(workspace);
  const known = workspace.annotationText(uri) ?? readText(uri);
  const text = known ?? '';
  const last = known === null ? null : lastSource(workspace, uri);
  const slot = slotFor(text, 'sources', last);
  if (slot === null)
    return {
      refused: noSlot('sources', nameOf(uri), 'register the works'),
    };
  const taken = new Set<string>();
  const drafts = works.map((work, at) => {
    const id = idFor(
      nameFor(work, reportUri, at),
      (one) => taken.has(one) || workspace.definitions('source', one).length > 0,
    );
    taken.add(id);
    return draftWork({ id, work, report, workspace, annotationUri: uri, today });
  });
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return {
    uri,
    create: known === null,
    edits: [itemsIn(slot, drafts, eol, 'sources', text)],
    sources: [...taken],
  };
}

/** The annotation file in which most sources of the project stand; without any, a registry beside the others. */
function registryOf(workspace: Workspace): string {
  let best: string | null = null;
  let most = 0;
  const uris = workspace.annotationUris();
  for (const uri of uris) {
    const count = workspace.entriesIn(uri).filter(({ entry }) => entry.kind === 'source').length;
    if (count > most) {
      best = uri;
      most = count;
    }
  }
  if (best !== null) return best;
  const folders = uris.map(parentUri).sort((a, b) => a.length - b.length);
  return `${folders[0] ?? `${workspace.root}/claims`}/registry.claims.yaml`;
}

function lastSource(workspace: Workspace, uri: string): Span | null {
  return (
    workspace
      .entriesIn(uri)
      .filter(({ entry }) => entry.kind === 'source')
      .at(-1)?.span ?? null
  );
}

/** What the id is made of: the last part of the address, else the title, else the file's name and a number. */
function nameFor({ url, title }: ProposedWork, reportUri: string, at: number): string {
  const slug = url === null ? undefined : /\/([^/?#]*[a-z][^/?#]{4,})\/?(?:[?#].*)?$/i.exec(url)?.[1];
  const stem = nameOf(reportUri).replace(/\.[^.]+$/, '');
  return slug?.replace(/\.[a-z]{2,5}$/i, '') ?? title ?? `${stem} ${at + 1}`;
}

function draftWork(parts: {
  readonly id: string;
  readonly work: ProposedWork;
  readonly report: Report;
  readonly workspace: Workspace;
  readonly annotationUri: string;
  readonly today: string;
}): readonly DraftLine[] {
  const { id, work, report, workspace, annotationUri, today } = parts;
  const { title, publisher, issued, url, lines } = work;
  const entity = publisher === null ? null : entityNamed(workspace, publisher);
  const optional = (key: string, value: string | null) => (value === null ? [] : [line(`${key}: ${value}`)]);
  return [
    line(`id: ${id}`),
    line(`type: ${url === null ? 'document' : 'webpage'}`),
    ...optional('title', title === null ? null : quoted(title)),
    ...optional('publisher', entity ?? (publisher === null ? null : quoted(publisher))),
    // Unknown in EDTF, until somebody says when the work was published.
    line(`issued: "${issued ?? 'XXXX'}"`),
    ...optional('URL', url === null ? null : /^[\w./:?&=%~+@;-]+$/.test(url) ? url : quoted(url)),
    fileLine(relativePath(parentUri(annotationUri), report.uri)),
    line(`segment: { lines: [${lines[0]}, ${lines[1]}] }`),
    line(`sha256: "${report.sha256}"`),
    line(`accessed: "${today}"`),
  ];
}
