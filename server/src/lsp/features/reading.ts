import { editsOfRead, readPlans, whyNotRead } from '../../features/report/read-marks.ts';
import { sentenceFrom } from '../../features/report/sentence.ts';
import { toOffset, toRange, toSpan } from '../convert.ts';
import type { AdduceRequests, ReadMarkPlan, Refusal } from '../protocol.ts';
import { onAdduce } from '../requests.ts';
import type { Session } from '../session.ts';
import { OUTSIDE } from './annotate.ts';
import type { Feature } from './feature.ts';
import { fileEdits } from './file-edits.ts';

/** `adduce/sentence`, `adduce/markRead`: going through a report sentence by sentence. */
export const reading: Feature = {
  capabilities: {},
  register(session) {
    const { connection } = session;
    onAdduce(connection, 'adduce/sentence', ({ uri: clientUri, position, wanted }) => {
      const at = session.settled(clientUri);
      if (at === null || at.workspace.sourcesOf(at.uri).length === 0) return 'no-source';
      const { workspace, uri } = at;
      const offset = toOffset(session, workspace, uri, position);
      const found = sentenceFrom(workspace, uri, { start: offset, end: offset }, wanted);
      if (found === null) return 'end';
      const { span, ...rest } = found;
      return { ...rest, range: toRange(session, workspace, uri, span) };
    });
    onAdduce(connection, 'adduce/markRead', (params) => readMark(session, params));
  },
};

async function readMark(
  session: Session,
  { uri: clientUri, range }: AdduceRequests['adduce/markRead']['params'],
): Promise<ReadMarkPlan | Refusal> {
  const at = await session.fresh(clientUri);
  if (at === null) return { refused: OUTSIDE };
  const { workspace, uri } = at;
  const span = toSpan(session, workspace, uri, range);
  const plans = readPlans(workspace, uri, span);
  const plan = plans.find(({ mark }) => mark === 'mark') ?? plans[0];
  if (plan === undefined) return { refused: whyNotRead(workspace, uri, span) };
  const edits = editsOfRead(workspace, plan);
  if (edits === null) return { refused: NOT_WRITTEN };
  const files = [...new Set(edits.map((edit) => edit.uri ?? uri))].map((file) =>
    fileEdits(
      session,
      workspace,
      file,
      edits.filter((edit) => (edit.uri ?? uri) === file),
    ),
  );
  return { mark: plan.mark, sentences: plan.sentences, files };
}

const NOT_WRITTEN =
  'The entry of this source could not be changed. Mend what is underlined there (“read” holds numbers such as "1-4, 9"), then try again.';
