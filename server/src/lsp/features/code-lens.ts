import { type CodeLens, CodeLensRefreshRequest, type Command } from 'vscode-languageserver';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { LENS_LISTS, Lens, LensesWanted } from '../../features/code-lenses/lens.ts';
import { lensOf, lensPlaces } from '../../features/code-lenses/lenses.ts';
import type { EntryRef } from '../../features/entry-ref.ts';
import { toLocation } from '../convert.ts';
import { refOf } from '../entry-data.ts';
import { PieceRanges } from '../piece-ranges.ts';
import type { PlacesShown } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { Feature } from './feature.ts';
import { reportLenses, resolvedReportLens } from './report-lenses.ts';

/** What was last shown over the entries of an open document at a version, the last of all last. */
interface Shown {
  readonly version: number | null;
  readonly lenses: Map<string, { readonly ref: EntryRef; readonly title: string }>;
}

/** Counts over claims, events and sources, and in reports over claimed sentences. */
export const codeLens: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  register(session) {
    const { connection, documents, client, configuration } = session;
    const shown = new WeakMap<object, Shown>();
    const ranges = new PieceRanges(session);

    connection.onCodeLens(async ({ textDocument }, cancel): Promise<CodeLens[] | null> => {
      if (cancel.isCancellationRequested) return null;
      const settings = await configuration.under('codeLens');
      const at = await session.loaded(textDocument.uri);
      if (at === null || cancel.isCancellationRequested) return null;
      const { workspace, uri } = at;
      if (!workspace.hasAnnotations(uri)) return reportLenses(session, at, textDocument.uri, settings);
      return lensPlaces(workspace, uri, wantedLenses(settings)).flatMap(({ ref, piece, span, hasQuotes }) => {
        const range = ranges.of(at, piece, span);
        const counts: CodeLens = { range, data: ref };
        return client.isAdduce && hasQuotes
          ? [counts, { range, data: { ...ref, isBeside: true } }]
          : [counts];
      });
    });

    connection.onCodeLensResolve((lens) => {
      const onSentence = resolvedReportLens(session, lens);
      if (onSentence !== null) return onSentence;
      const ref = refOf(lens.data);
      if (ref !== null && isBeside(lens.data)) return { ...lens, command: besideCommand(session, lens, ref) };
      const workspace = ref === null ? null : session.projects.of(ref.uri);
      const found = ref === null || workspace === null ? null : lensOf(workspace, ref);
      if (ref === null || workspace === null || found === null) return { ...lens, command: SILENT };
      const document = documents.opened(ref.uri);
      if (document !== null) note(shown, document, documents.version(ref.uri), ref, found.title);
      return { ...lens, command: commandOf(session, workspace, lens, ref, found) };
    });

    if (client.capabilities.workspace?.codeLens?.refreshSupport !== true) return;
    const refresh = () => void connection.sendRequest(CodeLensRefreshRequest.type);
    configuration.onChanged(refresh);
    // The editor asks again where something is typed; what has changed elsewhere, it cannot know.
    session.onPublished((workspace, { findings, reports }) => {
      if (findings.size === 0 && reports.size === 0) return;
      const isStale = (uri: string) => {
        const document = documents.opened(uri);
        const last = document === null ? undefined : shown.get(document);
        if (last === undefined || last.version !== documents.version(uri)) return false;
        return [...last.lenses.values()].some(({ ref, title }) => {
          const now = lensOf(workspace, ref);
          return now !== null && now.title !== title;
        });
      };
      const stale = documents.uris().filter((uri) => workspace.hasAnnotations(uri) && isStale(uri));
      const onReports = [...reports].some((uri) => documents.opened(uri) !== null);
      if (stale.length === 0 && !onReports) return;
      // Until it asks again, it has been told.
      for (const uri of stale) {
        const document = documents.opened(uri);
        if (document !== null) shown.delete(document);
      }
      refresh();
    });
  },
};

/** So many lenses of a document are looked at after a change: more than these are on no screen. */
const MOST_SHOWN = 100;

function note(
  shown: WeakMap<object, Shown>,
  document: object,
  version: number | null,
  ref: EntryRef,
  title: string,
): void {
  const before = shown.get(document);
  const now: Shown = before?.version === version ? before : { version, lenses: new Map() };
  const key = `${ref.kind} ${ref.id} ${ref.nth}`;
  now.lenses.delete(key);
  now.lenses.set(key, { ref, title });
  for (const oldest of now.lenses.keys()) {
    if (now.lenses.size <= MOST_SHOWN) break;
    now.lenses.delete(oldest);
  }
  shown.set(document, now);
}

/** A lens without a command is words alone, which an editor that has none of ours can show too. */
const SILENT: Command = { title: '', command: '' };

function isBeside(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'isBeside' in data && data.isBeside === true;
}

/** Opens the report at the words of a claim beside it. */
function besideCommand({ documents }: Session, { range }: CodeLens, { uri }: EntryRef): Command {
  const target = { uri: documents.clientUri(uri), position: range.start };
  return { title: 'show side by side', command: 'adduce.goToSentence', arguments: [target] };
}

function commandOf(
  session: Session,
  workspace: Workspace,
  { range }: CodeLens,
  ref: EntryRef,
  { title, leadsTo }: Lens,
): Command {
  if (!session.client.isAdduce || leadsTo === null) return { title, command: '' };
  const uri = session.documents.clientUri(ref.uri);
  switch (leadsTo.type) {
    case 'review':
      return { title, command: 'adduce.review', arguments: [{ uri, position: range.start }] };
    case 'places': {
      const locations = leadsTo.places.map((place) => toLocation(session, workspace, place));
      const shown: PlacesShown = { uri, position: range.start, locations };
      return { title, command: 'adduce.showPlaces', arguments: [shown] };
    }
  }
}

/** Over which entries somebody wants lenses: those not switched off. */
function wantedLenses(settings: unknown): LensesWanted {
  const set = new Map<string, unknown>(
    typeof settings === 'object' && settings !== null ? Object.entries(settings) : [],
  );
  const isOn = (list: (typeof LENS_LISTS)[number]) => set.get(list) !== false;
  return { claims: isOn('claims'), events: isOn('events'), sources: isOn('sources') };
}
