import type { Finding } from './finding.ts';

/**
 * A finding that a project had when it took a rule on, known by what stays: not by its line, nor by its message. `words`
 * are those of the YAML that are at fault, so that an entry that has been edited there is looked at anew.
 */
export interface BaselineEntry {
  readonly code: string;
  /** Path from the project’s root. Where there is a claim it only helps to find it: claims may move. */
  readonly file: string;
  /** Absent where the finding is about no claim. */
  readonly claim?: string;
  /** The YAML path, without places in lists, which shift: below the claim where there is one, else in the file. */
  readonly path: string;
  readonly words: string;
  /** How often one file has it; absent: once. */
  readonly count?: number;
}

/** The findings that a project had when it took its rules on. */
export class Baseline {
  readonly entries: readonly BaselineEntry[];
  /** How often each may be found in a file, by its key. */
  readonly #allowed = new Map<string, number>();
  /** Keys without the words: where none of these is met, nobody needs to read the words. */
  readonly #places = new Set<string>();

  constructor(entries: readonly BaselineEntry[]) {
    this.entries = entries;
    for (const entry of entries) {
      const place = placeOf(entry);
      const key = keyOf(place, entry.words);
      this.#places.add(place);
      this.#allowed.set(key, (this.#allowed.get(key) ?? 0) + (entry.count ?? 1));
    }
  }

  /**
   * Which of the findings of one file are in the baseline; where one is found more often than it says, the first are.
   *
   * @param wordsOf the words of the file that a finding is about
   */
  known(
    file: string,
    findings: readonly Finding[],
    wordsOf: (finding: Finding) => string,
  ): ReadonlySet<Finding> {
    const known = new Set<Finding>();
    const seen = new Map<string, number>();
    for (const finding of findings) {
      const place = placeOf(locate(file, finding));
      if (!this.#places.has(place)) continue;
      const key = keyOf(place, recorded(wordsOf(finding)));
      const before = seen.get(key) ?? 0;
      if (before >= (this.#allowed.get(key) ?? 0)) continue;
      seen.set(key, before + 1);
      known.add(finding);
    }
    return known;
  }

  /** The entries that are found no more, or less often than they say, given all that the project has now. */
  gone(now: readonly BaselineEntry[]): readonly BaselineEntry[] {
    const found = countsOf(now);
    return this.entries.filter((entry) => (found.get(fullKey(entry)) ?? 0) < (entry.count ?? 1));
  }

  /** How many of these findings are not in it. */
  fresh(now: readonly BaselineEntry[]): number {
    let fresh = 0;
    for (const entry of now)
      fresh += Math.max(0, (entry.count ?? 1) - (this.#allowed.get(fullKey(entry)) ?? 0));
    return fresh;
  }

  /** The same without what is found no more: nothing new comes in. */
  pruned(now: readonly BaselineEntry[]): readonly BaselineEntry[] {
    const found = countsOf(now);
    return this.entries.flatMap((entry) => {
      const count = Math.min(found.get(fullKey(entry)) ?? 0, entry.count ?? 1);
      return count === 0 ? [] : [counted(entry, count)];
    });
  }
}

/** What a baseline says of the findings of one file. */
export function recordOf(
  file: string,
  findings: readonly Finding[],
  wordsOf: (finding: Finding) => string,
): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const entry = { ...locate(file, finding), words: recorded(wordsOf(finding)) };
    const key = fullKey(entry);
    const before = entries.get(key);
    entries.set(key, before === undefined ? entry : counted(entry, (before.count ?? 1) + 1));
  }
  return [...entries.values()];
}

/** How many findings these entries stand for. */
export function totalOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + (count ?? 1), 0);
}

function locate(file: string, { code, path, claim }: Finding): Omit<BaselineEntry, 'words'> {
  // The first brackets hold an id; the others say where in a list something stands.
  const [, entry = '', rest = ''] = /^([^[\]]*\[[^\]]*\])?(.*)$/s.exec(path) ?? [];
  const below = rest.replace(/\[\d+\]/g, '').replace(/^\./, '');
  if (claim !== undefined) return { code, file, claim, path: below };
  return { code, file, path: entry === '' || below === '' ? entry + below : `${entry}.${below}` };
}

function placeOf({ code, file, claim, path }: Omit<BaselineEntry, 'words'>): string {
  return JSON.stringify(claim === undefined ? [code, path, file] : [code, path, null, claim]);
}

function keyOf(place: string, words: string): string {
  return `${place}${words}`;
}

function fullKey(entry: BaselineEntry): string {
  return keyOf(placeOf(entry), entry.words);
}

/** By key: the most that any one file has. */
function countsOf(entries: readonly BaselineEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const key = fullKey(entry);
    counts.set(key, Math.max(counts.get(key) ?? 0, entry.count ?? 1));
  }
  return counts;
}

/** Once is not said. */
function counted({ count: _, ...entry }: BaselineEntry, count: number): BaselineEntry {
  return count === 1 ? entry : { ...entry, count };
}

/** Words as they are recorded: without quotes around them, on one line; of many the beginning, with a number that tells them apart. */
function recorded(words: string): string {
  const plain = /^(['"])(.*)\1$/s.exec(words)?.[2] ?? words;
  const line = plain.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST
    ? line
    : `${line.slice(0, SHOWN).replace(/\p{Cs}/gu, '\ufffd')}… #${hash(line)}`;
}

/** UTF-16 code units. */
const LONGEST = 120;
const SHOWN = 80;

/** FNV-1a, 32 bits: no secret, only a short name. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
