import { LineIndex } from '../lines.ts';
import { segment } from '../segment.ts';
import type { Unit, UnitKind } from '../unit.ts';
import { onOneLine } from '../unwrap.ts';
import { dayIn, dayInAddress } from './dates.ts';
import {
  ADDRESS,
  BYLINE,
  DATELINE,
  EMBEDDED,
  FIRST_RANK,
  NO_SOURCE_TAG,
  OWN_ADDRESS_LABEL,
  POSTED,
  POSTED_BY,
  SOURCE_TAG,
} from './frames.ts';

/** A work that a report file seems to hold, for a person to look at. Null: the text does not say. */
export interface ProposedWork {
  /** First and last line, 1-based and inclusive. */
  readonly lines: readonly [number, number];
  readonly title: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly issued: string | null;
  /** As the text names it, or else the host of the address. */
  readonly publisher: string | null;
  /** Why it is taken for a work of its own, one reason each, as ends of a sentence about it. */
  readonly why: readonly string[];
}

/** The lines of a page from one blank or line break to the next, with what their first unit is. */
interface Row {
  readonly first: number;
  readonly last: number;
  readonly kind: UnitKind;
  /** The beginning of its text. */
  readonly head: string;
  readonly tail: string;
}

/** How much of a row is read. */
const HEAD = 240;
/** How many headings and bylines above the sign of a beginning belong to the work. */
const MOST_ABOVE = 4;
/** How many rows lie at most between two datelines of a digest of dispatches. */
const FURTHEST_DATELINE = 40;

/**
 * The works of a report file, in the order of its lines: one for most files, several for a digest, a newsletter or a
 * file in which articles were pasted below each other. They begin where a text says so (a dated heading, `Posted by`, a
 * headline that names its source, a byline below a heading, a dateline), and end with their address where the file
 * ends with one. Every line that is not blank lies in one of them. Only a proposal: a heading inside a work says nothing.
 */
export function worksOf(text: string, units: readonly Unit[] = segment(text)): readonly ProposedWork[] {
  const rows = rowsOf(text, units);
  if (rows.length === 0) return [];
  const starts = startsOf(rows);
  const parts = partsOf(rows, starts);
  return parts.map(({ from, to, why }) => describe(rows, from, to, why, parts.length > 1));
}

function rowsOf(text: string, units: readonly Unit[]): readonly Row[] {
  const lines = LineIndex.of(text);
  const rows: Row[] = [];
  for (let at = 0; at < units.length; ) {
    const unit = units[at];
    if (unit === undefined) break;
    const first = lines.lineAt(unit.start) + 1;
    let { end } = unit;
    let last = lines.lineAt(end) + 1;
    at++;
    for (
      let next = units[at];
      next !== undefined && lines.lineAt(next.start) + 1 === last;
      next = units[at]
    ) {
      end = next.end;
      last = lines.lineAt(end) + 1;
      at++;
    }
    rows.push({
      first,
      last,
      kind: unit.kind,
      head: onOneLine(text.slice(unit.start, Math.min(end, unit.start + HEAD))),
      tail: text.slice(Math.max(unit.start, end - HEAD), end),
    });
  }
  return rows;
}

/** The rows at which works begin, and why. */
function startsOf(rows: readonly Row[]): ReadonlyMap<number, readonly string[]> {
  const starts = new Map<number, string[]>();
  const ranked = rows.filter(({ head }) => FIRST_RANK.test(head)).length > 1;
  const begin = (at: number, why: string) => {
    const start = aboveOf(rows, at);
    const known = starts.get(start);
    if (known === undefined) starts.set(start, [why]);
    else if (!known.includes(why)) known.push(why);
  };
  for (const [at, row] of rows.entries()) {
    const why = beginning(rows, at, ranked);
    if (why !== null) begin(at, why);
    if (isOwnAddress(row)) {
      const above = rows[at - 1];
      if (above === undefined || !isBody(above)) {
        if (isBodyAt(rows, at + 1)) begin(at, `line ${row.first} gives its address`);
      } else if (endsWithAddress(rows) && at + 1 < rows.length)
        begin(at + 1, `the address on line ${row.first} ends the work before it`);
    }
  }
  return starts;
}

/** Why a row says that a work begins with it; null when it does not. */
function beginning(rows: readonly Row[], at: number, ranked: boolean): string | null {
  const row = rows[at];
  if (row === undefined) return null;
  const { head, kind } = row;
  if (kind === 'heading') {
    if (ranked && FIRST_RANK.test(head)) return 'it has a heading of the first rank';
    const tag = tagOf(row);
    if (tag !== null) return `its headline names where it comes from, ${tag}`;
    if (dayIn(head) !== null) return `its heading on line ${row.first} gives a date`;
    const above = rows[at - 1];
    return above !== undefined && isRule(above) ? 'a rule stands above its heading' : null;
  }
  if (POSTED.test(head)) return `line ${row.first} says who posted it, or when`;
  if (kind === 'boilerplate')
    return BYLINE.test(head) && rows[at - 1]?.kind === 'heading' ? 'a byline stands below its heading' : null;
  return kind === 'sentence' && isDateline(rows, at) ? 'it begins with a dateline' : null;
}

/**
 * A dateline with a heading or byline above it; or one that names its agency or day, after another such. Without either
 * it may as well be the first words of a paragraph in capitals, or stand below the headline of the file's only article.
 */
function isDateline(rows: readonly Row[], at: number): boolean {
  const head = rows[at]?.head ?? '';
  const found = DATELINE.exec(head);
  if (found === null) return false;
  const above = rows[at - 1];
  if (above !== undefined && !isBody(above) && above.kind !== 'url') return true;
  return (found[1] !== undefined || found[2] !== undefined) && at > 0 && followsDateline(rows, at);
}

