import type { CodeLens } from 'vscode-languageserver';
import { canonicalUri } from '../../core/workspace/uri.ts';
import { claimedSentences, sentenceTitle } from '../../features/report/lenses.ts';
import { toRange } from '../convert.ts';
import type { WirePosition } from '../protocol.ts';
import type { FileInProject, Session } from '../session.ts';

/** What comes back from the client with a lens that it is going to show. */
interface LensData {
  readonly uri: string;
  /** How many claims stand on the sentence, and those of them that have an id, with the files they are in. */
  readonly count: number;
  readonly claims: readonly { readonly uri: string; readonly id: string }[];
  readonly words: string | null;
}

/** What the command behind a lens is told: the stretch whose claims are to be shown. */
export interface LensTarget {
  readonly uri: string;
  readonly position: WirePosition;
  readonly until: WirePosition;
}

/** The lenses on the claimed sentences of a report, where somebody wants them; what they say is worked out once they are in sight. */
export function reportLenses(
  session: Session,
  { workspace, uri }: FileInProject,
  clientUri: string,
  settings: unknown,
): CodeLens[] | null {
  if (workspace.hasAnnotations(uri) || workspace.sourcesOf(uri).length === 0) return null;
  if (!isWanted(settings)) return [];
  return claimedSentences(workspace, uri).map(({ span, claims, words }) => ({
    range: toRange(session, workspace, uri, span),
    data: {
      uri: clientUri,
      count: claims.length,
      claims: claims.flatMap((claim) =>
        claim.entry.id === null ? [] : [{ uri: claim.uri, id: claim.entry.id }],
      ),
      words,
    } satisfies LensData,
  }));
}

function isWanted(settings: unknown): boolean {
  return !(
    typeof settings === 'object' &&
    settings !== null &&
    'sentences' in settings &&
    settings.sentences === false
  );
}

/** A lens with its words; null for one that is none of these. */
export function resolvedReportLens(session: Session, lens: CodeLens): CodeLens | null {
  const data = dataOf(lens.data);
  const workspace = data === null ? null : session.projects.of(canonicalUri(data.uri));
  if (data === null || workspace === null) return null;
  const claims = data.claims.flatMap(({ uri, id }) => {
    const found = workspace.definitions('claim', id).find(({ definition }) => definition.uri === uri);
    return found === undefined ? [] : [found.definition];
  });
  const title = sentenceTitle(workspace, data.count, claims, data.words);
  // Where there is no command of ours the lens is text.
  if (!session.client.isAdduce) return { ...lens, command: { title, command: '' } };
  const { start, end } = lens.range;
  const target: LensTarget = { uri: data.uri, position: start, until: end };
  return { ...lens, command: { title, command: 'adduce.showClaims', arguments: [target] } };
}

/** It comes back as it was sent, or it is nothing of ours. */
function dataOf(data: unknown): LensData | null {
  if (typeof data !== 'object' || data === null) return null;
  const { uri, count, claims, words }: { uri?: unknown; count?: unknown; claims?: unknown; words?: unknown } =
    data;
  if (typeof uri !== 'string' || typeof count !== 'number' || !Array.isArray(claims)) return null;
  return { uri, count, claims: claims.filter(isNamed), words: typeof words === 'string' ? words : null };
}

function isNamed(claim: unknown): claim is LensData['claims'][number] {
  return (
    typeof claim === 'object' &&
    claim !== null &&
    'uri' in claim &&
    typeof claim.uri === 'string' &&
    'id' in claim &&
    typeof claim.id === 'string'
  );
}
