import type { Finding, Fix, TextEdit } from '../../core/finding.ts';
import { type EntryKind, listOf } from '../../core/model/entry.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { line } from '../annotate/draft.ts';
import { slotFor, textIn } from '../annotate/slot.ts';
import { thingAt } from '../at.ts';
import { eolOf } from '../yaml-edit.ts';
import type { RepairPlace } from './repair.ts';

/** For an id that nothing has: starts an entry with it, where the project keeps entries of that kind. */
export function registerId(finding: Finding, { workspace, uri, port }: RepairPlace): Fix | null {
  const thing = thingAt(workspace, uri, finding.span.start);
  if (thing?.type !== 'reference' || !/^[A-Za-z0-9][\w.-]*$/.test(thing.reference.id)) return null;
  const kind = thing.reference.to === 'event' ? 'event' : 'entity';
  const edit = registryEdit({ workspace, uri, port }, kind, [`id: ${thing.reference.id}`]);
  return edit === null
    ? null
    : { title: `Register “${thing.reference.id}” under “${listOf(kind)}”`, edits: [edit] };
}

/** The edit that starts an entry with some lines where the project keeps entries of its kind; null where it cannot be. */
export function registryEdit(
  { workspace, uri, port }: RepairPlace,
  kind: EntryKind,
  lines: readonly string[],
): TextEdit | null {
  const list = listOf(kind);
  const target = homeOf(workspace, kind, uri);
  const text = workspace.annotationText(target) ?? port.readText(target);
  if (text === null) return null;
  const last = workspace.entriesIn(target).findLast(({ entry }) => entry.kind === kind)?.span ?? null;
  const slot = slotFor(text, list, last);
  if (slot === null) return null;
  const { span, newText } = textIn(slot, lines.map(line), eolOf(text), list, text);
  return { uri: target, span, newText };
}

/** Where entries of a kind are kept: the file itself where it has some, else the one that has most of them. */
function homeOf(workspace: Workspace, kind: EntryKind, uri: string): string {
  const counts = new Map<string, number>();
  for (const { uri: home } of workspace.all(kind)) counts.set(home, (counts.get(home) ?? 0) + 1);
  if (counts.has(uri)) return uri;
  let best = uri;
  for (const [home, count] of counts) if (count > (counts.get(best) ?? 0)) best = home;
  return best;
}
