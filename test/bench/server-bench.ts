import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Published } from '../support/fake-editor/diagnostics.ts';
import type { FakeDocument } from '../support/fake-editor/document.ts';
import { FakeEditor } from '../support/fake-editor/editor.ts';
import type { Mistake } from './claim-text.ts';
import type { Contender } from './contenders.ts';
import { collectGarbage } from './garbage.ts';
import { memoryOf } from './process-memory.ts';
import { makeFile, type SyntheticFile } from './project.ts';
import { median, percentile } from './statistics.ts';
import { type Kind, type Marker, markersIn, placesIn, type TypingPlace } from './typing.ts';

/** What one server needed at one size. Times in milliseconds, memory in MB. */
export interface ServerResult {
  readonly contender: string;
  readonly claims: number;
  readonly bytes: number;
  /** From the start of the process to the answer of `initialize`. */
  readonly start: number;
  /** From opening the file, right after that, to all the diagnostics it must give. */
  readonly open: number;
  /** The same for closing and opening it again. */
  readonly openAgain: number;
  /** From a letter typed or taken back to the right diagnostics. */
  readonly keystroke: { readonly p50: number; readonly p95: number; readonly count: number };
  readonly byKind: Readonly<Record<Kind, number>>;
  readonly peakMemory: number | null;
  /** Diagnostics published for the file as it stands. */
  readonly diagnostics: number;
}

export interface ServerBenchOptions {
  /** Letters typed and taken back, together. */
  readonly keystrokes: number;
  /** How often a server is started anew; the median of starts and of openings is kept. */
  readonly starts: number;
  readonly timeoutMs: number;
}

const FILE = 'all.claims.yaml';

