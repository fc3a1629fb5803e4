import { edtfInWords } from '../../core/derived/date-in-words.ts';
import { figuresOf } from '../../core/derived/figure.ts';
import { datedFigureInWords } from '../../core/derived/figure-words.ts';
import { countsInWords, originsCalled } from '../../core/derived/origin-words.ts';
import { originsOf } from '../../core/derived/origins.ts';
import type { EvidenceReport, ReportClaim, ReportPart, ReportSource } from '../../core/evidence-report.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { itemsOf, textOf, under } from '../../core/yaml/access.ts';
import type { YamlNode } from '../../core/yaml/node.ts';
import { readNode } from '../cards.ts';
import { BY_ID } from '../desk/node.ts';
import { cellsOf, type EvidenceCell } from '../evidence/cells.ts';
import { figureRows } from '../evidence/figure-rows.ts';
import { credibilityInWords, reliabilityInWords } from '../grades.ts';
import { calledOf, eventCalled } from '../names.ts';
import { contested } from '../report/conflicts.ts';

/** What a report is about. */
export type ReportScope =
  | { readonly type: 'project' }
  | { readonly type: 'event'; readonly id: string }
  | { readonly type: 'tag'; readonly tag: string }
  /** Claims that a person has chosen, by their ids. */
  | { readonly type: 'claims'; readonly ids: readonly string[] }
  /** The claims of one annotation file, or those that stand on one report. */
  | { readonly type: 'file'; readonly uri: string };

/** A document of more claims is no document. */
const MOST = 5000;

/**
 * Everything that is claimed within a scope, by event, with what it stands on. The same project gives the same report.
 *
 * @param made the day it is made, `YYYY-MM-DD`
 */
export function evidenceReport(workspace: Workspace, scope: ReportScope, made: string): EvidenceReport {
  const claims = claimsIn(workspace, scope).slice(0, MOST);
  const disputed = contested(workspace, new Set(claims));
  const sources = new SourceNumbers(workspace);
  const byEvent = new Map<string, Definition[]>();
  for (const claim of claims) {
    const event = claim.entry.event ?? '';
    byEvent.set(event, [...(byEvent.get(event) ?? []), claim]);
  }
  const events = [...byEvent.keys()].sort(
    (a, b) =>
      Number(a === '') - Number(b === '') ||
      BY_ID.compare(eventCalled(workspace, a), eventCalled(workspace, b)),
  );
  const parts = events.map((event) =>
    partOf(workspace, event, byEvent.get(event) ?? [], (claim) =>
      claimIn(workspace, claim, disputed.has(claim), sources),
    ),
  );
  return {
    title: titleOf(workspace, scope),
    made,
    summary: summaryOf(claims, disputed.size, sources.all().length),
    parts,
    sources: sources.all(),
  };
}

function claimsIn(workspace: Workspace, scope: ReportScope): readonly Definition[] {
  const all = () => [...workspace.every('claim')];
  const found: readonly Definition[] =
    scope.type === 'event'
      ? workspace.ask.group('claims of event', scope.id)
      : scope.type === 'tag'
        ? all().filter(({ entry }) => entry.claim?.tags.some(({ value }) => value === scope.tag) === true)
        : scope.type === 'claims'
          ? all().filter(isAmong(scope.ids))
          : scope.type === 'file' && !workspace.hasAnnotations(scope.uri)
            ? [...new Set(workspace.standingOn(scope.uri).map(({ claim }) => claim))]
            : all().filter(({ uri }) => scope.type !== 'file' || uri === scope.uri);
  return found
    .filter(
      ({ entry }) =>
        entry.claim?.rank?.value !== 'deprecated' && entry.claim?.review?.status?.value !== 'rejected',
    )
    .sort((a, b) => BY_ID.compare(a.entry.id ?? '', b.entry.id ?? ''));
}

function isAmong(ids: readonly string[]): (claim: Definition) => boolean {
  const wanted = new Set(ids);
  return ({ entry }) => entry.id !== null && wanted.has(entry.id);
}

function titleOf(workspace: Workspace, scope: ReportScope): string {
  switch (scope.type) {
    case 'project':
      return 'Evidence report';
    case 'event':
      return eventCalled(workspace, scope.id);
    case 'tag':
      return `Evidence report: ${scope.tag}`;
    case 'claims':
      return 'Evidence report';
    case 'file':
      return `Evidence report: ${decodeURIComponent(scope.uri.slice(scope.uri.lastIndexOf('/') + 1))}`;
  }
}

function summaryOf(claims: readonly Definition[], disputed: number, sources: number): readonly string[] {
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  const unreviewed = claims.filter(({ entry }) => entry.claim?.review?.status?.value !== 'approved').length;
  return [
    `${count(claims.length, 'claim')} from ${count(sources, 'source')}.`,
    ...(disputed === 0
      ? []
      : [`${count(disputed, 'claim')} contradicted by others here, marked as contested.`]),
    ...(unreviewed === 0 ? [] : [`${count(unreviewed, 'claim')} not approved by a second person.`]),
  ];
}

