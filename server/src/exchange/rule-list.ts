import { severitiesOrOff } from '../../../schemas/vocabularies.ts';
import type { Severity } from '../core/finding.ts';
import type { Profile } from '../core/workspace/settings.ts';
import { rulePage } from './rule-page.ts';
import { columnsOf, printable, type Style, styleFor, wrapped } from './screen.ts';

/** A code, with how much its findings matter in a project. */
export interface ListedRule {
  readonly code: string;
  /** As the project has it. */
  readonly severity: Severity | 'off';
  /** As it is where a project does not say. */
  readonly usual: Severity | 'off';
  /** What its findings are in the project’s profile, once they are looked for: with this a project asks for what is off. */
  readonly found: Severity;
  readonly summary: string;
}

/** The codes of a project, in order. */
export interface RuleList {
  readonly profile: Profile;
  readonly rules: readonly ListedRule[];
}

/** The version of the JSON: raised when a field changes its meaning or goes. */
const FORMAT_VERSION = 1;

/** `{ version, profile, rules: [{ code, severity, default, summary, page }] }`, one rule to a line. */
export function ruleListJson({ profile, rules }: RuleList): string {
  const lines = rules.map(({ code, severity, usual, summary }) =>
    JSON.stringify({ code, severity, default: usual, summary, page: rulePage(code) }),
  );
  const head = `{"version":${FORMAT_VERSION},"profile":${JSON.stringify(profile)},"rules":[`;
  return `${head}\n  ${lines.join(',\n  ')}\n]}\n`;
}

/**
 * One code to a line: code, severity, what is found. `width`: columns to wrap at; null where nobody reads along, and
 * each stays on its line.
 */
export function* ruleListText({ profile, rules }: RuleList, width: number | null, colour: boolean) {
  const style = styleFor(colour);
  const codes = Math.max(0, ...rules.map(({ code }) => columnsOf(code)));
  const columns = codes + GAP + SEVERITY_COLUMNS + GAP;
  // Beside long codes a narrow terminal has no room for sentences: they stand below.
  const below = width !== null && width - columns < LEAST_ROOM;
  const indent = below ? INDENT : columns;
  const room = (width ?? Number.POSITIVE_INFINITY) - indent;
  let category = '';
  for (const rule of rules) {
    const { code, severity, summary } = rule;
    const own = code.slice(0, code.indexOf('/'));
    if (category !== '' && own !== category) yield '\n';
    category = own;
    const lines = wrapped(`${printable(summary)}${noteOn(rule)}`, room);
    const [first, ...rest] = below ? ['', ...lines] : lines;
    const word = painterOf(severity, style)(severity);
    yield `${style.bold(code)}${' '.repeat(codes - columnsOf(code) + GAP)}${word}${first === '' ? '' : ' '.repeat(SEVERITY_COLUMNS - severity.length + GAP) + first}\n`;
    for (const line of rest) yield `${' '.repeat(indent)}${line}\n`;
  }
  const last = `Severities in the ${profile} profile. “adduce check --explain CODE” tells more of one.`;
  yield `\n${wrapped(last, width ?? Number.POSITIVE_INFINITY)
    .map(style.dim)
    .join('\n')}\n`;
}

function noteOn({ code, severity, usual, found }: ListedRule): string {
  if (severity !== usual) return ` (default: ${usual})`;
  return usual === 'off' ? ` (off until asked for: “severities: { ${code}: ${found} }” in adduce.yaml)` : '';
}

const GAP = 2;
const SEVERITY_COLUMNS = Math.max(...Object.keys(severitiesOrOff).map(({ length }) => length));
/** Columns in which a sentence reads well. */
const LEAST_ROOM = 50;
const INDENT = 4;

/** The colour that findings of a severity have on a terminal. */
export function painterOf(severity: Severity | 'off', style: Style): (text: string) => string {
  switch (severity) {
    case 'error':
      return style.red;
    case 'warning':
      return style.yellow;
    case 'information':
      return style.blue;
    case 'hint':
    case 'off':
      return style.dim;
  }
}