/** Measures one server on one file of so many claims, on disk with its reports. Throws on wrong findings. */
export async function measureServer(
  contender: Contender,
  claims: number,
  options: ServerBenchOptions,
): Promise<ServerResult> {
  const places = Math.min(Math.ceil(options.keystrokes / 6), Math.max(1, Math.floor(claims / 2)));
  const file = makeFile(claims, { marked: places });
  const folder = mkdtempSync(join(tmpdir(), 'adduce-bench-'));
  try {
    for (const [path, text] of [[FILE, file.text], ...file.reports] as const) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const runs: Run[] = [];
    for (let i = 0; i < options.starts; i++)
      runs.push(await run(contender, folder, file, options, i === options.starts - 1));
    const strokes = runs.flatMap((one) => one.strokes);
    const times = strokes.map(({ time }) => time);
    const ofKind = (kind: Kind): number =>
      median(strokes.filter((stroke) => stroke.kind === kind).map(({ time }) => time));
    return {
      contender: contender.name,
      claims,
      bytes: Buffer.byteLength(file.text),
      start: median(runs.map(({ start }) => start)),
      open: median(runs.map(({ open }) => open)),
      openAgain: median(runs.map(({ openAgain }) => openAgain)),
      keystroke: { p50: median(times), p95: percentile(times, 0.95), count: times.length },
      byKind: { quote: ofKind('quote'), id: ofKind('id'), proposition: ofKind('proposition') },
      peakMemory: runs.at(-1)?.peakMemory ?? null,
      diagnostics: runs.at(-1)?.diagnostics ?? 0,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Stroke {
  readonly kind: Kind;
  readonly time: number;
}

interface Run {
  readonly start: number;
  readonly open: number;
  readonly openAgain: number;
  readonly strokes: readonly Stroke[];
  readonly peakMemory: number | null;
  readonly diagnostics: number;
}

async function run(
  contender: Contender,
  folder: string,
  file: SyntheticFile,
  options: ServerBenchOptions,
  typing: boolean,
): Promise<Run> {
  const began = performance.now();
  const editor = await FakeEditor.start({
    server: contender.launch,
    folder,
    settings: contender.settings,
    namesVersions: contender.namesVersions,
    timeoutMs: options.timeoutMs,
  });
  const start = performance.now() - began;
  try {
    const right = rightness(contender, file);
    const open = async (): Promise<{ document: FakeDocument; time: number; published: Published }> => {
      const from = performance.now();
      const document = await editor.open(FILE, { text: file.text, languageId: contender.languageId });
      const published = await document.publicationThat(
        `the right diagnostics of ${contender.name} after opening; ${right.wanted()}`,
        (one) => right.holds(one, null),
      );
      return { document, time: published.at - from, published };
    };
    const first = await open();
    await first.document.close();
    const again = await open();
    const strokes = typing ? await type(again.document, file.text, right, options.keystrokes) : [];
    const peakMemory = editor.serverProcess === null ? null : memoryOf(editor.serverProcess).peak;
    return {
      start,
      open: first.time,
      openAgain: again.time,
      strokes,
      peakMemory,
      diagnostics: again.published.diagnostics.length,
    };
  } finally {
    await editor.stop();
  }
}

/** Types a letter at each place and takes it back, waiting for the right diagnostics each time. */
async function type(
  document: FakeDocument,
  text: string,
  right: Rightness,
  keystrokes: number,
): Promise<readonly Stroke[]> {
  const places = placesIn(text);
  const strokes: Stroke[] = [];
  for (let i = 0; strokes.length < keystrokes; i++) {
    const place = places[i % places.length];
    if (place === undefined) throw new Error('The file has no place to type in.');
    for (const typed of [place, null]) {
      // The document's own conversions are made before the clock starts.
      document.positionAt(place.offset);
      collectGarbage();
      const before = document.publications;
      const from = performance.now();
      await document.change([
        typed === null
          ? { start: place.offset, end: place.offset + 1, newText: '' }
          : { start: place.offset, end: place.offset, newText: 'x' },
      ]);
      const published = await document.publicationThat(
        `the right diagnostics after a keystroke in a ${place.kind}`,
        (one) => document.publications > before && right.holds(one, typed),
      );
      strokes.push({ kind: place.kind, time: published.at - from });
    }
  }
  return strokes;
}

interface Rightness {
  /** True when all that must be reported is, and nothing of the kind besides; `typed` has an `x` more. */
  holds(published: Published, typed: TypingPlace | null): boolean;
  wanted(): string;
}

function rightness(contender: Contender, file: SyntheticFile): Rightness {
  const markers = markersIn(file.text);
  const planted = new Map<Mistake, number>();
  for (const { mistake } of file.claims)
    if (mistake !== null && contender.sees.has(mistake))
      planted.set(mistake, (planted.get(mistake) ?? 0) + 1);
  return {
    wanted: () => `wanted ${markers.length} markers and ${JSON.stringify([...planted])}`,
    holds: ({ diagnostics }, typed) => {
      const found = new Map<Mistake, number>();
      const seen = new Set<string>();
      for (const diagnostic of diagnostics) {
        if (contender.isMarker(diagnostic)) seen.add(key(diagnostic.range.start));
        const mistake = contender.mistakeOf(diagnostic);
        if (mistake !== null) found.set(mistake, (found.get(mistake) ?? 0) + 1);
      }
      const moved = (marker: Marker): Marker =>
        typed?.marker?.line === marker.line ? { ...marker, character: marker.character + 1 } : marker;
      const caused: Mistake | null =
        typed?.kind === 'quote' ? 'quote-drift' : typed?.kind === 'id' ? 'unknown-source' : null;
      return (
        seen.size === markers.length &&
        markers.every((marker) => seen.has(key(moved(marker)))) &&
        [...contender.sees].every(
          (mistake) =>
            (found.get(mistake) ?? 0) === (planted.get(mistake) ?? 0) + (mistake === caused ? 1 : 0),
        )
      );
    },
  };
}

function key({ line, character }: Marker): string {
  return `${line}:${character}`;
}