function partOf(
  workspace: Workspace,
  event: string,
  claims: readonly Definition[],
  written: (claim: Definition) => ReportClaim,
): ReportPart {
  const own = new Set(claims.map(({ entry }) => entry.id ?? ''));
  const { time, place } = workspace.ask.definitions('event', event)[0]?.entry.occurrence ?? {
    time: null,
    place: null,
  };
  const rows = event === '' ? [] : figureRows(workspace, event);
  return {
    title: event === '' ? 'Without an event' : eventCalled(workspace, event),
    about: [
      ...(time === null ? [] : [edtfInWords(time.value) ?? time.value]),
      ...(place === null ? [] : [calledOf(workspace, place)]),
    ].join(', '),
    figures: rows
      .filter(({ figures }) => figures.length > 1 && figures.some(({ claim }) => own.has(claim)))
      .map(({ measure, figures, disagreements }) => ({
        measure,
        said: figures.map(({ words, claim }) => `${words} (${claim})`),
        disagreements,
      })),
    claims: claims.map(written),
  };
}

function claimIn(
  workspace: Workspace,
  claim: Definition,
  isContested: boolean,
  sources: SourceNumbers,
): ReportClaim {
  const { entry } = claim;
  const facts = entry.claim;
  const found = workspace.ask.derived(originsOf, claim);
  const time = facts?.time?.edtf?.value ?? facts?.horizon?.value;
  const [home] = workspace.placesOf(claim);
  return {
    id: entry.id ?? '',
    proposition: entry.label === '' ? (entry.id ?? '') : entry.label,
    kind: facts?.kind?.value ?? '',
    details: [
      ...(time === undefined ? [] : [edtfInWords(time) ?? time]),
      ...figuresOf(claim, workspace.ask).map((figure) => `${figure.measure}: ${datedFigureInWords(figure)}`),
    ],
    appearances: cellsOf(workspace, claim).map((cell) => ({
      source: sources.of(cell.source),
      quote: cell.quote,
      chain: cell.chain,
      manner: cell.manner.join(', '),
      where: whereOf(workspace, cell),
    })),
    origins:
      found.lines.length === 0
        ? ''
        : `${countsInWords(found)}${found.settled ? '' : ' so far'}: ${originsCalled(found.origins, workspace.ask)}`,
    evaluation: evaluationOf(facts?.evaluation ?? null),
    contested: isContested,
    accepted: entry.waivers.length === 0 ? [] : reasonsIn(readNode(workspace, claim)),
    open:
      home === undefined
        ? []
        : workspace
            .findingsAt(home.uri, home.span)
            .filter(
              ({ severity, claim: about }) =>
                (severity === 'error' || severity === 'warning') && about === entry.id,
            )
            .map(({ message }) => message),
  };
}

function whereOf(workspace: Workspace, { sentence }: EvidenceCell): string {
  return sentence === null
    ? 'these words do not stand in the report'
    : `line ${workspace.rangeIn(sentence.uri, sentence.span).start.line + 1}`;
}

type Evaluation = NonNullable<NonNullable<Definition['entry']['claim']>['evaluation']>;

function evaluationOf(evaluation: Evaluation | null): string {
  if (evaluation === null) return '';
  const { credibility, likelihood, confidence, basis } = evaluation;
  const grades = [
    ...(credibility === null
      ? []
      : [`${credibility.value}, ${credibilityInWords(String(credibility.value))}`]),
    ...(likelihood === null ? [] : [likelihood.value.replaceAll('-', ' ')]),
    ...(confidence === null ? [] : [`${confidence.value} confidence`]),
  ].join('; ');
  return [grades, basis?.value ?? ''].filter((part) => part !== '').join('. ');
}

/** The sources of a report, numbered in the order in which they are first named. */
class SourceNumbers {
  readonly #workspace: Workspace;
  readonly #numbers = new Map<string, number>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  of(id: string): number {
    const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
    this.#numbers.set(id, number);
    return number;
  }

  all(): readonly ReportSource[] {
    return [...this.#numbers].map(([id, number]) => this.#written(id, number));
  }

  #written(id: string, number: number): ReportSource {
    const workspace = this.#workspace;
    const [definition] = workspace.ask.definitions('source', id);
    const facts = definition?.entry.source ?? null;
    const grade = facts?.reliability?.value;
    const issued = facts?.issued?.value;
    const hash = facts?.sha256?.value;
    return {
      number,
      id,
      title: definition?.entry.label ?? '',
      publisher: facts?.publisher == null ? '' : calledOf(workspace, facts.publisher),
      issued: issued === undefined ? '' : (edtfInWords(issued) ?? issued),
      accessed: facts?.accessed ?? '',
      url: definition === undefined ? '' : urlOf(workspace, definition),
      reliability: grade === undefined ? '' : `${grade}: ${reliabilityInWords(grade)}`,
      kept:
        facts?.held === false ? 'text not held' : hash === undefined ? '' : `SHA-256 ${hash.slice(0, 12)}…`,
    };
  }
}

/** Why findings are accepted, in the claim and its appearances. */
function reasonsIn(claim: YamlNode | null): readonly string[] {
  return [claim, ...itemsOf(under(claim, 'appearances'))].flatMap((node) =>
    itemsOf(under(node, 'waive')).flatMap((one) => {
      const [rule, reason] = [textOf(under(one, 'rule')), textOf(under(one, 'reason'))];
      return rule === null || reason === null ? [] : [`${rule}: ${reason}`];
    }),
  );
}

/** The summary of a source has no address: it is read from its entry. */
function urlOf(workspace: Workspace, source: Definition): string {
  return textOf(under(readNode(workspace, source), 'URL')) ?? '';
}
