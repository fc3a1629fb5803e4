import { yamlString } from '../../../../schemas/yaml-text.ts';
import { snippetLiteral } from '../annotate/yaml-text.ts';

/** A map as it could be written, key by key. */
export type ReadyMap = readonly (readonly [key: string, value: ReadyValue])[];

/** Several words stand in a list in brackets. */
export type ReadyValue = string | number | boolean | Blank | readonly string[];

/** What a person has to look at or choose: a stop where the editor has snippets. */
export interface Blank {
  readonly text: string | number;
  /** Words to choose from; none that hold a comma or a bar. */
  readonly choices?: readonly string[];
  /** Left out where the editor has no snippets: nothing that nobody has looked at is put down as if it were known. */
  readonly onlyAsStop?: true;
}

/** The same text for editors without snippets and with them. */
export interface Written {
  readonly plain: string;
  /** Null where there is nothing to stop at. */
  readonly snippet: string | null;
}

export function isBlank(value: ReadyValue): value is Blank {
  return typeof value === 'object' && 'text' in value;
}

/** `{ measure: fatalities, min: 94 }`; several are separated by commas. */
export function asFlow(maps: readonly ReadyMap[]): Written {
  return written(maps, (keys) => `{ ${keys.join(', ')} }`, ', ');
}

/** `measure: fatalities, min: 94`: what stands in braces that are there already. */
export function asInner(map: ReadyMap): Written {
  return written([map], (keys) => keys.join(', '), '');
}

/** A key on each line, the first where the cursor is and the others at a column; several as items of a list. */
export function asBlock(maps: readonly ReadyMap[], column: number): Written {
  const next = `\n${' '.repeat(column)}`;
  return written(maps, (keys) => keys.join(next), `\n${' '.repeat(Math.max(0, column - 2))}- `);
}

/** The text put around what is written. */
export function wrapped(before: string, { plain, snippet }: Written, after: string): Written {
  const around = (text: string) => `${before}${text}${after}`;
  return { plain: around(plain), snippet: snippet === null ? null : around(snippet) };
}

function written(
  maps: readonly ReadyMap[],
  each: (keys: readonly string[]) => string,
  between: string,
): Written {
  let stops = 0;
  const plain = maps.map((map) =>
    each(
      map
        .filter(([, value]) => !isBlank(value) || value.onlyAsStop !== true)
        .map(([key, value]) => `${key}: ${plainValue(value)}`),
    ),
  );
  const snippet = maps.map((map) =>
    each(
      map.map(
        ([key, value]) =>
          `${key}: ${isBlank(value) ? stopAt(++stops, value) : snippetLiteral(plainValue(value))}`,
      ),
    ),
  );
  return { plain: plain.join(between), snippet: stops === 0 ? null : snippet.join(between) };
}

function plainValue(value: ReadyValue): string {
  const scalar = isBlank(value) ? value.text : value;
  if (typeof scalar === 'object') return `[ ${scalar.map(yamlString).join(', ')} ]`;
  return typeof scalar === 'string' ? yamlString(scalar) : String(scalar);
}

function stopAt(stop: number, { text, choices }: Blank): string {
  if (choices !== undefined && choices.length > 0) {
    const words = choices.map((word) => yamlString(word).replace(/[\\,|}$]/g, '\\$&'));
    return `\${${stop}|${words.join(',')}|}`;
  }
  return `\${${stop}:${snippetLiteral(plainValue(text))}}`;
}
