import { yamlString } from '../../../../schemas/yaml-text.ts';
import type { TextEdit } from '../../core/finding.ts';
import type { AppearanceFacts } from '../../core/model/claim-facts.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import { read } from '../../core/text/read/read.ts';
import type { Time } from '../../core/text/read/times/times.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { entryOf } from '../../core/yaml/access.ts';
import { editsOfChanges } from '../entry-changes.ts';
import { insert } from '../yaml-edit.ts';
import { inFile, type OpenEntry, type Refactor } from './refactoring.ts';

const MOST_OFFERED = 3;

/**
 * For a claim without a date of its own: records one that its quote, or the words under `time`, give, as EDTF. What
 * counts from the day of the report (“on Monday”) is worked out from its date.
 */
export const recordTime: Refactor = ({ workspace, span }, entry) => {
  const { claim } = entry.definition.entry;
  if (claim === null || claim.time?.edtf != null || claim.time?.asReported != null) return [];
  const at = span.start - entry.start;
  const appearance = claim.appearances.find((one) => one.start <= at && at <= one.end);
  const { expression } = claim.time ?? { expression: null };
  const isOnTime = claim.time !== null && claim.time.start <= at && at <= claim.time.end;
  const text = isOnTime ? (expression?.value ?? null) : (appearance?.quote?.quote ?? null);
  if (text === null) return [];
  const issued = issuedOf(workspace, isOnTime ? claim.appearances[0] : appearance);
  return read(text, issued === null ? {} : { issued })
    .times.filter(({ edtf }) => edtf !== null)
    .slice(0, MOST_OFFERED)
    .flatMap((time) => {
      const edits = editsFor(workspace, entry, time, onOneLine(text.slice(...time.span)));
      return edits === null || edits.length === 0
        ? []
        : [
            {
              title: `Record “${onOneLine(text.slice(...time.span))}” as the time: ${time.edtf}`,
              kind: 'rewrite' as const,
              edits,
            },
          ];
    });
};

function editsFor(
  workspace: Workspace,
  entry: OpenEntry,
  { edtf, basis }: Time,
  words: string,
): readonly TextEdit[] | null {
  if (edtf === null) return null;
  if (entryOf(entry.map, 'time') !== null)
    return editsOfChanges(workspace, entry.definition, [
      { path: 'time', key: 'edtf', change: { set: edtf } },
    ]);
  const how = basis === 'issued' ? 'relative' : 'explicit';
  const value = `time: { edtf: ${yamlString(edtf)}, expression: ${yamlString(words)}, basis: ${how} }`;
  const edit = insert(entry.text, entry.map, value, placeFor(entry));
  return edit === null ? null : inFile(entry, [edit]);
}

/** The key that stands before `time` in an entry as people write it. */
function placeFor({ map }: OpenEntry): string {
  return (
    ['event-role', 'event', 'about', 'act', 'proposition'].find((key) => entryOf(map, key) !== null) ?? ''
  );
}

function issuedOf(workspace: Workspace, appearance: AppearanceFacts | undefined): string | null {
  const id = appearance?.source?.value;
  if (id === undefined) return null;
  const [source, other] = workspace.definitions('source', id);
  const issued = source?.definition.entry.source?.issued?.value ?? null;
  return other === undefined && issued !== null && /^\d{4}-\d\d-\d\d$/.test(issued) ? issued : null;
}
