/**
 * `npm run bench [-- quick] [-- server | features | start | check | rules | views | text | window] [-- peer=off] [-- ours=off] [-- cli=FILE]`
 *
 * Measures the language server and its features beside yaml-language-server, `adduce check`, the rules by themselves, and the text engine beside the libraries that
 * come nearest. A full run writes its tables to
 * docs/performance.md; `quick` and a run with anything switched off only print them.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endEverything } from '../../scripts/host/processes.ts';
import { type CheckResult, measureCheck } from './check-bench.ts';
import { type ColdStartResult, measureColdStart } from './cold-start.ts';
import { coldStartSection } from './cold-start-results.ts';
import { adduce, type Contender, peer, projectRoot } from './contenders.ts';
import { type FeatureResult, measureFeatures } from './features/feature-bench.ts';
import { featureSection } from './features/feature-results.ts';
import { machine } from './machine.ts';
import { writeSection } from './page.ts';
import { checkSection, serverSection } from './report-results.ts';
import { measureRules, type RulesResult, warmUp } from './rules/rules-bench.ts';
import { rulesSection } from './rules/rules-results.ts';
import { measureServer, type ServerResult } from './server-bench.ts';
import { benchText } from './text/text-bench.ts';
import { measureViews, type ViewsResult } from './views/views-bench.ts';
import { viewsSection } from './views/views-results.ts';
import { measureWindow } from './window/window-bench.ts';
import { windowSection } from './window/window-results.ts';

const USAGE =
  'Usage: npm run bench -- [quick] [server | features | start | check | rules | views | text | window] [peer=off] [ours=off] [cli=FILE]';

const parts = ['server', 'features', 'start', 'check', 'rules', 'views', 'text', 'window'] as const;

interface Options {
  readonly quick: boolean;
  readonly server: boolean;
  readonly features: boolean;
  readonly start: boolean;
  readonly check: boolean;
  readonly rules: boolean;
  readonly views: boolean;
  readonly text: boolean;
  readonly window: boolean;
  readonly peer: boolean;
  readonly ours: boolean;
  readonly cli: string;
  readonly words: readonly string[];
}

function readOptions(args: readonly string[]): Options {
  const words = args.map((word) => word.replace(/^--/, ''));
  const cli = words.find((word) => word.startsWith('cli='))?.slice('cli='.length);
  const wanted = (part: (typeof parts)[number]): boolean =>
    words.includes(part) || !parts.some((other) => words.includes(other));
  const unknown = words.find(
    (word) => !['quick', ...parts, 'peer=off', 'ours=off'].includes(word) && !word.startsWith('cli='),
  );
  if (unknown !== undefined) throw new Error(`“${unknown}” is not understood. ${USAGE}`);
  return {
    quick: words.includes('quick'),
    server: wanted('server'),
    features: wanted('features'),
    start: wanted('start'),
    check: wanted('check'),
    rules: wanted('rules'),
    views: wanted('views'),
    text: wanted('text'),
    // It fetches a VS Code and a browser: only where it is asked for.
    window: words.includes('window'),
    peer: !words.includes('peer=off'),
    ours: !words.includes('ours=off'),
    cli: cli === undefined ? join(projectRoot, 'dist/cli.js') : resolve(cli),
    words,
  };
}

async function benchServers(options: Options): Promise<readonly ServerResult[]> {
  const ours = adduce(options.cli);
  const contenders: readonly Contender[] = [
    ...(options.ours ? [ours] : []),
    ...(options.peer ? [peer()] : []),
  ];
  const results: ServerResult[] = [];
  for (const claims of options.quick ? [10, 500] : [10, 500, 5000])
    for (const contender of contenders) {
      progress(`${contender.name}, one file of ${claims} claims …`);
      const settings = {
        keystrokes: options.quick ? 24 : 60,
        starts: options.quick ? 1 : 3,
        timeoutMs: 120_000,
      };
      // Ours is quick enough to be asked more often.
      const keystrokes = contender === ours && !options.quick ? 300 : settings.keystrokes;
      results.push(await measureServer(contender, claims, { ...settings, keystrokes }));
    }
  return results;
}

async function benchFeatures(options: Options): Promise<readonly FeatureResult[]> {
  const results: FeatureResult[] = [];
  for (const claims of options.quick ? [400] : [500, 5000].map((size) => size - (size % 40))) {
    const settings = {
      claims,
      project: options.quick ? 2000 : 100_000,
      times: options.quick ? 10 : 40,
      timeoutMs: 600_000,
    };
    progress(`features, one file of ${claims} claims …`);
    if (options.ours) results.push(...(await measureFeatures(adduce(options.cli), settings, false)));
    // An answer of the peer may take seconds.
    if (options.peer) results.push(...(await measureFeatures(peer(), { ...settings, times: 6 }, true)));
  }
  return results;
}

async function benchStart(options: Options): Promise<readonly ColdStartResult[]> {
  const results: ColdStartResult[] = [];
  for (const files of options.quick ? [200] : [500, 5000]) {
    progress(`start of ${files} files × 20 claims …`);
    const settings = { files, claimsPerFile: 20, letters: options.quick ? 10 : 40, timeoutMs: 300_000 };
    results.push(await measureColdStart(options.cli, settings));
  }
  return results;
}

async function benchCheck(options: Options): Promise<readonly CheckResult[]> {
  const sizes = options.quick
    ? [
        { files: 20, claimsPerFile: 50 },
        { files: 200, claimsPerFile: 20 },
      ]
    : [
        { files: 500, claimsPerFile: 50 },
        { files: 5000, claimsPerFile: 20 },
      ];
  const results: CheckResult[] = [];
  for (const size of sizes) {
    progress(`adduce check of ${size.files} files × ${size.claimsPerFile} claims …`);
    results.push(await measureCheck(options.cli, size, options.quick ? 1 : 3));
  }
  return results;
}

function benchRules(options: Options): readonly RulesResult[] {
  const sizes = options.quick ? [500, 2000] : [5000, 20_000, 80_000];
  const settings = options.quick ? { places: 5, times: 6 } : { places: 20, times: 10 };
  warmUp();
  return sizes.map((claims) => {
    progress(`rules over ${claims} claims …`);
    return measureRules(claims, settings);
  });
}

function benchViews(options: Options): readonly ViewsResult[] {
  return (options.quick ? [500, 2000] : [5000, 20_000, 100_000]).map((claims) => {
    progress(`views of ${claims} claims …`);
    return measureViews(claims, options.quick ? 5 : 20);
  });
}

function progress(message: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${message}\n`);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (
    options.ours &&
    (options.server || options.features || options.start || options.check) &&
    !existsSync(options.cli)
  )
    throw new Error(`There is no ${options.cli}. Build it first: npm run build`);
  const page = join(projectRoot, 'docs/performance.md');
  const command = ['npm run bench', ...options.words].join(' ').replace('bench ', 'bench -- ');
  const heading = `\`${command}\` on ${machine()}.`;
  const whole = !options.quick && options.peer && options.ours;
  const show = (section: string, content: string): void => {
    console.log(`${content}\n`);
    if (whole) writeSection(page, section, content);
  };
  if (options.server) show('server', serverSection(await benchServers(options), 'Adduce', heading));
  if (options.features) show('features', featureSection(await benchFeatures(options), 'Adduce', heading));
  if (options.start && options.ours) show('start', coldStartSection(await benchStart(options), heading));
  if (options.rules && options.ours) show('rules', rulesSection(benchRules(options), heading));
  if (options.views && options.ours) show('views', viewsSection(benchViews(options), heading));
  if (options.text && options.ours) show('text', benchText(options, heading, progress));
  if (options.window) show('window', windowSection(await measureWindow(options.quick ? 1 : 3), heading));
  if (options.check && options.ours) show('check', checkSection(await benchCheck(options), heading));
}

main()
  .catch((thrown: unknown) => {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exitCode = 1;
  })
  .finally(endEverything);
