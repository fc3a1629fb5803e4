import type { Position } from '../../../server/src/core/text/span.ts';
import type { Workspace } from '../../../server/src/core/workspace/workspace.ts';

/** The edits that are measured: each changes one digit, and the next time changes it back. */
export const editKinds = {
  'a claim’s quantity': { marks: / min: (\d)/g, digits: ['7', '8'] },
  'a source’s issued': { marks: / issued: "\d{4}-\d{2}-0(\d)"/g, digits: ['1', '2'] },
  'an event’s time': { marks: /, time: "20(\d)\d"/g, digits: ['2', '1'] },
} as const satisfies Readonly<Record<string, EditKind>>;

export type EditName = keyof typeof editKinds;

interface EditKind {
  /** Where in an annotation file such an edit can be made: the group is one digit. */
  readonly marks: RegExp;
  readonly digits: readonly [string, string];
}

/**
 * An edit at the middle one of the places in a file, which must be open. Each call makes it, the next takes it back, as
 * an editor would: until everything that it changes is shown anew.
 */
export function editIn(workspace: Workspace, file: string, text: string, name: EditName): () => void {
  const { marks, digits } = editKinds[name];
  const places = [...text.matchAll(marks)];
  const place = places[Math.floor(places.length / 2)];
  if (place?.[1] === undefined) throw new Error(`There is no place for an edit of ${name} in ${file}.`);
  const offset = place.index + place[0].lastIndexOf(place[1]);
  const at = positionIn(text, offset);
  const range = { start: at, end: { line: at.line, character: at.character + 1 } };
  const other = place[1] === digits[0] ? digits[1] : digits[0];
  let there = false;
  return () => {
    workspace.editAnnotations(file, range, there ? (place[1] ?? '') : other);
    there = !there;
    for (const uri of workspace.settle().findings) workspace.findings(uri);
  };
}

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}
