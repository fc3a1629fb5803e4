import { edtfInWords } from '../core/derived/date-in-words.ts';
import { intervalInWords, intervalOf } from '../core/derived/interval.ts';
import type { QuantityFacts } from '../core/model/claim-facts.ts';
import { parseNumbers } from '../core/rules/review/sentence-numbers.ts';
import { recordedHash } from '../core/workspace/preserved.ts';
import type { Definition } from '../core/workspace/rule.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { FieldPlace } from './field-place.ts';
import { credibilityInWords, reliabilityInWords } from './grades.ts';
import { code, escapeMarkdown } from './markdown.ts';
import { calledOf } from './names.ts';
import { usedWords } from './used-words.ts';

/** What a value says, as Markdown: what the word means, which days a date may mean, what a grade amounts to; null where it says so itself. */
export function valueInWords(
  workspace: Workspace,
  uri: string,
  offset: number,
  { field, path, value }: FieldPlace,
): string | null {
  const entry = workspace.definitionAt(uri, offset)?.definition ?? null;
  const own = value === null ? null : meaningOf(workspace, field, path, value);
  const more = MORE[fieldName(path)];
  const around = entry === null || more === undefined ? null : more(workspace, entry, value, path);
  const parts = [own, around].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('\n\n');
}

function meaningOf(
  workspace: Workspace,
  field: FieldPlace['field'],
  path: FieldPlace['path'],
  value: string,
): string | null {
  const meaning =
    field.values?.find((one) => one.value === value)?.description ??
    (field.type === 'date' ? edtfInWords(value) : null);
  if (meaning !== null) return `${code(value)}: ${escapeMarkdown(meaning)}`;
  if (!field.open || typeof path[0] !== 'string') return null;
  const count = usedWords(workspace, field.name, path[0]).get(value);
  return count === undefined
    ? null
    : `${code(value)}: used ${count === 1 ? 'once' : `${count} times`} in this project`;
}

/** `claims.quantities.min` */
function fieldName(path: FieldPlace['path']): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

type More = (
  workspace: Workspace,
  entry: Definition,
  value: string | null,
  path: FieldPlace['path'],
) => string | null;

/** What is said further of some fields, for what stands around them. */
const MORE: Readonly<Record<string, More>> = {
  'sources.sha256': stateOfReport,
  'sources.read': (_, __, value) => sentencesRead(value),
  'sources.segment.lines': segmentInWords,
  'sources.segment': segmentInWords,
  'sources.derived-from': (workspace, { entry }) => {
    const works = (entry.source?.derivedFrom ?? []).map(({ value }) =>
      escapeMarkdown(calledOf(workspace, value)),
    );
    return works.length === 0
      ? null
      : `What it says counts as said by ${works.join(', ')}: it adds no origin of its own, unless an appearance says ${code('own-reporting: true')}.`;
  },
  'claims.evaluation.credibility': grade,
  'claims.appearances.note-markers': noteBehind,
  'claims.quantities.value': quantity,
  'claims.quantities.min': quantity,
  'claims.quantities.max': quantity,
  'claims.quantities.comparator': quantity,
  'claims.quantities.of': quantity,
};

/** Whether the report still is the one that was read. */
function stateOfReport(workspace: Workspace, source: Definition): string | null {
  const file = workspace.ask.sourceFile(source);
  const recorded = recordedHash(source.entry.source?.sha256?.value);
  if (file.state !== 'read' || recorded === null) return null;
  const kept =
    workspace.ask.preservedCopy(source) === null
      ? 'No copy of it is preserved.'
      : 'A copy of it is preserved.';
  return file.report.sha256 === recorded
    ? `The report still is the one that was read. ${kept}`
    : `The report is **not** the one that was read any more. ${kept}`;
}

function sentencesRead(value: string | null): string | null {
  if (value === null) return null;
  const read = parseNumbers(value).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return `${read} ${read === 1 ? 'sentence' : 'sentences'} read without anything to claim`;
}

/** Where the work begins and ends, in its own words. */
export function segmentInWords(workspace: Workspace, source: Definition): string | null {
  const uri = workspace.reportOf(source);
  const report = uri === null ? null : workspace.report(uri);
  const lines = source.entry.source?.lines?.value;
  if (report === null || lines == null) return null;
  const words = (line: number) => {
    const { start, end } = report.spanOfLines(line, line);
    const text = report.text.slice(start, end).trim();
    return escapeMarkdown(
      text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE - 1).trimEnd()}…`,
    );
  };
  return `Line ${lines[0]}: ${words(lines[0])}\n\nLine ${lines[1]}: ${words(lines[1])}`;
}

const LONGEST_LINE = 120;

/** The two grades of the Admiralty code side by side, for each source that is graded: `B2: usually reliable, probably true`. */
function grade(workspace: Workspace, { entry }: Definition, value: string | null): string | null {
  if (value === null) return null;
  const sources = [...new Set(entry.quotes.flatMap(({ source }) => source ?? []))];
  const lines = sources.flatMap((id) => {
    const reliability = workspace.definitions('source', id)[0]?.definition.entry.source?.reliability?.value;
    return reliability === undefined
      ? []
      : [
          `- ${escapeMarkdown(calledOf(workspace, id))}: **${reliability}${escapeMarkdown(value)}** – ${reliabilityInWords(reliability)}, ${credibilityInWords(value)}`,
        ];
  });
  return lines.length === 0 ? null : `With the reliability of its sources:\n\n${lines.join('\n')}`;
}

/** What the registry says stands behind a note marker. */
function noteBehind(
  workspace: Workspace,
  { entry }: Definition,
  value: string | null,
  path: FieldPlace['path'],
): string | null {
  const at = path[3];
  const id = typeof at === 'number' ? entry.claim?.appearances[at]?.source?.value : undefined;
  const source = id === undefined ? undefined : workspace.definitions('source', id)[0]?.definition;
  const note = source?.entry.source?.notes?.find(({ marker }) => marker === value);
  if (note === undefined) return null;
  return `Behind it stands ${note.sources.map((one) => escapeMarkdown(calledOf(workspace, one))).join(', ')}.`;
}

/** The whole of a quantity as a person says it: “at least 94 people”. */
function quantity(
  _: Workspace,
  { entry }: Definition,
  __: string | null,
  path: FieldPlace['path'],
): string | null {
  const at = path[3];
  const facts = typeof at === 'number' ? entry.claim?.quantities[at] : undefined;
  // With a measure the figure is shown, and what it disagrees with.
  if (facts === undefined || facts.measure !== null) return null;
  const interval = intervalOf(recorded(facts));
  if (interval === null) return null;
  return `Together: ${escapeMarkdown([intervalInWords(interval), facts.of?.value ?? ''].join(' ').trim())}`;
}

function recorded({ value, min, max, comparator }: QuantityFacts) {
  return {
    value: value?.value ?? null,
    min: min?.value ?? null,
    max: max?.value ?? null,
    comparator: comparator?.value ?? null,
  };
}
