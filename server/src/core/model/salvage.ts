import { ownId, ownString } from '../text/own-string.ts';
import type { Entry, EntryKind, Placed } from './entry.ts';

/** Where the value of a name stands, by kind of entry. */
const NAME_KEYS: Readonly<Record<EntryKind, string>> = {
  source: 'title',
  entity: 'name',
  event: 'label',
  claim: 'proposition',
};

/** Longest part of a line that is looked at; ids and names are short. */
const LINE_LIMIT = 400;

/**
 * What can be made out of an entry whose YAML does not parse: its id and what it is called, read from the
 * beginning of its lines. While someone types inside a claim, those who refer to it do not lose it, and
 * the answer depends on the text alone, not on what it was before. Null when no id can be seen.
 */
export function salvageEntry(kind: EntryKind, text: string): Entry | null {
  const fields = readFields(text);
  const id = fields.get('id');
  if (id === undefined) return null;
  return {
    kind,
    id: ownId(id.value),
    idSpan: id.span,
    span: { start: Math.max(0, text.indexOf('-')), end: text.trimEnd().length },
    label: fields.get(NAME_KEYS[kind])?.value ?? '',
    type: fields.get(kind === 'claim' ? 'kind' : 'type')?.value ?? '',
    event: fields.get('event')?.value ?? null,
    aliases: [],
    references: [],
    quotes: [],
    waivers: [],
    source: null,
    entity: null,
    occurrence: null,
    claim: null,
    broken: true,
  };
}

/** The single-line fields at the entry's own level: its block lines, or the flow map on its first line. */
function readFields(text: string): ReadonlyMap<string, Placed<string>> {
  const fields = new Map<string, Placed<string>>();
  const note = (key: string, raw: string, at: number) => {
    const field = unquote(raw, at);
    if (field !== null && !fields.has(key)) fields.set(key, field);
  };
  let column: number | null = null;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + LINE_LIMIT));
    const dash: RegExpExecArray | null = column === null ? /^ *- +/.exec(line) : null;
    const indent: number = dash === null ? line.length - line.trimStart().length : dash[0].length;
    if (column === null) column = dash === null ? null : indent;
    if (dash !== null && line[indent] === '{') readFlow(line.slice(indent + 1), start + indent + 1, note);
    else if (indent === column) {
      const key = /^([A-Za-z][\w-]*):[ \t]+/.exec(line.slice(indent));
      if (key?.[1] !== undefined)
        note(key[1], line.slice(indent + key[0].length), start + indent + key[0].length);
    }
    start = end + 1;
  }
  return fields;
}

/**
 * The entry's own key in whose lines an offset stands, in YAML that does not parse; empty where none can be seen, as in
 * an entry that is written on one line.
 */
export function salvagedKeyAt(text: string, offset: number): string {
  let column: number | null = null;
  let key = '';
  for (let start = 0; start <= offset && start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + LINE_LIMIT));
    const dash: RegExpExecArray | null = column === null ? /^ *- +/.exec(line) : null;
    if (dash !== null) column = dash[0].length;
    if (column !== null && (dash !== null || /^ *$/.test(line.slice(0, column))))
      key = /^([A-Za-z][\w-]*):(?=\s|$)/.exec(line.slice(column))?.[1] ?? key;
    start = end + 1;
  }
  return key;
}

function readFlow(line: string, at: number, note: (key: string, raw: string, at: number) => void): void {
  let offset = 0;
  for (const part of line.split(',')) {
    const key = /^\s*([A-Za-z][\w-]*):[ \t]+/.exec(part);
    if (key?.[1] !== undefined)
      note(key[1], part.slice(key[0].length).replace(/[\]}].*$/, ''), at + offset + key[0].length);
    offset += part.length + 1;
  }
}

/** The value without its quotes (closed or not), a comment or blanks after it; null when nothing is left. */
function unquote(raw: string, at: number): Placed<string> | null {
  const quote = raw[0] === '"' || raw[0] === "'" ? raw[0] : null;
  const body = quote === null ? raw.replace(/\s#.*$/, '') : raw.slice(1);
  const close = quote === null ? -1 : body.indexOf(quote);
  const value = (close < 0 ? body : body.slice(0, close)).trimEnd();
  if (value === '') return null;
  const start = at + (quote === null ? 0 : 1);
  return { value: ownString(value), span: { start, end: start + value.length } };
}
