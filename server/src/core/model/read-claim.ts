import * as words from '../../../../schemas/vocabularies.ts';
import { isNear } from '../text/nearest.ts';
import { packed } from '../text/packed.ts';
import { itemsOf, under } from '../yaml/access.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import type {
  AppearanceFacts,
  ClaimFacts,
  EvaluationFacts,
  HopFacts,
  Part,
  ParticipantFacts,
  QuantityFacts,
  RelationFacts,
  ReviewFacts,
  TimeFacts,
  Written,
} from './claim-facts.ts';
import type { Quote } from './entry.ts';
import { YamlPath } from './path.ts';
import {
  mapOf,
  says,
  spanOf,
  writtenId,
  writtenIds,
  writtenNumber,
  writtenText,
  writtenTexts,
  writtenWord,
} from './written.ts';

/** What a claim says. `quotes`: the quotes of its appearances, as they were read already. */
export function readClaimFacts(map: YamlMap, quotes: readonly Quote[]): ClaimFacts {
  return {
    kind: writtenWord(map, 'kind', words.claimKinds),
    proposition: writtenText(map, 'proposition'),
    act: writtenWord(map, 'act', words.acts),
    about: writtenIds(under(map, 'about')),
    event: writtenId(map, 'event'),
    eventRole: writtenWord(map, 'event-role', words.eventRoles),
    time: part(map, 'time', readTime),
    place: writtenId(under(map, 'place'), 'entity'),
    horizon: writtenId(map, 'horizon'),
    resolution: writtenWord(map, 'resolution', words.resolutions),
    participants: parts(map, 'participants', TOP, readParticipant),
    quantities: parts(map, 'quantities', TOP, readQuantity),
    appearances: parts(map, 'appearances', TOP, (appearance, path, place) =>
      readAppearance(appearance, path, place, quotes),
    ),
    relations: parts(map, 'relations', TOP, readRelation),
    evaluation: part(map, 'evaluation', readEvaluation),
    review: part(map, 'review', readReview),
    rank: writtenWord(map, 'rank', words.ranks),
    tags: writtenIds(under(map, 'tags')),
    unread: unreadOf(map, ['horizon'], (key) => writtenId(map, key) !== null),
  };
}

const TOP = YamlPath.root;

/**
 * Reads a map within an entry; `place` says where it stands. Literals name every key in one order, so that engines lay
 * the objects out without room to grow: there are millions of them.
 */
type Reader<P extends Part> = (map: YamlMap, path: YamlPath, place: Part) => P;

function part<P extends Part>(entry: YamlMap, key: string, read: Reader<P>): P | null {
  const map = mapOf(under(entry, key));
  const path = TOP.key(key);
  return map === null ? null : read(map, path, { path: path.text, start: map.start, end: map.end });
}

/** The maps of a list. What stands between them and is none is passed over, and keeps its number. */
function parts<P extends Part>(entry: YamlNode, key: string, above: YamlPath, read: Reader<P>): readonly P[] {
  const found: P[] = [];
  itemsOf(under(entry, key)).forEach((item, i) => {
    const map = mapOf(item);
    if (map === null || item === null) return;
    const path = above.key(key).item(i);
    found.push(read(map, path, { path: path.text, start: item.start, end: item.end }));
  });
  return packed(found);
}

function readTime(map: YamlMap, _: YamlPath, place: Part): TimeFacts {
  return {
    path: place.path,
    start: place.start,
    end: place.end,
    edtf: writtenId(map, 'edtf'),
    asReported: writtenId(map, 'as-reported'),
    expression: writtenText(map, 'expression'),
    basis: writtenWord(map, 'basis', words.timeBases),
    sic: says(map, 'sic', true),
  };
}

function readParticipant(map: YamlMap, _: YamlPath, place: Part): ParticipantFacts {
  return {
    path: place.path,
    start: place.start,
    end: place.end,
    role: writtenId(map, 'role'),
    entity: writtenId(map, 'entity'),
    basis: writtenWord(map, 'basis', words.participantBases),
  };
}

