import { SymbolTag, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { nameInFull } from '../../features/entry-name.ts';
import { entryAt, refTo } from '../../features/entry-ref.ts';
import { containerOf } from '../../features/search/container.ts';
import { type FoundEntry, findEntries } from '../../features/search/find-entries.ts';
import { withdrawnOf } from '../../features/withdrawn.ts';
import { toRange } from '../convert.ts';
import { refOf } from '../entry-data.ts';
import { type Session, TURN } from '../session.ts';
import { symbolKind } from '../symbol-kinds.ts';
import type { Feature } from './feature.ts';

/** Every entry of every project by its id, what it is called and its other names. */
export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: { resolveProvider: true } },
  register(session) {
    const { connection, projects, loading } = session;
    const { resolveSupport, tagSupport } = session.client.capabilities.workspace?.symbol ?? {};
    const later = resolveSupport?.properties.includes('location.range') === true;
    const tags = tagSupport?.valueSet.includes(SymbolTag.Deprecated) === true;

    connection.onWorkspaceSymbol(async ({ query }, cancel): Promise<WorkspaceSymbol[] | null> => {
      if (cancel.isCancellationRequested) return null;
      await loading.done();
      for (const workspace of projects.all()) await searchable(session, workspace);
      if (cancel.isCancellationRequested) return null;
      return findEntries([...projects.all()], query)
        .filter(
          // Of a project around files from elsewhere only what is open is anybody’s business.
          ({ workspace, definition: { uri } }) => !projects.isGuest(workspace) || workspace.isOpen(uri),
        )
        .map((found) => toSymbol(session, found, later, tags));
    });

    connection.onWorkspaceSymbolResolve((symbol) => {
      const ref = refOf(symbol.data);
      const workspace = ref === null ? null : projects.of(ref.uri);
      const place = ref === null || workspace === null ? null : entryAt(workspace, ref);
      const { uri } = symbol.location;
      if (workspace === null || place === null) return { ...symbol, location: { uri, range: START } };
      return {
        ...symbol,
        location: { uri, range: toRange(session, workspace, place.uri, place.idSpan) },
      };
    });
  },
};

/** The first to ask waits for the index of a large project; those who type do not. */
async function searchable({ host }: Session, workspace: Workspace): Promise<void> {
  for (let start = host.now(); !workspace.makeSearchable(() => host.now() - start > TURN); start = host.now())
    await new Promise<void>((resolve) => host.later(resolve));
}

function toSymbol(
  session: Session,
  { workspace, definition }: FoundEntry,
  later: boolean,
  tags: boolean,
): WorkspaceSymbol {
  const { entry } = definition;
  const ref = refTo(workspace, definition);
  const uri = session.documents.clientUri(definition.uri);
  const place = later || ref === null ? null : entryAt(workspace, ref);
  return {
    name: nameInFull(entry),
    kind: symbolKind(entry.kind),
    ...(tags && withdrawnOf(entry, workspace.ask) !== null ? { tags: [SymbolTag.Deprecated] } : {}),
    containerName: containerOf(workspace, entry),
    // With a range, it is the `Location` that older editors know.
    location: later
      ? { uri }
      : { uri, range: place === null ? START : toRange(session, workspace, place.uri, place.idSpan) },
    data: ref,
  };
}

/** Where an entry that is gone leads to: to the top of the file it was in. */
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
