import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A rule's page taken apart, as far as tests look at it. */
export interface RulePage {
  /** What the page is about: the code, by the page's place among the pages. */
  readonly code: string;
  /** The heading on the first line. */
  readonly title: string;
  /** The one sentence below the title. */
  readonly summary: string;
  /** The severity a finding has where no setting changes it. */
  readonly severity: string;
  /** The same in the newsroom profile. */
  readonly newsroom: string;
  /** Whether it says that it is off until a project asks for it, and with which setting. */
  readonly onRequest: boolean;
  /** The headings of second level, in order. */
  readonly sections: readonly string[];
  readonly bad: Example | null;
  readonly good: Example | null;
  /** Why no small text can show the finding; null where there are examples. */
  readonly withoutExample: string | null;
}

/** A fixture on a page. `latin1`: its reports are saved in that encoding rather than in UTF-8. */
export interface Example {
  readonly fixture: string;
  readonly encoding: 'utf8' | 'latin1';
}

const FOLDER = fileURLToPath(new URL('../../../docs/rules/', import.meta.url));

/** Every page under docs/rules, in the order of the codes. */
export function rulePages(): readonly RulePage[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && path.includes('/'))
    .sort()
    .map((path) => readPage(path.slice(0, -'.md'.length), readFileSync(join(FOLDER, path), 'utf8')));
}

/** The index of the pages. */
export function ruleIndex(): string {
  return readFileSync(join(FOLDER, 'README.md'), 'utf8');
}

function readPage(code: string, text: string): RulePage {
  const severity = /^Default severity: \*\*(\w+)\*\*(?:; in the newsroom profile \*\*(\w+)\*\*)?\.$/m.exec(
    text,
  );
  return {
    code,
    title: /^# (.*)\n/.exec(text)?.[1] ?? '',
    summary: /^# .*\n\n((?:.+\n)+)\n/.exec(text)?.[1]?.trim().replaceAll('\n', ' ') ?? '',
    severity: severity?.[1] ?? '',
    newsroom: severity?.[2] ?? severity?.[1] ?? '',
    onRequest: text.includes(
      `\n\nOff until a project asks for it, with \`severities: { ${code}: ${severity?.[1]} }\` in \`adduce.yaml\`.\n\n## `,
    ),
    sections: [...text.matchAll(/^## (.*)$/gm)].map((heading) => heading[1] ?? ''),
    bad: example(text, 'bad'),
    good: example(text, 'good'),
    withoutExample: /^<!-- no-example: (.+) -->$/m.exec(text)?.[1] ?? null,
  };
}

function example(text: string, which: 'bad' | 'good'): Example | null {
  const fences = [...text.matchAll(/^```fixture (\w+)(?: (latin1))?\n([\s\S]*?)^```$/gm)];
  const found = fences.filter((fence) => fence[1] === which);
  if (found.length > 1) throw new Error(`A page has two examples of what is ${which}.`);
  const [fence] = found;
  if (fence === undefined) return null;
  return { fixture: fence[3] ?? '', encoding: fence[2] === 'latin1' ? 'latin1' : 'utf8' };
}
