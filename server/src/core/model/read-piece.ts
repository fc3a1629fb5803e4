import { ownString } from '../text/own-string.ts';
import { packed } from '../text/packed.ts';
import type { Span } from '../text/span.ts';
import { resolved } from '../yaml/access.ts';
import type { YamlMap, YamlNode, YamlProblem } from '../yaml/node.ts';
import { parseYaml } from '../yaml/parse.ts';
import { pathAt } from '../yaml/path-at.ts';
import type { Cut } from '../yaml/pieces.ts';
import { type Entry, isListName, LISTS, type ListName, type Placed } from './entry.ts';
import { readEntry, type WaivedCode, waivedIn } from './read-entry.ts';
import { salvagedKeyAt, salvageEntry } from './salvage.ts';
import { checkHeader, checkItem, type ShapeProblem } from './shape.ts';

/** Something wrong with a piece that can be told from the piece alone. Spans are relative to it. */
export interface LocalProblem {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  /** Which of the piece's entries it belongs to, by its place in `entries`; null: none. */
  readonly entry: number | null;
  /** YAML path below the entry, or below the file when it belongs to none. */
  readonly path: string;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  readonly fixes: ShapeProblem['fixes'];
  /** Where it is milder than an error. */
  readonly severity?: 'warning';
}

/** All that is kept of a piece once it has been read: plain data, no syntax tree. */
export interface PieceContent {
  readonly entries: readonly Entry[];
  readonly problems: readonly LocalProblem[];
  /** The top-level keys that stand in the piece. */
  readonly keys: readonly Placed<string>[];
  /** The codes that the head of the file accepts, each with a reason, in all of the file. */
  readonly waived: readonly WaivedCode[];
}

/** Reads one piece of an annotation file. Never fails: what is wrong is among the problems. */
export function readPiece(cut: Cut): { readonly content: PieceContent; readonly anchors: boolean } {
  const { root, problems, hasAnchors } = parseYaml(cut.text);
  const reader = new PieceReader();
  const unreadable = problems.some(
    (problem) => problem.code !== 'yaml/duplicate-key' && problem.code !== 'yaml/alias',
  );
  if (cut.kind === 'item' && isListName(cut.section)) {
    const list = resolved(root);
    if (unreadable || list?.type !== 'list') reader.salvage(cut.section, cut.text);
    else
      for (const item of list.items)
        if (item === null) reader.emptyItem(cut.text);
        else reader.item(cut.section, item, cut.text);
    if (cut.misplaced) reader.misplaced(cut.text);
  } else if (!unreadable) reader.root(root, cut.text);
  const stands: Standing = unreadable
    ? (at) => reader.inBroken(cut.text, at)
    : (at) => reader.inEntry(pathAt(root, at), at);
  const lone = unreadable ? cut.text.search(/\r(?!\n)/) : -1;
  if (lone >= 0) reader.loneReturn(lone, stands(lone));
  else for (const problem of problems) reader.syntax(problem, stands(problem.start));
  const damage = cut.text.indexOf('\ufffd');
  if (damage >= 0) reader.damaged(damage, stands(damage));
  return { content: reader.content(), anchors: hasAnchors };
}

/** In which entry a place stands, and under which path there; in which top-level key, where it is in none. */
type Place = Pick<LocalProblem, 'entry' | 'path'>;

/** @param at UTF-16 offset in the piece */
type Standing = (at: number) => Place;

const NONE_WAIVED: readonly WaivedCode[] = [];

class PieceReader {
  readonly #entries: Entry[] = [];
  readonly #problems: LocalProblem[] = [];
  readonly #keys: Placed<string>[] = [];
  #waived: readonly WaivedCode[] = NONE_WAIVED;

  content(): PieceContent {
    return {
      entries: packed(this.#entries),
      problems: packed(this.#problems),
      keys: packed(this.#keys),
      waived: this.#waived,
    };
  }

  /** A whole file, or the head of a top-level key. */
  root(root: YamlNode | null, text: string): void {
    const map = resolved(root);
    if (map === null) return;
    if (map.type !== 'map') {
      this.#problems.push({
        code: 'yaml/syntax',
        message:
          'This text stands outside every list, so nothing here is read. Write a key such as “claims:” before it, or delete it.',
        span: firstLine(map, text),
        entry: null,
        path: '',
        related: [],
        fixes: [],
      });
      return;
    }
    for (const problem of checkHeader(map)) this.#shape(problem, null);
    const waived = waivedIn(map);
    if (waived.length > 0) this.#waived = waived;
    for (const entry of map.entries) {
      const { source, start, end } = entry.key;
      this.#keys.push({ value: ownString(source), span: { start, end } });
      if (isListName(source)) this.#items(source, entry.value, text);
    }
  }

  #items(list: ListName, value: YamlMap | YamlNode | null, text: string): void {
    const node = resolved(value);
    if (node?.type === 'list') for (const item of node.items) this.item(list, item, text);
  }

