import { type InlayHint, type InlayHintLabelPart, MarkupKind } from 'vscode-languageserver';
import type { Span } from '../../core/text/span.ts';
import { canonicalUri } from '../../core/workspace/uri.ts';
import type { HintSubject, HintsWanted } from '../../features/inlay-hints/hint.ts';
import { aboutHint, hintsIn } from '../../features/inlay-hints/hints.ts';
import { toLocation, toRange, toSpan } from '../convert.ts';
import type { FileInProject, Session } from '../session.ts';
import { askToRefresh, type Feature } from './feature.ts';

/** What was last shown of an open document, and in which part of it. */
interface Shown {
  readonly version: number | null;
  readonly span: Span;
  readonly wanted: HintsWanted;
  readonly hints: string;
}

/** What comes back from the client when somebody wants to know more of a hint. */
interface HintData {
  readonly uri: string;
  readonly about: HintSubject;
}

export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: { resolveProvider: true } },
  register(session) {
    const { connection, documents, client, configuration } = session;
    const shown = new WeakMap<object, Shown>();

    connection.languages.inlayHint.on(
      async ({ textDocument, range }, cancel): Promise<InlayHint[] | null> => {
        if (cancel.isCancellationRequested) return null;
        const wanted = wantedHints(await configuration.under('inlayHints'));
        const at = await session.loaded(textDocument.uri);
        if (at === null || cancel.isCancellationRequested) return null;
        const { workspace, uri } = at;
        const span = toSpan(session, workspace, uri, range);
        const hints = hintsIn(workspace, uri, span, wanted);
        const document = documents.opened(uri);
        if (document !== null)
          shown.set(document, {
            version: documents.version(uri),
            span,
            wanted,
            hints: JSON.stringify(hints),
          });
        return hints.map(({ at: offset, label, about, kind }) => ({
          position: toRange(session, workspace, uri, { start: offset, end: offset }).start,
          // Only a label of parts can lead somewhere, once it is known where.
          label: kind === 'quoteLines' ? [{ value: label }] : label,
          paddingLeft: true,
          data: { uri, about } satisfies HintData,
        }));
      },
    );

    connection.languages.inlayHint.resolve((hint) => {
      const data = dataOf(hint);
      const workspace = data === null ? null : session.projects.of(data.uri);
      return data === null || workspace === null
        ? hint
        : { ...hint, ...resolved(session, { workspace, uri: data.uri }, data.about, hint.label) };
    });

    if (client.capabilities.workspace?.inlayHint?.refreshSupport !== true) return;
    const refresh = () => askToRefresh(() => connection.languages.inlayHint.refresh());
    configuration.onChanged(refresh);
    // The editor asks again for what is typed into; what has changed elsewhere, it cannot know.
    session.onPublished((workspace, { findings, reports }) => {
      if (findings.size === 0 && reports.size === 0) return;
      const isStale = (uri: string) => {
        const document = documents.opened(uri);
        const last = document === null ? undefined : shown.get(document);
        return (
          last !== undefined &&
          last.version === documents.version(uri) &&
          last.hints !== JSON.stringify(hintsIn(workspace, uri, last.span, last.wanted))
        );
      };
      const isOf = (uri: string) => workspace.hasAnnotations(uri) || workspace.sourcesOf(uri).length > 0;
      if (documents.uris().some((uri) => isOf(uri) && isStale(uri))) refresh();
    });
  },
};

function resolved(
  session: Session,
  { workspace, uri }: FileInProject,
  about: HintSubject,
  label: InlayHint['label'],
): Partial<InlayHint> {
  const words = aboutHint(workspace, uri, about);
  if (words === null) return {};
  const tooltip = { kind: MarkupKind.Markdown, value: words };
  if (about.type !== 'place' || typeof label === 'string') return { tooltip };
  const location = toLocation(session, workspace, { uri: about.report, span: about.span });
  return { tooltip, label: label.map((part): InlayHintLabelPart => ({ ...part, location, tooltip })) };
}

/** Which hints somebody wants: those not switched off. */
function wantedHints(settings: unknown): HintsWanted {
  const set = new Map<string, unknown>(
    typeof settings === 'object' && settings !== null ? Object.entries(settings) : [],
  );
  const isOn = (key: string) => set.get(key) !== false;
  return {
    quoteLines: isOn('quoteLines'),
    origins: isOn('origins'),
    dates: isOn('dates'),
    anchors: isOn('anchors'),
  };
}

/** It comes back as it was sent, or it is nothing of ours. */
function dataOf({ data }: InlayHint): HintData | null {
  if (typeof data !== 'object' || data === null) return null;
  const { uri, about }: { uri?: unknown; about?: unknown } = data;
  if (typeof uri !== 'string' || !isSubject(about)) return null;
  return { uri: canonicalUri(uri), about };
}

function isSubject(about: unknown): about is HintSubject {
  if (typeof about !== 'object' || about === null || !('type' in about)) return false;
  switch (about.type) {
    case 'text':
      return 'text' in about && typeof about.text === 'string';
    case 'origins':
      return 'claim' in about && typeof about.claim === 'string';
    case 'place':
      return 'report' in about && typeof about.report === 'string' && 'span' in about && isSpan(about.span);
    default:
      return false;
  }
}

function isSpan(span: unknown): span is Span {
  return (
    typeof span === 'object' &&
    span !== null &&
    'start' in span &&
    typeof span.start === 'number' &&
    'end' in span &&
    typeof span.end === 'number'
  );
}
