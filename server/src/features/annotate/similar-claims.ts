import type { Entry } from '../../core/model/entry.ts';
import { namesOf } from '../../core/rules/sourcing/names.ts';
import { edtfSpan, spansMeet } from '../../core/text/edtf-span.ts';
import { plainName } from '../../core/text/plain-name.ts';
import type { Span } from '../../core/text/span.ts';
import { likeness, stemsOf } from '../../core/text/stems.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { claimsOn } from '../definition.ts';
import { eventsNearby } from './claims-nearby.ts';
import type { Quotable } from './quotable.ts';

/** A claim that words of a report may say once more. */
export interface SimilarClaim {
  readonly claim: Definition;
  /** Why it is offered, in a few words: what the two have in common besides their wording. */
  readonly why: string;
}

/** So many are offered: who has to read more finds the claim faster by searching. */
const OFFERED = 5;
/** What is less alike is another matter. Wording alone reaches it where about a third of the words are the same. */
const LEAST = 0.3;
/** Where less of the wording is the same, the names and days that both have say nothing. */
const LEAST_WORDING = 0.15;
/** Somebody or a day that both name. */
const SHARED = 0.15;
/** That the claim is about the event that the text around the words is about. */
const SAME_EVENT = 0.1;
/** More than so many of a kind say no more. */
const COUNTED = 2;
/** Only so many, those worded most alike, are looked at for whom and when they name. */
const LOOKED_AT = 200;

/**
 * The claims of a project that words of a report seem to say again, likest first: by the wording of their propositions and
 * quotes, whom they name, when it was, and the event that the text around is about. Not those that stand on these words already, nor those given up.
 */
export function similarClaims(
  workspace: Workspace,
  { report, words, choice }: Quotable,
): readonly SimilarClaim[] {
  const sentences = report.unitsAt(words);
  const text =
    sentences.length === 0 ? textAt(report, words) : sentences.map((one) => textAt(report, one)).join(' ');
  const stems = stemsOf(text);
  const there = new Set<Definition>(claimsOn(workspace, report.uri, words).map(({ claim }) => claim));
  const worded = workspace
    .all('claim')
    .map(({ definition }) => ({ claim: definition, score: wordingOf(definition.entry, stems) }))
    .filter(({ claim, score }) => score >= LEAST_WORDING && !there.has(claim) && isOpen(claim.entry))
    .sort(byScore)
    .slice(0, LOOKED_AT);
  const source = choice.type === 'registered' ? choice.source.definition : null;
  const events = eventsNearby(workspace, { report, words });
  const common = new Common(workspace, report, words, source, text);
  return worded
    .map(({ claim, score }) => {
      const [names, days] = [common.names(claim), common.days(claim)];
      const isNear = claim.entry.event !== null && events[0] === claim.entry.event;
      const bonus =
        SHARED * (Math.min(names.length, COUNTED) + Math.min(days.length, 1)) + (isNear ? SAME_EVENT : 0);
      return {
        claim,
        score: score + bonus,
        why: [...names.slice(0, COUNTED), ...days.slice(0, 1)].join(', '),
      };
    })
    .filter(({ score }) => score >= LEAST)
    .sort(byScore)
    .slice(0, OFFERED)
    .map(({ claim, why }) => ({ claim, why }));
}

interface Scored {
  readonly claim: Definition;
  readonly score: number;
}

function byScore(a: Scored, b: Scored): number {
  const [one = '', other = ''] = [a.claim.entry.id ?? '', b.claim.entry.id ?? ''];
  return b.score - a.score || (one < other ? -1 : 1);
}

function isOpen({ broken, claim }: Entry): boolean {
  return !broken && claim !== null && claim.rank?.value !== 'deprecated';
}

/** The stems of what a claim says and quotes; made once for an entry as it is. */
const wordings = new WeakMap<Entry, readonly ReadonlySet<string>[]>();

/** How alike a claim is worded: the best of its proposition and quotes. */
function wordingOf(entry: Entry, stems: ReadonlySet<string>): number {
  let texts = wordings.get(entry);
  if (texts === undefined) {
    texts = [entry.label, ...entry.quotes.map(({ quote }) => quote)].map(stemsOf);
    wordings.set(entry, texts);
  }
  return Math.max(0, ...texts.map((text) => alike(text, stems)));
}

/** A proposition is shorter than the sentences that say it, so it counts as well how much of it is in them. */
function alike(text: ReadonlySet<string>, sentence: ReadonlySet<string>): number {
  const both = likeness(text, sentence);
  if (both === 0) return 0;
  const common = (both * (text.size + sentence.size)) / (1 + both);
  return (both + common / Math.max(LEAST_WORDS, text.size)) / 2;
}

/** Of shorter texts, that all their words are there says little. */
const LEAST_WORDS = 4;

/** Whom and which days the words and a claim both name. */
class Common {
  readonly #workspace: Workspace;
  /** The words, as names are compared, between blanks. */
  readonly #text: string;
  readonly #named = new Map<string, string | null>();
  readonly #days: readonly {
    readonly edtf: string;
    readonly span: NonNullable<ReturnType<typeof edtfSpan>>;
  }[];

  constructor(workspace: Workspace, report: Report, words: Span, source: Definition | null, text: string) {
    this.#workspace = workspace;
    this.#text = ` ${text.split(/\s+/).map(plainName).join(' ')} `;
    this.#days = workspace.ask.readings.at(report, words, source).flatMap(({ reading }) =>
      reading.times.flatMap(({ edtf }) => {
        const span = edtf === null ? null : edtfSpan(edtf);
        return edtf === null || span === null ? [] : [{ edtf, span }];
      }),
    );
  }

  names({ entry }: Definition): readonly string[] {
    const facts = entry.claim;
    const event = entry.event === null ? undefined : this.#workspace.definitions('event', entry.event)[0];
    const ids = [
      ...(facts?.participants ?? []).flatMap(({ entity }) => entity?.value ?? []),
      ...(facts?.place == null ? [] : [facts.place.value]),
      ...(facts?.appearances ?? []).flatMap(({ attribution }) =>
        attribution.slice(1).flatMap(({ claimers }) => claimers.map(({ value }) => value)),
      ),
      ...(event?.definition.entry.occurrence?.place == null ? [] : [event.definition.entry.occurrence.place]),
    ];
    return [...new Set(ids)].flatMap((id) => this.#nameOf(id) ?? []);
  }

  days({ entry }: Definition): readonly string[] {
    const event = entry.event === null ? undefined : this.#workspace.definitions('event', entry.event)[0];
    const told = entry.claim?.time?.edtf?.value ?? event?.definition.entry.occurrence?.time?.value;
    const when = told === undefined ? null : edtfSpan(told);
    return when === null ? [] : this.#days.flatMap(({ edtf, span }) => (spansMeet(when, span) ? [edtf] : []));
  }

  /** What an entity is called, where the words name it. */
  #nameOf(id: string): string | null {
    let name = this.#named.get(id);
    if (name === undefined) {
      const entity = this.#workspace.definitions('entity', id)[0]?.definition;
      const isNamed = entity !== undefined && namesOf(entity).some((one) => this.#text.includes(` ${one} `));
      name = isNamed ? entity.entry.label : null;
      this.#named.set(id, name);
    }
    return name;
  }
}

function textAt(report: Report, { start, end }: Span): string {
  return report.text.slice(start, end);
}
