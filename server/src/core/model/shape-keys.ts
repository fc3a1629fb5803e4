import type { FieldInfo } from '../../../../schemas/describe.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { YamlEntry, YamlMap, YamlScalar } from '../yaml/node.ts';
import { type Place, spanOf } from './shape-place.ts';
import type { ShapeFix, ShapeProblem } from './shape-problem.ts';

/** What the unknown keys of one map come to. */
export interface KeyProblems {
  readonly problems: readonly ShapeProblem[];
  /** Declared keys that an unknown one was probably meant to be: not missing, misspelt. */
  readonly meant: ReadonlySet<string>;
  /** Keys whose value is only half there, the rest having become a key of its own. */
  readonly split: ReadonlySet<string>;
}

/** Explains the keys of a map that the format does not know. */
export function explainKeys(place: Place, unknown: readonly string[]): KeyProblems {
  const problems: ShapeProblem[] = [];
  const meant = new Set<string>();
  const split = new Set<string>();
  const map = place.node;
  if (map?.type !== 'map') return { problems, meant, split };
  const strays = new Set(unknown);
  const all = new Set(unknown);
  const free = freeKeys(place.field, map);
  for (let i = 0; i < map.entries.length; i++) {
    const entry = map.entries[i];
    if (entry === undefined || !strays.delete(entry.key.source)) continue;
    const cut = splitValue(map, i, all);
    if (cut !== null) {
      split.add(cut.before.key.source);
      for (const piece of cut.pieces) strays.delete(piece.key.source);
      problems.push(splitProblem(place, cut));
    } else {
      const guess = guessKey(free, entry.key);
      if (guess !== null) meant.add(guess);
      problems.push(unknownKey(place, free, entry, guess));
    }
  }
  return { problems, meant, split };
}

/** A value in a `{ … }` map that a comma has cut: the entry it began in, and the keys the rest became. */
interface SplitValue {
  readonly before: YamlEntry & { readonly value: YamlScalar };
  readonly pieces: readonly YamlEntry[];
}

function splitValue(map: YamlMap, index: number, unknown: ReadonlySet<string>): SplitValue | null {
  const before = map.entries[index - 1];
  const value = before?.value;
  if (!map.flow || before === undefined || value?.type !== 'scalar' || value.style !== 'plain') return null;
  const pieces: YamlEntry[] = [];
  for (let i = index; i < map.entries.length; i++) {
    const entry = map.entries[i];
    if (entry === undefined || entry.value !== null || !unknown.has(entry.key.source)) break;
    pieces.push(entry);
  }
  return pieces.length === 0 ? null : { before: { key: before.key, value }, pieces };
}

function splitProblem(place: Place, { before, pieces }: SplitValue): ShapeProblem {
  const first = pieces[0]?.key ?? before.key;
  const last = pieces.at(-1)?.key ?? before.key;
  const words = [before.value, ...pieces.map(({ key }) => key)].map(({ source }) => source);
  const quote = words.some((word) => /["\\]/.test(word))
    ? words.some((word) => word.includes("'"))
      ? null
      : "'"
    : '"';
  const at = { start: first.start, end: last.end };
  const fixes: ShapeFix[] =
    quote === null || place.alias !== null || pieces.some(({ key }) => key.style !== 'plain')
      ? []
      : [
          {
            title: 'Quote the value',
            edits: [
              { span: { start: before.value.start, end: before.value.start }, newText: quote },
              { span: { start: last.end, end: last.end }, newText: quote },
            ],
            preferred: true,
          },
        ];
  return {
    ...(place.alias ?? at),
    code: 'schema/unknown-key',
    message: `The comma cuts the value of “${before.key.source}” short, and “${first.source}” has become a key of its own. Quote the value: everything between the quotes then belongs to it.`,
    path: [...place.path, first.source],
    fixes,
  };
}

function unknownKey(
  place: Place,
  free: readonly string[],
  entry: YamlEntry,
  guess: string | null,
): ShapeProblem {
  const { key } = entry;
  const name = key.source;
  const noun = place.field?.noun ?? 'this map';
  const fixes: ShapeFix[] = [];
  const rename = (to: string, preferred: boolean) => {
    if (place.alias === null)
      fixes.push({ title: `Change to “${to}”`, edits: [{ span: spanOf(key), newText: to }], preferred });
  };
  const belongs = guess === null ? whereItBelongs(place.field, name) : null;
  let advice: string;
  if (guess !== null) {
    advice = `Did you mean “${guess}”?`;
    rename(guess, true);
  } else if (belongs !== null) advice = `It belongs under “${belongs}”.`;
  else if (name === '<<') advice = 'Merging maps is not part of the format: write the keys out.';
  else {
    const others = free.length > 0 ? `; those known here are ${free.join(', ')}` : '';
    advice = `Keys of your own begin with “x-”${others}.`;
    if (/^[A-Za-z0-9][\w.-]*$/.test(name)) rename(`x-${name}`, false);
    const whole = place.alias === null && place.node?.type === 'map' ? wholeEntry(place.node, entry) : null;
    if (whole !== null)
      fixes.push({ title: `Delete “${name}” and what it holds`, edits: [{ span: whole, newText: '' }] });
  }
  return {
    ...(place.alias ?? spanOf(key)),
    code: 'schema/unknown-key',
    message: `“${name}” is no key of ${noun}, so nothing reads it. ${advice}`,
    path: [...place.path, name],
    fixes,
  };
}

/**
 * What to take away so that an entry is gone and the rest stays in shape, in block and in flow style alike:
 * with what parts it from the entry before, else from the entry behind. Null for the only entry.
 */
function wholeEntry(map: YamlMap, entry: YamlEntry): Span | null {
  const at = map.entries.indexOf(entry);
  const [before, after] = [map.entries[at - 1], map.entries[at + 1]];
  if (before?.value != null && entry.value !== null) return { start: before.value.end, end: entry.value.end };
  return after === undefined ? null : { start: entry.key.start, end: after.key.start };
}

/** The declared keys that are not there yet. */
function freeKeys(field: FieldInfo | null, map: YamlMap): readonly string[] {
  const present = new Set(map.entries.map((entry) => entry.key.source));
  return (field?.fields ?? []).map(({ name }) => name).filter((name) => !present.has(name));
}

/** The declared key that was probably meant, of those that are not there yet. */
function guessKey(free: readonly string[], key: YamlScalar): string | null {
  const written = key.source;
  const kebab = written.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/[_ ]/g, '-');
  const plain = kebab.toLowerCase();
  return (
    free.find((name) => name.toLowerCase() === plain) ??
    nearest(written, free, 1)[0] ??
    nearest(kebab, free, 1)[0] ??
    // `source` for `sources` and the like.
    free.find((name) => name === `${plain}s` || `${name}s` === plain) ??
    null
  );
}

/** `evaluation` for a `credibility` that stands on the claim itself. */
function whereItBelongs(field: FieldInfo | null, name: string): string | null {
  for (const child of field?.fields ?? []) {
    const fields = child.fields ?? child.item?.fields;
    if (fields?.some((inner) => inner.name === name)) return child.name;
  }
  return null;
}
