import type { ClaimKind } from '../../../core/model/claim-facts.ts';
import { figureIn } from '../../../core/rules/quantity/quoted-figures.ts';
import { certaintyOf, readEstimates } from '../../../core/rules/uncertainty/estimates.ts';
import type { Span } from '../../../core/text/span.ts';
import { issuedOf } from '../../../core/workspace/quote-readings.ts';
import type { Report } from '../../../core/workspace/report.ts';
import type { Definition } from '../../../core/workspace/rule.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import type { ReadyMap } from '../../completion/ready.ts';
import { saidDates } from '../../completion/said-times.ts';
import type { Act } from './act.ts';
import { citedIn, isCited, type Newcomer } from './cited.ts';
import { eventsNear } from './event.ts';
import { readyFigures } from './figures.ts';
import { guessKind } from './kind.ts';
import { entitiesNamed } from './named.ts';
import { partOf, sentencesAt } from './sentences.ts';

/** What words of a report seem to claim, field by field, for a person to look at. Empty where nothing tells. */
export interface Guess {
  readonly kind: ClaimKind;
  readonly act: Act | null;
  /** Ids, likeliest first. */
  readonly events: readonly string[];
  readonly time: ReadyMap | null;
  /** EDTF; of a forecast. */
  readonly horizon: string | null;
  /** The id of the one place that is named. */
  readonly place: string | null;
  /** Ids of who else is named. */
  readonly participants: readonly string[];
  readonly quantities: readonly ReadyMap[];
  /** From the publisher to the origin. */
  readonly chain: readonly ReadyMap[];
  /** Those in the chain whom the registry does not know. */
  readonly newcomers: readonly Newcomer[];
  readonly quotation: 'direct' | 'mixed' | null;
  readonly likelihood: string | null;
  readonly certainty: string | null;
  readonly noteMarkers: readonly string[];
}

/** Words of a report, and the work they are of: null for one that is not registered yet, which gets the id. */
export interface GuessedWords {
  readonly report: Report;
  readonly words: Span;
  readonly source: Definition | null;
  readonly sourceId: string;
  /** The kind, where a person has chosen it. */
  readonly kind: ClaimKind | null;
}

/** Reads everything from words of a report that a claim on them can say. Asks the registry, and knows nothing else. */
export function guessClaim(workspace: Workspace, words: GuessedWords): Guess {
  const { report, source } = words;
  const sentences = sentencesAt(workspace, report, words.words, source);
  const parts = sentences.map(partOf);
  const [first] = parts;
  const guessed = first === undefined ? ({ kind: 'event', act: null } as const) : guessKind(first);
  const kind = words.kind ?? guessed.kind;
  const events = eventsNear(workspace, report, words.words, source);
  const { chain, newcomers } = citedIn(workspace, words);
  const [date] = saidDates([{ sentences }]);
  const issued = source === null ? undefined : issuedOf(source);
  const text = report.text.slice(words.words.start, words.words.end);
  const named = entitiesNamed(workspace, text).filter((entity) => !isCited(chain, entity));
  const places = named.filter(({ entry }) => entry.type === 'place');
  const estimates = parts.flatMap(readEstimates);
  const quotation = parts.flatMap(({ reading }) => reading.quotations)[0]?.kind;
  return {
    kind,
    act: kind === 'statement' ? (guessed.act ?? 'comment') : null,
    events,
    time:
      date === undefined || kind === 'forecast' || kind === 'assessment'
        ? null
        : [
            ['edtf', { text: date.edtf }],
            ['expression', date.words],
            ['basis', date.basis],
          ],
    horizon: kind === 'forecast' && date !== undefined ? horizonTo(date.edtf, issued) : null,
    place:
      places.length === 1 && !isPlaceOf(workspace, events[0], places[0])
        ? (places[0]?.entry.id ?? null)
        : null,
    participants: named.flatMap(({ entry }) =>
      entry.type === 'place' || entry.id === null ? [] : [entry.id],
    ),
    quantities: readyFigures(
      workspace,
      sentences.flatMap(({ text: of, uri, reading, part }) =>
        reading.quantities
          .filter(
            ({ core: [from, to] }) =>
              part.start <= from &&
              to <= part.end &&
              // `Two officials said`: they are who says so.
              !reading.attribution.some(
                ({ claimerSpan }) => claimerSpan !== null && claimerSpan[0] <= from && to <= claimerSpan[1],
              ),
          )
          .map((quantity) => figureIn(of, quantity, uri)),
      ),
      text,
    ),
    chain,
    newcomers,
    quotation: quotation === 'direct' ? 'direct' : quotation === 'partial' ? 'mixed' : null,
    likelihood:
      parts.flatMap(({ reading }) => reading.likelihood).find(({ term }) => term !== null)?.term ?? null,
    certainty: estimates[0] === undefined ? null : certaintyOf(estimates[0].kind),
    noteMarkers: [...text.matchAll(/(?<=\S)\[(\d{1,4})\]/g)].flatMap(([, number]) => number ?? []),
  };
}

/** Where the event itself is said to have been there, the claim need not say it again. */
function isPlaceOf(workspace: Workspace, event: string | undefined, place: Definition | undefined): boolean {
  const [one] = event === undefined ? [] : workspace.definitions('event', event);
  return one !== undefined && one.definition.entry.occurrence?.place === place?.entry.id;
}

/** From the day of the report on, where that is known and lies before. */
function horizonTo(edtf: string, issued: string | undefined): string {
  return issued === undefined || edtf.includes('/') || edtf <= issued ? edtf : `${issued}/${edtf}`;
}
