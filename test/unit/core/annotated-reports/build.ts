import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segment } from '../../../../server/src/core/text/segment.ts';

/** A report as the annotations name it: by the three figures its file name begins with. */
interface Report {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As `adduce sentences` numbers them, from 1. */
  readonly sentences: readonly string[];
}

/** Words as the annotations count them, from 1: between spaces and long dashes. */
const WORD = /[^\s—]+/g;

/** Reports, and annotations whose quotes are put in from them. Nothing of a report’s text stands in the annotations. */
export class Reports {
  readonly #reports: ReadonlyMap<string, Report>;

  constructor(folder: string) {
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    this.#reports = new Map(
      names.map((name) => {
        const bytes = readFileSync(join(folder, name));
        const text = new TextDecoder().decode(bytes);
        const sentences = segment(text).map(({ start, end }) => text.slice(start, end));
        return [name.slice(0, 3), { name, bytes, sentences }];
      }),
    );
  }

  has(number: string): boolean {
    return this.#reports.has(number);
  }

  /** Name and content of a report. */
  file(number: string): Report {
    const report = this.#reports.get(number);
    if (report === undefined) throw new Error(`There is no report ${number}.`);
    return report;
  }

  /**
   * The annotations with the report’s words in place of `<003:12>` (a sentence), `<003:12/3-9>` (words of it) and
   * `<003:12/3->` (its end), its file name in place of `<file 003>` and its hash in place of `<sha256 003>`.
   */
  fill(annotations: string): string {
    return annotations
      .replace(/<file (\d{3})>/g, (_, report: string) => `../reports/${this.file(report).name}`)
      .replace(/<sha256 (\d{3})>/g, (_, report: string) =>
        createHash('sha256').update(this.file(report).bytes).digest('hex'),
      )
      .replace(
        /<(\d{3}):(\d+)(?:\/(\d+)-(\d*))?>/g,
        (_, report: string, sentence: string, first?: string, last?: string) =>
          JSON.stringify(this.#words(report, Number(sentence), Number(first || 1), Number(last || Infinity))),
      );
  }

  /** A comma at the end goes, as when people quote. */
  #words(report: string, number: number, first: number, last: number): string {
    const sentence = this.file(report).sentences[number - 1];
    if (sentence === undefined) throw new Error(`Report ${report} has no sentence ${number}.`);
    const words = [...sentence.matchAll(WORD)];
    const from = words[first - 1];
    const to = words[Math.min(last, words.length) - 1];
    if (from === undefined || to === undefined || (Number.isFinite(last) && last > words.length))
      throw new Error(`Sentence ${number} of report ${report} has ${words.length} words.`);
    return sentence.slice(from.index, to.index + to[0].length).replace(/,$/, '');
  }
}
