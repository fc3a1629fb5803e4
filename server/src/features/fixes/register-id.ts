import type { Finding, Fix } from '../../core/finding.ts';
import { type EntryKind, listOf } from '../../core/model/entry.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { line } from '../annotate/draft.ts';
import { slotFor, textIn } from '../annotate/slot.ts';
import { thingAt } from '../at.ts';
import type { RepairPlace } from './repair.ts';

/** For an id that nothing has: starts an entry with it, where the project keeps entries of that kind. */
export function registerId(finding: Finding, { workspace, uri, port }: RepairPlace): Fix | null {
  const thing = thingAt(workspace, uri, finding.span.start);
  if (thing?.type !== 'reference' || !/^[A-Za-z0-9][\w.-]*$/.test(thing.reference.id)) return null;
  const kind = thing.reference.to === 'event' ? 'event' : 'entity';
  const list = listOf(kind);
  const target = homeOf(workspace, kind, uri);
  const text = workspace.annotationText(target) ?? port.readText(target);
  if (text === null) return null;
  const last =
    workspace
      .entriesIn(target)
      .filter(({ entry }) => entry.kind === kind)
      .at(-1)?.span ?? null;
  const slot = slotFor(text, list, last);
  if (slot === null) return null;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const { span, newText } = textIn(slot, [line(`id: ${thing.reference.id}`)], eol, list, text);
  return {
    title: `Register “${thing.reference.id}” under “${list}”`,
    edits: [{ uri: target, span, newText }],
  };
}

/** The file itself where it has such entries, else the one that has most of them. */
function homeOf(workspace: Workspace, kind: EntryKind, uri: string): string {
  const counts = new Map<string, number>();
  for (const { uri: home } of workspace.all(kind)) counts.set(home, (counts.get(home) ?? 0) + 1);
  if (counts.has(uri)) return uri;
  let best = uri;
  for (const [home, count] of counts) if (count > (counts.get(best) ?? 0)) best = home;
  return best;
}
