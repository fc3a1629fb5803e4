import type { Random } from '../random.ts';
import { makeReport } from '../report-text.ts';
import { bodies, towns } from '../words.ts';

/** What happened to a sentence between two versions of a report. */
export const fates = [
  'unchanged',
  'moved',
  'reworded',
  'figure changed',
  'deleted',
  'deleted beside its like',
] as const;
export type Fate = (typeof fates)[number];

/** A sentence of the old text, and where it stands in the new one; null when it is gone. */
export interface Revised {
  readonly fate: Fate;
  readonly quote: string;
  readonly old: { readonly start: number; readonly end: number };
  readonly now: { readonly start: number; readonly end: number } | null;
}

export interface Revision {
  readonly before: string;
  readonly after: string;
  readonly sentences: readonly Revised[];
}

/** A sentence with what follows it, before and after. */
interface Piece {
  readonly before: string;
  /** Null when it is gone. */
  readonly after: string | null;
  readonly fate: Fate;
}

/**
 * A report of about `sentences` sentences and its corrected version. One sentence in six meets each fate; the look-alike
 * of a deleted sentence, the same words but for the town and the figure, stands right behind it in both versions.
 */
export function makeRevision(random: Random, sentences: number): Revision {
  const actors = bodies.map((name, i) => ({ id: `body-${i}`, name }));
  const [first, ...others] = actors;
  if (first === undefined) throw new Error('There are no actors.');
  const { facts } = makeReport(random, [first, ...others], sentences);
  const paragraphs: (Piece | string)[][] = [];
  let current: (Piece | string)[] = [];
  facts.forEach((fact, i) => {
    const fate = fates[i % fates.length] ?? 'unchanged';
    const sentence = `${fact.quote}.`;
    if (fate === 'moved') {
      paragraphs.push(current, [{ before: sentence, after: sentence, fate }]);
      current = [];
      return;
    }
    current.push({ before: sentence, after: revise(sentence, fate, random), fate });
    if (fate === 'deleted beside its like') {
      const like = towns.find((town) => town !== fact.town) ?? '';
      current.push(withOtherFigure(sentence.replace(fact.town, like), random));
    }
    if (current.length > random.whole(2, 5)) {
      paragraphs.push(current);
      current = [];
    }
  });
  paragraphs.push(current);
  const filled = paragraphs.filter((paragraph) => paragraph.length > 0);
  return compose(filled, reordered(filled));
}

function revise(sentence: string, fate: Fate, random: Random): string | null {
  switch (fate) {
    case 'unchanged':
    case 'moved':
      return sentence;
    case 'reworded':
      return reword(sentence);
    case 'figure changed':
      return withOtherFigure(sentence, random);
    case 'deleted':
    case 'deleted beside its like':
      return null;
  }
}

const otherWords: Readonly<Record<string, string>> = {
  'at least': 'no fewer than',
  ', after ': ', following ',
  ', following ': ', after ',
  ', because of ': ', owing to ',
  ', because a ': ', since a ',
  ', as part of ': ', during ',
};

function reword(sentence: string): string {
  return sentence.replace(
    /at least|, after |, following |, because of |, because a |, as part of /g,
    (words) => otherWords[words] ?? words,
  );
}

function withOtherFigure(sentence: string, random: Random): string {
  return sentence.replace(
    /at least (\d+)/,
    (_, figure: string) => `at least ${Number(figure) + random.whole(1, 40)}`,
  );
}

/** Paragraphs that consist of one moved sentence change places with the next such paragraph. */
function reordered(
  paragraphs: readonly (readonly (Piece | string)[])[],
): readonly (readonly (Piece | string)[])[] {
  const moved = paragraphs.flatMap((paragraph, i) => (isMoved(paragraph) ? [i] : []));
  const order = paragraphs.map((_, i) => i);
  for (let i = 0; i + 1 < moved.length; i += 2) {
    const [a, b] = [moved[i] ?? 0, moved[i + 1] ?? 0];
    order[a] = b;
    order[b] = a;
  }
  return order.map((i) => paragraphs[i] ?? []);
}

function isMoved([first]: readonly (Piece | string)[]): boolean {
  return typeof first === 'object' && first.fate === 'moved';
}

function compose(
  before: readonly (readonly (Piece | string)[])[],
  after: readonly (readonly (Piece | string)[])[],
): Revision {
  const old = write(before, (piece) => piece.before);
  const now = write(after, (piece) => piece.after);
  const sentences = before.flat().flatMap((piece) => {
    if (typeof piece === 'string') return [];
    const place = old.places.get(piece);
    if (place === undefined) return [];
    return [{ fate: piece.fate, quote: piece.before, old: place, now: now.places.get(piece) ?? null }];
  });
  return { before: old.text, after: now.text, sentences };
}

function write(
  paragraphs: readonly (readonly (Piece | string)[])[],
  words: (piece: Piece) => string | null,
): {
  readonly text: string;
  readonly places: ReadonlyMap<Piece, { readonly start: number; readonly end: number }>;
} {
  const places = new Map<Piece, { readonly start: number; readonly end: number }>();
  const chunks: string[] = [];
  let at = 0;
  const add = (text: string): void => {
    chunks.push(text);
    at += text.length;
  };
  for (const paragraph of paragraphs) {
    for (const piece of paragraph) {
      const sentence = typeof piece === 'string' ? piece : words(piece);
      if (sentence === null) continue;
      if (typeof piece === 'object') places.set(piece, { start: at, end: at + sentence.length });
      add(sentence);
      add(' ');
    }
    add('\n\n');
  }
  return { text: chunks.join(''), places };
}
