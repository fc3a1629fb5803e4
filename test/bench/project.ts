import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ClaimPlan, claimText, codeOfMistake, type Mistake, mistakes } from './claim-text.ts';
import { Random } from './random.ts';
import { type Actor, type Fact, makeReport, type SyntheticReport } from './report-text.ts';
import { bodies, papers, towns } from './words.ts';

export interface MakeFileOptions {
  readonly seed?: number;
  /** What part of the claims carry each kind of mistake. Absent: 1 in 100 of each of five kinds. */
  readonly mistakeRate?: number;
  /** How many claims, spread over the file, are made to type in; see `ClaimPlan.marked`. */
  readonly marked?: number;
  /** What has been told so far, from which reports tell some again. Absent: every report stands alone. */
  readonly told?: Told[];
}

/** A fact of an earlier report, and the claim made of it. */
export interface Told {
  readonly fact: Fact;
  readonly claim: string;
  readonly event: string;
}

/** Of what has been told before, reports remember the latest. */
const REMEMBERED = 60;

/** Text of one annotation file that stands alone, and the reports its quotes stand in. */
export interface SyntheticFile {
  readonly text: string;
  readonly claims: readonly ClaimPlan[];
  /** By path from the annotation file. */
  readonly reports: ReadonlyMap<string, string>;
}

/** How many findings of each code the mistakes must give. */
export type Planted = ReadonlyMap<string, number>;

const CLAIMS_PER_REPORT = 20;

/** An annotation file with its own registry: `sources`, `entities`, `events` and so many `claims`. */
export function makeFile(claims: number, options: MakeFileOptions = {}): SyntheticFile {
  const random = new Random(options.seed ?? 1);
  const actors = makeActors(claims);
  const made = makeClaims(random, actors, claims, 'C', 'src', 'reports/', options);
  return {
    text: [registryText(made.sources, actors, made.events), 'claims:\n', ...made.texts].join(''),
    claims: made.plans,
    reports: made.reports,
  };
}

export interface ProjectSize {
  readonly files: number;
  readonly claimsPerFile: number;
}

/**
 * Writes a project to `folder`: one file with the registry, `files` annotation files with their claims, and
 * the reports. Returns what a check of it must find, and how much it is.
 */
export function makeProject(
  folder: string,
  { files, claimsPerFile }: ProjectSize,
  options: MakeFileOptions = {},
): { planted: Planted; claims: number; reports: number; bytes: number } {
  const random = new Random(options.seed ?? 1);
  const actors = makeActors(files * claimsPerFile);
  const sources: SourceText[] = [];
  const events: EventText[] = [];
  const plans: ClaimPlan[] = [];
  let bytes = 0;
  let reports = 0;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    bytes += Buffer.byteLength(text);
  };
  for (let i = 0; i < files; i++) {
    const name = String(i).padStart(4, '0');
    const made = makeClaims(random, actors, claimsPerFile, `C${name}`, `src${name}`, '../reports/', options);
    sources.push(...made.sources);
    events.push(...made.events);
    for (const plan of made.plans) if (plan.mistake !== null) plans.push(plan);
    write(`claims/file-${name}.claims.yaml`, ['claims:\n', ...made.texts].join(''));
    for (const [path, text] of made.reports) write(path.slice(3), text);
    reports += made.reports.size;
  }
  write('claims/registry.claims.yaml', registryText(sources, actors, events));
  return { planted: plantedIn(plans), claims: files * claimsPerFile, reports, bytes };
}

/** The findings that the mistakes of these claims must give, by code. */
export function plantedIn(plans: readonly ClaimPlan[]): Planted {
  const planted = new Map<string, number>();
  for (const { mistake } of plans)
    if (mistake !== null) planted.set(codeOfMistake[mistake], (planted.get(codeOfMistake[mistake]) ?? 0) + 1);
  return planted;
}

