import { relative, resolve } from 'node:path';
import { Baseline, type BaselineEntry, totalOf } from '../core/baseline.ts';
import { baselineText, NO_BASELINE, readBaseline } from '../core/baseline-file.ts';
import { decodeText } from '../core/text/decode.ts';
import { baselineOutside } from '../core/workspace/baseline-in-use.ts';
import type { FilePort } from '../core/workspace/port.ts';
import type { Settings } from '../core/workspace/settings.ts';
import { resolvePath } from '../core/workspace/uri.ts';
import { whyUnread } from '../core/workspace/why-unread.ts';
import { printable } from '../exchange/screen.ts';
import { errorCode } from '../node/file-port.ts';
import { pathOf, uriOf } from '../node/uris.ts';
import { seeHelp } from './arguments.ts';
import { CommandError } from './command.ts';
import type { Terminal } from './terminal.ts';

/** What the command line says of baselines. */
export interface BaselineOptions {
  readonly baseline?: string | undefined;
  readonly 'no-baseline': boolean;
  readonly 'update-baseline': boolean;
  readonly 'prune-baseline': boolean;
}

/** What is done with a baseline: findings in it are left out, it is written anew, or rid of what is found no more. */
export type BaselineUse = 'hide' | 'update' | 'prune';

/** The baseline of one project. */
export interface ProjectBaseline {
  /** Null: none counts. */
  readonly uri: string | null;
  /** As it stands; without entries where there is no such file. */
  readonly baseline: Baseline;
  readonly exists: boolean;
  /** Whether it matters what it would hold now. */
  readonly matters: boolean;
}

export function baselineUse(options: BaselineOptions): BaselineUse {
  const { 'update-baseline': update, 'prune-baseline': prune, 'no-baseline': none } = options;
  const given = [
    ...(none ? ['--no-baseline'] : options.baseline === undefined ? [] : ['--baseline']),
    ...(update ? ['--update-baseline'] : []),
    ...(prune ? ['--prune-baseline'] : []),
  ];
  if ((update && prune) || (none && given.length > 1) || (none && options.baseline !== undefined))
    throw new CommandError(`${given.join(' and ')} do not go together. ${seeHelp('check')}`);
  return update ? 'update' : prune ? 'prune' : 'hide';
}

/**
 * The baseline that counts for a project. Throws a {@link CommandError} where one is named that is not there, or where
 * what is there is none: nothing would be hidden, and nobody would know why.
 */
export function baselineOf(
  root: string,
  settings: Settings,
  options: BaselineOptions,
  use: BaselineUse,
  terminal: Terminal,
  port: FilePort,
): ProjectBaseline {
  const none = { uri: null, baseline: new Baseline([]), exists: false, matters: use !== 'hide' };
  if (options['no-baseline']) return none;
  const rootUri = uriOf(root);
  const uri =
    options.baseline === undefined
      ? withinProject(settings.baseline, rootUri)
      : uriOf(resolve(terminal.cwd, options.baseline));
  const name = nameFor(uri, terminal);
  const content = port.read(uri, options.baseline === undefined ? rootUri : null);
  if (!content.ok && content.reason === 'missing') {
    if (options.baseline !== undefined && use !== 'update')
      throw new CommandError(`There is no file “${name}”. “--update-baseline” writes it.`);
    return { ...none, uri };
  }
  if (!content.ok) throw new CommandError(`The baseline “${name}” ${whyUnread(content)}.`);
  const { text } = decodeText(content.bytes);
  const entries = readBaseline(text);
  // Half of a merge can be written over; somebody’s other file must not be.
  if (entries === null && (use !== 'update' || !isMeantAsBaseline(text)))
    throw new CommandError(`“${name}” ${NO_BASELINE}`);
  const baseline = new Baseline(entries ?? []);
  return { uri, baseline, exists: true, matters: use !== 'hide' || baseline.entries.length > 0 };
}

function withinProject(path: string, root: string): string {
  const resolved = resolvePath(path, `${root}/`, root);
  if ('uri' in resolved) return resolved.uri;
  throw new CommandError(baselineOutside(printable(path)));
}

function isMeantAsBaseline(text: string): boolean {
  return text.trim() === '' || /"entries"\s*:/.test(text);
}

/** Writes the baseline of a project as it is to be now, and says in a line what that changed. */
export function writeBaseline(
  { uri, baseline, exists }: ProjectBaseline,
  now: readonly BaselineEntry[],
  use: 'update' | 'prune',
  terminal: Terminal,
  write: (path: string, text: string) => void,
): string {
  const path = uri === null ? null : pathOf(uri);
  if (uri === null || path === null) throw new CommandError('There is no place for a baseline here.');
  const name = nameFor(uri, terminal);
  const entries = use === 'update' ? now : baseline.pruned(now);
  if (!exists && entries.length === 0) return `Nothing is found that would go into a baseline.\n`;
  try {
    write(path, baselineText(entries));
  } catch (thrown) {
    throw new CommandError(
      `“${name}” cannot be written: the system says ${errorCode(thrown) || String(thrown)}.`,
    );
  }
  const total = totalOf(entries);
  const fresh = baseline.fresh(entries);
  const gone = baseline.gone(now).length;
  const changes = [
    ...(fresh > 0 && exists ? [`${fresh} of them new`] : []),
    ...(gone > 0 ? [`${gone} ${gone === 1 ? 'entry' : 'entries'} gone`] : []),
  ];
  const list = changes.length === 0 ? '' : `; ${changes.join(', ')}`;
  return `Wrote ${name}: ${total} finding${total === 1 ? '' : 's'}${list}.\n`;
}

/** What to say of entries that nothing is found for any more; null where there are none. */
export function sayGone({ baseline }: ProjectBaseline, now: readonly BaselineEntry[]): string | null {
  const gone = baseline.gone(now).length;
  if (gone === 0) return null;
  return `${gone === 1 ? '1 entry of the baseline is' : `${gone} entries of the baseline are`} gone; run “adduce check --prune-baseline”.`;
}

function nameFor(uri: string, { cwd }: Terminal): string {
  return printable(relative(cwd, pathOf(uri) ?? uri));
}
