import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { ClaimPiece, Workspace } from '../../../core/workspace/workspace.ts';
import { type Token, tokensIn } from '../../../features/semantic-tokens/tokens.ts';
import { toSpan } from '../../convert.ts';
import type { FileInProject, Session } from '../../session.ts';
import { askToRefresh, type Feature } from '../feature.ts';
import { type Chunk, chunkOf, type Manner } from './chunk.ts';
import { legendFor } from './legend.ts';
import { editsBetween, numbersOf, type Placed, placed, samePlaces } from './result.ts';

/** What a client was sent for an open document: the last few, for a request may be given up once it is answered. */
interface Sent extends Placed {
  readonly id: string;
  readonly version: number | null;
}

export const semanticTokens: Feature = {
  capabilities: (client) => ({
    semanticTokensProvider: { legend: legendFor(client), full: { delta: true }, range: true },
  }),
  register(session) {
    const { connection, documents, client } = session;
    const chunks = new Chunks(session);
    const sentFor = new WeakMap<object, readonly Sent[]>();
    let results = 0;

    /** Notes what is sent; a result without an id is one that no later one can refer to. */
    const note = (uri: string, now: Placed): { resultId?: string } => {
      const document = documents.opened(uri);
      if (document === null) return {};
      const sent = { ...now, id: String(++results), version: documents.version(uri) };
      sentFor.set(document, [sent, ...(sentFor.get(document) ?? [])].slice(0, MOST_KEPT));
      return { resultId: sent.id };
    };
    const all = ({ workspace, uri }: FileInProject) =>
      placed(workspace.pieces(uri), (piece) => chunks.of(workspace, uri, piece));

    /** Makes the chunks that are not made yet, a few at a time: of a large file that was just opened, all. */
    const ready = async (clientUri: string, isCancelled: () => boolean): Promise<FileInProject | null> => {
      for (;;) {
        const at = isCancelled() ? null : session.settled(clientUri);
        if (at === null) return null;
        const end = session.host.now() + TURN;
        const isLoaded = session.projects.isLoaded(at.workspace);
        const isLate = (piece: ClaimPiece) => {
          if (chunks.has(piece) && (!isLoaded || !isNew(piece))) return false;
          // Half a project would leave most references without what they name.
          if (isLoaded) at.workspace.checkNew(piece);
          chunks.of(at.workspace, at.uri, piece);
          return session.host.now() > end;
        };
        if (!at.workspace.pieces(at.uri).some(isLate)) return at;
        await new Promise<void>((resolve) => session.host.later(resolve));
      }
    };

    connection.languages.semanticTokens.on(async ({ textDocument }, cancel): Promise<SemanticTokens> => {
      const at = await ready(textDocument.uri, () => cancel.isCancellationRequested);
      if (at === null) return NOTHING;
      const now = all(at);
      return { ...note(at.uri, now), data: numbersOf(now) };
    });

    connection.languages.semanticTokens.onDelta(
      async ({ textDocument, previousResultId }, cancel): Promise<SemanticTokens | SemanticTokensDelta> => {
        const at = await ready(textDocument.uri, () => cancel.isCancellationRequested);
        if (at === null) return NOTHING;
        const document = documents.opened(at.uri);
        const before = (document === null ? [] : (sentFor.get(document) ?? [])).find(
          ({ id }) => id === previousResultId,
        );
        const now = all(at);
        const noted = note(at.uri, now);
        return before === undefined
          ? { ...noted, data: numbersOf(now) }
          : { ...noted, edits: editsBetween(before, now) };
      },
    );

    connection.languages.semanticTokens.onRange(({ textDocument, range }, cancel): SemanticTokens => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      if (at === null) return NOTHING;
      const { workspace, uri } = at;
      const { start, end } = toSpan(session, workspace, uri, range);
      const seen = workspace
        .pieces(uri)
        .filter((piece) => piece.start < end && start < piece.start + piece.length);
      if (session.projects.isLoaded(workspace)) for (const piece of seen) workspace.checkNew(piece);
      return { data: numbersOf(placed(seen, (piece) => chunks.of(workspace, uri, piece))) };
    });

    // The editor asks again for what is typed into; what has become of references elsewhere, it cannot know.
    if (client.capabilities.workspace?.semanticTokens?.refreshSupport === true)
      session.onPublished((workspace, { findings }) => {
        const isStale = (uri: string) => {
          const document = documents.opened(uri);
          const last = document === null ? undefined : sentFor.get(document)?.[0];
          return (
            last !== undefined &&
            last.version === documents.version(uri) &&
            !samePlaces(last, all({ workspace, uri }))
          );
        };
        if ([...findings].some(isStale)) askToRefresh(() => connection.languages.semanticTokens.refresh());
      });
  },
};

function isNew({ content: { state } }: ClaimPiece): boolean {
  return state?.verdict === null;
}

const NOTHING: SemanticTokens = { data: [] };

const MOST_KEPT = 3;

/** Milliseconds that reading tokens may keep others waiting. */
const TURN = 10;

/** The chunks of pieces as a client wants them, each made once for as long as nothing in it changes. */
class Chunks {
  readonly #manner: Manner;
  readonly #made = new WeakMap<ClaimPiece, { readonly tokens: readonly Token[]; readonly chunk: Chunk }>();

  constructor({ client }: Session) {
    const multiline = client.capabilities.textDocument?.semanticTokens?.multilineTokenSupport === true;
    this.#manner = { encoding: client.encoding, multiline };
  }

  /** Whether something is made of a piece, be it still right or not. */
  has(piece: ClaimPiece): boolean {
    return this.#made.has(piece);
  }

  of(workspace: Workspace, uri: string, piece: ClaimPiece): Chunk {
    const tokens = tokensIn(workspace, piece, uri);
    const before = this.#made.get(piece);
    if (before?.tokens === tokens) return before.chunk;
    const chunk = chunkOf(piece.text ?? '', tokens, this.#manner);
    this.#made.set(piece, { tokens, chunk });
    return chunk;
  }
}
