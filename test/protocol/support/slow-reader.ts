import type { Host } from '../../../server/src/lsp/host.ts';
import { nodeHost } from '../../../server/src/node/host.ts';

/** A machine on which every file takes a whole turn to read, and on which a test decides when turns are given. */
export interface SlowReader {
  readonly host: Host;
  /** From now on nothing that waits for its turn gets it. */
  hold(): void;
  /** Turns are given again, those held back first. */
  release(): void;
  /** How many annotation files have been read. */
  readonly filesRead: number;
  /** How many turns have been asked for. */
  readonly turns: number;
}

export function slowReader(): SlowReader {
  const node = nodeHost(null);
  const waiting: (() => void)[] = [];
  let held = false;
  let clock = 0;
  let filesRead = 0;
  let turns = 0;
  return {
    host: {
      ...node,
      port: {
        ...node.port,
        read(uri, within) {
          if (uri.endsWith('.claims.yaml')) filesRead++;
          return node.port.read(uri, within);
        },
      },
      now: () => (clock += 100),
      later: (run) => {
        turns++;
        if (held) waiting.push(run);
        else node.later(run);
      },
    },
    hold() {
      held = true;
    },
    release() {
      held = false;
      for (const run of waiting.splice(0)) node.later(run);
    },
    get filesRead() {
      return filesRead;
    },
    get turns() {
      return turns;
    },
  };
}
