import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResponseError } from 'vscode-languageserver/node';
import type { FakeDocument } from '../../support/fake-editor/document.ts';
import { FakeEditor } from '../../support/fake-editor/editor.ts';
import type { Contender } from '../contenders.ts';
import { collectGarbage } from '../garbage.ts';
import { makeProject } from '../project.ts';
import { median, percentile } from '../statistics.ts';
import { ASKED, type Asked } from './asked.ts';

/** How long a server took to answer. Milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** One feature of one server, on a file of so many claims. */
export interface FeatureResult {
  readonly contender: string;
  readonly feature: string;
  readonly claims: number;
  /** Claims in the whole project; the peer has the file alone. */
  readonly project: number;
  /** From the question to the answer; null where the server answered with an error. */
  readonly asked: Latency | null;
  /** From a letter typed right before the question to the answer. */
  readonly afterKey: Latency | null;
}

export interface FeatureSettings {
  /** Claims in the open file, a multiple of 40. */
  readonly claims: number;
  /** Claims in the whole project. */
  readonly project: number;
  readonly times: number;
  readonly timeoutMs: number;
}

const CLAIMS_PER_FILE = 40;
const FILE = 'claims/open.claims.yaml';

/**
 * Measures every feature that a server offers, in one open file of a project. `alone`: the server gets a folder with that
 * file and nothing else. Throws where an answer is none.
 */
export async function measureFeatures(
  contender: Contender,
  settings: FeatureSettings,
  alone: boolean,
): Promise<readonly FeatureResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'adduce-bench-'));
  try {
    const text = makeFolder(folder, settings, alone);
    const editor = await FakeEditor.start({
      server: contender.launch,
      folder,
      settings: contender.settings,
      namesVersions: contender.namesVersions,
      timeoutMs: settings.timeoutMs,
      // The peer reads these without asking whether they are there.
      capabilities: { textDocument: { foldingRange: { lineFoldingOnly: true } } },
    });
    try {
      const document = await editor.open(FILE, { text, languageId: contender.languageId });
      await document.diagnosticsThat('the file has been checked', () => true);
      if (!alone) await editor.request('adduce/ready', {});
      const results: FeatureResult[] = [];
      for (const asked of ASKED)
        if (asked.isOffered(editor.server.capabilities))
          results.push(await measure(editor, document, asked, settings, contender.name, alone));
      return results;
    } finally {
      await editor.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes the project, and one file of several of its files. Returns its text. */
function makeFolder(folder: string, { claims, project }: FeatureSettings, alone: boolean): string {
  const wanted = alone ? claims : project;
  makeProject(folder, { files: wanted / CLAIMS_PER_FILE, claimsPerFile: CLAIMS_PER_FILE });
  const joined = Array.from({ length: claims / CLAIMS_PER_FILE }, (_, i) => {
    const path = join(folder, `claims/file-${String(i).padStart(4, '0')}.claims.yaml`);
    const text = readFileSync(path, 'utf8');
    rmSync(path);
    return text.replace('claims:\n', '');
  });
  const text = ['claims:\n', ...joined].join('');
  writeFileSync(join(folder, FILE), text);
  return text;
}

async function measure(
  editor: FakeEditor,
  document: FakeDocument,
  asked: Asked,
  { claims, project, times }: FeatureSettings,
  contender: string,
  alone: boolean,
): Promise<FeatureResult> {
  const plain: number[] = [];
  const typed: number[] = [];
  const places = placesIn(document.text, times);
  const of = { contender, feature: asked.name, claims, project };
  try {
    for (const offset of places) {
      plain.push(await ask(editor, document, asked, offset, null));
      // A letter typed into the event’s id, and taken back.
      typed.push(await ask(editor, document, asked, offset, { start: offset, end: offset, newText: 'x' }));
      await document.change([{ start: offset, end: offset + 1, newText: '' }]);
    }
  } catch (thrown) {
    // A large file is more than the peer can do in places. Ours has to answer.
    if (!alone || !(thrown instanceof ResponseError)) throw thrown;
    return { ...of, asked: null, afterKey: null };
  }
  const latency = (all: readonly number[]): Latency => ({ p50: median(all), p95: percentile(all, 0.95) });
  return { ...of, asked: latency(plain), afterKey: latency(typed) };
}

async function ask(
  editor: FakeEditor,
  document: FakeDocument,
  { method, params, isAnswer }: Asked,
  offset: number,
  edit: { readonly start: number; readonly end: number; readonly newText: string } | null,
): Promise<number> {
  const at = document.positionAt(offset);
  collectGarbage();
  const start = performance.now();
  if (edit !== null) await document.change([edit]);
  const answer = await editor.request(method, params(document.uri, at));
  const time = performance.now() - start;
  // What was just typed may name nothing.
  if (edit === null && !isAnswer(answer))
    throw new Error(`${method} was answered with ${JSON.stringify(answer)}.`);
  return time;
}

/** The values of `event:` of claims spread over a text; not those that are planted mistakes, which are said once. */
function placesIn(text: string, count: number): readonly number[] {
  const found = [...text.matchAll(/^ {4}event: (\S+)/gm)].map((match) => ({ id: match[1], match }));
  const said = new Map<string | undefined, number>();
  for (const { id } of found) said.set(id, (said.get(id) ?? 0) + 1);
  const all = found
    .filter(({ id }) => (said.get(id) ?? 0) > 1)
    .map(({ match }) => match.index + '    event: '.length + 1);
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % step === 0).slice(0, count);
}
