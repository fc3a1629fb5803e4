import { dirname, relative, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { FilePort } from '../core/workspace/port.ts';
import { keptFilters, roleOf } from '../hosting/globs.ts';
import { today } from '../hosting/today.ts';
import type { FindingsMemory } from '../lsp/findings-memory.ts';
import type { Host } from '../lsp/host.ts';
import { discover } from './discover.ts';
import { nodeFilePort } from './file-port.ts';
import { projectFolder } from './find-root.ts';
import { rulePageFiles } from './rule-pages.ts';
import { stampOf } from './stamp.ts';
import { pathOf, uriOf } from './uris.ts';

/**
 * The machine as the language server sees it. `pages` is the folder of the rules' pages, where there is one; `memory`
 * makes what keeps findings from one run to the next.
 */
export function nodeHost(
  pages: string | null,
  memory: ((port: FilePort) => FindingsMemory) | null = null,
): Host {
  const filterOf = keptFilters();
  const port = nodeFilePort();
  return {
    port,
    memory: memory?.(port) ?? null,
    discover(root, settings) {
      const folder = pathOf(root);
      if (folder === null) return { projectFile: null, annotations: [], reports: [], nested: [] };
      const found = discover(folder, settings);
      const { projectFile, annotations } = found;
      // Most who ask want no reports, of which there may be many: they are named when asked for.
      return {
        projectFile,
        annotations,
        get reports() {
          return found.reports;
        },
        nested: found.nested.map(uriOf),
      };
    },
    projectRoot(uri) {
      const path = pathOf(uri);
      const folder = path === null ? null : projectFolder(dirname(path));
      return folder === null ? null : uriOf(folder);
    },
    roleOf(root, uri, settings) {
      const from = pathOf(root);
      const to = pathOf(uri);
      if (from === null || to === null) return null;
      const path = relative(from, to).split(sep).join('/');
      if (path === '' || path.startsWith('../')) return null;
      return roleOf(path, filterOf(settings));
    },
    stamp(uri) {
      const path = pathOf(uri);
      return path === null ? null : stampOf(path);
    },
    rulePages: rulePageFiles(pages),
    today,
    later: (run) => void setImmediate(run),
    now: () => performance.now(),
  };
}
