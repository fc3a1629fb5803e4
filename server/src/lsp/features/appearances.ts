import { planAppearance } from '../../features/annotate/add-appearance.ts';
import { claimsNearby } from '../../features/annotate/claims-nearby.ts';
import { wordsOf } from '../../features/annotate/quotable.ts';
import { similarClaims } from '../../features/annotate/similar-claims.ts';
import { eventCalled } from '../../features/names.ts';
import { toSpan } from '../convert.ts';
import type { AdduceRequests, FileEdits, Refusal, SimilarClaim } from '../protocol.ts';
import { onAdduce } from '../requests.ts';
import type { Session } from '../session.ts';
import { annotateOptions, OUTSIDE } from './annotate.ts';
import type { Feature } from './feature.ts';
import { fileEdits } from './file-edits.ts';
import { claimOnSentence } from './report.ts';

/** `adduce/similarClaims`, `adduce/addAppearance`: words of a report as a further appearance of a claim. */
export const appearances: Feature = {
  capabilities: {},
  register(session) {
    onAdduce(session.connection, 'adduce/similarClaims', (params) => similar(session, params));
    onAdduce(session.connection, 'adduce/addAppearance', (params) => added(session, params));
  },
};

async function similar(
  session: Session,
  { uri: clientUri, range }: AdduceRequests['adduce/similarClaims']['params'],
): Promise<{ readonly claims: readonly SimilarClaim[] } | Refusal> {
  const at = await session.fresh(clientUri);
  if (at === null) return { refused: OUTSIDE };
  const { workspace, uri } = at;
  return session.whole(() => {
    const words = wordsOf(workspace, uri, toSpan(session, workspace, uri, range));
    if ('refused' in words) return words;
    const similar = similarClaims(workspace, words);
    const alike = new Set(similar.map(({ claim }) => claim));
    const nearby = claimsNearby(workspace, words).filter((claim) => !alike.has(claim));
    return {
      claims: [
        ...similar.flatMap(({ claim, why }) =>
          claimOnSentence(session, workspace, claim).map((shown) => ({ ...shown, why, isAlike: true })),
        ),
        ...nearby.flatMap((claim) =>
          claimOnSentence(session, workspace, claim).map((shown) => ({
            ...shown,
            why: claim.entry.event === null ? '' : eventCalled(workspace, claim.entry.event),
            isAlike: false,
          })),
        ),
      ],
    };
  });
}

async function added(
  session: Session,
  { uri: clientUri, range, claim }: AdduceRequests['adduce/addAppearance']['params'],
): Promise<FileEdits | Refusal> {
  const at = await session.fresh(clientUri);
  if (at === null) return { refused: OUTSIDE };
  const { workspace, uri } = at;
  const found = workspace
    .definitions('claim', claim.id)
    .find(({ uri: home }) => session.documents.clientUri(home) === claim.uri);
  if (found === undefined)
    return {
      refused: `“${claim.id}” is not there any more. Choose another claim, or annotate the sentence.`,
    };
  return session.whole(() => {
    const span = toSpan(session, workspace, uri, range);
    const plan = planAppearance(workspace, uri, span, found.definition, annotateOptions(session, workspace));
    return 'refused' in plan ? plan : fileEdits(session, workspace, plan.uri, plan.edits);
  });
}
