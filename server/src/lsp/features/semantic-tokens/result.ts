import type { SemanticTokensEdit } from 'vscode-languageserver';
import type { ClaimPiece } from '../../../core/workspace/workspace.ts';
import type { Chunk } from './chunk.ts';

/** The tokens of a file, or of a part of it: the chunks of its pieces, and how each lies behind the one before. */
export interface Placed {
  readonly chunks: readonly Chunk[];
  /** For each chunk, the lines from the last token before it, or from the start of the file, to its first. */
  readonly leads: readonly number[];
}

export function placed(pieces: readonly ClaimPiece[], chunkOf: (piece: ClaimPiece) => Chunk): Placed {
  const chunks: Chunk[] = [];
  const leads: number[] = [];
  let line = 0;
  for (const piece of pieces) {
    const chunk = chunkOf(piece);
    const first = chunk.data[0];
    if (first === undefined) continue;
    chunks.push(chunk);
    leads.push(piece.line + first - line);
    line = piece.line + chunk.lastLine;
  }
  return { chunks, leads };
}

export function samePlaces(a: Placed, b: Placed): boolean {
  return (
    a.chunks.length === b.chunks.length &&
    a.chunks.every((chunk, i) => chunk === b.chunks[i] && a.leads[i] === b.leads[i])
  );
}

/** The numbers as the protocol wants them. */
export function numbersOf({ chunks, leads }: Placed, from = 0, to = chunks.length): number[] {
  const numbers: number[] = [];
  for (let i = from; i < to; i++) {
    const data = chunks[i]?.data ?? [];
    const at = numbers.length;
    for (const number of data) numbers.push(number);
    numbers[at] = leads[i] ?? 0;
  }
  return numbers;
}

/**
 * What turns the numbers of one state into those of another: one edit, or none. Chunks are the same object where nothing
 * has changed, so only what lies between is looked at number by number.
 */
export function editsBetween(before: Placed, after: Placed): SemanticTokensEdit[] {
  const same = (i: number, j: number) =>
    before.chunks[i] === after.chunks[j] && before.leads[i] === after.leads[j];
  const [count, countAfter] = [before.chunks.length, after.chunks.length];
  const most = Math.min(count, countAfter);
  let head = 0;
  while (head < most && same(head, head)) head++;
  let tail = 0;
  while (tail < most - head && same(count - 1 - tail, countAfter - 1 - tail)) tail++;
  const old = numbersOf(before, head, count - tail);
  const now = numbersOf(after, head, countAfter - tail);
  const shared = sharedAtStart(old, now);
  const sharedAtEnd = sharedAtStart(old.slice(shared).reverse(), now.slice(shared).reverse());
  const deleteCount = old.length - shared - sharedAtEnd;
  const data = now.slice(shared, now.length - sharedAtEnd);
  if (deleteCount === 0 && data.length === 0) return [];
  let start = shared;
  for (let i = 0; i < head; i++) start += before.chunks[i]?.data.length ?? 0;
  return [{ start, deleteCount, ...(data.length === 0 ? {} : { data }) }];
}

/** How many whole tokens two lists of numbers begin with, in numbers. */
function sharedAtStart(a: readonly number[], b: readonly number[]): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at - (at % NUMBERS_PER_TOKEN);
}

const NUMBERS_PER_TOKEN = 5;