/** True when another dateline that names its agency or day stands above. */
function followsDateline(rows: readonly Row[], at: number): boolean {
  for (let above = at - 1; above >= Math.max(0, at - FURTHEST_DATELINE); above--) {
    const row = rows[above];
    const found = row?.kind === 'sentence' ? DATELINE.exec(row.head) : null;
    if (found !== null && (found[1] !== undefined || found[2] !== undefined)) return true;
  }
  return false;
}

/** The row at which a work begins that says so in row `at`: the headings, bylines and stamps right above belong to it. */
function aboveOf(rows: readonly Row[], at: number): number {
  let start = at;
  while (start > 0 && at - start < MOST_ABOVE) {
    const above = rows[start - 1];
    if (above === undefined || isBody(above) || above.kind === 'url' || isRule(above)) break;
    if (above.kind !== 'heading' && above.kind !== 'boilerplate') break;
    start--;
  }
  return start;
}

interface Part {
  readonly from: number;
  /** One past the last row. */
  readonly to: number;
  readonly why: readonly string[];
}

/** The stretches between the beginnings; one without a sentence goes with the next, or at the end with the last. */
function partsOf(rows: readonly Row[], starts: ReadonlyMap<number, readonly string[]>): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let why = starts.get(0) ?? [];
  let body = false;
  for (const [at, row] of rows.entries()) {
    const begins = starts.get(at);
    if (begins !== undefined && at > 0) {
      if (body) {
        parts.push({ from, to: at, why });
        from = at;
        why = begins;
        body = false;
      } else why = [...why, ...begins.filter((one) => !why.includes(one))];
    }
    body ||= isBody(row);
  }
  const last = parts.at(-1);
  if (!body && last !== undefined) parts[parts.length - 1] = { ...last, to: rows.length };
  else parts.push({ from, to: rows.length, why });
  return parts;
}

function describe(
  rows: readonly Row[],
  from: number,
  to: number,
  why: readonly string[],
  several: boolean,
): ProposedWork {
  const own = rows.slice(from, to);
  const firstBody = own.findIndex(isBody);
  const front = firstBody < 0 ? own : own.slice(0, firstBody);
  const heading = front.find(({ kind }) => kind === 'heading');
  const tag = heading === undefined ? null : tagOf(heading);
  const url = addressOf(own);
  const posted = front.find(({ head }) => POSTED.test(head));
  const agency = DATELINE.exec(own[firstBody]?.head ?? '')?.[2] ?? null;
  const dated = [posted, ...front.filter(({ kind }) => kind === 'boilerplate'), heading];
  const issued =
    (url === null ? null : dayInAddress(url)) ??
    dated.reduce<string | null>((found, row) => found ?? (row === undefined ? null : dayIn(row.head)), null);
  const end = own.at(-1);
  const endsWith =
    several && why.length === 0 && end !== undefined && isOwnAddress(end)
      ? [`the address on line ${end.first} ends it`]
      : [];
  const dateline = several && agency !== null && why.length === 0 ? ['it begins with a dateline'] : [];
  const reasons = [...why, ...endsWith, ...dateline];
  return {
    lines: [own[0]?.first ?? 1, end?.last ?? 1],
    title: heading === undefined ? null : titleOf(heading, tag),
    url,
    issued,
    publisher:
      tag ?? POSTED_BY.exec(posted?.head ?? '')?.[1]?.trim() ?? agency ?? (url === null ? null : hostOf(url)),
    why: reasons.length > 0 || !several ? reasons : ['it is what is left of the file'],
  };
}

/** The address of a work: the one it ends with, else the first that stands above its text, else the only one. */
function addressOf(rows: readonly Row[]): string | null {
  const all = rows.filter(isOwnAddress);
  const last = rows.at(-1);
  const front = rows.slice(0, Math.max(0, rows.findIndex(isBody)));
  const row =
    last !== undefined && isOwnAddress(last)
      ? last
      : (front.find(isOwnAddress) ?? (all.length === 1 ? all[0] : undefined));
  return row === undefined ? null : (ADDRESS.exec(row.tail)?.[0] ?? '').replace(/[.,;:)\]>”’"']+$/, '');
}

function titleOf({ head }: Row, tag: string | null): string {
  const bare = head.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '');
  return tag === null ? bare : (SOURCE_TAG.exec(bare)?.[1] ?? bare);
}

function tagOf({ kind, head }: Row): string | null {
  const tag = kind === 'heading' ? (SOURCE_TAG.exec(head)?.[2] ?? null) : null;
  return tag === null || NO_SOURCE_TAG.test(tag) ? null : tag;
}

function hostOf(url: string): string | null {
  return /^(?:https?:\/\/)?(?:www\.)?([^/:?#\s]+\.[^/:?#\s]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

/** A line that gives the address of the work: alone, or after a label that says so. */
function isOwnAddress({ kind, head, tail }: Row): boolean {
  if (kind !== 'url' || EMBEDDED.test(tail)) return false;
  const at = head.search(ADDRESS);
  return at >= 0 && OWN_ADDRESS_LABEL.test(head.slice(0, at));
}

function endsWithAddress(rows: readonly Row[]): boolean {
  const last = rows.at(-1);
  return last !== undefined && isOwnAddress(last);
}

function isBody({ kind }: Row): boolean {
  return kind === 'sentence' || kind === 'bullet' || kind === 'caption';
}

function isBodyAt(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  return row !== undefined && isBody(row);
}

/** `* * *`, `-----`: a line without a letter or figure. */
function isRule({ kind, head }: Row): boolean {
  return kind === 'boilerplate' && head.length >= 3 && !/[\p{L}\p{N}]/u.test(head);
}