function readQuantity(map: YamlMap, _: YamlPath, place: Part): QuantityFacts {
  return {
    path: place.path,
    start: place.start,
    end: place.end,
    measure: writtenId(map, 'measure'),
    value: writtenNumber(map, 'value'),
    min: writtenNumber(map, 'min'),
    max: writtenNumber(map, 'max'),
    comparator: writtenWord(map, 'comparator', words.comparators),
    of: writtenId(map, 'of'),
    expression: writtenText(map, 'expression'),
    since: writtenId(map, 'since'),
    asOf: writtenId(map, 'as-of'),
    cumulative: says(map, 'cumulative', true),
  };
}

function readAppearance(
  map: YamlMap,
  path: YamlPath,
  place: Part,
  quotes: readonly Quote[],
): AppearanceFacts {
  const attribution = under(map, 'attribution');
  const quotePath = path.key('quote').text;
  const certainty = writtenWord(map, 'certainty', words.certainties);
  const polarity = writtenWord(map, 'polarity', words.polarities);
  const likelihood = writtenWord(map, 'likelihood', words.likelihoods);
  const read: Readonly<Record<string, unknown>> = { certainty, polarity, likelihood };
  return {
    path: place.path,
    start: place.start,
    end: place.end,
    source: writtenId(map, 'source'),
    quote: quotes.find((quote) => quote.path === quotePath) ?? null,
    quotation: writtenWord(map, 'quotation', words.quotations),
    defects: packed(writtenTexts(under(map, 'source-defect')).map(({ value }) => value)),
    attribution: parts(map, 'attribution', path, readHop),
    attributionSpan: attribution === null ? null : spanOf(attribution),
    ownReporting: says(map, 'own-reporting', true),
    certainty,
    polarity,
    likelihood,
    noteMarkers: readMarkers(under(map, 'note-markers')),
    unread: unreadOf(map, Object.keys(read), (key) => read[key] !== null),
  };
}

/** Those of some keys that were not read though one like them is there. */
function unreadOf(
  map: YamlMap,
  keys: readonly string[],
  isRead: (key: string) => boolean,
): readonly string[] {
  return packed(
    keys.filter(
      (key) =>
        !isRead(key) &&
        map.entries.some((entry) => entry.key.source === key || isNear(entry.key.source, key)),
    ),
  );
}

/** Markers as they are printed: a number that is written as one loses nothing. */
function readMarkers(node: YamlNode | null): Written<readonly string[]> | null {
  if (node === null) return null;
  return { value: packed(writtenIds(node).map(({ value }) => value)), start: node.start, end: node.end };
}

function readHop(map: YamlMap, _: YamlPath, place: Part): HopFacts {
  return {
    path: place.path,
    start: place.start,
    end: place.end,
    claimers: writtenIds(under(map, 'claimer')),
    cue: writtenId(map, 'cue'),
    identification: writtenWord(map, 'identification', words.identifications),
    number: writtenWord(map, 'number', words.numbers),
    explicit: !says(map, 'explicit', false),
    carriedFrom: writtenId(map, 'carried-from'),
  };
}

function readRelation(map: YamlMap, _: YamlPath, place: Part): RelationFacts {
  return {
    path: place.path,
    start: place.start,
    end: place.end,
    type: writtenWord(map, 'type', words.relationTypes),
    target: writtenId(map, 'target'),
    aspect: writtenText(map, 'aspect'),
    note: writtenText(map, 'note'),
  };
}

function readEvaluation(map: YamlMap, _: YamlPath, place: Part): EvaluationFacts {
  const likelihood = writtenWord(map, 'likelihood', words.likelihoods);
  const basis = writtenText(map, 'basis');
  const read: Readonly<Record<string, unknown>> = { likelihood, basis };
  return {
    path: place.path,
    start: place.start,
    end: place.end,
    credibility: writtenWord(map, 'credibility', words.credibilities),
    likelihood,
    confidence: writtenWord(map, 'confidence', words.confidences),
    basis,
    unread: unreadOf(map, Object.keys(read), (key) => read[key] !== null),
  };
}

function readReview(map: YamlMap, _: YamlPath, place: Part): ReviewFacts {
  return {
    path: place.path,
    start: place.start,
    end: place.end,
    status: writtenWord(map, 'status', words.reviewStatuses),
    annotator: writtenId(map, 'annotator'),
    reviewer: writtenId(map, 'reviewer'),
    created: writtenId(map, 'created'),
    modified: writtenId(map, 'modified'),
  };
}
