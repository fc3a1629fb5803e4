import type { RulePages } from '../core/rule-page.ts';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import { isInside, relativePath, resolvePath } from '../core/workspace/uri.ts';
import { keptFilters, roleOf } from '../hosting/globs.ts';
import { today } from '../hosting/today.ts';
import type { Host } from '../lsp/host.ts';
import type { ClientFiles } from './client-files.ts';
import { FolderTree } from './folder-tree.ts';
import { HeldFiles, type Limits } from './held-files.ts';
import { sha256 } from './sha256.ts';

/** What a host of the client's files needs of where it runs. */
export interface Surroundings {
  readonly rulePages: RulePages;
  readonly later: Host['later'];
  readonly now: Host['now'];
}

/** A machine without files of its own: the client has them, on a service or in a browser. */
export function clientHost(client: ClientFiles, around: Surroundings, limits: Partial<Limits> = {}): Host {
  const listeners: ((uris: readonly string[]) => void)[] = [];
  const tree = new FolderTree(client);
  const held = new HeldFiles(
    client,
    (uris) => {
      for (const listener of listeners) listener(uris);
    },
    limits,
  );
  const filterOf = keptFilters();
  return {
    ...around,
    port: { read: (uri) => held.read(uri), sha256 },
    discover: (root, settings) => tree.find(root, settings),
    projectRoot: (uri) => tree.projectRoot(uri),
    roleOf: (root, uri, settings) =>
      uri !== root && isInside(uri, root) ? roleOf(relativePath(root, uri), filterOf(settings)) : null,
    stamp: (uri) => held.stamp(uri),
    memory: null,
    today,
    fetching: {
      get isWaiting() {
        return held.isWaiting;
      },
      settled: () => held.settled(),
      onArrived: (listener) => void listeners.push(listener),
      async prepare(root, settingsOf) {
        held.addRoot(root);
        await held.fetch([`${root}/${PROJECT_FILE}`], 'missed');
        const settings = settingsOf();
        await tree.look(root, filterOf(settings));
        await held.refreshIn(root);
        const baseline = resolvePath(settings.baseline, `${root}/`, root);
        const wanted = [
          ...tree.find(root, settings).annotations,
          ...('uri' in baseline ? [baseline.uri] : []),
        ];
        await held.fetch(
          wanted.filter((uri) => !held.has(uri)),
          'missed',
        );
      },
      refresh(uris, wanted) {
        void held.during(() => tree.lookAround(uris));
        void held.fetch(
          uris.filter((uri) => held.has(uri) || wanted(uri)),
          'all',
        );
      },
    },
  };
}
