import { sortKeys } from '../organize/sort-keys.ts';
import type { Refactor } from './refactoring.ts';

/** Puts the keys of one entry in the order in which the format declares them. */
export const sortKeysOfEntry: Refactor = ({ workspace, uri }, { definition, start, text }) => {
  const whole = workspace.annotationText(uri);
  if (whole === null) return [];
  const { span } = definition.entry;
  const at = { start: start + span.start, end: start + Math.min(span.end, text.length) };
  const { edits, left } = sortKeys(whole, { start: at.start, end: at.start + 1 });
  const title = 'Sort the keys of this entry';
  if (edits.length > 0) return [{ title, kind: 'rewrite', edits }];
  return left === 0
    ? []
    : [
        {
          title,
          kind: 'rewrite',
          edits: { disabled: 'A comment above a key would come to stand at another one. Move it first.' },
        },
      ];
};
