import { locate } from '../../core/anchoring/locate.ts';
import { minimalSelector } from '../../core/anchoring/selector.ts';
import type { TextEdit } from '../../core/finding.ts';
import type { Quote } from '../../core/model/entry.ts';
import { ruleOf } from '../../core/rules/anchor/fate.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { entryOf } from '../../core/yaml/access.ts';
import type { YamlMap } from '../../core/yaml/node.ts';
import { quoted } from '../annotate/yaml-text.ts';
import { addItem, findMap, insert, rewritten, set } from '../yaml-edit.ts';
import type { ChangedQuote } from './changed-reports.ts';

/**
 * The edits of an annotation file that make a quote say what stands in its place now, in one place: its words, and the
 * context that tells them from repeats where that is needed. Every other character stays. Empty where nothing has to be
 * written; null where nothing can be: the quote is gone, or may be in several places.
 */
export function acceptEdits(workspace: Workspace, changed: ChangedQuote): readonly TextEdit[] | null {
  const { claim, placed, place } = changed;
  if (place === null) return null;
  const { report, quote } = placed;
  const within = placed.segment === null ? {} : { within: placed.segment };
  const sameWords = changed.state === 'exact' || changed.state === 'moved';
  const words = sameWords ? quote.quote : onOneLine(report.text.slice(place.start, place.end));
  const context = contextFor(quote, words, report, place, within);
  if (sameWords && context === null) return [];
  return inAppearance(workspace, claim, quote, (text, map) => {
    const edits: (TextEdit | null)[] = [];
    const value = entryOf(map, 'quote')?.value;
    // What other entries share through an anchor is not theirs to lose: this one gets words of its own.
    if (!sameWords && value?.type === 'alias') edits.push({ span: value, newText: quoted(words) });
    if (!sameWords && value?.type === 'scalar') edits.push(rewritten(text, value, words));
    for (const key of ['prefix', 'suffix'] as const) {
      const value = context?.[key];
      if (value !== undefined) edits.push(set(text, map, key, value, 'quote'));
    }
    return edits.filter((edit) => edit !== null);
  });
}

/** The edit that accepts the finding on a quote that is gone, with a reason. Null where it cannot be made. */
export function waiveEdits(
  workspace: Workspace,
  { claim, placed }: ChangedQuote,
  reason: string,
): readonly TextEdit[] | null {
  const waiver = `{ rule: ${ruleOf(placed)}, reason: ${quoted(onOneLine(reason))} }`;
  return inAppearance(workspace, claim, placed.quote, (text, map) => {
    const present = entryOf(map, 'waive');
    if (present !== null) return addItem(text, present, waiver);
    const edit = insert(text, map, `waive: [ ${waiver} ]`, 'quote');
    return edit === null ? null : [edit];
  });
}

/**
 * The context to write beside a quote; null where what is there already singles out its place. What is written is
 * taken from around the place: the least that tells, and where there was context before, as many words of it.
 */
function contextFor(
  quote: Quote,
  words: string,
  report: Report,
  place: Span,
  within: { readonly within?: Span },
): { readonly prefix?: string; readonly suffix?: string } | null {
  const present = {
    ...(quote.prefix === null ? {} : { prefix: quote.prefix }),
    ...(quote.suffix === null ? {} : { suffix: quote.suffix }),
  };
  const found = locate(report.folded, { quote: words, ...present }, within);
  if (found.state === 'exact' && found.start === place.start) return null;
  const { prefix, suffix } = minimalSelector(report.folded, place, within);
  return {
    ...(prefix !== undefined
      ? { prefix: onOneLine(prefix) }
      : quote.prefix === null
        ? {}
        : { prefix: lastWords(report.text.slice(0, place.start), countWords(quote.prefix)) }),
    ...(suffix !== undefined
      ? { suffix: onOneLine(suffix) }
      : quote.suffix === null
        ? {}
        : { suffix: firstWords(report.text.slice(place.end), countWords(quote.suffix)) }),
  };
}

/** Edits of the appearance a quote stands in, at their places in the annotation file. */
function inAppearance(
  workspace: Workspace,
  claim: Definition,
  quote: Quote,
  edit: (text: string, appearance: YamlMap) => readonly TextEdit[] | null,
): readonly TextEdit[] | null {
  const text = workspace.textOf(claim);
  const [home] = workspace.placesOf(claim);
  if (text === null || home === undefined) return null;
  const start = home.span.start - claim.entry.span.start;
  const map = findMap(text, (one) => entryOf(one, 'quote')?.key.start === quote.keyStart);
  if (map === null) return null;
  const edits = edit(text, map);
  if (edits === null) return null;
  return edits.map(({ span, newText }) => ({
    span: { start: span.start + start, end: span.end + start },
    newText,
  }));
}

/** More context than this is never looked at. */
const FAR = 2000;

function countWords(text: string): number {
  return Math.max(1, text.trim().split(/\s+/).length);
}

function lastWords(text: string, count: number): string {
  return onOneLine(text.slice(-FAR)).split(' ').slice(-count).join(' ');
}

function firstWords(text: string, count: number): string {
  return onOneLine(text.slice(0, FAR)).split(' ').slice(0, count).join(' ');
}
