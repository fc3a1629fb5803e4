import { kindsOf, type Reference, type ReferenceTarget } from '../../model/entry.ts';
import type { Ask, Draft } from '../../workspace/rule.ts';

/** What the four rules on unknown ids share: is it there, what resembles it, what to do. */
export function findUnknown(reference: Reference, ask: Ask, code: string): Draft | null {
  const kinds = kindsOf(reference.to);
  for (const kind of kinds) if (ask.definitions(kind, reference.id).length > 0) return null;
  const similar = ask.similar(kinds, reference.id);
  const what = reference.to === 'claimer' ? 'entity or source' : reference.to;
  const [best, second] = similar;
  const hint =
    best === undefined
      ? `Check the spelling, or register it under “${listFor(reference.to)}”.`
      : `Did you mean “${best}”${second === undefined ? '' : ` or “${second}”`}?`;
  return {
    code,
    message: `No ${what} in this project has the id “${reference.id}”, so nothing stands behind it here. ${hint}`,
    at: { start: reference.start, end: reference.end },
    path: reference.path,
    fixes: similar.map((id, i) => ({
      title: `Change to “${id}”`,
      edits: [{ span: reference, newText: quoteLike(ask.textAt(reference), id) }],
      preferred: i === 0 && similar.length === 1,
    })),
  };
}

function listFor(target: ReferenceTarget): string {
  switch (target) {
    case 'source':
      return 'sources';
    case 'entity':
    case 'claimer':
    case 'publisher':
      return 'entities';
    case 'event':
      return 'events';
    case 'claim':
      return 'claims';
  }
}

/** A new id in the quotes that the old one is written with. */
export function quoteLike(old: string | null, id: string): string {
  const quote = old?.[0];
  return quote === '"' || quote === "'" ? quote + id + quote : id;
}
