import { yamlString } from '../../../../schemas/yaml-text.ts';
import type { TextEdit } from '../../core/finding.ts';
import type { Span } from '../../core/text/span.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import { nameOf } from '../../core/workspace/uri.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { entryOf } from '../../core/yaml/access.ts';
import type { YamlList, YamlMap } from '../../core/yaml/node.ts';
import { asBlock, asFlow, type ReadyMap } from '../completion/ready.ts';
import { addItem, eolOf, findMap, insert } from '../yaml-edit.ts';
import type { AnnotateOptions } from './annotate.ts';
import { chainFor } from './chain.ts';
import { draftSource, selectorLines, selectorOf } from './draft.ts';
import { newSourceId, type Quotable, wordsOf } from './quotable.ts';
import { noSlot, slotFor, textIn } from './slot.ts';

/** How to add a further appearance to a claim: edits of the file that the claim stands in. */
export interface AddedAppearance {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

/** An appearance as it is going to be written. */
interface Appearance {
  readonly source: string;
  /** `quote: …`, and what tells it from repeats. */
  readonly words: readonly string[];
  readonly chain: readonly ReadyMap[];
}

/**
 * Plans a further appearance of a claim on the words selected in a report: with the exact quote and the chain that the
 * sentence gives, laid out as the appearances that the claim has. A report that is no source yet is registered with it.
 */
export function planAppearance(
  workspace: Workspace,
  reportUri: string,
  selection: Span,
  claim: Definition,
  options: AnnotateOptions,
): AddedAppearance | { readonly refused: string } {
  const quotable = wordsOf(workspace, reportUri, selection);
  if ('refused' in quotable) return quotable;
  const { report, words, choice } = quotable;
  const [home] = workspace.placesOf(claim);
  const text = workspace.textOf(claim);
  if (home === undefined || text === null)
    return { refused: 'The claim is not there any more. Choose another, or annotate the sentence anew.' };
  const registered =
    choice.type === 'registered' ? null : registration(workspace, quotable, home.uri, options);
  if (registered !== null && 'refused' in registered) return registered;
  const lines = choice.type === 'new' ? choice.lines : null;
  const within =
    choice.type === 'registered'
      ? choice.within
      : lines === null
        ? null
        : report.spanOfLines(lines[0], lines[1]);
  const source =
    choice.type === 'registered' ? (choice.source.definition.entry.id ?? '') : (registered?.id ?? '');
  const appearance = {
    source,
    words: selectorLines(selectorOf({ report, words, within })),
    chain: chainFor(
      workspace,
      report,
      words,
      choice.type === 'registered' ? choice.source.definition : null,
      source,
    ).map(({ map: hop }) => hop),
  };
  const map = findMap(text, (one) => one.start === claim.entry.span.start);
  const edits = map === null ? null : editsFor(text, map, appearance);
  if (edits === null)
    return {
      refused: `The appearances of “${claim.entry.id ?? ''}” do not read as a list, so none was added. Mend what is underlined there (“appearances:” is a list with “-” at the beginning of lines), then try again.`,
    };
  const start = home.span.start - claim.entry.span.start;
  const placed = edits.map(({ span, newText }) => ({
    span: { start: span.start + start, end: span.end + start },
    newText,
  }));
  return { uri: home.uri, edits: [...(registered === null ? [] : [registered.edit]), ...placed] };
}

/** The source for a report that is none yet, in the file of the claim. */
function registration(
  workspace: Workspace,
  { report, choice }: Quotable,
  uri: string,
  { today, readText }: AnnotateOptions,
): { readonly id: string; readonly edit: TextEdit } | { readonly refused: string } {
  const text = workspace.annotationText(uri) ?? readText(uri) ?? '';
  const sources = workspace.entriesIn(uri).filter(({ entry }) => entry.kind === 'source');
  const slot = slotFor(text, 'sources', sources.at(-1)?.span ?? null);
  if (slot === null) return { refused: noSlot('sources', nameOf(uri), 'add the appearance') };
  const id = newSourceId(workspace, report.uri);
  const lines = choice.type === 'new' ? choice.lines : null;
  const draft = draftSource({ id, report, annotationUri: uri, lines, today });
  return { id, edit: textIn(slot, draft, eolOf(text), 'sources', text) };
}

function editsFor(text: string, map: YamlMap, appearance: Appearance): readonly TextEdit[] | null {
  const present = entryOf(map, 'appearances');
  if (present === null) {
    const edit = insert(text, map, `appearances: [ ${inFlow(appearance)} ]`, 'proposition');
    return edit === null ? null : [edit];
  }
  const { value } = present;
  const last = value?.type === 'list' && !value.flow ? value.items.at(-1) : null;
  if (value?.type === 'list' && last?.type === 'map' && !last.flow)
    return [inBlock(text, value, last, appearance)];
  return addItem(text, present, inFlow(appearance));
}

/** `{ source: …, quote: …, attribution: [ … ] }` */
function inFlow({ source, words, chain }: Appearance): string {
  return `{ source: ${yamlString(source)}, ${words.join(', ')}, attribution: [ ${asFlow(chain).plain} ] }`;
}

/** Behind the last item of a block list and its comments: the dash, the keys and the chain stand as in that item. */
function inBlock(
  text: string,
  list: YamlList,
  last: YamlMap,
  { source, words, chain }: Appearance,
): TextEdit {
  const columnOf = (at: number) => at - (text.lastIndexOf('\n', at - 1) + 1);
  const dash = columnOf(list.start);
  const keys = Math.max(dash + 2, columnOf(last.start));
  const lead = ' '.repeat(keys);
  const before = entryOf(last, 'attribution')?.value;
  const attribution =
    before?.type === 'list' && !before.flow
      ? [
          'attribution:',
          ...`- ${asBlock(chain, 2).plain}`
            .split('\n')
            .map((line) => `${' '.repeat(hopIndent(text, before, keys))}${line}`),
        ]
      : [`attribution: [ ${asFlow(chain).plain} ]`];
  const lines = [`source: ${yamlString(source)}`, ...words, ...attribution].map((line) => lead + line);
  const [first = '', ...rest] = lines;
  const begun = `${' '.repeat(dash)}-${first.slice(dash + 1)}`;
  const at = endOfItem(text, last, dash);
  const eol = eolOf(text);
  return { span: { start: at, end: at }, newText: [begun, ...rest].map((line) => eol + line).join('') };
}

/** How far in from the keys of its item the dashes of a chain stand. */
function hopIndent(text: string, chain: YamlList, keys: number): number {
  return Math.max(0, chain.start - (text.lastIndexOf('\n', chain.start - 1) + 1) - keys);
}

/** The end of the line on which an item ends, or of the comments below that stand further in than its dash. */
function endOfItem(text: string, { start, end }: Span, dash: number): number {
  const own = start + text.slice(start, end).trimEnd().length;
  let at = lineEnd(text, own);
  for (;;) {
    const comment = /^(?:\r\n|\n)( *)#[^\r\n]*/.exec(text.slice(at, at + 2000));
    if (comment === null || (comment[1] ?? '').length <= dash) return at;
    at += comment[0].length;
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === '\r' && end > from ? end - 1 : end;
}
