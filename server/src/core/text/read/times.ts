import { parseDay } from './calendar.ts';
import { dateAt } from './time-dates.ts';
import { type TimeContext, type TimeHit, type TimeReason, withoutGenitive } from './time-hit.ts';
import { isPart, relativeAt } from './time-relative.ts';
import { type Direction, openInterval } from './time-resolve.ts';
import { ahead, back, beforeParticiple, openers } from './time-words.ts';
import type { TextSpan, Token } from './tokens.ts';

/** A date or time in a sentence. */
export interface Time {
  /** `since`, `until`, `after`, `before` and `mid-` included; `on`, `in`, `at` are not. */
  readonly span: TextSpan;
  /** What it means, in EDTF; null when that cannot be told. */
  readonly edtf: string | null;
  /** The same without the open interval of `since` or `until`. */
  readonly anchor: string | null;
  /** What it was resolved by: the words alone, or the day of issue as well; null when it is not resolved. */
  readonly basis: 'sentence' | 'issued' | null;
  /** Why it is not resolved; null when it is. */
  readonly reason: TimeReason | null;
  readonly pattern: string;
}

/** How many tokens before and after a time are searched for the tense. */
const REACH = 12;

/** The times of a sentence, in order; `taken` says whether a figure there is a quantity. */
export function readTimes(
  tokens: readonly Token[],
  issued: string | undefined,
  taken: (offset: number) => boolean,
): readonly Time[] {
  const context: TimeContext = {
    tokens,
    issued: issued === undefined ? undefined : parseDay(issued),
    direction: (at) => directionAt(tokens, at),
  };
  const found: Time[] = [];
  let at = 0;
  let free = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const plain = token?.kind === 'mark' || token?.kind === 'opaque';
    const hit = plain ? undefined : (relativeAt(context, at) ?? dateAt(context, at));
    if (hit === undefined || (hit.pattern === 'time.year' && taken(token?.start ?? 0))) at++;
    else {
      const whole = withRange(context, withoutGenitive(tokens, hit));
      found.push(timeOf(tokens, whole, free));
      at = whole.to;
      free = whole.to;
    }
  }
  return found;
}

function timeOf(tokens: readonly Token[], hit: TimeHit, free: number): Time {
  let from = hit.from;
  const part = tokens[from - 1]?.text === '-' ? from - 2 : from - 1;
  if (part >= free && isPart(tokens[part]?.lower ?? '')) from = part;
  const side =
    from - 1 >= free && hit.end === undefined ? openers.get(tokens[from - 1]?.lower ?? '') : undefined;
  if (side !== undefined) from--;
  const start = tokens[from]?.start ?? 0;
  const end = hit.end ?? tokens[hit.to - 1]?.end ?? start;
  const edtf = hit.edtf === null || side === undefined ? hit.edtf : openInterval(hit.edtf, side);
  return {
    span: [start, end],
    edtf,
    anchor: hit.edtf,
    basis: hit.basis,
    reason: hit.reason,
    pattern: hit.pattern,
  };
}

/** `from 2014 to 2018`, `between May 3 and May 5` */
function withRange(context: TimeContext, hit: TimeHit): TimeHit {
  const { tokens } = context;
  const opener = tokens[hit.from - 1]?.lower;
  const joiner = tokens[hit.to]?.lower;
  const joins =
    (opener === 'from' && (joiner === 'to' || joiner === 'until' || joiner === 'through')) ||
    (opener === 'between' && joiner === 'and');
  if (!joins || hit.edtf === null || hit.edtf.includes('/')) return hit;
  const other = relativeAt(context, hit.to + 1) ?? dateAt(context, hit.to + 1);
  if (other === undefined || other.edtf === null || other.edtf.includes('/') || other.edtf < hit.edtf)
    return hit;
  const basis = hit.basis === 'issued' || other.basis === 'issued' ? 'issued' : 'sentence';
  return {
    from: hit.from - 1,
    to: other.to,
    edtf: `${hit.edtf}/${other.edtf}`,
    reason: null,
    basis,
    pattern: 'time.range',
  };
}

/** Where the verb before a time looks, or the one after it when none is near: back unless a word looks ahead. */
function directionAt(tokens: readonly Token[], at: number): Direction {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const found = directionOf(tokens, index);
    if (found !== undefined) return found;
  }
  // What holds until a day without a word of the past before it still holds.
  if (UNTIL.has(tokens[at - 1]?.lower ?? '')) return 1;
  for (let index = at + 1; index < Math.min(tokens.length, at + REACH); index++) {
    const found = directionOf(tokens, index);
    if (found !== undefined) return found;
  }
  return -1;
}

const UNTIL: ReadonlySet<string> = new Set(['until', 'till']);

function directionOf(tokens: readonly Token[], at: number): Direction | undefined {
  const lower = tokens[at]?.lower ?? '';
  if (ahead.has(lower)) return 1;
  if (back.has(lower)) return -1;
  const participle =
    lower.length > 4 && lower.endsWith('ed') && !beforeParticiple.has(tokens[at - 1]?.lower ?? '');
  return participle ? -1 : undefined;
}
