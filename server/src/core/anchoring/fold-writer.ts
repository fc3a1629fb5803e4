import type { FoldedText } from './folded-text.ts';
import { OffsetMap } from './offset-map.ts';
import { DROPPED, shapeOf } from './shapes.ts';

/** Figures a note marker may have. */
const LONGEST_NOTE = 4;
/** Units turned into a string at once; the engine's limit on arguments is far above it. */
const CHUNK = 8192;
const SPACE = 0x20;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const GRAVE = 0x60;

/**
 * Collects a folded text and the hunks of its offset map. Runs of spaces and note markers are found in what was
 * written, not in the source, so that what is dropped in between cannot hide them and folding twice changes nothing.
 */
export class FoldWriter {
  private readonly source: string;
  private units: Uint16Array;
  private length = 0;
  private changed = false;
  /** Four numbers a hunk, as in `OffsetMap`. */
  private readonly hunks: number[] = [];

  constructor(source: string) {
    this.source = source;
    this.units = new Uint16Array(source.length + 8);
  }

  /**
   * Takes over the plain characters of the source from `start` on, as far as the one after each is plain too.
   * Returns the offset of the first that must be looked at closely. Nearly every character goes this way.
   */
  copyPlain(start: number): number {
    const { source, units } = this;
    const last = source.length - 1;
    let at = start;
    let length = this.length;
    let code = source.charCodeAt(at);
    if (code === SPACE && length > 0 && units[length - 1] === SPACE) return at;
    // Composing may have written more than was read: then there may be no room for the rest as it is.
    const most = Math.min(last, at + units.length - length);
    while (at < most && isPlain(code)) {
      const next = source.charCodeAt(at + 1);
      if (!isPlain(next) || (code === SPACE && next === SPACE)) break;
      units[length++] = code;
      code = next;
      at++;
    }
    this.length = length;
    return at;
  }

  /** Writes one unit for `width` units of the source at `start`; a space after a space only widens that one. */
  write(unit: number, start: number, width: number): void {
    if (unit === DROPPED) this.drop(start, width);
    else if (unit === SPACE && this.length > 0 && this.units[this.length - 1] === SPACE)
      this.widen(start, width);
    else {
      if (width !== 1) this.hunks.push(this.length, 1, start, width);
      else if (unit !== this.source.charCodeAt(start)) this.changed = true;
      this.append(unit);
    }
  }

  /** Writes a composed sequence of characters for `width` units of the source at `start`. */
  replace(composed: string, start: number, width: number): void {
    if (composed.length === 1) {
      this.write(shapeOf(composed.charCodeAt(0)), start, width);
      return;
    }
    this.hunks.push(this.length, composed.length, start, width);
    for (let at = 0; at < composed.length; at++) this.append(shapeOf(composed.charCodeAt(at)));
  }

  /** To be called after a `]`: takes a note marker back that it closes, when that is glued to something. */
  closeNote(sourceEnd: number): void {
    let at = this.length - 2;
    while (at >= 0 && this.length - 2 - at < LONGEST_NOTE && isDigit(this.units[at])) at--;
    if (at < 1 || at === this.length - 2 || this.units[at] !== OPEN || this.units[at - 1] === SPACE) return;
    const from = this.sourceOf(at);
    this.forget(at, from);
    this.length = at;
    this.drop(from, sourceEnd - from);
  }

  /** The folded text; the source itself when nothing had to change. */
  finish(): FoldedText {
    const { source } = this;
    if (this.hunks.length === 0 && !this.changed) return { source, text: source, map: null };
    return {
      source,
      text: textOf(this.units.subarray(0, this.length)),
      map: this.hunks.length === 0 ? null : new OffsetMap(Uint32Array.from(this.hunks)),
    };
  }

  private drop(start: number, width: number): void {
    const last = this.hunks.length - 4;
    if (last >= 0 && this.hunks[last] === this.length && this.hunks[last + 1] === 0)
      this.widenHunk(last, start + width);
    else this.hunks.push(this.length, 0, start, width);
  }

  /** A further blank of a run: the space already written stands for it too, and for what was dropped between. */
  private widen(start: number, width: number): void {
    const at = this.length - 1;
    const from = this.sourceOf(at);
    this.forget(at, from);
    this.hunks.push(at, 1, from, start + width - from);
  }

  /** Source offset of the unit written at `at`. Only the last few hunks can lie after it. */
  private sourceOf(at: number): number {
    let k = this.hunks.length - 4;
    while (k >= 0 && this.hunk(k) > at) k -= 4;
    if (k < 0) return at;
    const past = at - this.hunk(k) - this.hunk(k + 1);
    return past < 0 ? this.hunk(k + 2) : this.hunk(k + 2) + this.hunk(k + 3) + past;
  }

  /** Removes the hunks for the units from `at` on; a hunk for what was dropped before `source` stays. */
  private forget(at: number, source: number): void {
    while (this.hunks.length > 0) {
      const k = this.hunks.length - 4;
      if (this.hunk(k) < at || (this.hunk(k) === at && this.hunk(k + 2) < source)) return;
      this.hunks.length = k;
    }
  }

  private widenHunk(k: number, sourceEnd: number): void {
    this.hunks[k + 3] = sourceEnd - this.hunk(k + 2);
  }

  private hunk(index: number): number {
    return this.hunks[index] ?? 0;
  }

  private append(unit: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length++] = unit;
  }

  private grow(): void {
    const larger = new Uint16Array(this.units.length * 2);
    larger.set(this.units);
    this.units = larger;
  }
}

function textOf(units: Uint16Array): string {
  let all = 0;
  for (let at = 0; at < units.length; at++) all |= units[at] ?? 0;
  // Most English text is plain once it is folded. Decoding is several times as fast, and gives a smaller string.
  if (all < 0x80) return decoder.decode(new Uint8Array(units));
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + CHUNK));
  return text;
}

const decoder = new TextDecoder();

/** True for the characters of plain English text, which fold to themselves and join with nothing. */
function isPlain(code: number): boolean {
  return code < 0x7f && code >= SPACE && code !== CLOSE && code !== GRAVE;
}

function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 48 && unit <= 57;
}
