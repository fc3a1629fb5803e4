import { ownString } from '../text/own-string.ts';
import { Cell } from './cells.ts';

/** So many facts may be kept before those that nobody has asked for any more are looked for. */
const FEW = 1024;

/** The facts that sentences say what they say, as far as it depends on the names of entities in them. */
export class SentenceCells<W> {
  /** By the sentence in lower case. */
  readonly #cells = new Map<string, Cell<W>>();
  #most = FEW;

  /** The fact that a reading of the sentence states. */
  cell(sentence: string): Cell<W> {
    const lower = sentence.toLowerCase();
    let cell = this.#cells.get(lower);
    if (cell === undefined) {
      cell = new Cell();
      this.#cells.set(ownString(lower), cell);
    }
    return cell;
  }

  /** Names have come or gone: everybody is told who has asked for a sentence that may have one in it. */
  namesChanged(names: readonly string[], disturbed: (watchers: Iterable<W>) => void): void {
    const changed = names.map(wordsOf).filter((words) => words.length > 0);
    if (changed.length === 0) return;
    for (const [sentence, cell] of this.#cells)
      if (cell.isWatched && changed.some((words) => words.every((word) => sentence.includes(word))))
        disturbed(cell.watchers());
  }

  /** Forgets what nobody has asked for. Not to be called while something is being checked. */
  tidy(): void {
    if (this.#cells.size < this.#most) return;
    for (const [sentence, cell] of this.#cells) if (!cell.isWatched) this.#cells.delete(sentence);
    this.#most = Math.max(FEW, 2 * this.#cells.size);
  }
}

/** The letters and figures of a name, in lower case; without any, it is found nowhere. */
function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
