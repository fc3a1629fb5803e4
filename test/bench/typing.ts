import { MARKER_KEY } from './claim-text.ts';

/** What is typed in: the three kinds of words an analyst types most. */
export type Kind = 'quote' | 'id' | 'proposition';

/** A place to type one letter at. Offsets and positions are for the text as it was made. */
export interface TypingPlace {
  readonly kind: Kind;
  readonly offset: number;
  /** The marker on the same line, after the place, which the letter moves; null where there is none. */
  readonly marker: Marker | null;
}

/** Where the key that the format does not know stands, as LSP counts. */
export interface Marker {
  readonly line: number;
  readonly character: number;
}

/** The markers of a text, in its order. */
export function markersIn(text: string): readonly Marker[] {
  return [...markerLines(text)].map(({ line, content }) => ({ line, character: content.indexOf(KEY) }));
}

/** Three places in each marked claim, spread over the file: in its quote, its source's id, its proposition. */
export function placesIn(text: string): readonly TypingPlace[] {
  return [...markerLines(text)].flatMap(({ line, start, content }) => {
    const marker = { line, character: content.indexOf(KEY) };
    const quote = content.indexOf('quote: "') + 'quote: "'.length;
    const source = content.indexOf(',');
    // The proposition of the same claim: the nearest one above.
    const proposition = text.lastIndexOf('\n    proposition: ', start) + '\n    proposition: '.length;
    return [
      { kind: 'quote', offset: start + quote + 40, marker },
      { kind: 'id', offset: start + source, marker },
      { kind: 'proposition', offset: proposition + 12, marker: null },
    ] as const;
  });
}

const KEY = `${MARKER_KEY}:`;

function* markerLines(text: string): Generator<{ line: number; start: number; content: string }> {
  let start = 0;
  let line = 0;
  for (const content of text.split('\n')) {
    if (content.includes(` ${KEY}`)) yield { line, start, content };
    start += content.length + 1;
    line++;
  }
}