interface SourceText {
  readonly id: string;
  readonly file: string;
  readonly report: SyntheticReport;
}

/** What the claims of one report are about: the year it tells of. */
interface EventText {
  readonly id: string;
  readonly year: number;
}

export function makeClaims(
  random: Random,
  actors: readonly [Actor, ...Actor[]],
  count: number,
  claimPrefix: string,
  sourcePrefix: string,
  folder: string,
  options: MakeFileOptions,
) {
  const rate = options.mistakeRate ?? 0.01;
  const every = options.marked === undefined ? 0 : Math.max(1, Math.floor(count / options.marked));
  const sources: SourceText[] = [];
  const events: EventText[] = [];
  const plans: ClaimPlan[] = [];
  const texts: string[] = [];
  const reports = new Map<string, string>();
  while (plans.length < count) {
    const here = Math.min(CLAIMS_PER_REPORT, count - plans.length);
    // A report is as long as reports are, however few claims are left to make of it.
    const told = options.told ?? [];
    const report = makeReport(
      random,
      actors,
      CLAIMS_PER_REPORT,
      told.map((one) => one.fact),
    );
    const source = `${sourcePrefix}-${sources.length + 1}`;
    const event = `${sourcePrefix}-event-${sources.length + 1}`;
    const file = `${folder}${source}.txt`;
    sources.push({ id: source, file, report });
    events.push({ id: event, year: Number(report.issued.slice(0, 4)) - 1 });
    reports.set(file, report.text);
    const fresh: Told[] = [];
    for (const fact of report.facts.slice(0, here)) {
      const i = plans.length;
      const marked = every > 0 && i % every === Math.floor(every / 2) && i / every < (options.marked ?? 0);
      const first = told.find((one) => one.fact === fact.again);
      const plan: ClaimPlan = {
        id: `${claimPrefix}-${i + 1}`,
        fact,
        source,
        publisher: paperId(report.paper),
        event: first?.event ?? event,
        repeats: first?.claim ?? null,
        mistake: marked ? null : pickMistake(random, rate),
        marked,
      };
      plans.push(plan);
      if (plan.mistake === null && fact.again === null) fresh.push({ fact, claim: plan.id, event });
      texts.push(claimText(plan, random));
    }
    told.push(...fresh);
    told.splice(0, Math.max(0, told.length - REMEMBERED));
  }
  return { sources, events, plans, texts, reports };
}

function pickMistake(random: Random, rate: number): Mistake | null {
  return mistakes[Math.floor(random.next() / rate)] ?? null;
}

/** Fewer for a small file: a registry is not larger than the claims it is for. */
export function makeActors(claims: number): readonly [Actor, ...Actor[]] {
  const [first, ...others] = bodies
    .flatMap((body) => towns.map((town) => ({ id: slug(`${town} ${body}`), name: `${town} ${body}` })))
    .slice(0, Math.max(8, Math.ceil(claims / 4)));
  if (first === undefined) throw new Error('There are no towns.');
  return [first, ...others];
}

export function registryText(
  sources: readonly SourceText[],
  actors: readonly Actor[],
  events: readonly EventText[],
): string {
  return [
    'sources:',
    ...sources.flatMap(({ id, file, report }) => [
      `  - id: ${id}`,
      '    type: article-newspaper',
      `    publisher: ${paperId(report.paper)}`,
      `    issued: "${report.issued}"`,
      `    file: ${file}`,
      '    reliability: C',
    ]),
    'entities:',
    ...papers.map((paper) => `  - { id: ${paperId(paper)}, type: organization, name: ${paper} }`),
    ...actors.map(({ id, name }) => `  - { id: ${id}, type: organization, name: ${name} }`),
    'events:',
    ...events.map(({ id, year }) => `  - { id: ${id}, label: What happened around ${id}, time: "${year}" }`),
    '',
  ].join('\n');
}

function paperId(paper: string): string {
  return slug(paper);
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