  item(list: ListName, node: YamlNode | null, text: string): void {
    const kind = LISTS.get(list);
    const entry = kind === undefined ? null : readEntry(kind, node);
    const index = entry === null ? null : this.#entries.push(entry) - 1;
    for (const problem of checkItem(list, node)) this.#shape(problem, index, text);
  }

  emptyItem(text: string): void {
    const dash = text.indexOf('-');
    this.#problems.push({
      code: 'schema/value',
      message: 'This item is empty. Fill it in or delete it.',
      span: { start: dash, end: dash + 1 },
      entry: null,
      path: '',
      related: [],
      fixes: [],
    });
  }

  salvage(list: ListName, text: string): void {
    const kind = LISTS.get(list);
    const entry = kind === undefined ? null : salvageEntry(kind, text);
    if (entry !== null) this.#entries.push(entry);
  }

  misplaced(text: string): void {
    const dash = text.indexOf('-');
    this.#problems.push({
      code: 'yaml/syntax',
      message:
        'This item begins further left than the items above it, so YAML takes it for something else. Indent it like the others.',
      span: { start: dash, end: dash + 1 },
      entry: null,
      path: '',
      related: [],
      fixes: [],
    });
  }

  /** Where a place stands in YAML that was read. */
  inEntry(path: readonly (string | number)[], at: number): Place {
    // Of a list of entries that has been cut out, the name of the list is not there.
    const [first] = path;
    const below = typeof first === 'number' ? 1 : 2;
    const entry = this.#entries.findIndex(({ span }) => span.start <= at && at < span.end);
    return entry < 0
      ? { entry: null, path: below === 1 ? '' : formatPath(path) }
      : { entry, path: formatPath(path.slice(below)) };
  }

  /** Where a place stands in YAML of which only the beginnings of its lines can be told. */
  inBroken(text: string, at: number): Place {
    return this.#entries.length === 1
      ? { entry: 0, path: salvagedKeyAt(text, at) }
      : { entry: null, path: '' };
  }

  /** YAML 1.2 takes a lone carriage return for the end of a line; its readers mostly do not. */
  loneReturn(at: number, place: Place): void {
    this.#problems.push({
      code: 'yaml/syntax',
      message:
        'The line ends here with a carriage return alone, as very old Macs wrote it, and what follows cannot be told from it. Save the file with “LF” line ends (in VS Code: in the status bar).',
      span: { start: at, end: at + 1 },
      ...place,
      related: [],
      fixes: [],
    });
  }

  /** What could not be read from the bytes, here or where the text was copied from, stands as U+FFFD. */
  damaged(at: number, place: Place): void {
    this.#problems.push({
      code: 'yaml/encoding',
      message:
        'A character that could not be read stands here as “\ufffd”: this file is not saved as UTF-8, or the text was damaged where it comes from. If it is this file, reopen it with its encoding and save it as UTF-8; else write the character anew.',
      span: { start: at, end: at + 1 },
      ...place,
      related: [],
      fixes: [],
      severity: 'warning',
    });
  }

  syntax(problem: YamlProblem, place: Place): void {
    this.#problems.push({
      code: problem.code,
      message: problem.message,
      span: { start: problem.start, end: problem.end },
      ...place,
      related: problem.related === undefined ? [] : [problem.related],
      fixes: [],
    });
  }

  #shape(problem: ShapeProblem, entry: number | null, text?: string): void {
    const span = { start: problem.start, end: problem.end };
    this.#problems.push({
      code: problem.code,
      message: problem.message,
      span: text === undefined ? span : firstLine(span, text),
      entry,
      path: formatPath(problem.path),
      related: [],
      fixes: problem.fixes,
    });
  }
}

/** `['appearances', 0, 'source']` → `appearances[0].source`. */
export function formatPath(path: readonly (string | number)[]): string {
  let out = '';
  for (const step of path) out += typeof step === 'number' ? `[${step}]` : out === '' ? step : `.${step}`;
  return out;
}

/** A finding that spans many lines hides what stands on them: the part of a span on its first line. */
function firstLine(span: Span, text: string): Span {
  const lineEnd = text.slice(span.start, span.end).search(/[\r\n]/);
  return lineEnd < 0 ? span : { start: span.start, end: Math.max(span.start + 1, span.start + lineEnd) };
}
