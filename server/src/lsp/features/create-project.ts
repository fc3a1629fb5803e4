import { decodeText } from '../../core/text/decode.ts';
import { worksOf } from '../../core/text/works/works.ts';
import { DEFAULT_SETTINGS } from '../../core/workspace/settings.ts';
import { relativePath } from '../../core/workspace/uri.ts';
import { planProject } from '../../features/create-project.ts';
import { folderUri } from '../loading.ts';
import type { ProjectPlan, Refusal } from '../protocol.ts';
import { onAdduce } from '../requests.ts';
import type { Session } from '../session.ts';
import type { Feature } from './feature.ts';

/** `adduce/createProject`: the files that make a folder of reports a project. */
export const createProject: Feature = {
  capabilities: {},
  register(session) {
    onAdduce(session.connection, 'adduce/createProject', async ({ folder }) => {
      const root = folderUri(folder);
      await session.host.fetching?.prepare(root, () => DEFAULT_SETTINGS);
      return session.whole(() => planFor(session, root));
    });
  },
};

function planFor(session: Session, root: string): ProjectPlan | Refusal {
  const { host } = session;
  const found = host.discover(root, DEFAULT_SETTINGS);
  const reports = found.reports.flatMap((uri) => {
    const content = host.port.read(uri, root);
    if (!content.ok) return [];
    const { text, problem } = decodeText(content.bytes);
    return problem === 'binary'
      ? []
      : [
          {
            path: relativePath(root, uri),
            sha256: host.port.sha256(content.bytes),
            text,
            works: worksOf(text).length,
          },
        ];
  });
  const existing = [...found.annotations, ...(found.projectFile === null ? [] : [found.projectFile])].map(
    (uri) => relativePath(root, uri),
  );
  const { files, several, summary } = planProject({ reports, existing, today: host.today() });
  if (files.length === 0) return { refused: summary };
  const uriOf = (path: string) => `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
  const placed = files.map(({ path, text }) => ({ uri: uriOf(path), text }));
  return { files: placed, open: placed.at(-1)?.uri ?? null, several: several.map(uriOf), summary };
}
