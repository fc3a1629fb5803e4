/** LF, CR, U+2028 and U+2029: the characters that end a unit. */
const BREAKS = ['\n', '\r', '\u2028', '\u2029'] as const;

/**
 * Finds the ends of the lines of a text from its head to its tail. Engines find one given character many times faster
 * than a loop does, so each kind of line break is looked for by itself and remembered until it is passed.
 */
export class LineEnds {
  readonly #text: string;
  readonly #next: number[] = BREAKS.map(() => -1);

  constructor(text: string) {
    this.#text = text;
  }

  /** The first line break at or after `start`, or the end of the text. Starts must not go back. */
  after(start: number): number {
    let nearest = this.#text.length;
    for (let index = 0; index < BREAKS.length; index++) {
      let found = this.#next[index] ?? -1;
      if (found < start) {
        found = this.#text.indexOf(BREAKS[index] ?? '', start);
        if (found < 0) found = this.#text.length;
        this.#next[index] = found;
      }
      if (found < nearest) nearest = found;
    }
    return nearest;
  }
}
